#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

constexpr std::string_view initial = "eval/funding/total/initial", budget = "eval/funding/total/budget",
                           executed = "eval/funding/total/executed", rate = "eval/funding/total/rate",
                           score = "eval/funding/total/score", planned = "eval/by_use/project/amount";

// 年初, 全年预算 and 执行 of the clean report.
std::vector<Change> funds(std::string_view initial_text, std::string_view budget_text, std::string_view executed_text) {
    return {{initial, initial_text}, {budget, budget_text}, {executed, executed_text}};
}
// 上年决算, 本年预算 and 本年决算 of 三公经费 and its parts: all of it 公务接待.
std::vector<Change> reception(std::string_view last, std::string_view planned, std::string_view spent) {
    return {{"base/costs/sangong/last", ""},     {"base/costs/sangong/budget", ""},        {"base/costs/sangong/final", ""},
            {"base/costs/vehicles/last", "0"},   {"base/costs/vehicles/budget", "0"},      {"base/costs/vehicles/final", "0"},
            {"base/costs/purchase/last", "0"},   {"base/costs/purchase/budget", "0"},      {"base/costs/purchase/final", "0"},
            {"base/costs/running/last", "0"},    {"base/costs/running/budget", "0"},       {"base/costs/running/final", "0"},
            {"base/costs/abroad/last", "0"},     {"base/costs/abroad/budget", "0"},        {"base/costs/abroad/final", "0"},
            {"base/costs/reception/last", last}, {"base/costs/reception/budget", planned}, {"base/costs/reception/final", spent}};
}
std::vector<Change> sangong(std::string_view last, std::string_view planned, std::string_view spent) {
    std::vector<Change> changes = reception(last, planned, spent);
    changes[0].text = last, changes[1].text = planned, changes[2].text = spent;
    return changes;
}
// The lines of 经费控制情况 without the given one: all amounts of this year taken away.
std::vector<Change> only_lines(std::vector<Change> lines) {
    std::vector<Change> changes;
    for (std::string_view path :
         {"base/costs/sangong/budget",    "base/costs/sangong/final",      "base/costs/vehicles/budget",
          "base/costs/vehicles/final",    "base/costs/purchase/budget",    "base/costs/purchase/final",
          "base/costs/running/budget",    "base/costs/running/final",      "base/costs/abroad/budget",
          "base/costs/abroad/final",      "base/costs/reception/budget",   "base/costs/reception/final",
          "base/costs/project/budget",    "base/costs/project/final",      "base/costs/operations/budget",
          "base/costs/operations/final",  "base/costs/maintenance/budget", "base/costs/maintenance/final",
          "base/costs/public/budget",     "base/costs/public/final",       "base/costs/office/budget",
          "base/costs/office/final",      "base/costs/utilities/budget",   "base/costs/utilities/final",
          "base/costs/meetings/budget",   "base/costs/meetings/final",     "base/costs/procurement/budget",
          "base/costs/procurement/final", "base/costs/adjustment/budget",  "base/costs/adjustment/final"})
        changes.push_back({path, ""});
    changes.insert(changes.end(), lines.begin(), lines.end());
    return changes;
}
std::vector<Change> people(std::string_view posts, std::string_view actual, std::string_view organisation) {
    return {{"base/staff/staff/posts", posts},
            {"base/staff/staff/actual", actual},
            {"narrative/body/organisation/text", organisation}};
}

}    // namespace

