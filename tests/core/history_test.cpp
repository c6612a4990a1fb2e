#include "core/history.h"

#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

const Path sangong = Path::parse("base/costs/sangong/final"), vehicles = Path::parse("base/costs/vehicles/final");

// A report and its history, in the words of a person.
struct Desk {
    Report report = new_report(official_template(), "id", "市妇联", 2023);
    History history;

    bool type(const Path& path, std::string_view text) {
        return history.perform(report, "填写", {SetText{path, std::string(text)}}).has_value();
    }
};

}    // namespace

TEST_CASE("keystrokes in one cell are one step") {
    Desk desk;
    for (const std::string_view text : {"2", "2.", "2.7", "2.77"}) CHECK(desk.type(sangong, text));
    CHECK(desk.history.undo_steps().size() == 1);
    desk.history.undo(desk.report);
    CHECK(desk.report.text(sangong) == "");
    desk.history.redo(desk.report);
    CHECK(desk.report.text(sangong) == "2.77");
}

TEST_CASE("a text and what is said of its cell are steps of their own") {
    Desk desk;
    desk.type(sangong, "2.77");
    CHECK(desk.history.perform(desk.report, "填写说明", {SetRemark{{"R53", sangong, "2.77", "接待增加"}}}).has_value());
    CHECK(desk.history.undo_steps().size() == 2);
    desk.history.undo(desk.report);
    CHECK(desk.report.remarks.empty());
    CHECK(desk.report.text(sangong) == "2.77");
}

TEST_CASE("typing that comes back to where it began is taken back, and redo brings the longest text") {
    Desk desk;
    desk.type(vehicles, "1");
    desk.history.seal();
    for (const std::string_view text : {"2", "2.7", "2.77", "2.7", "2", ""})
        CHECK(desk.type(sangong, text));    // by the browser's undo
    CHECK(desk.history.undo_steps().size() == 1);
    desk.history.undo(desk.report);    // what was typed before
    CHECK(desk.report.text(vehicles) == "");
    desk.history.redo(desk.report);
    desk.history.redo(desk.report);
    CHECK(desk.report.text(vehicles) == "1");
    CHECK(desk.report.text(sangong) == "2.77");
    desk.history.undo(desk.report);
    CHECK(desk.report.text(sangong) == "");

    desk.history.note_export(desk.report, Status::submitted, "2024-03-15T10:00:00+08:00");
    for (const std::string_view text : {"3", ""}) CHECK(desk.type(sangong, text));
    CHECK(desk.report.status == Status::submitted);    // nothing was changed after all
    CHECK(desk.report.revision == 1);
}

TEST_CASE("leaving the cell ends the step") {
    Desk desk;
    desk.type(sangong, "2");
    desk.history.seal();
    desk.type(sangong, "2.77");
    CHECK(desk.history.undo_steps().size() == 2);
    desk.history.undo(desk.report);
    CHECK(desk.report.text(sangong) == "2");
}

TEST_CASE("another cell is another step") {
    Desk desk;
    desk.type(sangong, "2.77");
    desk.type(vehicles, "2.46");
    desk.type(sangong, "2.7");
    CHECK(desk.history.undo_steps().size() == 3);
    CHECK(desk.history.undo(desk.report)->where == sangong);
    CHECK(desk.report.text(sangong) == "2.77");
    CHECK(desk.history.undo(desk.report)->where == vehicles);
}

TEST_CASE("undo and redo walk back and forth, exactly") {
    Desk desk;
    std::vector<Report> states{desk.report};
    const auto remember = [&] { states.push_back(desk.report), desk.history.seal(); };
    desk.type(sangong, "2.77");
    remember();
    CHECK(desk.history.perform(desk.report, "删除指标", {RemoveRow{Path::parse("eval/indicators/r1")}}).has_value());
    remember();
    CHECK(desk.history
              .perform(desk.report, "粘贴",
                       {SetText{sangong, ""}, SetText{vehicles, "1"}, MoveRow{Path::parse("eval/indicators/r3"), 0, "cost"}})
              .has_value());
    remember();
    for (std::size_t i = states.size() - 1; i-- > 0;) {
        CHECK(desk.history.undo(desk.report) != nullptr);
        CHECK(desk.report == states[i]);
    }
    CHECK(!desk.history.can_undo());
    CHECK(desk.history.undo(desk.report) == nullptr);
    for (std::size_t i = 1; i < states.size(); ++i) {
        CHECK(desk.history.redo(desk.report) != nullptr);
        CHECK(desk.report == states[i]);
    }
    CHECK(!desk.history.can_redo());
    CHECK(desk.history.redo(desk.report) == nullptr);
}

