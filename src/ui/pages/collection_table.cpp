// The reports that are shown, a row each: sorted by a click on a head, opened by one on a row.
#include "ui/pages/collection.h"

#include "ui/controls/controls.h"
#include "ui/program.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ziping {

namespace {

constexpr float row_height = 44, head_height = 40;

struct Column {
    Measured by;
    std::string_view label;
    std::string CollectionRow::Texts::*text;    // none: drawn otherwise
    float width;                                // CSS pixels; 0: the rest
    Align align;
    bool falls_first;    // a first click shows the greatest first
    int spare = 0;       // left out where the names of the units lack room: 1 first
};
constexpr Column columns[] = {
    {Measured::unit, "单位", nullptr, 0, Align::left, false},
    {Measured::status, "状态", nullptr, 88, Align::left, false},
    {Measured::total, "总分", &CollectionRow::Texts::total, 76, Align::right, true},
    {Measured::total, "等级", &CollectionRow::Texts::grade, 80, Align::centre, true},
    {Measured::rescored, "复核总分", &CollectionRow::Texts::rescored, 92, Align::right, true},
    {Measured::deviation, "偏离度", &CollectionRow::Texts::deviation, 84, Align::right, true},
    {Measured::budget, "预算（万元）", &CollectionRow::Texts::budget, 116, Align::right, true, 1},
    {Measured::rate, "执行率", &CollectionRow::Texts::rate, 84, Align::right, true, 4},
    {Measured::errors, "强制性", &CollectionRow::Texts::errors, 68, Align::right, true, 6},
    {Measured::warnings, "核实性", &CollectionRow::Texts::warnings, 68, Align::right, true, 5},
    {Measured::hints, "提示", &CollectionRow::Texts::hints, 64, Align::right, true, 2},
    {Measured::filled, "已填", &CollectionRow::Texts::filled, 84, Align::right, false, 3},
};
constexpr float unit_least = 200;
constexpr int most_spare = 6;

// Those that are shown in a table of this width, with what each takes of it, device pixels.
struct Shown {
    std::array<std::pair<const Column*, float>, std::size(columns)> list{};
    std::size_t count = 0;
    auto begin() const { return list.begin(); }
    auto end() const { return list.begin() + static_cast<std::ptrdiff_t>(count); }
};

Shown shown_columns(const Ui& ui, const CollectionView& view, float w) {
    const auto is_shown = [&](const Column& column, int left_out) {
        const bool rescored = column.by == Measured::rescored || column.by == Measured::deviation;
        return (view.rescored || !rescored) && (column.spare == 0 || column.spare > left_out);
    };
    float rest = 0;
    int left_out = -1;
    do {
        ++left_out;
        rest = w;
        for (const Column& column : columns)
            if (is_shown(column, left_out)) rest -= ui.px(column.width);
    } while (rest < ui.px(unit_least) && left_out < most_spare);
    Shown shown;
    for (const Column& column : columns)
        if (is_shown(column, left_out)) shown.list[shown.count++] = {&column, column.width > 0 ? ui.px(column.width) : rest};
    return shown;
}

void draw_table_head(Program& program, const Shown& shown, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    CollectionView& view = program.collection;
    ui.fill(box, theme.panel);
    ui.rule(box.x, bottom(box) - ui.hair(), box.w, theme.line);
    float x = box.x;
    for (const auto& [of, wide] : shown) {
        const Column& column = *of;
        const Box cell{x, box.y, wide, box.h};
        x += cell.w;
        const bool sorted = view.by == column.by && column.label != "等级";
        const ControlId id = control_id("collection", "by", column.label);
        ui.add({.id = id,
                .role = Role::button,
                .label = ui.keep("按" + std::string(column.label) + "排序"),
                .description = !sorted        ? ""
                               : view.falling ? "从高到低"
                                              : "从低到高",
                .box = cell,
                .selected = sorted});
        if (ui.hovered(cell)) ui.fill(cell, theme.hairline);
        const TextStyle style = ui.style(size::small, true, sorted ? theme.accent : theme.secondary);
        const float arrow = ui.px(12), inner = ui.px(8), text = ui.text.width(style, column.label);
        const float room = cell.w - 2 * inner;
        float from = cell.x + inner;
        if (column.align == Align::right) from = right(cell) - inner - text;
        if (column.align == Align::centre) from = cell.x + (cell.w - text) / 2;
        ui.text.draw_in(*ui.draw, style, from, cell.y, std::min(text + 1, room), cell.h, column.label);
        if (sorted) {
            const float at = column.align == Align::right ? from - ui.px(2) - arrow / 2 : from + text + ui.px(2) + arrow / 2;
            draw_icon(ui, view.falling ? Icon::down : Icon::up, {at, cell.y + cell.h / 2}, theme.accent, 12);
        }
        if (ui.focused == id) focus_ring(ui, inset(cell, ui.px(2), ui.px(2)), 4);
        if (!ui.pressed(id)) continue;
        view.falling = view.by == column.by ? !view.falling : column.falls_first;
        view.by = column.by;
        view.stale = ui.wants_frame = true;
    }
}

ImU32 ink_of(const Theme& theme, const Column& column, const CollectionRow& row) {
    if (row.state != CollectionRow::collected && row.state != CollectionRow::missing)
        return row.state == CollectionRow::waiting ? theme.secondary : theme.bad;
    if (column.by == Measured::errors) return theme.bad;
    if (column.by == Measured::warnings) return theme.warn;
    if (column.by == Measured::deviation && row.file.report.far) return theme.bad;
    const bool part = row.file.report.total.state != Figure::complete && column.by == Measured::total;
    return part || column.by == Measured::hints ? theme.secondary : theme.ink;
}

// A long one in two smaller lines. Returns the width it takes.
float draw_name(Ui& ui, const Box& box, std::string_view name) {
    const TextStyle style = ui.style(size::table), small = ui.style(size::small);
    const float width = ui.text.width(style, name);
    if (width <= box.w) {
        ui.text.draw_in(*ui.draw, style, box.x, box.y, box.w, box.h, name);
        return width;
    }
    const Wrapped& lines = ui.text.wrap(small, name, box.w);
    const float height = std::min(lines.height, 2 * small.line), y = box.y + std::floor((box.h - height) / 2);
    ui.text.draw_lines(*ui.draw, small, {box.x, y}, box.w, name, lines, Align::left, y, y + height - 1);
    return box.w;
}

// True when the row is to be opened.
bool draw_row(Program& program, const Shown& shown, const CollectionRow& row, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const Collected& of = row.file.report;
    const ControlId id = control_id("draft", row.draft);
    const bool missing = row.state == CollectionRow::missing;
    if (missing)
        ui.add({.id = control_id("missing", of.unit), .role = Role::text, .label = row.texts.label, .box = box});
    else
        ui.add({.id = id, .role = Role::list_item, .label = row.texts.label, .box = box});
    if (ui.hovered(box) && !missing) ui.fill(box, theme.hover);
    ui.rule(box.x, bottom(box) - ui.hair(), box.w, theme.hairline);
    float x = box.x;
    const float inner = ui.px(8);
    for (const auto& [shown_column, wide] : shown) {
        const Column& column = *shown_column;
        const float room = wide - 2 * inner;
        if (column.by == Measured::unit) {
            std::string_view unit = of.unit.empty() ? std::string_view("（未填单位名称）") : std::string_view(of.unit);
            if (program.collection.year == 0) unit = ui.keep(std::string(unit) + "  " + std::to_string(of.year) + "年度");
            const std::string_view told = row.altered         ? "文件被改动"
                                          : row.file.repeated ? "单位重复"
                                          : row.file.unlisted ? "不在名单"
                                                              : "";
            const float mark = told.empty() ? 0 : chip_width(ui, told) + ui.px(8);
            const float name = draw_name(ui, {x + inner, box.y, room - mark, box.h}, unit);
            if (!told.empty())
                chip(ui, x + inner + name + ui.px(8), box.y + box.h / 2, told, row.altered ? theme.bad : theme.warn,
                     row.altered ? theme.bad_tint : theme.warn_tint);
        } else if (column.by == Measured::status) {
            if (missing)
                chip(ui, x + inner, box.y + box.h / 2, standings[*standing_of(row)], theme.bad, theme.bad_tint);
            else if (row.state != CollectionRow::unreadable)
                status_chip(ui, x + inner, box.y + box.h / 2, of.status, of.under_review);
        } else {
            const bool strong = column.label == "总分";
            ui.text.draw_in(*ui.draw, ui.style(size::table, strong, ink_of(theme, column, row)), x + inner, box.y, room, box.h,
                            row.texts.*column.text, column.align);
        }
        x += wide;
    }
    if (missing) return false;
    if (ui.focused == id) focus_ring(ui, inset(box, ui.px(2), ui.px(2)), 4);
    return ui.pressed(id);
}

}    // namespace