std::vector<Case> ziping::money_cases() {
    return {
        // R39, R40: typed rate and score
        fires(
            "R40",
            {{initial, "0"}, {budget, "0"}, {executed, "0"}, {"eval/funding/total/score", "10"}, {"eval/funding/total/rate", ""}},
            "eval/funding/total/score"),
        quiet("R40", {{initial, "0"}, {budget, "0"}, {executed, "0"}, {"eval/funding/total/score", ""}}),
        fires("R39", {{budget, "1000"}, {executed, "792.7"}, {rate, "79.29%"}}, rate),
        quiet("R39", {{budget, "1000"}, {executed, "792.7"}, {rate, "79.27%"}}),
        quiet("R39", {{budget, "1000"}, {executed, "792.7"}, {rate, "79.28"}}),
        quiet("R39", {{budget, "1000"}, {executed, "792.7"}, {rate, ""}}),
        quiet("R39", {{budget, "0"}, {executed, "0"}, {rate, "100%"}}),
        fires("R40", {{budget, "1000"}, {executed, "760"}, {score, "10"}}, score),
        quiet("R40", {{budget, "1000"}, {executed, "760"}, {score, "7.6"}}),
        quiet("R40", {{budget, "1000"}, {executed, "760"}, {score, ""}}),

        // R41: a total of 0
        fires("R41", funds("0", "0", "20"), budget),
        fires("R41", {{"base/costs/sangong/final", "0"}, {"base/costs/reception/final", "0.3"}}, "base/costs/sangong/final"),
        quiet("R41", reception("0", "0", "0")),
        quiet("R41", funds("20", "20", "0")),

        // R42, R43: execution
        fires("R42", funds("20", "20", "20.01"), executed),
        quiet("R42", funds("20", "20", "20")),
        fires("R43", funds("100", "100", "89.99"), rate),
        quiet("R43", funds("100", "100", "90")),
        quiet("R43", funds("100", "100", "")),
        quiet("R43", funds("0", "0", "0")),

        // R44: adjustment
        fires("R44", funds("621.1", "620.99", "620.99"), budget),
        fires("R44", funds("0", "20", "20"), budget),
        quiet("R44", funds("620.99", "620.990", "620.99")),
        quiet("R44", funds("", "620.99", "620.99")),

        // the money of a project
        fires("R39", {{"project.1/funding/total/rate", "99%"}}, "project.1/funding/total/rate"),
        fires("R39", {{"project.1/funding/grant/rate", "99%"}}, "project.1/funding/grant/rate"),
        fires("R40", {{"project.1/funding/total/score", "9"}}, "project.1/funding/total/score"),
        fires("R41", {{"project.1/funding/total/budget", "0"}}, "project.1/funding/total/budget"),
        fires("R42", {{"project.1/funding/total/executed", "13"}}, "project.1/funding/total/executed"),
        fires("R43", {{"project.2/funding/total/executed", "4"}}, "project.2/funding/total/rate"),
        fires("R44", {{"project.2/funding/total/initial", "10"}}, "project.2/funding/total/budget"),
        fires("R60", {{"project.2/funding/grant/initial", "8万"}}, "project.2/funding/grant/initial"),
        quiet("R41", {{"project.1/funding/carried/budget", "0"}}),
        quiet("R43",
              {{"project.1/funding/grant/executed", "4"}, {"project.1/funding/carried/budget", "8"}}),    // the total counts

        // R45, R46, R48–R51: sums
        fires("R45", {{budget, "620.99"}, {"eval/by_source/general/amount", "600"}, {"eval/by_source/fund/amount", "20"}},
              budget),
        fires("R45", {{budget, "620.99"}, {"eval/by_use/basic/amount", "600.99"}, {"eval/by_use/project/amount", "21"}}, budget),
        fires("R45",
              {{budget, ""},
               {"eval/by_use/basic/amount", "500"},
               {"eval/by_use/project/amount", "20"},
               {"eval/by_source/general/amount", "600"},
               {"eval/by_source/fund/amount", ""}},
              budget),
        quiet("R45", {{budget, ""},
                      {"eval/by_use/basic/amount", "500"},
                      {"eval/by_use/project/amount", "20"},
                      {"eval/by_source/general/amount", "300"},
                      {"eval/by_source/fund/amount", ""}}),
        quiet("R45", {{budget, "620.99"},
                      {"eval/by_source/general/amount", "620.99"},
                      {"eval/by_source/fund/amount", ""},
                      {"eval/by_source/nontax/amount", ""},
                      {"eval/by_source/other/amount", ""},
                      {"eval/by_use/basic/amount", "600.99"},
                      {"eval/by_use/project/amount", "20"}}),
        fires("R46", {{"project.1/funding/grant/budget", "10"}}, "project.1/funding/total/budget"),
        fires("R46", {{"project.2/funding/other/executed", "0.5"}}, "project.2/funding/total/executed"),
        fires("R46", {{"project.2/funding/carried/initial", "1"}}, "project.2/funding/total/initial"),
        quiet("R46", {{"project.1/funding/carried/budget", ""}, {"project.1/funding/other/budget", ""}}),
        quiet("R46", {{"project.1/funding/grant/budget", "10"}, {"project.1/funding/carried/budget", "2"}}),
        quiet("R46",
              {{"project.1/funding/total/budget", ""}, {"project.1/funding/grant/budget", "10"}}),    // filled by its parts
        quiet("R46", {{"project.1/funding/grant/budget", ""},
                      {"project.1/funding/carried/budget", ""},
                      {"project.1/funding/other/budget", ""}}),

        // R47: 项目支出 and its projects
        fires("R47", {{"project.1/funding/total/budget", "10"}, {"project.1/funding/total/executed", "10"}}, planned),
        fires("R47", {{"project.1/funding/total/executed", "10"}}, "base/costs/project/final"),
        fires("R47", {{"project.2", ""}}, planned),
        fires("R47", {{"project.1", ""}, {"project.2", ""}}, planned),
        fires("R47", {{"project.1", ""}, {"project.2", ""}, {"project", "absent"}, {"base/costs/project/final", "19"}}, planned),
        fires("R47", {{"project.3", "new"}, {"project.1/funding/total/budget", "30"}, {"project.1/funding/total/executed", "30"}},
              planned),    // too much already
        fires("R47", {{"base/costs/procurement/final", "6035"}}, "base/costs/procurement/final"),
        fires("R47", {{"project.2/head/name/value", "党务干部培训"}, {"project.1/head/name/value", "党务干部培训"}},
              "project.2/head/name/value"),
        quiet("R47", {{"project.2/head/name/value", ""}, {"project.1/head/name/value", ""}}),
        quiet("R47", {{"project.1", ""}, {"project.2", ""}, {"project", "absent"}}),
        quiet("R47", {{"project.1", ""}, {"project.2", ""}, {planned, "0"}, {"base/costs/project/final", "0"}}),
        quiet("R47", {{"project.1", ""},
                      {"project.2", ""},
                      {planned, ""},
                      {"base/costs/project/final", ""},
                      {"base/costs/operations/final", ""},
                      {"base/costs/maintenance/final", ""}}),
        quiet("R47", {{"project.3", "new"}}),    // its figures are still to come
        quiet("R47", {{planned, ""}}),
        quiet("R47", {{planned, ""},
                      {"base/costs/project/final", ""},
                      {"base/costs/operations/final", "5"},
                      {"base/costs/maintenance/final", ""}}),
        quiet("R47", {{"project.1/funding/total/executed", "10"}, {"base/costs/project/final", "18"}}),
        quiet("R47", {{"project.1/funding/total/budget", "14"}, {planned, "22"}}),
        fires("R48", {{"base/costs/sangong/budget", "9.99"}}, "base/costs/sangong/budget"),
        quiet("R48", sangong("1.32", "1.32", "1.3")),
        quiet("R48", reception("1.32", "1.32", "1.3")),
        fires("R49", {{"base/costs/vehicles/final", "9.99"}}, "base/costs/vehicles/final"),
        quiet("R49",
              {{"base/costs/vehicles/final", "2.46"}, {"base/costs/purchase/final", "0"}, {"base/costs/running/final", "2.46"}}),
        fires(
            "R50",
            {{"base/costs/project/last", "51.8"}, {"base/costs/operations/last", "0"}, {"base/costs/maintenance/last", "51.82"}},
            "base/costs/project/last"),
        quiet("R50", {{"base/costs/project/last", "51.82"},
                      {"base/costs/operations/last", "0"},
                      {"base/costs/maintenance/last", "51.82"}}),
        fires("R51", {{"base/costs/public/budget", "40"}, {"base/costs/office/budget", "40.16"}}, "base/costs/public/budget"),
        quiet("R51", {{"base/costs/public/budget", "121"},
                      {"base/costs/office/budget", "40.16"},
                      {"base/costs/utilities/budget", "2.9"},
                      {"base/costs/meetings/budget", "0"}}),

        // R52–R54, R57: the lines against budget and last year
        fires("R52", sangong("3", "2.5", "2.77"), "base/costs/reception/final"),
        fires("R52", reception("3", "2.5", "2.77"), "base/costs/sangong/final"),    // whose sums nobody typed
        fires("R52", {{"base/costs/meetings/budget", "1"}, {"base/costs/meetings/final", "1.5"}}, "base/costs/meetings/final"),
        quiet("R52", sangong("3", "2.77", "2.77")),
        quiet("R52", {{"base/costs/office/budget", "10"}, {"base/costs/office/final", "11"}}, "base/costs/office/final"),
        fires("R53", sangong("1.32", "2.77", "2.77"), "base/costs/sangong/final"),
        fires("R53", reception("1.32", "2.77", "2.77"), "base/costs/sangong/final"),
        quiet("R53", reception("", "2.77", "2.77"), "base/costs/sangong/final"),    // last year's is not whole
        fires("R53", sangong("0", "0.5", "0.5"), "base/costs/sangong/final"),
        fires("R53", {{"base/costs/office/last", "2.011"}, {"base/costs/office/final", "40.16"}}, "base/costs/office/final"),
        quiet("R53", sangong("2.77", "2.77", "2.77"), "base/costs/sangong/final"),
        quiet("R53", {{"base/costs/office/last", "10"}, {"base/costs/office/final", "12"}}, "base/costs/office/final"),
        quiet("R53", sangong("", "2.77", "2.77"), "base/costs/sangong/final"),
        fires("R54",
              only_lines({{"base/costs/office/budget", "10"},
                          {"base/costs/office/final", "10"},
                          {"base/costs/utilities/budget", "2.9"},
                          {"base/costs/utilities/final", "2.90"},
                          {"base/costs/meetings/budget", "1"},
                          {"base/costs/meetings/final", "1"},
                          {"base/costs/abroad/budget", "0"},
                          {"base/costs/abroad/final", "0"}}),
              "base/costs"),
        quiet("R54", only_lines({{"base/costs/office/budget", "10"},
                                 {"base/costs/office/final", "10"},
                                 {"base/costs/utilities/budget", "2.9"},
                                 {"base/costs/utilities/final", "2.9"},
                                 {"base/costs/abroad/budget", "0"},
                                 {"base/costs/abroad/final", "0"}})),
        quiet("R54", only_lines({{"base/costs/office/budget", "10"},
                                 {"base/costs/office/final", "10"},
                                 {"base/costs/utilities/budget", "2.9"},
                                 {"base/costs/utilities/final", "2.9"},
                                 {"base/costs/meetings/budget", "1"},
                                 {"base/costs/meetings/final", "1"},
                                 {"base/costs/procurement/budget", "5"},
                                 {"base/costs/procurement/final", "4.99"}})),
        fires(
            "R57",
            {{"base/costs/adjustment/last", "145.15"}, {"base/costs/adjustment/budget", ""}, {"base/costs/adjustment/final", ""}},
            "base/costs/adjustment/final"),
        quiet("R57", {{"base/costs/adjustment/last", "145.15"},
                      {"base/costs/adjustment/budget", ""},
                      {"base/costs/adjustment/final", "0"}}),
        quiet("R57",
              {{"base/costs/adjustment/last", "0"}, {"base/costs/adjustment/budget", ""}, {"base/costs/adjustment/final", ""}}),

        // R55, R56, R58: rates of control
        fires("R55", {{"base/staff/staff/posts", "20"}, {"base/staff/staff/actual", "19"}, {"base/staff/staff/rate", "100%"}},
              "base/staff/staff/rate"),
        fires("R55", {{"base/staff/staff/posts", "20"}, {"base/staff/staff/actual", "21"}}, "base/staff/staff/actual"),
        quiet("R55", {{"base/staff/staff/posts", "20"}, {"base/staff/staff/actual", "20"}, {"base/staff/staff/rate", "100%"}}),
        quiet("R55", {{"base/staff/staff/posts", "21"}, {"base/staff/staff/actual", "20"}, {"base/staff/staff/rate", "95%"}}),
        quiet("R55", {{"base/staff/staff/posts", "20"}, {"base/staff/staff/actual", "19"}, {"base/staff/staff/rate", "95.5%"}}),
        fires("R55", {{"base/staff/staff/posts", "20"}, {"base/staff/staff/actual", "19"}, {"base/staff/staff/rate", "95.6%"}},
              "base/staff/staff/rate"),
        fires("R55", {{"base/staff/staff/posts", "0"}, {"base/staff/staff/actual", "20"}}, "base/staff/staff/posts"),
        quiet("R55", {{"base/staff/staff/posts", "0"}, {"base/staff/staff/actual", "0"}}),
        fires("R56", people("34", "20", "在职人数20人，离休人员2人、退休人员12人。"), "base/staff/staff/posts"),
        fires("R56", people("20", "34", "编制人数20人，离退休人员14人。"), "base/staff/staff/actual"),
        fires("R56", people("34", "20", "编制34人（含离退休人员14人），在职20人。"), "narrative/body/organisation/text"),
        quiet("R56", people("20", "20", "编制20人，在职20人，离休人员2人、退休人员12人。")),
        quiet("R56", people("21", "20", "编制21人，在职20人，退休人员1人。")),
        quiet("R56", people("34", "20", "编制34人，在职20人，退休人员12人。")),
        fires("R58", {{"base/buildings/building/scale_approved", "1000"}, {"base/buildings/building/scale_actual", "1000"}},
              "base/buildings/building/invest_budget"),
        fires("R58",
              {{"base/buildings/building/scale_approved", "1000"},
               {"base/buildings/building/scale_actual", "900"},
               {"base/buildings/building/scale_rate", "100%"},
               {"base/buildings/building/invest_budget", "100"},
               {"base/buildings/building/invest_actual", "90"}},
              "base/buildings/building/scale_rate"),
        quiet("R58", {{"base/buildings/building/scale_approved", "1000"},
                      {"base/buildings/building/scale_actual", "900"},
                      {"base/buildings/building/scale_rate", "90%"},
                      {"base/buildings/building/invest_budget", "100"},
                      {"base/buildings/building/invest_actual", "90"}}),
        quiet("R58", {}),

        // R59: measures of thrift
        fires("R59", {{"base/measures/thrift/value", "厉行节约，严控各项开支"}}, "base/measures/thrift/value"),
        quiet("R59", {{"base/measures/thrift/value", "严格执行公务接待标准，推行无纸化办公，集中采购办公用品。"}}),
        quiet("R59", {{"base/measures/thrift/value", ""}}),
        fires("R59", {{"base/measures/thrift/value", "严格执行接待标准，推行无纸化办公，集中"}}, "base/measures/thrift/value"),
        quiet("R59", {{"base/measures/thrift/value", "严格执行接待标准，推行无纸化办公，集中采"}}),

        // R60: how amounts are written
        fires("R60", {{"base/costs/office/final", "7,00.0,77"}}, "base/costs/office/final"),
        fires("R60", {{"base/costs/office/final", "10万"}}, "base/costs/office/final"),
        fires("R60", {{rate, "约100%"}}, rate),
        fires("R60", {{"base/staff/staff/actual", "19.5"}}, "base/staff/staff/actual"),
        fires("R60", {{"base/costs/office/final", "-3"}}, "base/costs/office/final"),
        fires("R60",
              {{"base/costs/office/last", "40"}, {"base/costs/office/budget", "42"}, {"base/costs/office/final", "401600"}},
              "base/costs/office/final"),
        quiet("R60", {{"base/costs/office/final", "1,469.50"}}, "base/costs/office/final"),
        quiet("R60", {{"base/costs/office/final", "１２．５万元"}}, "base/costs/office/final"),
        quiet("R60", {{"base/costs/adjustment/final", "-3"}}, "base/costs/adjustment/final"),
        quiet("R60", {{"base/costs/reception/last", "0.05"},
                      {"base/costs/reception/budget", "6.2"},
                      {"base/costs/reception/final", "6.2"}}),
        quiet("R60",
              {{"base/costs/office/last", "2.011"}, {"base/costs/office/budget", "40.16"}, {"base/costs/office/final", "40.16"}}),
        quiet("R60", {{"base/costs/procurement/last", "0"},
                      {"base/costs/procurement/budget", "900"},
                      {"base/costs/procurement/final", "900"}}),
    };
}

