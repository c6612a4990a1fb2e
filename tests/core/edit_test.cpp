#include "core/edit.h"

#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

const Path sangong = Path::parse("base/costs/sangong/final");

Report start() { return new_report(official_template(), "id", "市妇联", 2023); }
FilledRow indicator(std::string id) { return {std::move(id), "cost", {{"name", "培训成本"}}}; }
const std::vector<FilledRow>& rows(const Report& report) { return report.block("eval", "indicators")->rows; }

// Applies the edit and its inverse: the report is as before.
void check_undone(const Report& before, const Edit& edit) {
    Report report = before;
    const auto inverse = ziping::apply(report, edit);
    REQUIRE(inverse.has_value());
    if (!inverse) return;
    const Report after = report;
    const auto again = ziping::apply(report, *inverse);
    REQUIRE(again.has_value());
    CHECK(report == before);
    if (again) CHECK(ziping::apply(report, *again).has_value());
    CHECK(report == after);
}

std::string refusal(const Edit& edit) {
    Report report = start();
    const auto done = ziping::apply(report, edit);
    CHECK(report == start());
    return done ? std::string("applied") : done.error();
}

}    // namespace

TEST_CASE("every edit is taken back by its inverse") {
    const Report filled = changed(
        start(), {{"base/costs/sangong/final", "2.77"}, {"base/costs/sangong/last", "1.32"}, {"base/staff/staff/posts", "20"}});
    const Path block = Path::parse("eval/indicators"), r2 = Path::parse("eval/indicators/r2");
    for (const Report& report : {start(), filled}) {
        check_undone(report, SetText{sangong, "3"});
        check_undone(report, SetText{sangong, ""});
        check_undone(report, SetText{Path::parse("report/unit"), "市残联"});
        check_undone(report, SetText{Path::parse("report/year"), "2024"});
        check_undone(report, SetText{Path::parse("eval/indicators/r2/name"), "培训"});
        check_undone(report, InsertRow{block, 0, indicator("x1")});
        check_undone(report, InsertRow{block, rows(report).size(), indicator("x1")});
        check_undone(report, RemoveRow{r2});
        check_undone(report, MoveRow{r2, 5, "social"});
        check_undone(report, MoveRow{r2, 0, "quantity"});
        check_undone(report, SetRemark{{"R44", sangong, "2.77", "年中追加"}});
        check_undone(report, SetRemark{{"R44", sangong, "2.77", ""}});
        check_undone(report, SetOpinion{{sangong, "请附明细"}});
        check_undone(report, SetOpinion{{{}, ""}});
    }
}

TEST_CASE("removing the last row of a block is taken back too") {
    Report report = start();
    const Report before = report;
    std::vector<Edit> inverse;
    while (report.block("eval", "indicators")) {
        const auto done = ziping::apply(report, RemoveRow{Path::parse("eval/indicators/" + rows(report).front().id)});
        REQUIRE(done.has_value());
        if (!done) return;
        inverse.push_back(*done);
    }
    for (auto edit = inverse.rbegin(); edit != inverse.rend(); ++edit) CHECK(ziping::apply(report, *edit).has_value());
    CHECK(report == before);
}

TEST_CASE("an emptied cell leaves nothing behind") {
    Report report = start();
    CHECK(ziping::apply(report, SetText{sangong, "2.77"}).has_value());
    CHECK(report.form("base") != nullptr);
    CHECK(ziping::apply(report, SetText{sangong, ""}).has_value());
    CHECK(report.form("base") == nullptr);
    CHECK(ziping::apply(report, SetText{Path::parse("eval/indicators/r1/name"), ""}).has_value());
    CHECK(report.row(Path::parse("eval/indicators/r1")) != nullptr);    // an indicator stays until it is removed
}

TEST_CASE("an edit that does not fit changes nothing and says why") {
    CHECK(refusal(SetText{Path::parse("base/costs"), "1"}) == "没有这一格：base/costs");
    CHECK(refusal(SetText{Path::parse("eval/indicators/x9/name"), "1"}) == "没有这一行：eval/indicators/x9/name");
    CHECK(refusal(SetText{sangong, std::string(max_text + 1, 'x')}) == "一格最多约六万字，请分开填写或放入附件。");
    for (const std::string_view year : {"", "23", "20230", "二〇二三", "1900", "2023.5", "-202", "202.", "2.00", "3000"})
        CHECK(refusal(SetText{Path::parse("report/year"), std::string(year)}) == "年度应为四位数字，如 2023。");
    CHECK(refusal(SetText{Path::parse("report/status"), "x"}) != "applied");
    CHECK(refusal(InsertRow{Path::parse("eval/indicators"), 0, indicator("r1")}) == "行号“r1”已经在用。");
    CHECK(refusal(InsertRow{Path::parse("eval/indicators"), 99, indicator("x1")}) == "没有这个位置。");
    CHECK(refusal(InsertRow{Path::parse("eval/indicators"), 0, indicator("")}) != "applied");
    CHECK(refusal(RemoveRow{Path::parse("eval/indicators/x9")}) == "没有这一行。");
    CHECK(refusal(RemoveRow{Path::parse("none/none/x9")}) == "没有这一行。");
    CHECK(refusal(MoveRow{Path::parse("eval/indicators/r1"), 99, "cost"}) == "不能移到那里。");
    CHECK(refusal(MoveRow{Path::parse("eval/indicators/x9"), 0, "cost"}) == "不能移到那里。");
}

