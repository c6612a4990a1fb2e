#include "core/explain.h"

#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

// The lines of an explanation, joined by " | ".
std::string told(const Report& report, std::string_view path) {
    const Assessment a = assess(official_template(), report);
    const auto e = explain(official_template(), report, a, Path::parse(path));
    if (!e) return "nothing";
    CHECK(!e->title.empty());
    CHECK(!e->source.empty());
    std::string lines;
    for (const std::string& line : e->lines) lines += (lines.empty() ? "" : " | ") + line;
    return lines;
}

// Of a new report with a few answers.
std::string told_of(const std::vector<Change>& changes, std::string_view path) {
    return told(changed(new_report(official_template(), "id", "市妇联", 2023), changes), path);
}

}    // namespace

TEST_CASE("the execution rate and its score show their figures") {
    const std::vector<Change> funding{{"eval/funding/total/budget", "800"}, {"eval/funding/total/executed", "608"}};
    CHECK(told_of(funding, "eval/funding/total/rate") == "执行率 = 全年执行数 ÷ 全年预算数 | = 608 ÷ 800 = 76%");
    CHECK(told_of(funding, "eval/funding/total/score") ==
          "得分 = 全年执行数 ÷ 全年预算数 × 分值，最高 10 分 | = 608 ÷ 800 × 10 = 7.60 分");
    CHECK(told_of({}, "eval/funding/total/rate") == "执行率 = 全年执行数 ÷ 全年预算数 | 暂不能计算：所需的数还没有填写。");
    CHECK(told_of({{"eval/funding/total/budget", "0"}, {"eval/funding/total/executed", "0"}}, "eval/funding/total/rate") ==
          "执行率 = 全年执行数 ÷ 全年预算数 | 全年预算数和全年执行数都为 0，不计算执行率。");
}

TEST_CASE("a claim that differs is named") {
    CHECK(
        told_of({{"eval/funding/total/budget", "800"}, {"eval/funding/total/executed", "608"}, {"eval/funding/total/score", "8"}},
                "eval/funding/total/score") ==
        "得分 = 全年执行数 ÷ 全年预算数 × 分值，最高 10 分 | = 608 ÷ 800 × 10 = 7.60 分 | 表中填写 8 分，总分按填写的得分计算。");
}

TEST_CASE("an indicator's score shows the formula with its values") {
    const auto indicator = [](std::string_view target, std::string_view actual) {
        return told_of(
            {{"eval/indicators/r1/target", target}, {"eval/indicators/r1/actual", actual}, {"eval/indicators/r1/weight", "2"}},
            "eval/indicators/r1/score");
    };
    CHECK(indicator("2期", "1期") == "达到年度指标值得满分；未达到时，得分 = 分值 × 实际完成值 ÷ 年度指标值 | 年度指标值 "
                                     "2期，实际完成值 1期：得分 = 2 × 1 ÷ 2 = 1.00 分");
    CHECK(
        indicator("2期", "3期") ==
        "达到年度指标值得满分；未达到时，得分 = 分值 × 实际完成值 ÷ 年度指标值 | 年度指标值 2期，实际完成值 3期：得满分 2.00 分");
    CHECK(indicator("≤5%", "10%") == "不超过年度指标值得满分；超过时，得分 = 分值 × 年度指标值 ÷ 实际完成值 | 年度指标值 "
                                     "≤5%，实际完成值 10%：得分 = 2 × 5 ÷ 10 = 1.00 分");
    CHECK(indicator("9月底前", "10月") == "按期完成得满分，逾期不得分 | 年度指标值 9月底前，实际完成值 10月：得 0.00 分");
    CHECK(indicator("2期", "已完成") == "nothing");
}

TEST_CASE("a level's score shows its interval") {
    CHECK(told_of({{"eval/indicators/r1/target", "进一步提升"},
                   {"eval/indicators/r1/level", "partly"},
                   {"eval/indicators/r1/weight", "10"}},
                  "eval/indicators/r1/score") ==
          "“部分达成并具有一定效果”的得分在分值的 60%～80% 之间，建议 70% | = 10 × 70% = 7.00 分");
}

TEST_CASE("sums and rates show their parts") {
    const std::vector<Change> costs{{"base/costs/vehicles/final", "2.46"}, {"base/costs/abroad/final", "0"}};
    CHECK(told_of(costs, "base/costs/sangong/final") == "未填写，由下列各项合计 | = 2.46 + 0 = 2.46 | 暂计，还缺 1 项。");
    CHECK(told_of({{"base/staff/staff/posts", "20"}, {"base/staff/staff/actual", "19"}}, "base/staff/staff/rate") ==
          "控制率 = 2023年实际在职人数 ÷ 编制数 | = 19 ÷ 20 = 95%");
}

TEST_CASE("categories, total and grade show what they are made of") {
    CHECK(told(clean_report(), "eval/indicators/benefit/weight") ==
          "各三级指标分值之和，已填 3 项 | = 10 + 10 + 10 = 30 分 | 规定为 30 分");
    CHECK(told_of({{"eval/indicators/r1/score", "2"}}, "eval/indicators/output/score") ==
          "各三级指标得分之和，已填 1 项 | = 2 分");
    CHECK(told_of({{"eval/indicators/r1/score", "2"}, {"eval/funding/total/score", "9.5"}}, "total") ==
          "总分 = 预算执行得分 + 各三级指标得分之和 | = 预算执行 9.5 + 产出指标 2 + 效益指标 （未填） + 满意度指标 （未填） = "
          "11.50 分 | 暂计，还缺 2 项。");
    CHECK(told(clean_report(), "total") == told(clean_report(), "eval/result/total/value"));
    const std::string grade = told(clean_report(), "eval/result/grade/value");
    CHECK(grade.starts_with("优：90 分及以上；良：80 分及以上、不足 90 分；中：60 分及以上、不足 80 分；差：不足 60 分 | 总分 "));
    CHECK(grade.ends_with(" 分，等级为优"));
    CHECK(told_of({}, "eval/result/grade/value").ends_with("总分完整后才能评定等级。"));
}

TEST_CASE("everything computed can be explained, nothing else is") {
    for (const Report& report : {clean_report(), new_report(official_template(), "id", "市妇联", 2023)}) {
        const Assessment a = assess(official_template(), report);
        for (const Computed& computed : a.computed) {
            CAPTURE(computed.path.text());
            const auto e = explain(official_template(), report, a, computed.path);
            REQUIRE(e.has_value());
            if (e) CHECK(!e->lines.empty());
        }
    }
    CHECK(told(clean_report(), "base/costs/sangong/final") == "nothing");
    CHECK(told(clean_report(), "eval/indicators/r1/target") == "nothing");
    CHECK(told(clean_report(), "report/unit") == "nothing");
}
