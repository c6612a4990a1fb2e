#include "exchange/report_json.h"

#include "exchange/assets.h"
#include "exchange/file_name.h"
#include "exchange/templates.h"

#include <doctest/doctest.h>

#include <string>

using namespace ziping;

namespace {

const Template& tpl() { return *find_template("zhuzhou-2023", ""); }
std::string_view sample() { return asset("samples/zhuzhou-2023.json"); }

// A small file with one thing replaced.
std::string file_with(std::string_view from, std::string_view to) {
    std::string text =
        R"({"format":"ziping-report","version":1,"template":{"id":"zhuzhou-2023","version":"1"},"id":"a1","unit":"市直机关工委",
"year":2023,"revision":2,"status":"draft","forms":{"base":{"costs":{"sangong":{"final":"2.77"}}},
"eval":{"indicators":[{"id":"r1","group":"quantity","name":"培训","target":"2期"},{"id":"r2","group":"quality"}]}},
"remarks":[{"rule":"R44","path":"eval/funding/total/budget","found":"1","reason":"追加"}]})";
    const std::size_t at = text.find(from);
    REQUIRE(at != text.npos);
    return text.replace(at, from.size(), to);
}

std::string read_back(std::string_view text) {
    const auto report = read_report(text);
    REQUIRE_MESSAGE(report.has_value(), (report ? "" : report.error().message));
    return write_report(*report, tpl());
}

void refuses(const std::string& text, std::string_view where, std::string_view what) {
    const auto report = read_report(text);
    REQUIRE_FALSE(report.has_value());
    CAPTURE(report.error().message);
    CHECK(report.error().where == where);
    CHECK(report.error().message.find(what) != std::string::npos);
    CHECK_FALSE(report.error().remedy.empty());
}

}    // namespace

TEST_CASE("the sample is read, written and read again without a difference") {
    const auto report = read_report(sample());
    REQUIRE(report.has_value());
    const std::string written = write_report(*report, tpl());
    const auto again = read_report(written);
    REQUIRE(again.has_value());
    CHECK(*again == *report);
    CHECK(write_report(*again, tpl()) == written);
}

TEST_CASE("the sample's digest fits, and names the shipped template") {
    CHECK(digest_fits(sample()) == true);
    const auto report = read_report(sample());
    REQUIRE(report.has_value());
    CHECK(report->tpl.digest == tpl().digest);
}

TEST_CASE("a changed character breaks the digest, another order of members does not") {
    const std::string written = read_back(file_with("培训", "培训"));
    CHECK(digest_fits(written) == true);
    std::string changed = written;
    changed.replace(changed.find("2.77"), 4, "2.78");
    CHECK(digest_fits(changed) == false);
    auto json = parse_json(written);
    REQUIRE(json.has_value());
    Json turned = Json::object();
    for (auto it = json->rbegin(); it != json->rend(); ++it) turned[it.key()] = it.value();
    CHECK(digest_fits(json_text(turned, false)) == true);
    CHECK_FALSE(digest_fits(file_with("培训", "培训")).has_value());
}

TEST_CASE("what this version does not know goes through a round trip") {
    for (const auto& [from, to] : {std::pair{"\"year\":2023", "\"year\":2023,\"reviewer\":{\"name\":\"王五\",\"n\":1.5}"},
                                   {"\"version\":\"1\"}", "\"version\":\"1\",\"origin\":\"市财政局\"}"},
                                   {"\"target\":\"2期\"", "\"target\":\"2期\",\"evidence\":[{\"file\":\"a.pdf\"}]"},
                                   {"\"final\":\"2.77\"", "\"final\":\"2.77\",\"checked\":{\"by\":\"财政\"}"},
                                   {"\"reason\":\"追加\"", "\"reason\":\"追加\",\"at\":\"2024\""},
                                   {"\"final\":\"2.77\"", "\"final\":\"2.77\",\"next_year\":\"3\""}}) {
        const std::string once = read_back(file_with(from, to));
        CHECK(once == read_back(once));
        const std::string added = std::string(to).substr(std::string(from).size() - 1);
        const auto json = parse_json(once);
        REQUIRE(json.has_value());
        for (const char* member : {"reviewer", "origin", "evidence", "checked", "next_year"})
            if (added.find(member) != added.npos) CHECK(once.find(member) != once.npos);
    }
}

