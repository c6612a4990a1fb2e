#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

constexpr std::string_view total = "eval/result/total/value", grade = "eval/result/grade/value";
constexpr std::string_view weight = "eval/indicators/r1/weight", score = "eval/indicators/r1/score",
                           target = "eval/indicators/r1/target", actual = "eval/indicators/r1/actual",
                           level_score = "eval/indicators/r26/score", prose = "narrative/body/overall/text";

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

// An indicator x1 added to 数量指标, and parts x2, x3 of it.
struct Part {
    std::string_view name, target, actual, weight = "";
};
struct Whole {
    std::string_view target, actual, weight;
};
std::vector<Change> parts(const Whole& whole, const std::vector<Part>& parts) {
    std::vector<Change> changes = {{"eval/indicators/x1", "quantity"},
                                   {"eval/indicators/x1/name", "集中轮训"},
                                   {"eval/indicators/x1/target", whole.target},
                                   {"eval/indicators/x1/actual", whole.actual},
                                   {"eval/indicators/x1/weight", whole.weight}};
    constexpr std::string_view cells[][5] = {{"eval/indicators/x2", "eval/indicators/x2/name", "eval/indicators/x2/target",
                                              "eval/indicators/x2/actual", "eval/indicators/x2/weight"},
                                             {"eval/indicators/x3", "eval/indicators/x3/name", "eval/indicators/x3/target",
                                              "eval/indicators/x3/actual", "eval/indicators/x3/weight"}};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        changes.push_back({cells[i][0], "quantity"});
        changes.push_back({cells[i][1], parts[i].name});
        changes.push_back({cells[i][2], parts[i].target});
        changes.push_back({cells[i][3], parts[i].actual});
        changes.push_back({cells[i][4], parts[i].weight});
    }
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
        fires("R03", {{weight, ""}}, weight),    // with points that count
        quiet("R03", {{weight, ""}, {score, ""}}),
        quiet("R03", {{weight, ""}, {score, "0"}}),
        quiet("R03", {{weight, "2分"}}),
        quiet("R03", parts({"100人次", "95人次", "2"}, {{"其中：党员干部", "60人次", "60人次", "0"}}),
              "eval/indicators/x2/weight"),
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
        fires("R05", {{total, "99.85"}}, total),
        quiet("R05", {{total, "99.84"}}),    // within the tolerance
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

        // R07: points that a heading names
        fires("R07", {{prose, "二、产出指标（70分）。共设3个二级指标。"}}, prose),
        fires("R07", {{prose, "产出指标满分70分，效益指标满分30分。"}}, prose),
        fires("R07", {{prose, "效益指标(分值40分)完成较好。"}}, prose),
        fires("R07", {{prose, "预算执行（20分）"}}, prose),
        fires("R07", {{"project.2/goals/goal/actual", "更新展板46块，全年开放306天。产出指标（70分）全部完成。"}},
              "project.2/goals/goal/actual"),
        quiet("R07", {{prose, "产出指标（50分）、效益指标（30分）、满意度指标（10分）、预算执行（10分）。"}}),
        quiet("R07", {{prose, "产出指标得分48分，效益指标扣2分，总分96分。"}}),
        quiet("R07", {{prose, "产出指标（得48分）"}}),
        quiet("R07", {{prose, "产出指标（48.5分）"}}),
        quiet("R07", {{prose, "产出指标（49分）"}, {"eval/indicators/r9/score", "2"}, {"eval/indicators/r24/score", "4"}}),
        quiet("R07", {{prose, "项目产出（30分）按评价体系另行评分，测试成绩满分150分。"}}),
        quiet("R07", {{prose, "产出指标分析：数量指标10项全部完成。"}}),

        // R08: a score that its figures do not give
        fires("R08", {{actual, "1期"}}, score),
        fires("R08", {{score, "1.5"}}, score),
        fires("R08", {{target, "6月底前"}, {actual, "7月"}}, score),
        quiet("R08", {{actual, "1期"}, {score, "1"}}),
        quiet("R08", {{actual, "1期"}, {score, "1.1"}}),    // within the tolerance
        fires("R08", {{actual, "1期"}, {score, "1.11"}}, score),
        quiet("R08", {{actual, "3期"}}),
        quiet("R08", {{actual, "已完成"}}),
        quiet("R08", {{score, "5"}}),    // R04 speaks
        quiet("R08", {{target, "≤2期"}, {actual, "2期"}}),

        // R09: a score outside its level
        fires("R09", {{level_score, "7.9"}}, level_score),
        fires("R09", {{"eval/indicators/r26/level", "partly"}, {level_score, "8"}}, level_score),
        fires("R09", {{"eval/indicators/r26/level", "unmet"}}, level_score),
        quiet("R09", {{level_score, "8"}}),
        quiet("R09", {{"eval/indicators/r26/weight", "3.33"}, {level_score, "2.66"}}),
        fires("R09", {{"eval/indicators/r26/weight", "3.33"}, {level_score, "2.65"}}, level_score),
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

        // R11: parts of an indicator
        fires("R11", parts({"100人次", "95人次", "2"}, {{"其中：党员干部", "60人次", "60人次", "1"}}),
              "eval/indicators/x2/weight"),
        fires("R11",
              parts({"100人次", "95人次", "2"}, {{"其中：党员干部", "60人次", "60人次"}, {"其中：群众", "30人次", "35人次"}}),
              "eval/indicators/x1/target"),
        fires("R11",
              parts({"100人次", "95人次", "2"}, {{"其中：党员干部", "60人次", "60人次"}, {"其中：群众", "40人次", "30人次"}}),
              "eval/indicators/x1/actual"),
        fires("R11", parts({"20万元", "18万元", "2"}, {{"其中设备购置", "12万元", "19万元"}}), "eval/indicators/x1/actual"),
        quiet("R11",
              parts({"100人次", "95人次", "2"}, {{"其中：党员干部", "60人次", "60人次"}, {"其中：群众", "40人次", "35人次"}})),
        quiet("R11", parts({"100人次", "95人次", "2"}, {{"其中：党员干部", "60人次", "60人次"}})),    // the rest is not told
        quiet("R11", parts({"≥98%", "98.5%", "2"}, {{"其中：党员", "≥99%", "99%"}, {"其中：群众", "≥95%", "97%"}})),
        quiet("R11",
              parts({"100人次", "95人次", ""}, {{"其中：党员干部", "60人次", "60人次", "2"}})),    // the parts carry the points
        quiet("R11", parts({"3类", "3类", "2"}, {{"其中：党员干部", "60人次", "60人次"}, {"其中：群众", "40人次", "35人次"}})),
        quiet("R11",
              {{"eval/indicators/x1", "quantity"}, {"eval/indicators/x1/name", "集中培训"}, {"eval/indicators/x1/weight", "2"}}),

        // in a project
        fires("R01", {{"project.2/indicators/r1/weight", "40"}}, "project.2/indicators/output/weight"),
        fires("R02", {{"project.2/indicators/r1/weight", "40"}}, "project.2/result/total/value"),
        fires("R04", {{"project.1/indicators/r1/score", "11"}}, "project.1/indicators/r1/score"),
        fires("R05", {{"project.2/result/total/value", "90"}}, "project.2/result/total/value"),
        fires("R06", {{"project.2/result/grade/value", "良"}}, "project.2/result/grade/value"),
        fires("R08", {{"project.2/indicators/r6/actual", "1000人次"}}, "project.2/indicators/r6/score"),
        quiet("R05", {{"project.2/result/total/value", "95"}}),
        quiet("R06", {{"project.2/result/grade/value", "优"}}),
        quiet("R01", {{"project.2/indicators/r1/weight", ""}}),

        // R12: many with the same points
        fires("R12",
              {{"eval/indicators/r11/weight", "2"}, {"eval/indicators/r12/weight", "2"}, {"eval/indicators/r13/weight", "2"}},
              "eval/indicators"),
        quiet("R12", {{"eval/indicators/r11/weight", "2"}, {"eval/indicators/r12/weight", "2"}}),

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
        fires("R14",
              {{"eval/funding/total/executed", "583.73"}, {"eval/funding/total/score", ""}, {"eval/funding/total/rate", ""}},
              "eval/funding/total/rate"),    // 94 %
        quiet("R14", {{"eval/funding/total/executed", "590"}, {"eval/funding/total/score", ""}, {"eval/funding/total/rate", ""}}),
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