TEST_CASE("several edits happen together or not at all") {
    Desk desk;
    const Report before = desk.report;
    const auto done =
        desk.history.perform(desk.report, "粘贴", {SetText{sangong, "1"}, RemoveRow{Path::parse("eval/indicators/x9")}});
    CHECK(!done.has_value());
    CHECK(desk.report == before);
    CHECK(!desk.history.can_undo());
    CHECK(desk.history.changes() == 0);
}

TEST_CASE("a new edit forgets what was undone") {
    Desk desk;
    desk.type(sangong, "2.77");
    desk.history.undo(desk.report);
    desk.type(vehicles, "1");
    CHECK(!desk.history.can_redo());
}

TEST_CASE("typing after undo is a step of its own") {
    Desk desk;
    desk.type(sangong, "1");
    desk.history.seal();
    desk.type(sangong, "12");
    desk.history.undo(desk.report);
    desk.type(sangong, "13");
    desk.history.undo(desk.report);
    CHECK(desk.report.text(sangong) == "1");
}

TEST_CASE("setting what is there already is no change") {
    Desk desk;
    desk.type(sangong, "2.77");
    const unsigned long changes = desk.history.changes();
    desk.history.seal();
    desk.type(sangong, "2.77");
    CHECK(desk.history.changes() == changes);
    CHECK(desk.history.undo_steps().size() == 1);
}

TEST_CASE("a long day forgets the oldest steps only") {
    Desk desk;
    for (std::size_t i = 0; i < History::max_steps + 5; ++i) {
        desk.type(sangong, std::to_string(i));
        desk.history.seal();
    }
    CHECK(desk.history.undo_steps().size() == History::max_steps);
    while (desk.history.undo(desk.report)) {}
    CHECK(desk.report.text(sangong) == "4");
}

namespace {

const SetRevision first_submitted{1, Status::submitted, "2024-02-26T10:00:00+08:00"};

// The report leaves the house as it stands.
void hand_over(Report& report) {
    REQUIRE(ziping::apply(report, SetRevision{report.revision, first_submitted.status, first_submitted.saved_at}));
}

SetRevision standing(const Report& report) { return {report.revision, report.status, report.saved_at}; }

}    // namespace

TEST_CASE("a change after an export begins the next revision; undone, the exported one is back") {
    Desk desk;
    desk.type(vehicles, "2.46");
    desk.history.seal();
    hand_over(desk.report);
    const Report exported = desk.report;
    for (const std::string_view text : {"2", "2.7"}) desk.type(sangong, text);
    CHECK(standing(desk.report) == SetRevision{2, Status::draft, ""});
    CHECK(desk.history.undo_steps().size() == 2);
    desk.history.undo(desk.report);
    CHECK(desk.report == exported);
    CHECK(standing(desk.report) == first_submitted);
    desk.history.redo(desk.report);
    CHECK(standing(desk.report) == SetRevision{2, Status::draft, ""});
    CHECK(desk.report.text(sangong) == "2.7");
}

TEST_CASE("a submission that does not tell when it was exported is one all the same") {
    Desk desk;
    hand_over(desk.report);
    desk.report.saved_at.clear();
    const Report exported = desk.report;
    desk.type(sangong, "2");
    CHECK(standing(desk.report) == SetRevision{2, Status::draft, ""});
    desk.history.undo(desk.report);
    CHECK(desk.report == exported);
    desk.history.redo(desk.report);
    CHECK(standing(desk.report) == SetRevision{2, Status::draft, ""});
}

