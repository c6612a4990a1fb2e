// Name of the report, state of saving, undo and redo, export.
#include "ui/controls/controls.h"
#include "ui/pages/dialog.h"
#include "ui/program.h"

#include <algorithm>

namespace ziping {

namespace {

struct SaveState {
    std::string text;
    Icon icon;
    ImU32 colour;
};

SaveState save_state(const Program& program) {
    const Theme& theme = *program.ui.theme;
    if (program.work->shown_only()) return {"只读", Icon::hint, theme.warn};
    switch (program.autosave.state()) {
    case Autosave::State::saved: return {"已保存 " + program.autosave.saved_at(), Icon::check, theme.good};
    case Autosave::State::failed: return {"未能保存到本机", Icon::error, theme.bad};
    case Autosave::State::waiting: return {"正在保存…", Icon::none, theme.secondary};
    }
    return {};
}

std::string status_text(const Workspace& work) {
    const Report& report = work.report();
    const std::string revision = " 第" + std::to_string(report.revision) + "版";
    if (work.reviewing()) return "审核中" + revision;
    if (work.holds_unsent_opinions()) return "审核意见未退回" + revision;
    return std::string(label_of(report.status)) + (report.status == Status::draft ? "" : revision);
}

// Through the reports of the collection, one after the other: where the open one stands, and what leads on. The right edge; `step`:
// where to go.
float draw_walk(Program& program, float x, float y, float high, int& step) {
    Ui& ui = program.ui;
    const CollectionView& view = program.collection;
    const auto arrow = [&](const char* id, std::string_view label, Icon icon, int by) {
        const auto at = next_in_collection(view, by);
        const std::string_view unit = at ? std::string_view(view.rows[view.shown[*at]].file.report.unit) : std::string_view();
        if (button(
                ui, {x, y, high, high},
                {.id = control_id("top", id), .label = label, .shown = " ", .icon = icon, .disabled = !at, .description = unit}))
            step = by;
        x += high;
    };
    arrow("previous", "上一份", Icon::up, -1);
    const std::string_view place = ui.keep(std::to_string(view.at + 1) + " / " + std::to_string(view.reports));
    const TextStyle style = ui.style(size::small, false, ui.theme->secondary);
    const float width = ui.text.width(style, place) + ui.px(8);
    ui.add({.id = control_id("top", "walk"), .role = Role::status, .label = place, .box = {x, y, width, high}});
    ui.text.draw_in(*ui.draw, style, x, y, width, high, place, Align::centre);
    x += width;
    arrow("next", "下一份", Icon::down, 1);
    return x;
}

}    // namespace

void draw_top_bar(Program& program, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    Workspace& work = *program.work;
    Region region(ui, "top_bar", box, theme.paper);
    ui.rule(box.x, bottom(box) - ui.hair(), box.w, theme.hairline);
    const float high = ui.px(size::control), y = box.y + std::floor((box.h - high) / 2), gap = ui.px(8);

    const bool many = program.collection.on;
    const ButtonSpec home{.id = control_id("top", "home"),
                          .label = many ? "自评：返回汇总" : "自评：返回我的报告",
                          .shown = many ? "汇总" : "我的报告",
                          .icon = Icon::back};
    float x = box.x + gap;
    const float home_width = button_width(ui, home);
    if (button(ui, {x, y, home_width, high}, home)) {
        program.forget_files();
        return program.close_report();    // nothing is left to draw
    }
    x += home_width + gap;
    int step = 0;
    if (many) x = draw_walk(program, x, y, high, step) + gap;

    float right_x = right(box) - ui.px(12);
    const ButtonSpec out{.id = control_id("top", "export"),
                         .label = "导出",
                         .icon = Icon::down,
                         .look = Look::primary,
                         .expanded = program.overlay == Overlay::export_menu,
                         .icon_after = true};
    const float out_width = button_width(ui, out);
    right_x -= out_width;
    const Box out_box{right_x, y, out_width, high};
    right_x -= gap;
    const ButtonSpec preview{.id = control_id("top", "preview"), .label = "预览打印", .selected = program.preview.on};
    const float preview_width = button_width(ui, preview);
    right_x -= preview_width;
    const Box preview_box{right_x, y, preview_width, high};
    right_x -= gap;
    const ButtonSpec more{.id = control_id("top", "more"),
                          .label = "更多",
                          .shown = " ",
                          .icon = Icon::more,
                          .expanded = program.overlay == Overlay::more_menu};
    const ButtonSpec find{.id = control_id("top", "find"), .label = "查找", .selected = program.overlay == Overlay::find};
    const float find_width = button_width(ui, find);
    right_x -= find_width;
    const Box find_box{right_x, y, find_width, high};
    right_x -= gap;
    right_x -= high;
    const Box more_box{right_x, y, high, high};
    right_x -= gap;
    const ButtonSpec redo{
        .id = control_id("top", "redo"), .label = "重做", .shown = " ", .icon = Icon::redo, .disabled = !work.can_redo()};
    const ButtonSpec undo{
        .id = control_id("top", "undo"), .label = "撤销", .shown = " ", .icon = Icon::undo, .disabled = !work.can_undo()};
    right_x -= high;
    const Box redo_box{right_x, y, high, high};
    right_x -= high + ui.px(4);
    const Box undo_box{right_x, y, high, high};

    const SaveState state = save_state(program);
    const std::string_view state_text = ui.keep(state.text);
    const TextStyle small = ui.style(size::small, false, state.colour);
    const float state_width = ui.text.width(small, state_text) + ui.px(20);
    const std::string_view status = ui.keep(status_text(work));
    const float title_room = std::max(0.0f, right_x - x - ui.px(12 + 12 + 14 + 8) - chip_width(ui, status) - state_width);

    const std::string_view title = ui.keep(std::to_string(work.report().year) + "年度  " + work.report().unit);
    const TextStyle bold = ui.style(size::body, true);
    const float title_width = std::min(ui.text.width(bold, title), title_room);
    ui.rule_down(x, y + ui.px(6), high - ui.px(12), theme.line);
    x += ui.px(12);
    ui.add(
        {.id = control_id("top", "title"), .role = Role::heading, .label = title, .box = {x, y, title_width, high}, .level = 1});
    ui.text.draw_in(*ui.draw, bold, x, y, title_width + 1, high, title);
    x += title_width + ui.px(12);
    const bool attention = work.reviewing() || work.holds_unsent_opinions() || work.report().status == Status::returned;
    const float chip_wide = chip(ui, x, box.y + box.h / 2, status, attention ? theme.warn : theme.secondary,
                                 attention ? theme.warn_tint : theme.panel);
    ui.add({.id = control_id("top", "status"), .role = Role::status, .label = status, .box = {x, y, chip_wide, high}});
    x += chip_wide + ui.px(14);
    ui.add({.id = control_id("top", "saved"), .role = Role::status, .label = state_text, .box = {x, y, state_width, high}});
    draw_icon(ui, state.icon, {x + ui.px(7), box.y + box.h / 2}, state.colour, 14);
    ui.text.draw(*ui.draw, small, {x + (state.icon == Icon::none ? 0 : ui.px(18)), box.y + (box.h - small.line) / 2}, state_text);

    if (button(ui, undo_box, undo)) program.undo(false);
    if (button(ui, redo_box, redo)) program.undo(true);
    if (button(ui, more_box, more)) program.open_overlay(Overlay::more_menu, more_box);
    if (button(ui, find_box, find)) show_find(program, find_box);
    if (button(ui, preview_box, preview)) program.preview.on = !program.preview.on, ui.wants_frame = true;
    if (button(ui, out_box, out)) program.open_overlay(Overlay::export_menu, out_box);
    if (step != 0) open_next(program, step);
}

}    // namespace ziping
