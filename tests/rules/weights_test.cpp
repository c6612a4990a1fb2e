#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

constexpr std::string_view total = "eval/result/total/value", grade = "eval/result/grade/value";
constexpr std::string_view weight = "eval/indicators/r1/weight", score = "eval/indicators/r1/score",
                           target = "eval/indicators/r1/target", actual = "eval/indicators/r1/actual",
                           level_score = "eval/indicators/r26/score";

// Every score as high as its weight.
std::vector<Change> full_marks() {
    static const std::vector<std::string> paths = [] {
        std::vector<std::string> scores;
        for (const FilledRow& row : clean_report().block("eval", "indicators")->rows)
            scores.push_back("eval/indicators/" + row.id + "/score");
        return scores;
    }();
    std::vector<Change> changes;
    for (std::size_t i = 0; i < paths.size(); ++i)
        changes.push_back({paths[i], clean_report().block("eval", "indicators")->rows[i].text("weight")});
    return changes;
}

}    // namespace

std::vector<Case> ziping::weight_cases() {
    return {
        // R01: the points of a 一级
        fires("R01", {{weight, "40"}}, "eval/indicators/output/weight"),
        fires("R01", {{weight, "1"}}, "eval/indicators/output/weight"),
        fires("R01", {{weight, "40"}, {"eval/indicators/r2/weight", ""}}, "eval/indicators/output/weight"),    // too many already
        fires("R01", {{"eval/indicators/r26/weight", "9.99"}}, "eval/indicators/benefit/weight"),
        quiet("R01", {{weight, "2.00"}}),
        quiet("R01", {{weight, ""}}),        // still being filled in
        quiet("R01", {{weight, "两分"}}),    // R03 speaks
        quiet("R01", {{weight, "3"}, {"eval/indicators/r2/weight", "1"}}),

        // R02: all points
        fires("R02", {{weight, "3"}}, total),
        fires("R02", {{weight, "40"}, {"eval/indicators/r2/weight", ""}}, total),
        quiet("R02", {{weight, "1"}, {"eval/indicators/r26/weight", "11"}}),    // R01 speaks
        quiet("R02", {{weight, ""}}),

        // R03: a weight is a number above 0
        fires("R03", {{weight, "0"}}, weight),
        fires("R03", {{weight, "-2"}}, weight),
        fires("R03", {{weight, "两分"}}, weight),
        fires("R03", {{weight, "2。5"}}, weight),
        quiet("R03", {{weight, ""}}),
        quiet("R03", {{weight, "2分"}}),
        quiet("R03", {{weight, "２"}}),

        // R04: a score lies between 0 and the weight
        fires("R04", {{score, "2.01"}}, score),
        fires("R04", {{score, "-1"}}, score),
        fires("R04", {{score, "满分"}}, score),
        quiet("R04", {{score, "0"}}),
        quiet("R04", {{score, "2.00"}}),
        quiet("R04", {{score, ""}}),
        quiet("R04", {{weight, ""}}),

        // R05: the claimed total
        fires("R05", {{total, "100"}, {score, "1"}}, total),
        fires("R05", {{total, "90分"}}, total),
        quiet("R05", {{total, ""}}),
        quiet("R05", {{total, "90"}, {score, ""}}),    // the sum is not complete
        quiet("R05", {{total, "优"}}),                 // R60 speaks

        // R06: the claimed grade
        fires("R06", {{grade, "良"}}, grade),
        fires("R06", {{grade, "合格"}}, grade),
        quiet("R06", {{grade, "优"}}),
        quiet("R06", {{grade, " 优秀 "}}),
        quiet("R06", {{grade, ""}}),
        quiet("R06", {{grade, "差"}, {score, ""}}),    // no grade yet

        // R08: a score that its figures do not give
        fires("R08", {{actual, "1期"}}, score),
        fires("R08", {{score, "1.5"}}, score),
        fires("R08", {{target, "6月底前"}, {actual, "7月"}}, score),
        quiet("R08", {{actual, "1期"}, {score, "1"}}),
        quiet("R08", {{actual, "1期"}, {score, "1.1"}}),    // within the tolerance
        quiet("R08", {{actual, "3期"}}),
        quiet("R08", {{actual, "已完成"}}),
        quiet("R08", {{score, "5"}}),    // R04 speaks
        quiet("R08", {{target, "≤2期"}, {actual, "2期"}}),

        // R09: a score outside its level
        fires("R09", {{level_score, "7.9"}}, level_score),
        fires("R09", {{"eval/indicators/r26/level", "partly"}, {level_score, "8"}}, level_score),
        fires("R09", {{"eval/indicators/r26/level", "unmet"}}, level_score),
        quiet("R09", {{level_score, "8"}}),
        quiet("R09", {{level_score, "10"}}),
        quiet("R09", {{"eval/indicators/r26/level", "partly"}, {level_score, "6"}}),
        quiet("R09", {{"eval/indicators/r26/level", ""}, {level_score, "1"}}),

        // R10: points heaped on one indicator
        fires("R10", {{weight, "31"}}, weight),
        fires("R10", {{"eval/indicators/r25", ""}, {"eval/indicators/r26/weight", "30"}, {"eval/indicators/r27", ""}},
              "eval/indicators/benefit/weight"),
        quiet("R10", {{weight, "30"}}, weight),
        quiet("R10", {{"eval/indicators/r25", ""}, {"eval/indicators/r26", ""}},
              "eval/indicators/benefit/weight"),    // R01 speaks

        // R13: full marks everywhere
        fires("R13", full_marks(), total),
        quiet("R13", {}),

        // R14: goals met, money unspent
        fires("R14", {{"eval/funding/total/executed", "500"}, {"eval/funding/total/score", ""}, {"eval/funding/total/rate", ""}},
              "eval/funding/total/rate"),
        quiet("R14", {{"eval/funding/total/executed", "600"},
                      {"eval/funding/total/score", ""},
                      {"eval/funding/total/rate", ""}}),    // 96.6 %
        quiet("R14", {{"eval/funding/total/executed", "500"}, {score, ""}}),
    };
}

TEST_CASE("the rules of weights fire and stay quiet where they should") { check_all(weight_cases()); }

TEST_CASE("a wrong sum of points says by how much and where") {
    const Assessment a = assessed({{weight, "17"}});
    const Finding* finding = finding_of(a, "R01");
    REQUIRE(finding != nullptr);
    CHECK(finding->message == "产出指标分值合计 65 分，应为 50 分，多 15 分：请调整各三级指标的分值。");
    CHECK(finding->found == "65");
    CHECK(finding->expected == "50");
    CHECK(finding->related.size() >= 20);
}

TEST_CASE("too high a score is an error, too low a warning") {
    const Assessment high = assessed({{actual, "1期"}}), low = assessed({{score, "1"}});
    REQUIRE(finding_of(high, "R08") != nullptr);
    REQUIRE(finding_of(low, "R08") != nullptr);
    CHECK(finding_of(high, "R08")->severity == Severity::error);
    CHECK(finding_of(high, "R08")->expected == "1");
    CHECK(finding_of(low, "R08")->severity == Severity::warning);
    CHECK(finding_of(low, "R08")->repair->label == "按公式重算得分");
}

TEST_CASE("full marks everywhere want a word") {
    const Assessment a = assessed(full_marks());
    CHECK(a.main.total.value == Decimal(100));
    const Finding* finding = finding_of(a, "R13", total);
    REQUIRE(finding != nullptr);
    CHECK(finding->severity == Severity::warning);
    CHECK(finding->found == "100");
}