float draw_collection_table(Program& program, Region& region, float x, float y, float w, float top) {
    Ui& ui = program.ui;
    const CollectionView& view = program.collection;
    const float head = ui.px(head_height), high = ui.px(row_height), overscan = 2 * high;    // Tab finds the next ones
    const float first = y + head;
    const Shown shown = shown_columns(ui, view, w);
    draw_table_head(program, shown, {x, std::max(y, top), w, head});
    const Box seen = ui.clip();
    const float covered = std::max(first, top + head);
    ui.draw->PushClipRect({seen.x, std::min(covered, bottom(seen))}, {right(seen), bottom(seen)}, true);
    const std::size_t count = view.shown.size();
    const auto row_at = [&](float line) {    // the row there, or one beyond the last
        return line <= first ? 0 : std::min(count, static_cast<std::size_t>((line - first) / high));
    };
    const std::size_t from = row_at(seen.y - overscan), to = std::min(count, row_at(bottom(seen) + overscan) + 1);
    std::string open;
    const auto draw = [&](std::size_t i) {
        const float at = first + high * static_cast<float>(i);
        const CollectionRow& row = view.rows[view.shown[i]];
        if (draw_row(program, shown, row, {x, at, w, high})) open = row.draft;
        if (ui.focused == ui.followed || ui.focused != control_id("draft", row.draft)) return;
        ui.followed = ui.focused;
        region.bring_into_view(at - region.origin().y, high, head, ui.px(8));
    };
    for (std::size_t i = from; i < to; ++i) draw(i);
    for (std::size_t i = 0; ui.focus_wanted != 0 && i < count; ++i)    // the report that was open just now
        if ((i < from || i >= to) && ui.focus_wanted == control_id("draft", view.rows[view.shown[i]].draft)) draw(i);
    ui.draw->PopClipRect();
    if (!open.empty()) program.open_collected(open);
    return head + high * static_cast<float>(count);
}

}    // namespace ziping
