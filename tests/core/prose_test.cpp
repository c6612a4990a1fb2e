#include "core/prose.h"

#include "core/facts.h"
#include "rules/fixture.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <iterator>
#include <string>

using namespace ziping;

namespace {

bool at_border(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

}    // namespace

TEST_CASE("every answered passage is read once, in the order of the forms") {
    const Facts facts = read_facts(official_template(), clean_report());
    const Passage* basic = facts.passage(Path::parse("narrative/body/basic/text"));
    REQUIRE(basic != nullptr);
    CHECK(basic->row->id == "basic");
    CHECK(basic->numbers.size() == 5);
    CHECK(basic->spending.size() == 4);
    CHECK(facts.passage(Path::parse("eval/goals/goal/actual")) != nullptr);
    CHECK(facts.passage(Path::parse("base/measures/thrift/value")) != nullptr);
    CHECK(facts.passage(Path::parse("monitor.1/goal/goal/value")) != nullptr);
    CHECK(facts.passage(Path::parse("narrative/body/other/text")) == nullptr);
    CHECK(facts.passage(Path::parse("base/signoff/filler/value")) == nullptr);
    CHECK(facts.passages().begin()->path.text() == "narrative/body/functions/text");
}

TEST_CASE("a replacement keeps the markers that were typed, and touches no live value") {
    const Report report =
        changed(clean_report(), {{"narrative/body/basic/text", "支出〔全年执行数〕万元，编制〔编制数〕人，在职19人。"}});
    const Facts facts = read_facts(official_template(), report);
    const Passage* passage = facts.passage(Path::parse("narrative/body/basic/text"));
    REQUIRE(passage != nullptr);
    const std::string_view text = passage->text();
    CHECK(text == "支出620.99万元，编制20人，在职19人。");
    const std::size_t at = text.find("19");
    CHECK(passage->replaced(at, at + 2, "20") == "支出〔全年执行数〕万元，编制〔编制数〕人，在职20人。");
    CHECK(passage->replaced(0, 6, "共计") == "共计〔全年执行数〕万元，编制〔编制数〕人，在职19人。");
    CHECK(!passage->replaced(6, 8, "7").has_value());
}

TEST_CASE("whatever the prose says, findings speak of whole characters within it") {
    constexpr std::string_view pieces[] = {
        "2023年", "支出",         "620.99", "万元",     "较上年",     "下降", "15.6%",        "，",       "。",
        "\n",     "一、",         "（二）", "3.",       "基本支出",   "20人", "编制",         "我局",     "项目",
        "自评",   "等级",         "为“良”", "〔总分〕", "〔编制数〕", "XX",   "（ ）",        "1-6月",    "执行率",
        "无",     "主题党日活动", "12次",   "三公经费", "比",         "\xE6", "整体支出绩效", "自评报告", "市教育局"};
    std::uint32_t state = 7;
    const auto next = [&] {
        state = state * 1664525 + 1013904223;
        return state >> 16;
    };
    for (int round = 0; round < 150; ++round) {
        std::vector<std::string> texts;
        std::vector<Change> changes;
        for (int i = 0; i < 6; ++i) {
            std::string& text = texts.emplace_back();
            for (std::uint32_t length = next() % 24; length > 0; --length) text += pieces[next() % std::size(pieces)];
        }
        std::size_t i = 0;
        for (std::string_view path : {"narrative/body/basic/text", "narrative/body/overall/text", "narrative/body/problems/text",
                                      "monitor_report/body/execution/text", "exante/body/goal/text", "eval/goals/goal/actual"})
            changes.push_back({path, texts[i++]});
        const Report report = changed(clean_report(), changes);
        const Facts facts = read_facts(official_template(), report);
        for (const Finding& finding : assess(official_template(), report).findings) {
            const Passage* passage = facts.passage(finding.path);
            if (!passage || finding.begin == finding.end) continue;
            CAPTURE(finding.rule);
            CAPTURE(passage->text());
            REQUIRE(finding.begin < finding.end);
            REQUIRE(finding.end <= passage->text().size());
            CHECK(at_border(passage->text(), finding.begin));
            CHECK(at_border(passage->text(), finding.end));
        }
    }
}
