#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

constexpr std::string_view name = "eval/indicators/x1/name", target = "eval/indicators/x1/target",
                           actual = "eval/indicators/x1/actual", weight = "eval/indicators/x1/weight",
                           score = "eval/indicators/x1/score", reason = "eval/indicators/x1/reason";

// An indicator added to the clean report.
std::vector<Change> row(std::string_view group, std::string_view target_text, std::string_view actual_text,
                        std::string_view reason_text = "", std::string_view name_text = "走访企业工作") {
    return {
        {"eval/indicators/x1", group}, {name, name_text}, {target, target_text}, {actual, actual_text}, {reason, reason_text}};
}
std::vector<Change> quantity(std::string_view target_text, std::string_view actual_text, std::string_view reason_text = "") {
    return row("quantity", target_text, actual_text, reason_text);
}
std::vector<Change> quality(std::string_view name_text, std::string_view target_text, std::string_view actual_text) {
    return row("quality", target_text, actual_text, "", name_text);
}
std::vector<Change> scored(std::vector<Change> changes, std::string_view weight_text, std::string_view score_text) {
    changes.push_back({weight, weight_text});
    changes.push_back({score, score_text});
    return changes;
}

}    // namespace

std::vector<Case> ziping::indicator_cases() {
    return {
        // R15: words for a number
        fires("R15", quantity("2期", "已完成"), actual),
        fires("R15", quantity("≥98%", "达标"), actual),
        fires("R15", quantity("100%", "全部完成"), actual),
        fires("R15", row("timeliness", "12月底前", "已完成"), actual),
        fires("R15", row("timeliness", "100%", "按时完成"), actual),
        fires("R15", quantity("2期", "已于2023年12月完成"), actual),
        fires("R15", quantity("2期", "12月底前"), actual),
        quiet("R15", quantity("2期", "2期"), actual),
        quiet("R15", row("timeliness", "12月底前", "100%"), actual),
        quiet("R15", quantity("2期", "两期"), actual),
        quiet("R15", quantity("2期", "完成2期"), actual),
        quiet("R15", quantity("2期", "全年共举办2期，参训120人"), actual),
        quiet("R15", quantity("2期", ""), actual),
        quiet("R15", row("timeliness", "12月底前", "已按时完成"), actual),
        quiet("R15", row("timeliness", "12月底前", "12月完成"), actual),
        quiet("R15", row("social", "进一步提升", "已完成"), actual),

        // R16: a target that cannot be checked
        fires("R16", quantity("100%,1000件", "100%"), target),
        fires("R16", quantity("按需开展", "已完成"), target),
        fires("R16", row("social", "举办2期培训且参训满意", "已完成"), target),
        quiet("R16", quantity("≥2期", "2期"), target),
        quiet("R16", row("social", "进一步提升", "已完成"), target),
        quiet("R16", row("quality", "达到国家5A级标准", "已达到"), target),
        quiet("R16", row("timeliness", "按2023年度计划推进", "已完成"), target),
        quiet("R16", quantity("", ""), target),

        // R17: units, and rates out of range
        fires("R17", quantity("20件", "20万元"), actual),
        fires("R17", quality("培训合格率", "≥95%", "96人"), actual),
        fires("R17", quality("培训合格率", "≥95%", "0.98"), actual),
        fires("R17", quality("培训合格率", "≥95%", "105%"), actual),
        quiet("R17", quantity("100人/次", "100人次"), actual),
        quiet("R17", quantity("100人次", "120人"), actual),
        fires("R17", quality("活动覆盖面", "≥30%", "0.5"), actual),
        quiet("R17", quantity("2期", "2次"), actual),
        quiet("R17", quantity("3次活动", "3场"), actual),
        quiet("R17", quantity("12次/年", "12次"), actual),
        quiet("R17", quantity("2期", "2"), actual),
        quiet("R17", quality("培训合格率", "100%", "100"), actual),
        quiet("R17", quality("任务完成率", "100%", "105%"), actual),
        quiet("R17", quality("人均投入增长率", "≥1%", "1"), actual),

        // R18: an operator in the achievement
        fires("R18", quality("培训合格率", "≥90%", "≥90%"), actual),
        fires("R18", quality("培训合格率", "≥90%", "90%以上"), actual),
        fires("R18", quality("培训合格率", "≥90%", "不低于９０％"), actual),
        quiet("R18", quality("培训合格率", "≥90%", "95%"), actual),
        quiet("R18", row("timeliness", "12月底前", "12月底前"), actual),
        quiet("R18", row("social", "持续改善", "较上年提升以上水平"), actual),

        // R19, R20: points without an achievement or a target
        fires("R19", scored(quantity("2期", ""), "2", "2"), actual),
        quiet("R19", scored(quantity("2期", ""), "2", "0"), actual),
        quiet("R19", scored(quantity("2期", "2期"), "2", "2"), actual),
        fires("R20", scored(quantity("", "2期"), "2", "2"), target),
        quiet("R20", scored(quantity("2期", "2期"), "2", "2"), target),
        quiet("R20", quantity("", "2期"), target),

        // R21: missed without a reason
        fires("R21", quantity("3期", "2期"), reason),
        fires("R21", quantity("≥3期", "2次", "无"), reason),
        fires("R21", quality("投诉率", "≤5%", "6%"), reason),
        fires("R21", quality("培训合格率", ">95%", "95%"), reason),
        fires("R21", row("timeliness", "6月底前", "7月15日"), reason),
        fires("R21", row("cost", "20万元", "21万元"), reason),
        quiet("R21", quantity("3期", "2期", "受疫情影响，第3期推迟到次年1月"), reason),
        quiet("R21", quantity("3期", "3期"), reason),
        quiet("R21", quantity("3期", "4期"), reason),
        quiet("R21", quantity("100人/次", "100人次"), reason),
        quiet("R21", quality("培训合格率", "≥95%", "0.98"), reason),
        quiet("R21", quality("事故数", "0起", "0起"), reason),
        quiet("R21", row("timeliness", "12月底前", "2023年11月"), reason),
        quiet("R21", row("timeliness", "第四季度", "10月"), reason),
        quiet("R21", row("cost", "20万元", "19万元"), reason),
        quiet("R21", row("cost", "≤20万元", "20万元"), reason),

        // R22: points lost without a reason
        fires("R22", scored(quantity("2期", "2期"), "2", "1.5"), reason),
        fires("R22", scored(row("social", "进一步提升", "完成3项整改"), "5", "4"), reason),
        quiet("R22", scored(quantity("2期", "2期"), "2", "2"), reason),
        quiet("R22", scored(quantity("2期", "2期", "材料归档不及时，扣0.5分"), "2", "1.5"), reason),
        quiet("R22", scored(quantity("3期", "2期"), "2", "1.33"), reason),    // R21 speaks

        // R24: far above the target
        fires("R24", quantity("10次", "12次"), actual),
        fires("R24", quantity("10次", "13次"), reason),
        fires("R24", quantity("10次", "20次", "新增专题活动"), actual),
        fires("R24", quantity("10次", "20次"), reason),
        quiet("R24", quantity("10次", "11次")),
        quiet("R24", quantity("10次", "13次", "新增专题活动")),
        quiet("R24", row("cost", "20万元", "40万元")),
        quiet("R24", quality("投诉率", "≤5%", "10%")),
        quiet("R24", quantity("0起", "3起")),
        quiet("R24", row("timeliness", "6月底前", "12月底前")),

        // R29: vague words without a fact
        fires("R29", row("social", "进一步提升", "已完成"), actual),
        fires("R29", row("social", "有所改善", "有所改善"), actual),
        fires("R29", row("sustained", "建立长效机制", "效果良好"), actual),
        quiet("R29", row("social", "进一步提升", "培育四强党支部52个"), actual),
        quiet("R29", row("social", "进一步提升", "进一步提升", "评选表彰“四强”党支部52个"), actual),
        quiet("R29", row("social", "进一步提升", "出台《关于加强基层党支部建设的通知》"), actual),
        quiet("R29", row("sustained", "建立长效机制", "已建立"), actual),
        quiet("R29", row("social", "进一步提升", ""), actual),
        quiet("R29", quantity("2期", "有效完成"), actual),

        // R33: the same indicator twice
        fires("R33",
              {{"eval/indicators/x1", "quantity"},
               {name, "走访 企业"},
               {"eval/indicators/x2", "social"},
               {"eval/indicators/x2/name", "走访（企业）"}},
              "eval/indicators/x2/name"),
        quiet("R33", {{"eval/indicators/x1", "quantity"},
                      {name, "走访企业"},
                      {"eval/indicators/x2", "quantity"},
                      {"eval/indicators/x2/name", "走访企业满意度"}}),
        quiet("R33", {{"eval/indicators/x1", "quantity"},
                      {target, "1次"},
                      {"eval/indicators/x2", "quantity"},
                      {"eval/indicators/x2/target", "1次"}}),

        // R35: sample text
        fires("R35", row("quantity", "", "", "", "指标1："), name),
        fires("R35", row("quantity", "", "", "", "……"), name),
        fires("R35", quantity("≥**人", "20人"), target),
        fires("R35", quantity("20人", "XX人"), actual),
        fires("R35", {{"eval/goals/goal/expected", "围绕XX工作，全面完成年度党建任务，提升机关党建质量。"}},
              "eval/goals/goal/expected"),
        quiet("R35", quantity("≥20人", "20人")),
        quiet("R35", row("quantity", "1项", "1项", "", "指标体系建设")),
        quiet("R35", row("quantity", "1台", "1台", "", "X光机购置")),

        // R38: goals
        fires("R38", {{"eval/goals/goal/expected", "620.99"}}, "eval/goals/goal/expected"),
        fires("R38", {{"eval/goals/goal/actual", "620.99万元"}}, "eval/goals/goal/actual"),
        fires("R38", {{"eval/goals/goal/actual", "全面完成各项任务。"}}, "eval/goals/goal/actual"),
        fires("R38",
              {{"eval/goals/goal/expected", "统一组织、规划、部署市直机关党的工作，完成年度党建任务。"},
               {"eval/goals/goal/actual", "统一组织、规划、部署市直机关党的工作，完成年度党建任务。 "}},
              "eval/goals/goal/actual"),
        quiet("R38", {{"eval/goals/goal/expected", ""}}),
        quiet("R38", {{"eval/goals/goal/expected", "统一组织、规划、部署市直机关党的工作，完成年度党建任务。"}}),
    };
}

