#include "core/live_text.h"

#include "core/facts.h"
#include "rules/fixture.h"

#include <doctest/doctest.h>

#include <string>

using namespace ziping;

namespace {

constexpr std::string_view basic = "narrative/body/basic/text";

// The clean report with another first passage of prose: 620.99 executed, its rate, total and grade computed.
std::string shown(std::string_view text, const std::vector<Change>& changes = {}) {
    const Report report = changed(clean_report(), changes);
    const Assessment assessment = assess(official_template(), report);
    return resolved(official_template(), report, assessment.computed, text);
}

}    // namespace

TEST_CASE("a marker shows what the cell holds") {
    CHECK(shown("2023年支出〔全年执行数〕万元。") == "2023年支出620.99万元。");
    CHECK(shown("〔编制数〕人") == "20人");
    CHECK(shown("支出〔全年执行数〕万元", {{"eval/funding/total/executed", "600"}}) == "支出600万元");
}

TEST_CASE("a marker shows what the core computed where nothing was typed") {
    CHECK(shown("执行率〔执行率〕，得分〔总分〕，等级〔等级〕") == "执行率100%，得分99.83，等级优");
}

TEST_CASE("a typed rate has its sign") { CHECK(shown("〔执行率〕", {{"eval/funding/total/rate", "100"}}) == "100%"); }

TEST_CASE("a marker stays while its cell says nothing, and so does what is no marker") {
    for (const std::string_view text :
         {"采购〔政府采购金额〕万元", "〔全年执行数", "株办字〔2019〕38号", "〔〕", "", "没有标记"}) {
        CAPTURE(text);
        CHECK(shown(text, {{"base/costs/procurement/final", ""}}) == text);
    }
}

TEST_CASE("the markers of a text are listed, unknown labels are none") {
    const std::string_view text = "根据株办字〔2019〕38号，支出〔全年执行数〕万元，执行率〔执行率〕。";
    const auto markers = live_markers(official_template(), text);
    REQUIRE(markers.size() == 2);
    CHECK(text.substr(markers[0].begin, markers[0].end - markers[0].begin) == "〔全年执行数〕");
    CHECK(markers[1].value->label == "执行率");
    CHECK(live_markers(official_template(), "没有标记").empty());
}

TEST_CASE("the rules read the values, and mend what was typed around them") {
    const std::string_view text = "2023年支出〔全年执行数〕万元，其中基本支出500万元，项目支出20万元。";
    const Report report = changed(clean_report(), {{basic, text}});
    const Facts facts = read_facts(official_template(), report);
    const Passage* passage = facts.passage(Path::parse(basic));
    REQUIRE(passage != nullptr);
    CHECK(passage->text() == "2023年支出620.99万元，其中基本支出500万元，项目支出20万元。");
    CHECK(passage->numbers.size() == 4);

    const Assessment assessment = assess(official_template(), report);
    const Finding* finding = finding_of(assessment, "R62", basic);
    REQUIRE(finding != nullptr);
    CHECK(passage->text().substr(finding->begin, finding->end - finding->begin) == "500");
    REQUIRE(finding->repair.has_value());
    CHECK(std::get<SetText>(finding->repair->edits.front()).text ==
          "2023年支出〔全年执行数〕万元，其中基本支出600.99万元，项目支出20万元。");
}

TEST_CASE("a finding about a live value has no repair: its cell is to be mended") {
    const Report report = changed(clean_report(), {{basic, "2023年支出〔三公经费决算数〕万元。"}});
    const Assessment assessment = assess(official_template(), report);
    const Finding* finding = finding_of(assessment, "R62", basic);
    REQUIRE(finding != nullptr);
    CHECK(finding->found == "2.6");
    CHECK(finding->end > finding->begin);
    CHECK(!finding->repair.has_value());
}
