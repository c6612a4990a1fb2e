#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

// The clean report monitors two projects: monitor.1 has spent 10.4 of 20, monitor.2 16.8 of 30 + 5.
constexpr std::string_view executed = "monitor.1/funding/total/executed", general = "monitor.1/funding/general/executed",
                           rate = "monitor.1/funding/total/rate", forecast = "monitor.1/funding/total/forecast",
                           execution = "monitor_report/body/execution/text", conclusion = "exante/result/conclusion/value";

// 1-6月执行 of the one source and of the total, without the typed rate.
std::vector<Change> spent(std::string_view amount, std::vector<Change> more = {}) {
    std::vector<Change> all = {{general, amount}, {executed, amount}, {rate, ""}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}
// The indicator 举办轮训: 4期, so many of them by June.
std::vector<Change> held(std::string_view done, std::vector<Change> more = {}) {
    std::vector<Change> all = {{"monitor.1/indicators/r2/done", done}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}
std::vector<Change> says(std::string_view text) { return {{execution, text}}; }
// The five dimensions of the evaluation: 19 18 18 18 19 unless the first is another.
std::vector<Change> necessity(std::string_view score, std::vector<Change> more = {}) {
    std::vector<Change> all = {{"exante/dimensions/necessity/score", score}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

}    // namespace

std::vector<Case> ziping::monitoring_cases() {
    return {
        // R77: sums and rates of 附件5
        fires("R77", {{executed, "10.5"}}, executed),
        fires("R77", {{rate, "50%"}}, rate),
        fires("R77", {{"monitor.2/funding/total/adjusted", "6"}}, "monitor.2/funding/total/adjusted"),
        quiet("R77", {{"monitor.2/funding/total/rate", "48%"}}),
        quiet("R77", spent("10.37", {{rate, "51.9%"}})),
        quiet("R77", {{"monitor.2/funding/total/rate", ""}, {"monitor.2/funding/total/executed", ""}}),

        // R78: more than the budget
        fires("R78", spent("20.5"), executed),
        fires("R78", {{"monitor.2/funding/general/executed", "36"}}, "monitor.2/funding/general/executed"),
        quiet("R78", {{"monitor.2/funding/general/executed", "35"}}),
        quiet("R78", {{"monitor.1/funding/total/initial", ""}, {"monitor.1/funding/general/initial", ""}, {executed, "9"}}),
        quiet("R78", {{"monitor.1/funding/total/initial", ""},
                      {"monitor.1/funding/general/initial", ""},
                      {"monitor.1/funding/total/adjusted", "5"},
                      {executed, "9"}}),

        // R79: lights
        fires("R79", spent("5"), rate),
        fires("R79", spent("7.9"), rate),
        fires("R79", held("1"), "monitor.1/indicators/r2/done"),
        fires("R79", {{"monitor.1/indicators/r1/done", "21"}}, "monitor.1/indicators/r1/done"),
        fires("R79", {{"monitor.1/indicators/r6/done", "部分达成"}}, "monitor.1/indicators/r6/done"),
        fires("R79", {{"monitor.1/indicators/r4/done", "70%"}}, "monitor.1/indicators/r4/done"),
        fires("R79", {{"monitor.1/indicators/r6/done", "没有完成"}}, "monitor.1/indicators/r6/done"),
        quiet("R79", {{"monitor.1/indicators/r6/done", "没有发生安全事故"}}),
        quiet("R79", {{"monitor.1/indicators/r6/done", "全部达成，无未完成事项"}}),
        quiet("R79", spent("8")),
        quiet("R79", held("3")),
        quiet("R79", spent("5"), "monitor.1/funding/general/rate"),    // the total says it
        quiet("R79", {{"monitor.1/indicators/r5/done", "尚未开始"}}),

        // R80: the cause of a light
        fires("R80", held("1"), "monitor.1/indicators/r2/money"),
        fires("R80", held("1", {{"monitor.1/indicators/r2/cause", "讲师未定"}}), "monitor.1/indicators/r2/money"),
        fires("R80", held("1", {{"monitor.1/indicators/r2/staff", "1"}}), "monitor.1/indicators/r2/cause"),
        fires("R80", held("1", {{"monitor.1/indicators/r2/staff", "1"}, {"monitor.1/indicators/r2/cause", "无"}}),
              "monitor.1/indicators/r2/cause"),
        quiet("R80", held("1", {{"monitor.1/indicators/r2/staff", "1"}, {"monitor.1/indicators/r2/cause", "讲师未定"}})),
        quiet("R80", held("2")),

        // R81: 能否完成
        fires("R81", {{"monitor.1/indicators/r2/able", ""}}, "monitor.1/indicators/r2/able"),
        fires("R81", {{"monitor.1/indicators/r2/able", "maybe"}}, "monitor.1/indicators/r2/able"),
        fires("R81", {{"monitor.1/indicators/r2/able", "no"}}, "monitor.1/indicators/r2/cause"),
        fires("R81", {{"monitor.1/indicators/r2/able", "no"}, {"monitor.1/indicators/r2/cause", "讲师未定"}},
              "monitor.1/indicators/r2/note"),
        quiet("R81", {{"monitor.1/indicators/r2/able", "no"}, {"monitor.1/indicators/r2/cause", "讲师未定，下半年补办"}}),
        quiet("R81", {{"monitor.1/indicators/r2/able", "no"}, {"monitor.1/indicators/r2/note", "因场地改造，拟延至明年一季度"}}),
        quiet("R81", {{"monitor.1/indicators/r2/able", ""},
                      {"monitor.1/indicators/r2/done", ""},
                      {"monitor.1/indicators/r2/forecast", ""}}),

        // R82: red, yet 是
        fires("R82", held("1"), "monitor.1/indicators/r2/able"),
        quiet("R82", {{"monitor.1/indicators/r3/done", "150"}}),    // yellow
        quiet("R82", held("1", {{"monitor.1/indicators/r2/able", "no"}})),
        quiet("R82", held("2")),

        // R83: the forecast below the half year
        fires("R83", {{forecast, "10"}}, forecast),
        fires("R83", {{"monitor.1/indicators/r3/forecast", "200人次"}}, "monitor.1/indicators/r3/forecast"),
        quiet("R83", {{forecast, "10.4"}}),
        quiet("R83", {{"monitor.1/indicators/r4/forecast", "96%"}, {"monitor.1/indicators/r1/forecast", "9"}}),
        quiet("R83", {{"monitor.1/indicators/r3/name", "平均每期人数"}, {"monitor.1/indicators/r3/forecast", "105"}}),
        quiet("R83", {{"monitor.1/indicators/r3/forecast", "按计划完成"}}),

        // R84: the approved indicators
        fires("R84", {{"last_year/monitor.2/indicators/r5/name", "更新标识"}}, "monitor.2/indicators"),
        fires("R84", {{"monitor.2/indicators/r3/name", "设施更新率"}}, "monitor.2/indicators/r3/name"),
        fires("R84",
              {{"monitor.1/head/year/value", "2023"},
               {"project.9/head/name/value", "党务干部轮训"},
               {"project.9/indicators/r1", "quantity"},
               {"project.9/indicators/r1/name", "编印教材"}},
              "monitor.1/indicators/r1/name"),
        quiet("R84", {{"monitor.2/indicators/r3/name", "设施 完好率"}}),
        quiet("R84", {{"project.9/head/name/value", "党务干部轮训"},
                      {"project.9/indicators/r1", "quantity"},
                      {"project.9/indicators/r1/name", "编印教材"}}),

        // R85: goals ahead of the money
        fires("R85", spent("8", {{"monitor.1/indicators/r2/done", "3"}}), rate),
        quiet("R85", spent("8.5")),
        quiet("R85", spent("9", {{"monitor.1/indicators/r4/done", "100%"}})),
        quiet("R85", spent("18")),

        // R87: 附件6
        fires("R87", {{"monitor_report/body/work/text", ""}}, "monitor_report/body/work/text"),
        fires("R87", says("截至2024年6月底，1-6月执行数28.2万元。"), execution),
        fires("R87", says("两个项目1-6月预算执行率为59.45%。"), execution),
        fires("R87", says("全年预计执行数60万元。"), execution),
        fires("R87", says("党务干部轮训项目年初预算25万元，上半年支出10.4万元。"), execution),
        quiet("R87", says("截至2024年6月底，项目支出27.2万元，执行率49.5%，全年预计支出55万元，年初预算数50万元。")),
        quiet("R87", says("党务干部轮训1-6月执行数10.4万元，执行率52%；机关党员活动中心运行维护上半年支出16.8万元，执行率48%。")),
        quiet("R87", says("上半年差旅费支出2万元，培训教材费支出1.5万元，剩余资金9.6万元，上年同期执行率45%，满意度96%。")),
        quiet("R87", says("1-6月支出约27万元，预计三季度支出12万元，二期工程执行率30%。")),

        // R88: scores and conclusion
        fires("R88", necessity("21", {{"exante/dimensions/goals/score", "16"}}), "exante/dimensions/necessity/score"),
        fires("R88", necessity("-1"), "exante/dimensions/necessity/score"),
        fires("R88", {{"exante/result/total/value", "93"}}, "exante/result/total/value"),
        fires("R88", {{conclusion, "adjust"}}, conclusion),
        fires("R88", necessity("16.9"), conclusion),
        quiet("R88", {{"exante/result/total/value", "92.0"}}),
        quiet("R88", necessity("17")),
        quiet("R88", necessity("16.9", {{conclusion, "adjust"}})),
        quiet("R88", necessity("", {{conclusion, "adjust"}})),

        // R89: its money
        fires("R89", {{"exante/amounts/cut/amount", "10"}}, "exante/amounts/requested/amount"),
        fires("R89", {{"exante/sources/own/amount", "15"}}, "exante/sources/total/amount"),
        fires("R89", {{"exante/sources/own/amount", "30"}, {"exante/sources/total/amount", "90"}}, "exante/sources/total/amount"),
        quiet("R89", {{"exante/sources/own/amount", "30"},
                      {"exante/sources/total/amount", "110"},
                      {"exante/sources/city/amount", "80"}}),    // what the city is asked for
        quiet("R89", {{"exante/sources/total/amount", ""}, {"exante/sources/own/amount", ""}}),

        // R90: complete
        fires("R90", {{"exante/body/methods/text", ""}}, "exante/body/methods/text"),
        fires("R90", {{conclusion, ""}}, conclusion),
        fires("R90", {{conclusion, "通过"}}, conclusion),
        quiet("R90", {{"exante/body/prerequisites/text", ""}}),
    };
}

TEST_CASE("the rules of monitoring and evaluation fire and stay quiet where they should") { check_all(monitoring_cases()); }

TEST_CASE("a figure of the monitoring report that 附件5 does not have is a warning, an empty section an error") {
    const Assessment assessment = assessed({{execution, "1-6月执行数28.2万元。"}, {"monitor_report/body/work/text", ""}});
    const Finding* figure = finding_of(assessment, "R87", execution);
    const Finding* section = finding_of(assessment, "R87", "monitor_report/body/work/text");
    REQUIRE(figure != nullptr);
    REQUIRE(section != nullptr);
    CHECK(figure->severity == Severity::warning);
    CHECK(figure->end - figure->begin == 4);
    CHECK(section->severity == Severity::error);
}
