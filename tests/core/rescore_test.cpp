#include "core/rescore.h"

#include "core/quantity.h"
#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

const Path execution = Path::parse("eval/funding/total/score");    // of 10

// The first indicator of the clean report that carries points.
Path scored_row(const Report& report) {
    for (const FilledRow& row : report.block("eval", "indicators")->rows)
        if (!row.text("score").empty()) return {"eval", "indicators", row.id, "score"};
    return {};
}

std::optional<Rescore> rescored(const Template& tpl, const Report& report) {
    const Assessment a = assess(tpl, report);
    return rescore_of(tpl, report, a, a.main);
}

Decimal number(std::string_view text) { return *Decimal::parse(text); }

}    // namespace

TEST_CASE("what a reviewer takes away is missing in the total, and the deviation tells how much") {
    Report report = clean_report();
    const Template& tpl = official_template();
    const Assessment a = assess(tpl, report);
    REQUIRE(a.main.total.state == Figure::complete);
    CHECK(!rescored(tpl, report));
    const Path score = scored_row(report);
    const auto scored = scored_at(tpl, report, a, score.with_column("actual"));
    REQUIRE(scored);
    CHECK(scored->path == score);
    CHECK(scored->claimed.value == number(report.text(score)));
    CHECK(*scored->weight == number(report.text(score.with_column("weight"))));

    report.opinions = {{score, "没有达到", "0"}};
    const auto one = rescored(tpl, report);
    REQUIRE(one);
    CHECK(one->rows == 1);
    CHECK(one->total == a.main.total.value - scored->claimed.value);
    CHECK(*one->deviation == (scored->claimed.value / a.main.total.value * 100).rounded(2));

    report.opinions.push_back({execution, "", "5"});
    const auto two = rescored(tpl, report);
    REQUIRE(two);
    CHECK(two->total == one->total - a.main.categories.front().score.value + Decimal(5));
    CHECK(two->rows == 2);
}

TEST_CASE("the level of a deviation: a limit belongs to the level below, and more counts as less") {
    Template tpl = official_template();
    Report report = clean_report();
    const auto level = [&](const char* claim, const char* review) {
        REQUIRE(ziping::apply(report, SetText{execution, claim}));
        report.opinions = {{execution, "", review}};
        const auto rescore = rescored(tpl, report);
        REQUIRE(rescore);
        return std::string(rescore->level);
    };
    CHECK(level("10", "10") == "一致");
    tpl.deviations = {{"无", Decimal()}, {"有", {}}};
    CHECK(level("10", "10") == "无");
    CHECK(level("10", "9") == "有");
    CHECK(level("9", "10") == "有");    // the reviewer gives more
    report.opinions = {{execution, "", "5"}};
    tpl.deviations = {{"到此", *rescored(tpl, report)->deviation}, {"以上", {}}};
    CHECK(rescored(tpl, report)->level == "到此");
    report.opinions = {{execution, "", "4.9"}};
    CHECK(rescored(tpl, report)->level == "以上");
}

TEST_CASE("a score anew is a number from 0 to the weight; others count for nothing") {
    Report report = clean_report();
    const Assessment a = assess(official_template(), report);
    const auto scored = scored_at(official_template(), report, a, execution);
    REQUIRE(scored);
    CHECK(*scored->weight == Decimal(10));
    for (const char* good : {"0", "10", "9.5", "９"}) CHECK(read_rescore(good, *scored).has_value());
    for (const char* bad : {"", "-1", "10.01", "约8", "8分9"}) CHECK(!read_rescore(bad, *scored).has_value());
    CHECK(read_rescore("11", *scored).error() == "复核得分应为 0 到 10 的数");
    report.opinions = {{execution, "请核对", ""}, {execution, "", "9"}};
    CHECK(!wrong_rescore(official_template(), report, a));
    report.opinions.push_back({Path::parse("eval/indicators/gone/score"), "", "x"});
    CHECK(!wrong_rescore(official_template(), report, a));
    report.opinions.push_back({scored_row(report), "", "x"});
    CHECK(wrong_rescore(official_template(), report, a) == &report.opinions.back());
    report.opinions = {{execution, "", "11"}, {Path::parse("eval/indicators/nobody/score"), "", "1"}, {{}, "", "1"}};
    CHECK(!rescored(official_template(), report));
}

TEST_CASE("a row that the department did not score counts with all that the reviewer gives") {
    const Template& tpl = official_template();
    Report report = clean_report();
    const Path score = scored_row(report);
    REQUIRE(ziping::apply(report, SetText{score, ""}));
    const Assessment a = assess(tpl, report);
    CHECK(!scored_at(tpl, report, a, score)->claimed.known());    // though the core can compute it
    report.opinions = {{score, "", "1"}};
    CHECK(rescored(tpl, report)->total == a.main.total.value + Decimal(1));
}

TEST_CASE("where there was no budget, 预算执行 has no points to give or to take") {
    const Template& tpl = official_template();
    Report report = clean_report();
    for (const FilledRow& row : report.block("eval", "funding")->rows)
        for (const char* column : {"budget", "executed"})
            REQUIRE(ziping::apply(report, SetText{{"eval", "funding", row.id, column}, "0"}));
    for (const char* claim : {"10", ""}) {
        REQUIRE(ziping::apply(report, SetText{execution, claim}));
        const Assessment a = assess(tpl, report);
        CHECK(!scored_at(tpl, report, a, execution));
        report.opinions = {{execution, "", "0"}};
        CHECK(!rescored(tpl, report));
    }
}

TEST_CASE("a score at another cell than 得分, from a file, is no score and holds nothing up") {
    Report report = clean_report();
    report.opinions = {{scored_row(report).with_column("actual"), "请核对", "1"}};
    const Assessment a = assess(official_template(), report);
    CHECK(!wrong_rescore(official_template(), report, a));
    CHECK(!rescored(official_template(), report));
}

TEST_CASE("only rows that carry points take a score anew") {
    const Report report = clean_report();
    const Assessment a = assess(official_template(), report);
    const auto takes = [&](const char* cell) { return scored_at(official_template(), report, a, Path::parse(cell)).has_value(); };
    CHECK(takes("eval/funding/total/executed"));
    CHECK(!takes("eval/funding/grant/executed"));
    CHECK(!takes("base/costs/sangong/final"));
    CHECK(!takes("narrative/body/basic/text"));
    CHECK(!takes("eval/result/total/value"));
    CHECK(!takes("nowhere/at/all/score"));
}

TEST_CASE("a score anew is part of the opinion that the department answers") {
    Report report = clean_report();
    report.opinions = {{scored_row(report), "没有达到", "1"}};
    const Finding finding = assess(official_template(), report).findings.at(0);
    CHECK(finding.rule == opinion_rule);
    CHECK(finding.message.ends_with("，复核得分：1，审核意见：没有达到"));
    report.remarks = {remark_on(finding, report, "已核减")};
    CHECK(assess(official_template(), report).findings.front().remark == "已核减");
    report.opinions.front().score = "0.5";    // another one is open again
    CHECK(assess(official_template(), report).findings.front().remark == "");
}

TEST_CASE("a total that the execution rate holds down stays below its cap") {
    Template tpl = official_template();
    tpl.scoring.capped = {{Decimal(0), Decimal(60)}};
    Report report = clean_report();
    report.opinions = {{scored_row(report), "", "0"}};
    const Assessment a = assess(tpl, report);
    REQUIRE(a.main.total.value == Decimal(60));
    CHECK(rescored(tpl, report)->total == Decimal(60));
}