TEST_CASE("the rules of indicators fire and stay quiet where they should") { check_all(indicator_cases()); }

TEST_CASE("cases of a rule weigh differently") {
    const auto severity = [](std::string_view rule, const std::vector<Change>& changes, std::string_view path) {
        const Assessment assessment = assessed(changes);
        const Finding* finding = finding_of(assessment, rule, path);
        REQUIRE(finding != nullptr);
        return finding ? finding->severity : Severity::hint;
    };
    CHECK(severity("R17", quantity("20件", "20万元"), actual) == Severity::error);
    CHECK(severity("R17", quality("培训合格率", "≥95%", "105%"), actual) == Severity::warning);
    CHECK(severity("R24", quantity("10次", "12次"), actual) == Severity::warning);
    CHECK(severity("R24", quantity("10次", "13次"), reason) == Severity::error);
    CHECK(severity("R24", quantity("10次", "20次", "新增专题活动"), actual) == Severity::warning);
    CHECK(severity("R38", {{"eval/goals/goal/expected", "620.99"}}, "") == Severity::error);
    CHECK(severity("R38", {{"eval/goals/goal/expected", "完成各项任务"}}, "") == Severity::warning);
}

TEST_CASE("a ratio written for a percentage can be repaired") {
    Report report = changed(clean_report(), quality("培训合格率", "≥95%", "0.98"));
    const Assessment assessment = assess(official_template(), report);
    const Finding* finding = finding_of(assessment, "R17", actual);
    REQUIRE(finding != nullptr);
    if (!finding) return;
    REQUIRE(finding->repair.has_value());
    if (!finding->repair) return;
    for (const Edit& edit : finding->repair->edits) CHECK(ziping::apply(report, edit).has_value());
    CHECK(report.text(Path::parse(actual)) == "98%");
    CHECK(finding_of(assess(official_template(), report), "R17", actual) == nullptr);
}

TEST_CASE("a missed target is named once") {
    const Assessment assessment = assessed(scored(quantity("3期", "2期"), "2", "1.33"));
    CHECK(finding_of(assessment, "R21", reason) != nullptr);
    CHECK(finding_of(assessment, "R22", reason) == nullptr);
}

TEST_CASE("an indicator without a name is called by its place") {
    const Assessment assessment = assessed({{"eval/indicators/x1", "cost"}, {target, "2期"}, {actual, "已完成"}});
    const Finding* finding = finding_of(assessment, "R15", actual);
    REQUIRE(finding != nullptr);
    if (!finding) return;
    CHECK(finding->message ==
          "成本指标第1项的年度指标值为“2期”，实际完成值却填写“已完成”，无法核对：请填写实际完成的数值，单位与指标值一致（期）。");
}
