#include "core/template_change.h"

#include "core/edit.h"
#include "known_templates.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ziping;

namespace {

Template tpl() { return *known_templates().find("zhuzhou-2023", ""); }

bool says(const std::vector<TemplateChange>& changes, TemplateChange::Kind kind, std::string_view what) {
    return std::any_of(changes.begin(), changes.end(),
                       [&](const TemplateChange& c) { return c.kind == kind && c.what.find(what) != std::string::npos; });
}

}    // namespace

TEST_CASE("a template that is the same has no changes") { CHECK(changes_between(tpl(), tpl(), 2023).empty()); }

TEST_CASE("weights, labels, rows and severities that change are told") {
    Template newer = tpl();
    Block& indicators = newer.forms[2].blocks[5];
    REQUIRE(indicators.kind == BlockKind::indicators);
    indicators.groups[0].weight = Decimal(40);
    newer.forms[1].blocks[1].rows.pop_back();
    newer.rules[0].severity = Severity::warning;
    newer.grades[1].min = Decimal(85);
    const auto changes = changes_between(tpl(), newer, 2023);
    CHECK(says(changes, TemplateChange::changed, "产出指标：分值 50 → 40"));
    CHECK(says(changes, TemplateChange::removed, "部门基本支出预算调整"));
    CHECK(says(changes, TemplateChange::changed, "强制性 → 核实性"));
    CHECK(says(changes, TemplateChange::changed, "等级“良”的下限 80 → 85"));
}

TEST_CASE("answers that are not asked any more are counted, none is lost") {
    Report report = new_report(tpl(), "a", "市妇联", 2023);
    CHECK(ziping::apply(report, SetText{Path::parse("base/costs/adjustment/last"), "5"}));
    CHECK(not_asked(tpl(), report).empty());
    Template newer = tpl();
    newer.forms[1].blocks[1].rows.pop_back();
    REQUIRE(not_asked(newer, report).size() == 1);
    CHECK(not_asked(newer, report).front().text() == "base/costs/adjustment/last");
}