TEST_CASE("a sum that parts may still make up for is only a warning") {
    const auto severity = [](std::string_view reception) {
        const Assessment a = assessed({{"base/costs/sangong/final", "2.6"},
                                       {"base/costs/vehicles/final", "2.3"},
                                       {"base/costs/abroad/final", "0"},
                                       {"base/costs/reception/final", reception}});
        const Finding* finding = finding_of(a, "R48", "base/costs/sangong/final");
        return finding ? std::optional(finding->severity) : std::nullopt;
    };
    CHECK(severity("") == Severity::warning);
    CHECK(severity("0.2") == Severity::error);
    CHECK(severity("0.4") == Severity::error);
}

TEST_CASE("the rules of money fire and stay quiet where they should") { check_all(money_cases()); }

TEST_CASE("a claim that differs is cleared by its repair") {
    Report report = changed(clean_report(), {{budget, "1000"}, {executed, "792.7"}, {rate, "85%"}});
    const Assessment assessment = assess(official_template(), report);
    const Finding* finding = finding_of(assessment, "R39");
    REQUIRE(finding != nullptr);
    if (!finding) return;
    CHECK(finding->found == "85%");
    CHECK(finding->expected == "79.27%");
    REQUIRE(finding->repair.has_value());
    if (!finding->repair) return;
    CHECK(ziping::apply(report, finding->repair->edits.front()).has_value());
    CHECK(report.text(Path::parse(rate)).empty());
}