TEST_CASE("a broken file is refused with place and remedy") {
    refuses("", "", "空");
    refuses("{\"format\":\"ziping-report\",\n \"version\": 1,,", "第 2 行第 15 个字节", "不完整");
    refuses("{}", "/format", "不是自评报告");
    refuses("[1,2]", "/format", "不是自评报告");
    refuses(file_with("\"version\":1,", "\"version\":9,"), "/version", "更新版本");
    refuses(file_with("\"year\":2023", "\"year\":\"2023\""), "/year", "整数");
    refuses(file_with("\"year\":2023", "\"year\":20230"), "/year", "1949");
    refuses(file_with("\"draft\"", "\"done\""), "/status", "done");
    refuses(file_with("\"2.77\"", "2.77"), "/forms/base/costs/sangong/final", "文字");
    refuses(file_with("\"r2\"", "\"r1\""), "/forms/eval/indicators/1/id", "重复");
    refuses(file_with("\"id\":\"r1\",", ""), "/forms/eval/indicators/0/id", "缺少");
    refuses(file_with("\"forms\":{", "\"forms\":{\"narrative\":3,"), "/forms/narrative", "一组成员");
    refuses(file_with("\"template\":{\"id\":\"zhuzhou-2023\",\"version\":\"1\"},", ""), "/template", "缺少");
    refuses(file_with("市直机关工委", "\xCA\xD0"), "", "UTF-8");
    refuses("\xFF\xFE{", "", "UTF-16");
}

TEST_CASE("a file that is too large, too deep or too long is refused before it is read") {
    refuses(std::string(max_file_size + 1, ' '), "", "16 MB");
    refuses(std::string(100'000, '['), "", "嵌套");
    std::string rows;
    for (int i = 0; i < 10'001; ++i)
        rows += (i ? ",{\"id\":\"x" : "{\"id\":\"x") + std::to_string(i) + "\",\"group\":\"quantity\"}";
    refuses(file_with("{\"id\":\"r1\",\"group\":\"quantity\",\"name\":\"培训\",\"target\":\"2期\"}", rows),
            "/forms/eval/indicators/10000", "10000 行");
}

TEST_CASE("control characters, NUL and lone surrogates do no harm") {
    const auto report = read_report(file_with("市直机关工委", "市直\\u0000机关\\u0007工委\\n"));
    REQUIRE(report.has_value());
    CHECK(report->unit == "市直机关工委\n");
    CHECK_FALSE(read_report(file_with("市直机关工委", "\\ud83d")).has_value());
    CHECK(read_report(file_with("市直机关工委", "𠮷\\ud842\\udfb7")).has_value());
}

TEST_CASE("a byte order mark is tolerated") { CHECK(read_report("\xEF\xBB\xBF" + file_with("培训", "培训")).has_value()); }

TEST_CASE("a truncated file is an error at every length") {
    const std::string text = file_with("培训", "培训");
    for (std::size_t length = 0; length < text.size(); ++length)
        CHECK_FALSE(read_report(std::string_view(text).substr(0, length)).has_value());
}

TEST_CASE("random damage never does more than refuse the file or change a text") {
    const std::string text = file_with("培训", "培训");
    unsigned seed = 20'231'231;
    const auto next = [&](std::size_t below) {
        return (seed = seed * 1'664'525u + 1'013'904'223u, static_cast<std::size_t>(seed >> 8) % below);
    };
    for (int i = 0; i < 3000; ++i) {
        std::string damaged = text;
        for (std::size_t k = next(4) + 1; k > 0; --k) damaged[next(damaged.size())] = static_cast<char>(next(256));
        if (const auto report = read_report(damaged)) {
            const std::string once = write_report(*report, tpl());
            const auto again = read_report(once);
            REQUIRE(again.has_value());
            CHECK(write_report(*again, tpl()) == once);
        }
    }
}

TEST_CASE("the export's name says unit, year, document, version and date") {
    auto report = read_report(file_with("培训", "培训"));
    REQUIRE(report.has_value());
    report->saved_at = "2024-03-15T10:32:05+08:00";
    CHECK(export_file_name(*report, tpl()) == "市直机关工委_2023_整体支出绩效自评_第2版_20240315.json");
    report->unit = "a/b\\c:d*e?\"<f>|\n..";
    CHECK(export_file_name(*report, tpl()) == "a_b_c_d_e___f_2023_整体支出绩效自评_第2版_20240315.json");
    report->unit = std::string(1000, 'x');
    CHECK(export_file_name(*report, tpl()).size() < 150);
    report->unit = " ";
    CHECK(export_file_name(*report, tpl()).starts_with("未命名单位_"));
}