TEST_CASE("a moved row stands where it was put, in its new group") {
    Report report = start();
    CHECK(ziping::apply(report, MoveRow{Path::parse("eval/indicators/r1"), 3, "social"}).has_value());
    CHECK(rows(report)[3].id == "r1");
    CHECK(rows(report)[3].group == "social");
    CHECK(rows(report)[0].id == "r2");
}

TEST_CASE("one remark for one finding: a new reason replaces the old") {
    Report report = start();
    CHECK(ziping::apply(report, SetRemark{{"R44", sangong, "2.77", "追加"}}).has_value());
    CHECK(ziping::apply(report, SetRemark{{"R44", sangong, "2.77", "年中追加经费"}}).has_value());
    REQUIRE(report.remarks.size() == 1);
    CHECK(report.remarks.front().reason == "年中追加经费");
    CHECK(ziping::apply(report, SetRemark{{"R44", sangong, "2.77", ""}}).has_value());
    CHECK(report.remarks.empty());
}

TEST_CASE("one opinion for each place: a new one replaces the old, and comes back where it stood") {
    Report report = start();
    const Path whole;
    CHECK(ziping::apply(report, SetOpinion{{sangong, "请附"}}).has_value());
    CHECK(ziping::apply(report, SetOpinion{{whole, "请按时报送"}}).has_value());
    CHECK(ziping::apply(report, SetOpinion{{sangong, "请附明细"}}).has_value());
    REQUIRE(report.opinions.size() == 2);
    CHECK(report.opinion(sangong)->text == "请附明细");
    CHECK(report.opinion(whole)->text == "请按时报送");
    const Report before = report;
    const auto undo = ziping::apply(report, SetOpinion{{sangong, ""}});
    REQUIRE(undo.has_value());
    CHECK(report.opinion(sangong) == nullptr);
    CHECK(ziping::apply(report, *undo).has_value());
    CHECK(report.opinions == before.opinions);
    CHECK_FALSE(ziping::apply(report, SetOpinion{{sangong, std::string(max_text + 1, 'x')}}).has_value());
}

TEST_CASE("the subject of an edit is where it happens") {
    CHECK(subject(SetText{sangong, ""}) == sangong);
    CHECK(subject(InsertRow{Path::parse("eval/indicators"), 0, indicator("x1")}).text() == "eval/indicators/x1");
    CHECK(subject(RemoveRow{Path::parse("eval/indicators/r1")}).text() == "eval/indicators/r1");
    CHECK(subject(SetRemark{{"R44", sangong, "", ""}}) == sangong);
    CHECK(subject(SetOpinion{{sangong, ""}}) == sangong);
}

TEST_CASE("no more rows are taken than can be read again") {
    Report report = start();
    const Path block = Path::parse("eval/indicators");
    std::size_t count = 0;
    for (const FilledForm& form : report.forms)
        for (const FilledBlock& one : form.blocks) count += one.rows.size();
    for (std::size_t i = 0; count < max_rows; ++i, ++count)
        REQUIRE(ziping::apply(report, InsertRow{block, 0, indicator("n" + std::to_string(i))}).has_value());
    const Report full = report;
    CHECK_FALSE(ziping::apply(report, InsertRow{block, 0, indicator("last")}).has_value());
    CHECK_FALSE(ziping::apply(report, SetText{sangong, "2.77"}).has_value());
    CHECK_FALSE(
        ziping::apply(report, InsertForm{0, FilledForm{"project.1", {FilledBlock{"head", {indicator("x")}}}, true}}).has_value());
    CHECK_FALSE(ziping::apply(report, SetRemark{{"R44", sangong, "2.77", "年中追加"}}).has_value());
    CHECK_FALSE(
        ziping::apply(report, InsertEvidence{0, {Path::parse("eval/indicators/r1"), "照片.jpg", 1, "sm3:0"}}).has_value());
    CHECK(report == full);
}

TEST_CASE("remarks, opinions, evidence and last year's values take the room of rows") {
    Report report = start();
    report.last.values.resize(max_rows - 20);
    const Path block = Path::parse("eval/indicators");
    int taken = 0;
    while (ziping::apply(report, InsertRow{block, 0, indicator("n" + std::to_string(taken))})) ++taken;
    CHECK(taken < 20);
    CHECK_FALSE(ziping::apply(report, SetOpinion{{sangong, "请附明细"}}).has_value());
    CHECK_FALSE(ziping::apply(report, SetRemark{{"R44", sangong, "2.77", "年中追加"}}).has_value());
}