TEST_CASE("what changes nothing leaves the exported revision as it is") {
    Desk desk;
    desk.type(sangong, "2.77");
    hand_over(desk.report);
    CHECK(desk.type(sangong, "2.77"));
    CHECK(standing(desk.report) == first_submitted);
    CHECK(desk.history.perform(desk.report, "x", {SetText{Path::parse("eval/nothing"), "x"}}).has_value() == false);
    CHECK(standing(desk.report) == first_submitted);
}

TEST_CASE("keystrokes after an export are a step of their own") {
    Desk desk;
    desk.type(sangong, "2");
    hand_over(desk.report);
    desk.type(sangong, "2.7");
    CHECK(desk.history.undo_steps().size() == 2);
    desk.history.undo(desk.report);
    CHECK(desk.report.text(sangong) == "2");
    CHECK(standing(desk.report) == first_submitted);
}

TEST_CASE("taking back what was done before the export is a change after it") {
    Desk desk;
    desk.type(sangong, "2.77");
    hand_over(desk.report);
    desk.history.undo(desk.report);
    CHECK(desk.report.text(sangong) == "");
    CHECK(standing(desk.report) == SetRevision{2, Status::draft, ""});
}

TEST_CASE("no revision that left the house is given out with other contents") {
    Desk desk;
    hand_over(desk.report);
    desk.type(sangong, "2.77");    // the second
    desk.type(vehicles, "2.46");
    hand_over(desk.report);
    const Report second = desk.report;
    desk.history.undo(desk.report);
    CHECK(standing(desk.report) == SetRevision{3, Status::draft, ""});
    desk.history.undo(desk.report);    // the contents of the first, which is not to go on as another second one
    CHECK(standing(desk.report) == SetRevision{3, Status::draft, ""});
    desk.history.redo(desk.report);
    desk.history.redo(desk.report);
    CHECK(desk.report == second);
    CHECK(standing(desk.report) == standing(second));
    desk.type(sangong, "2.7");
    CHECK(desk.report.revision == 3);
}

TEST_CASE("a revision number that was given out is not used again, whatever is undone and redone") {
    Desk desk;
    desk.type(vehicles, "1");
    desk.history.seal();
    hand_over(desk.report);    // the first
    SUBCASE("what was undone before the second export is done again") {
        desk.type(sangong, "2");
        desk.history.undo(desk.report);
        desk.history.undo(desk.report);
        CHECK(desk.report.revision == 2);
        hand_over(desk.report);    // the second, of nothing
        desk.history.redo(desk.report);
        desk.history.redo(desk.report);
    }
    SUBCASE("what was done before it is undone") {
        desk.history.undo(desk.report);
        desk.history.redo(desk.report);
        desk.type(sangong, "2");
        hand_over(desk.report);
        desk.history.undo(desk.report);
        desk.history.undo(desk.report);
    }
    CHECK(desk.report.saved_at == "");
    CHECK(desk.report.revision == 3);
}

TEST_CASE("typing in a cell that was fresh is one step") {
    Desk desk;
    desk.report.last.fresh = {sangong};
    CHECK(desk.history.perform(desk.report, "填写", {SetText{sangong, "2"}, SetFresh{sangong, false}}));
    desk.type(sangong, "2.7");
    CHECK(desk.history.undo_steps().size() == 1);
    desk.history.undo(desk.report);
    CHECK(desk.report.text(sangong) == "");
    CHECK(desk.report.last.is_fresh(sangong));
}

TEST_CASE("what is undone comes back to its place, so that the file is the same again") {
    Desk desk;
    desk.report.remarks = {{"R52", sangong, "2", "一"}, {"R53", sangong, "2", "二"}, {"R54", vehicles, "2", "三"}};
    desk.report.absent = {"project", "monitor", "supervision"};
    desk.report.last.fresh = {sangong, vehicles};
    const Report before = desk.report;
    Remark none = before.remarks.front();
    none.reason.clear();
    CHECK(desk.history.perform(desk.report, "填写说明", {SetRemark{none}}));
    CHECK(desk.history.perform(desk.report, "添加", {SetAbsent{"project", false}}));
    CHECK(desk.history.perform(desk.report, "填写", {SetText{sangong, "2"}, SetFresh{sangong, false}}));
    CHECK(desk.report.remarks.size() == 2);
    while (desk.history.undo(desk.report)) {}
    CHECK(desk.report.remarks == before.remarks);
    CHECK(desk.report.absent == before.absent);
    CHECK(desk.report.last.fresh == before.last.fresh);
}

