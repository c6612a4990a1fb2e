#include "core/carry_over.h"

#include "core/edit.h"
#include "known_templates.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

const Template& tpl() { return *known_templates().find("zhuzhou-2023", ""); }

Report last_year() {
    Report report = new_report(tpl(), "old", "市妇联", 2022);
    const auto set = [&](const char* path, const char* text) { CHECK(ziping::apply(report, SetText{Path::parse(path), text})); };
    set("base/costs/sangong/last", "1.10");
    set("base/costs/sangong/final", "1.32");
    set("base/signoff/filler/value", "张三");
    set("base/signoff/date/value", "2023年3月1日");
    set("narrative/body/functions/text", "职责……");
    set("eval/funding/total/budget", "600");
    set("eval/funding/total/executed", "598.5");
    set("eval/indicators/r1/name", "培训班");
    set("eval/indicators/r1/target", "2期");
    set("eval/indicators/r1/actual", "3期");
    set("eval/indicators/r1/weight", "10");
    set("eval/indicators/r1/score", "10");
    const Form& project = *tpl().form("project");
    CHECK(ziping::apply(report, InsertForm{report.forms.size(), new_form(project, "project.1")}));
    set("project.1/head/name/value", "甲项目");
    set("project.1/indicators/r1/name", "演出");
    CHECK(ziping::apply(report, InsertForm{report.forms.size(), new_form(*tpl().form("monitor"), "monitor.1")}));
    set("monitor.1/head/name/value", "甲项目");
    set("monitor.1/indicators/r4/name", "演出");
    set("monitor.1/indicators/r4/forecast", "20场");
    set("monitor.1/funding/total/forecast", "12.5");
    return report;
}

Report this_year() { return carried_over(tpl(), new_report(tpl(), "new", "市妇联", 2023), last_year()); }

std::string_view text(const Report& report, const char* path) { return report.text(Path::parse(path)); }

}    // namespace

TEST_CASE("what stays the same is taken over and fresh, what must be new is blank") {
    const Report report = this_year();
    CHECK(text(report, "base/signoff/filler/value") == "张三");
    CHECK(text(report, "narrative/body/functions/text") == "职责……");
    CHECK(text(report, "eval/indicators/r1/name") == "培训班");
    CHECK(text(report, "eval/indicators/r1/target") == "2期");
    CHECK(text(report, "eval/indicators/r1/weight") == "10");
    for (const char* path : {"base/signoff/date/value", "eval/funding/total/budget", "eval/indicators/r1/actual",
                             "eval/indicators/r1/score", "base/costs/sangong/final"})
        CHECK_MESSAGE(text(report, path) == "", path);
    CHECK(report.last.is_fresh(Path::parse("base/signoff/filler/value")));
    CHECK(!report.last.is_fresh(Path::parse("base/signoff/date/value")));
    CHECK(report.id == "new");
    CHECK(report.year == 2023);
    CHECK(report.last.year == 2022);
}

TEST_CASE("this year's column of last year is last year's result") {
    const Report report = this_year();
    CHECK(text(report, "base/costs/sangong/last") == "1.32");
    CHECK(report.last.text(Path::parse("base/costs/sangong/last")) == "1.32");
}

TEST_CASE("what last year said of an indicator is remembered beside it") {
    const Report report = this_year();
    CHECK(report.last.text(Path::parse("eval/indicators/r1/target")) == "2期");
    CHECK(report.last.text(Path::parse("eval/indicators/r1/actual")) == "3期");
    CHECK(report.last.text(Path::parse("eval/indicators/r1/name")) == "培训班");
}

TEST_CASE("what was spent last year is remembered, for what the prose says of it") {
    CHECK(this_year().last.text(Path::parse("eval/funding/total/executed")) == "598.5");
}

TEST_CASE("projects are taken over, and the forecast of their monitoring is remembered") {
    const Report report = this_year();
    CHECK(text(report, "project.1/head/name/value") == "甲项目");
    CHECK(report.last.text(Path::parse("project.1/indicators/r1/forecast")) == "20场");
    CHECK(report.last.text(Path::parse("project.1/funding/total/forecast")) == "12.5");
    CHECK(report.form("monitor.1") == nullptr);
}

TEST_CASE("every 二级 keeps a row to write into, and no blank row is taken over") {
    const Report report = this_year();
    const FilledBlock* block = report.block("eval", "indicators");
    REQUIRE(block);
    for (const Group& group : tpl().form("eval")->block("indicators")->groups)
        for (const Subgroup& subgroup : group.subgroups) {
            int rows = 0;
            for (const FilledRow& row : block->rows) rows += row.group == subgroup.id ? 1 : 0;
            CHECK_MESSAGE(rows == 1, subgroup.id);
        }
}

TEST_CASE("what is taken over fits into a report, the indicators before what is told of them") {
    Report last = new_report(tpl(), "old", "市妇联", 2022);
    const Path block = Path::parse("eval/indicators");
    constexpr std::size_t many = 4'000;
    for (std::size_t i = 0; i < many; ++i) {
        FilledRow row{"x" + std::to_string(i), "quantity", {{"name", "培训班" + std::to_string(i)}, {"target", "2期"}}};
        REQUIRE(ziping::apply(last, InsertRow{block, 0, std::move(row)}));
    }
    const Report report = carried_over(tpl(), new_report(tpl(), "new", "市妇联", 2023), last);
    CHECK(report.block("eval", "indicators")->rows.size() >= many);
    CHECK(has_room(report, 0));
}