TEST_CASE("a malformed amount is repaired by the suggestion") {
    const Assessment assessment = assessed({{"base/costs/office/final", "7,00.0,77"}});
    const Finding* finding = finding_of(assessment, "R60");
    REQUIRE(finding != nullptr);
    if (!finding) return;
    CHECK(finding->severity == Severity::error);
    CHECK(finding->expected == "700.077");
    REQUIRE(finding->repair.has_value());
    if (!finding->repair) return;
    CHECK(finding->repair->edits.front() == Edit(SetText{finding->path, "700.077"}));
}

TEST_CASE("a part that cannot be read is not said to be blank") {
    const auto message = [](std::string_view abroad) {
        for (const Finding& finding :
             assessed({{"base/costs/sangong/final", "9.99"}, {"base/costs/abroad/final", abroad}}).findings)
            if (finding.rule == "R48") return finding.message;
        return std::string();
    };
    CHECK(message("").find("，另有 1 项未填）") != std::string::npos);
    CHECK(message("一点").find("，另有 1 项未填或无法识别）") != std::string::npos);
}

TEST_CASE("a low execution rate is worded by its degree") {
    const auto message = [](std::string_view spent) {
        const Assessment assessment = assessed(funds("100", "100", spent));
        const Finding* finding = finding_of(assessment, "R43", rate);
        return finding ? finding->message : std::string();
    };
    CHECK(message("85").find("偏低") == std::string::npos);
    CHECK(message("75").find("执行率偏低") != std::string::npos);
    CHECK(message("55").find("严重偏低") != std::string::npos);
}

TEST_CASE("a large adjustment is worded more strongly") {
    const auto message = [](std::string_view planned) {
        const Assessment assessment = assessed(funds("100", planned, "100"));
        const Finding* finding = finding_of(assessment, "R44", budget);
        return finding ? finding->message : std::string();
    };
    CHECK(message("120").find("幅度较大") == std::string::npos);
    CHECK(message("120.01").find("幅度较大") != std::string::npos);
    CHECK(message("75").find("调减 25 万元（25%）") != std::string::npos);
}

TEST_CASE("a zero total is named once") {
    const Assessment assessment = assessed({{budget, "0"}, {executed, "20"}});
    int count = 0;
    for (const Finding& finding : assessment.findings)
        count += finding.path.text() == budget && (finding.rule == "R41" || finding.rule == "R45");
    CHECK(count == 1);
}