TEST_CASE("a part of an indicator owes no points, and its whole keeps the total complete") {
    const Assessment a = assessed({{"eval/indicators/x1", "quantity"},
                                   {"eval/indicators/x1/name", "其中：党员干部"},
                                   {"eval/indicators/x1/target", "1次"},
                                   {"eval/indicators/x1/actual", "1次"}});
    CHECK(a.complete());
    CHECK(a.main.total.state == Figure::complete);
    CHECK(a.main.weights.value == Decimal(100));
}

TEST_CASE("a label of the form that names other points than the scheme is told") {
    Template tpl = official_template();
    for (Form& form : tpl.forms)
        for (Block& block : form.blocks)
            for (Group& group : block.groups) group.label += "（" + group.weight.text() + "分）";
    CHECK(finding_of(assess(tpl, clean_report()), "R07") == nullptr);
    for (Form& form : tpl.forms)
        for (Block& block : form.blocks)
            if (form.id == "eval" && !block.groups.empty()) block.groups.front().label = "产出指标(70分)";
    const Finding* finding = nullptr;
    const Assessment a = assess(tpl, clean_report());
    REQUIRE((finding = finding_of(a, "R07", "eval/indicators/output/weight")) != nullptr);
    CHECK(finding->message == "“产出指标(70分)”写明 70 分，规定为 50 分：请与财政部门核对表样。");
    CHECK(finding_of(a, "R07", "project.1/indicators/output/weight") == nullptr);
}

TEST_CASE("points named in prose are quoted where they stand, and mended") {
    Report report = changed(clean_report(), {{prose, "（一）产出指标（70分）共23项。"}});
    const Assessment a = assess(official_template(), report);
    const Finding* finding = finding_of(a, "R07", prose);
    REQUIRE(finding != nullptr);
    CHECK(report.text(Path::parse(prose)).substr(finding->begin, finding->end - finding->begin) == "70");
    REQUIRE(finding->repair.has_value());
    CHECK(ziping::apply(report, finding->repair->edits.front()).has_value());
    CHECK(report.text(Path::parse(prose)) == "（一）产出指标（50分）共23项。");
}

TEST_CASE("points that the reviewer gave are not held against the formula") {
    Report report = changed(clean_report(), {{score, "1"}});
    CHECK(finding_of(assess(official_template(), report), "R08", score) != nullptr);
    report.opinions = {{Path::parse(score), "", "1"}};
    CHECK(finding_of(assess(official_template(), report), "R08", score) == nullptr);
}
