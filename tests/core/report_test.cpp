#include "core/report.h"

#include "rules/fixture.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ziping;

TEST_CASE("a new report asks for one indicator of each kind and answers nothing") {
    const Report report = new_report(official_template(), "9f0c", "市妇联", 2023);
    const FilledBlock* rows = report.block("eval", "indicators");
    REQUIRE(rows != nullptr);
    std::size_t subgroups = 0;
    for (const Group& group : official_template().block(Path::parse("eval/indicators"))->groups)
        subgroups += group.subgroups.size();
    CHECK(rows->rows.size() == subgroups);
    CHECK(rows->rows.front().id == "r1");
    CHECK(rows->rows.front().group == "quantity");
    CHECK(
        std::all_of(rows->rows.begin(), rows->rows.end(), [](const FilledRow& row) { return row.cells.empty() && row.empty(); }));
    CHECK(report.tpl.id == "zhuzhou-2023");
    CHECK(report.unit == "市妇联");
    CHECK(report.status == Status::draft);
    CHECK(report.revision == 1);
}

TEST_CASE("texts are found by path, missing ones are empty") {
    const Report report = changed(new_report(official_template(), "id", "市妇联", 2023), {{"base/costs/sangong/final", "2.77"}});
    const auto text = [&](std::string_view path) { return report.text(Path::parse(path)); };
    CHECK(text("base/costs/sangong/final") == "2.77");
    CHECK(text("report/unit") == "市妇联");
    for (const std::string_view path :
         {"base/costs/sangong/last", "base/costs/none/final", "base/none/a/b", "none/a/b/c", "report/none", ""})
        CHECK(text(path) == "");
}

TEST_CASE("reports are equal when they answer the same, whatever was typed first") {
    const Report empty = new_report(official_template(), "id", "市妇联", 2023);
    const Change a{"base/costs/sangong/final", "2.77"}, b{"base/costs/vehicles/final", "2.46"}, c{"base/staff/staff/posts", "20"};
    CHECK(changed(empty, {a, b, c}) == changed(empty, {c, b, a}));
    CHECK(changed(empty, {a, b}) != changed(empty, {a, b, c}));
    CHECK(changed(empty, {a}) != changed(empty, {{"base/costs/sangong/final", "2.7"}}));
}

TEST_CASE("the order of indicators is an answer") {
    const Report empty = new_report(official_template(), "id", "市妇联", 2023);
    CHECK(changed(empty, {{"eval/indicators/x1", "cost"}, {"eval/indicators/x2", "cost"}}) !=
          changed(empty, {{"eval/indicators/x2", "cost"}, {"eval/indicators/x1", "cost"}}));
}

TEST_CASE("a free row id is one that the block does not use") {
    CHECK(free_row_id(nullptr) == "r1");
    FilledBlock block{"indicators", {{"r1", "cost", {}}, {"r3", "cost", {}}}};
    CHECK(free_row_id(&block) == "r4");
    block.rows.pop_back();
    CHECK(free_row_id(&block) == "r2");
}

TEST_CASE("the id of a row that is gone but spoken of is not given again, nor one that a bureau may have read") {
    const Path block = Path::parse("eval/indicators");
    Report report = new_report(official_template(), "id", "市妇联", 2023);
    const FilledBlock rows{"indicators", {{"r1", "cost", {}}, {"r2", "cost", {}}}};
    CHECK(free_row_id(report, block, &rows) == "r3");
    report.opinions = {{Path::parse("eval/indicators/r3/actual"), "不实"}};
    report.evidence = {{Path::parse("eval/indicators/r4"), "照片.jpg", 1, "sm3:0"}};
    report.last.values = {{Path::parse("eval/indicators/r5/name"), "培训"}};
    CHECK(free_row_id(report, block, &rows) == "r6");
    CHECK(free_row_id(report, Path::parse("project.1/indicators"), &rows) == "r3");
    report.status = Status::returned, report.saved_at = "2024-03-15T10:00:00+08:00";
    CHECK(free_row_id(report, block, &rows) == "r2-3");
    report.revision = 2, report.saved_at.clear();
    CHECK(free_row_id(report, block, &rows) == "r2-3");

    const Form& project = *official_template().form("project");
    report.opinions = {{Path::parse("project.1"), "请说明"}};
    CHECK(free_form_id(report, project) == "project.2");
}
