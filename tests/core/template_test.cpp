#include "core/template.h"

#include "core/facts.h"
#include "rules/fixture.h"

#include <doctest/doctest.h>

#include <set>

using namespace ziping;

TEST_CASE("labels are filled in with the year and the unit") {
    CHECK(filled_in("{last_year}年决算数", 2023) == "2022年决算数");
    CHECK(filled_in("{year}年度{unit}整体支出", 2023, "市妇联") == "2023年度市妇联整体支出");
    CHECK(filled_in("{next_year}年", 2023) == "2024年");
    CHECK(filled_in("{other} {year", 2023) == "{other} {year");
    CHECK(filled_in("{{year}}", 2023) == "{2023}");
    CHECK(filled_in("", 2023) == "");
}

TEST_CASE("everything is found by its id") {
    const Template& tpl = official_template();
    const Block* block = tpl.block(Path::parse("eval/indicators/r1/name"));
    REQUIRE(block != nullptr);
    CHECK(block->group_of("quality") == block->group("output"));
    CHECK(block->subgroup("quality")->label == "质量指标");
    CHECK(block->group_of("output") == nullptr);
    CHECK(block->subgroup("none") == nullptr);
    CHECK(block->column("target")->kind == CellKind::target);
    CHECK(tpl.form("none") == nullptr);
    CHECK(tpl.block(Path::parse("eval/none")) == nullptr);
    CHECK(tpl.fact("posts")->text() == "base/staff/staff/posts");
    CHECK(tpl.fact("none") == nullptr);
    CHECK(tpl.rule("R01")->severity == Severity::error);
    CHECK(tpl.rule("R00") == nullptr);
    CHECK(tpl.level("met")->max == Decimal(100));
}

TEST_CASE("every fact and every sum of the official template points at a cell") {
    const Template& tpl = official_template();
    const Facts facts = read_facts(tpl, clean_report());
    for (const Fact& fact : tpl.facts) {
        CAPTURE(fact.name);
        CHECK((fact.path.form == "report" || tpl.block(fact.path) != nullptr));
    }
    CHECK(!facts.sums().empty());
    for (const SumCheck& check : facts.sums()) {
        CAPTURE(check.total.text());
        CHECK(facts.number(check.total) != nullptr);
        for (const CellRef& part : check.parts) CHECK(facts.number(part) != nullptr);
    }
}

TEST_CASE("a place is told in the words of the forms") {
    Report report = changed(
        clean_report(),
        {{"eval/indicators/x1", "quantity"}, {"eval/indicators/x2", "quality"}, {"eval/indicators/x1/name", " 党务干部培训 "}});
    const auto told = [&](std::string_view path) { return place(official_template(), report, Path::parse(path)); };
    const std::string eval = official_template().form("eval")->label, base = official_template().form("base")->label;
    CHECK(told("eval/indicators/x1/actual") == eval + " › 数量指标 › 党务干部培训 › 实际完成值");
    CHECK(told("eval/indicators/x2/score") == eval + " › 质量指标 › （未填名称） › 得分");
    CHECK(told("eval/indicators/output/weight") == eval + " › 产出指标 › 分值");
    CHECK(told("base/costs/sangong/last") == base + " › 三公经费 › 2022年决算数");
    CHECK(told("base/signoff/phone/value") == base + " › 联系电话");
    CHECK(told("eval") == eval);
    CHECK(told("report/unit") == "部门（单位）名称");
    CHECK(told("none/block") == "none/block");
}
