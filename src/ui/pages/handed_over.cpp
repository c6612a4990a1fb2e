// The bar of a report that was handed over: it is locked, and this is where it goes on, to be reviewed or to be changed.
#include "ui/controls/controls.h"
#include "ui/program.h"

namespace ziping {

namespace {

constexpr float bar_height = 44, button_height = 30;

std::string words_of(const Workspace& work) {
    const Report& report = work.report();
    const std::string revision = "第" + std::to_string(report.revision) + "版";
    if (report.status == Status::submitted) return revision + "已提交，内容已锁定";
    if (report.status == Status::accepted) return revision + "已通过审核，内容已锁定";
    const std::size_t open = work.open_opinions();
    return revision + "已退回" + (open > 0 ? "，有 " + std::to_string(open) + " 条审核意见待答复" : "，内容已锁定");
}

void unlock(Program& program) {
    Workspace& work = *program.work;
    work.unlock();
    if (work.report().status != Status::returned)
        program.tell("可以修改了：改动后是第" + std::to_string(work.report().revision + 1) + "版的草稿");
    program.offer_newer_template();
    if (work.last_form == work.form && !work.last_here.form.empty())
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
    float x = right(bar) - ui.px(16);
    const auto act = [&](const ButtonSpec& spec) {
        const float width = button_width(ui, spec);
        x -= width;
        const bool pressed = button(ui, {x, top, width, ui.px(button_height)}, spec);
        x -= ui.px(8);
        return pressed;
    };
    const bool returned = work.report().status == Status::returned;
    const bool change = act({.id = control_id("handed_over", "change"),
                             .label = returned ? "修改并答复" : "修改",
                             .look = returned ? Look::primary : Look::outline});
    const bool review = act({.id = control_id("handed_over", "review"), .label = "审核", .look = Look::outline});
    const std::string_view words = ui.keep(words_of(work));
    const float from = ui.px(42);
    draw_icon(ui, Icon::check, {ui.px(24), y + bar.h / 2}, theme.accent);
    ui.add({.id = control_id("handed_over", "words"), .role = Role::status, .label = words, .box = {from, y, x - from, bar.h}});
    ui.text.draw_in(*ui.draw, ui.style(size::table, false, theme.accent_strong), from, y, x - from, bar.h, words);
    if (review) begin_review(program);
    if (change) unlock(program);
    return bar.h;
}

}    // namespace ziping
