// The bar of a report that is locked, because it was handed over or is one of many: here it goes on, to be reviewed or to be changed.
#include "core/iso_time.h"
#include "ui/controls/controls.h"
#include "ui/program.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr float bar_height = 44, button_height = 30;

std::string words_of(Program& program) {
    const Workspace& work = *program.work;
    const Report& report = work.report();
    if (report.status == Status::draft) return "草稿，还没有提交，内容已锁定";
    const std::string open = std::to_string(work.open_opinions()) + " 条审核意见";
    std::string words = "第" + std::to_string(report.revision) + "版" + std::string(label_of(report.status)) + "，内容已锁定";
    if (work.holds_unsent_opinions()) words += "，有 " + open + "没有退回";
    if (report.status == Status::returned && work.open_opinions() > 0) words += "，有 " + open + "待答复";
    if (const Review* review = report.last_review())
        words += "；审核人：" + (review->by.empty() ? "未署名" : review->by) + "，" + chinese_day(review->at);
    if (const std::string& rescore = rescore_shown(program).text; !rescore.empty()) words += "；" + rescore;
    return words;
}

bool is_sure(Program& program) {
    const Report& report = program.work->report();
    return report.status != Status::accepted ||
           program.was_asked("change " + report.id, "已通过的报告改动后要重新提交、重新审核：确定修改，请再点一次“修改”");
}

void unlock(Program& program) {
    Workspace& work = *program.work;
    work.unlock();
    const Status status = work.report().status;
    if (status == Status::submitted || status == Status::accepted)
        program.tell("可以修改了：改动后是第" + std::to_string(work.report().revision + 1) + "版的草稿");
    program.offer_newer_template();
    const Findings& findings = work.assessment().findings;
    const auto open = std::find_if(findings.begin(), findings.end(),
                                   [](const Finding& one) { return one.rule == opinion_rule && one.remark.empty(); });
    if (status == Status::returned && open != findings.end()) {    // with the field for the answer
        program.selected = key_of(*open);
        program.panel_open = true;
        if (open->path.column.empty()) return program.ui.focus(control_id("remark", program.selected));
        program.finding_leads = work.here != open->path;
        return program.show(open->path);
    }
    if (work.last_form == work.form && work.cells.contains(work.last_cell))
        program.ui.focus(work.last_cell);
    else
        program.ui.focus(control_id("form", work.form));
}

}    // namespace

float draw_handed_over(Program& program, const Box& page, float y) {
    Ui& ui = program.ui;
    const Workspace& work = *program.work;
    if (!work.locked() || work.reviewing()) return 0;
    const Theme& theme = *ui.theme;
    const Box bar{0, y, page.w, ui.px(bar_height)};
    Region region(ui, "handed_over", bar, theme.accent_tint);
    const float top = y + std::floor((bar.h - ui.px(button_height)) / 2);
    const bool bureau = program.collection.on;    // who came through 汇总
    const bool returned = work.report().status == Status::returned, leads = returned && !bureau;
    const ButtonSpec reviewing{
        .id = control_id("handed_over", "review"), .label = "审核", .look = bureau && !returned ? Look::primary : Look::outline};
    const ButtonSpec changing{.id = control_id("handed_over", "change"),
                              .label = returned ? "修改并答复" : "修改",
                              .look = leads ? Look::primary : Look::outline};
    const float high = ui.px(button_height), wide = button_width(ui, changing), second = right(bar) - ui.px(16) - wide;
    const bool reviewable = work.may_review();
    const float x = second - (reviewable ? ui.px(8) + button_width(ui, reviewing) : 0);
    // What the department changed is what the next reading is about.
    const ButtonSpec comparing{.id = control_id("handed_over", "compare"), .label = "与上一版比较", .look = Look::outline};
    const bool again = work.report().status == Status::submitted && work.report().revision > 1;
    const float first = x - (again ? ui.px(8) + button_width(ui, comparing) : 0);
    if (again && button(ui, {first, top, button_width(ui, comparing), high}, comparing)) program.compare_with_before();
    const bool review = reviewable && button(ui, {x, top, button_width(ui, reviewing), high}, reviewing);
    const bool change = button(ui, {second, top, wide, high}, changing);
    const std::string_view words = ui.keep(words_of(program));
    const float from = ui.px(42);
    draw_icon(ui, returned ? Icon::warning : Icon::check, {ui.px(24), y + bar.h / 2}, theme.accent);
    ui.add(
        {.id = control_id("handed_over", "words"), .role = Role::status, .label = words, .box = {from, y, first - from, bar.h}});
    ui.text.draw_in(*ui.draw, ui.style(size::table, false, theme.accent_strong), from, y, first - from, bar.h, words);
    if (review) begin_review(program);
    if (change && is_sure(program)) unlock(program);
    return bar.h;
}

}    // namespace ziping
