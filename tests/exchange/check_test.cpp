#include "exchange/check.h"
#include "exchange/report_json.h"
#include "known_templates.h"

#include "exchange/assets.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace ziping;

TEST_CASE("the real report's mistakes are found, and nothing else that is mandatory") {
    const auto checked = check_file("sample.json", asset("samples/zhuzhou-2023.json"), known_templates());
    REQUIRE(checked.has_value());
    const Assessment& a = checked->assessment;
    CHECK(a.main.total.value == Decimal(100));
    REQUIRE(a.main.grade);
    CHECK(a.main.grade->label == "优");
    std::map<std::string, int> count;
    for (const Finding& finding : a.findings) ++count[finding.rule];
    CHECK(count["R01"] == 2);
    CHECK(count["R15"] == 26);
    CHECK(count["R29"] == 2);
    CHECK(count["R38"] >= 1);
    CHECK(count["R53"] == 2);
    CHECK(count["R74"] == 4);
    for (const char* rule : {"R13", "R44", "R54", "R57", "R64", "R67", "R73"}) CHECK_MESSAGE(count[rule] >= 1, rule);
    for (const char* rule :
         {"R02", "R05", "R06", "R39", "R40", "R45", "R48", "R49", "R50", "R51", "R55", "R61", "R62", "R65", "R68"})
        CHECK_MESSAGE(count[rule] == 0, rule);
}

TEST_CASE("findings name both figures") {
    const auto checked = check_file("sample.json", asset("samples/zhuzhou-2023.json"), known_templates());
    REQUIRE(checked.has_value());
    for (const Finding& finding : checked->assessment.findings) {
        if (finding.rule != "R01") continue;
        const bool output = finding.path.row == "output";
        CHECK(finding.found == (output ? "65" : "15"));
        CHECK(finding.expected == (output ? "50" : "30"));
    }
}

TEST_CASE("the line of a file is one JSON object with texts for decimals") {
    const auto checked = check_file("样本.json", asset("samples/zhuzhou-2023.json"), known_templates());
    REQUIRE(checked.has_value());
    const std::string line = check_line(*checked);
    CHECK(line.find('\n') == line.npos);
    const auto json = parse_json(line);
    REQUIRE(json.has_value());
    CHECK(json->value("file", "") == "样本.json");
    CHECK(json->value("total", "") == "100");
    CHECK(json->value("grade", "") == "优");
    CHECK(json->value("digest_ok", false));
    CHECK(json->value("year", 0) == 2023);
    CHECK_FALSE(json->value("complete", true));
    for (const auto& finding : (*json)["findings"])
        for (const char* member : {"rule", "severity", "path", "message"}) CHECK_FALSE(finding.value(member, "").empty());
}

TEST_CASE("the text for a person says total, grade, counts and each finding with its degree") {
    const auto checked = check_file("样本.json", asset("samples/zhuzhou-2023.json"), known_templates());
    REQUIRE(checked.has_value());
    const std::string text = check_text(*checked);
    for (const char* words :
         {"样本.json", "中共株洲市直属机关工作委员会", "2023年度", "总分 100 优", "[强制性] R15", "[核实性] R13", "[提示] R59"})
        CHECK_MESSAGE(text.find(words) != text.npos, words);
    CHECK(text.find("摘要不符") == text.npos);
}

TEST_CASE("an empty report has neither total nor grade") {
    const auto checked =
        check_file("空.json", R"({"format":"ziping-report","version":1,"template":{"id":"zhuzhou-2023","version":"1"},
"id":"a","unit":"","year":2023,"forms":{}})",
                   known_templates());
    REQUIRE(checked.has_value());
    const auto json = parse_json(check_line(*checked));
    REQUIRE(json.has_value());
    for (const char* member : {"total", "grade", "digest_ok"}) CHECK_MESSAGE((*json)[member].is_null(), member);
    CHECK(check_text(*checked).find("总分 —") != std::string::npos);
}

TEST_CASE("a file that was changed after its export says so") {
    std::string text(asset("samples/zhuzhou-2023.json"));
    text.replace(text.find("620.99"), 6, "621.99");
    const auto checked = check_file("a.json", text, known_templates());
    REQUIRE(checked.has_value());
    CHECK(checked->of.digest_ok == false);
    CHECK(check_text(*checked).find("摘要不符") != std::string::npos);
    CHECK(check_line(*checked).find("\"digest_ok\":false") != std::string::npos);
}

TEST_CASE("what a reviewer scored anew is told beside the total") {
    auto report = read_report(asset("samples/zhuzhou-2023.json"), known_templates());
    REQUIRE(report.has_value());
    report->opinions = {{Path::parse("eval/funding/total/score"), "", "4"}};
    const std::string file = write_report(*report, *known_templates().find("zhuzhou-2023", "1"));
    const auto checked = check_file("a.json", file, known_templates());
    REQUIRE(checked.has_value());
    CHECK(check_line(*checked).find(R"("rescored":"94","deviation":"6")") != std::string::npos);
    CHECK(check_text(*checked).find("  复核总分 94（优）  偏离度 6%（一般）\n") != std::string::npos);
    CHECK(check_line(*check_file("b.json", asset("samples/zhuzhou-2023.json"), known_templates())).find("rescored") ==
          std::string::npos);
}

TEST_CASE("a report whose template is not here is refused by its name") {
    std::string text(asset("samples/zhuzhou-2023.json"));
    text.replace(text.find("zhuzhou-2023"), 12, "changsha-202");
    const auto checked = check_file("a.json", text, known_templates());
    REQUIRE_FALSE(checked.has_value());
    CHECK(checked.error().message.find("changsha-202") != std::string::npos);
}

TEST_CASE("a report made with another content of the template is told") {
    std::string text(asset("samples/zhuzhou-2023.json"));
    const std::size_t at = text.find("\"digest\": \"sm3:") + 15;    // the template's stands first
    text.replace(at, 8, text.substr(at, 8) == "00000000" ? "11111111" : "00000000");
    const auto checked = check_file("a.json", text, known_templates());
    REQUIRE(checked.has_value());
    CHECK(checked->of.other_template);
    CHECK(check_line(*checked).find("\"template_ok\":false") != std::string::npos);
    CHECK(check_text(*checked).find("模板不符") != std::string::npos);
    const auto usual = check_file("a.json", asset("samples/zhuzhou-2023.json"), known_templates());
    REQUIRE(usual.has_value());
    CHECK_FALSE(usual->of.other_template);
    CHECK(check_line(*usual).find("template_ok") == std::string::npos);
}
