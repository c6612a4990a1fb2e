// The one complete real report: what a reviewer finds in it, and nothing else.
#include "exchange/assets.h"
#include "exchange/report_json.h"
#include "known_templates.h"
#include "rules/fixture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>

using namespace ziping;

TEST_CASE("the real 2023 report breaks these rules, so often, and no others") {
    const auto report = read_report(asset("samples/zhuzhou-2023.json"), known_templates());
    REQUIRE(report.has_value());
    if (!report) return;
    const Assessment assessment = assess(official_template(), *report);
    std::map<std::string, int> found;
    for (const Finding& finding : assessment.findings) ++found[finding.rule];
    const std::map<std::string, int> expected = {
        {"R01", 2},     // 产出 65 of 50, 效益 15 of 30
        {"R12", 1},     // 16 rows of 2 points
        {"R13", 1},     // all full
        {"R15", 26},    // 已完成 in every numeric row
        {"R29", 2},     // 进一步提升
        {"R31", 2},     // 满意度 as 质量指标
        {"R37", 1},     // 全年各项工作按质按量稳步推进 as 经济效益
        {"R38", 2},     // 620.99 for goal and achievement
        {"R44", 1},     // 621.1 → 620.99
        {"R47", 1},     // 20 for projects, no project's form
        {"R53", 2},     // 三公 1.32 → 2.77, 办公 2.011 → 40.16
        {"R54", 1},     // budget = final on every line
        {"R57", 1},     // 145.15 last year, this year blank
        {"R59", 1},     // 11 characters on thrift
        {"R64", 1},     // 无专项项目支出 against 20
        {"R67", 1},     // 自评结果拟应用和公开情况
        {"R73", 1},     // 年  月  日
        {"R74", 4},     // 填表人, 日期, 电话, 负责人
    };
    for (const auto& [rule, count] : expected) CHECK_MESSAGE(found[rule] == count, rule);
    for (const auto& [rule, count] : found) CHECK_MESSAGE(expected.contains(rule), rule << " was found " << count << " times");
}