TEST_CASE("keystrokes in one 说明 are one step") {
    Desk desk;
    for (const std::string_view reason : {"属", "属实", "属实。"})
        CHECK(desk.history.perform(desk.report, "填写说明", {SetRemark{{"R52", sangong, "2", std::string(reason)}}}));
    CHECK(desk.history.undo_steps().size() == 1);
    desk.history.seal();
    CHECK(desk.history.perform(desk.report, "填写说明", {SetRemark{{"R52", sangong, "2", "属实。"}}}));    // as it is
    CHECK(desk.history.undo_steps().size() == 1);
    desk.history.undo(desk.report);
    CHECK(desk.report.remarks.empty());
}

TEST_CASE("an export is a change that cannot be taken back") {
    Desk desk;
    desk.type(sangong, "2");
    const unsigned long before = desk.history.changes();
    desk.history.note_export(desk.report, Status::submitted, "2024-03-01T10:00:00+08:00");
    CHECK(desk.history.changes() > before);
    CHECK(desk.report.status == Status::submitted);
    CHECK(desk.history.undo_steps().size() == 1);
    desk.type(sangong, "2.7");    // after an export a step of its own
    CHECK(desk.report.revision == 2);
    desk.history.undo(desk.report);
    CHECK(desk.report.status == Status::submitted);
    CHECK(desk.report.text(sangong) == "2");
}

TEST_CASE("an opinion is about the revision that was exported, and begins none") {
    Desk desk;
    desk.type(sangong, "2.77");
    desk.history.note_export(desk.report, Status::submitted, "2024-03-15T10:00:00+08:00");
    const Report submitted = desk.report;
    const auto opine = [&](std::string_view text) {
        CHECK(desk.history.perform(desk.report, "意见", {SetOpinion{{sangong, std::string(text)}}}).has_value());
    };
    opine("请附");
    opine("请附明细");    // one step
    CHECK(desk.report.revision == 1);
    CHECK(desk.report.status == Status::submitted);
    CHECK(desk.history.undo_steps().back().review);
    desk.history.undo(desk.report);
    CHECK(desk.report == submitted);
    desk.history.redo(desk.report);
    CHECK(desk.report.opinion(sangong)->text == "请附明细");
    CHECK(desk.report.status == Status::submitted);
    CHECK(desk.report.revision == 1);

    desk.type(vehicles, "2.46");    // the department mends
    CHECK(desk.report.revision == 2);
    CHECK(desk.report.status == Status::draft);
    CHECK(desk.report.opinion(sangong)->text == "请附明细");
    desk.history.undo(desk.report);
    CHECK(desk.report.revision == 1);
    CHECK(desk.report.status == Status::submitted);
}

TEST_CASE("a return and an acceptance are recorded, a submission is not") {
    Desk desk;
    desk.type(sangong, "2.77");
    desk.history.note_export(desk.report, Status::submitted, "2024-03-15T10:00:00+08:00");
    CHECK(desk.report.reviews.empty());
    CHECK(desk.report.last_review() == nullptr);
    desk.history.note_export(desk.report, Status::returned, "2024-03-20T10:00:00+08:00", "市财政局 张三");
    const Review returned{1, Status::returned, "2024-03-20T10:00:00+08:00", "市财政局 张三"};
    REQUIRE(desk.report.last_review());
    CHECK(*desk.report.last_review() == returned);
    desk.type(sangong, "2.7");
    CHECK(desk.report.last_review() == nullptr);    // of the revision before
    CHECK(desk.report.reviews == std::vector{returned});
    desk.history.note_export(desk.report, Status::accepted, "2024-03-25T10:00:00+08:00");
    CHECK(desk.report.reviews.size() == 2);
    CHECK(desk.report.last_review()->by.empty());
}
