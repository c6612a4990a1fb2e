#include "ui/form_view.h"

#include "ui/controls/controls.h"
#include "ui/controls/finding_look.h"
#include "ui/form_layout.h"

#include <algorithm>
#include <utility>

namespace ziping {

namespace {

constexpr float cell_pad_x = 8, field_pad_x = 10, tight_pad_x = 2, corner = 7;

struct Canvas {
    Ui& ui;
    Workspace& work;
    const FormView& view;
    ImVec2 origin;
    FormActions& actions;
    const Path* menu_of;    // the row whose menu is open, or null

    Box on_screen(const Box& b) const { return {origin.x + b.x, origin.y + b.y, b.w, b.h}; }
};

ImU32 tint_of(const Theme& theme, Tone tone) {
    switch (tone) {
    case Tone::error: return theme.bad_tint;
    case Tone::warning: return theme.warn_tint;
    default: return 0;
    }
}

ImU32 ink_of(const Theme& theme, Tone tone) {
    return tone == Tone::error ? theme.bad : tone == Tone::warning ? theme.warn : theme.accent;
}

// A folded corner says in form, not only in colour, that something was found
// here.
void draw_mark(Ui& ui, const Box& box, Tone tone) {
    if (tone == Tone::quiet) return;
    const float side = ui.px(corner);
    ui.draw->AddTriangleFilled({right(box) - side, box.y}, {right(box), box.y}, {right(box), box.y + side},
                               ink_of(*ui.theme, tone));
}

// A cell takes an opinion; the one that the opinion in the panel is about has a frame.
void mark_reviewed(Canvas& canvas, const CellView& cell, const Box& box) {
    canvas.work.cells.try_emplace(cell.id, cell.path);
    if (cell.path != canvas.work.last_here) return;
    canvas.ui.frame(box, canvas.ui.theme->accent, cell.bordered ? size::radius : 0, canvas.ui.px(2));
}

void draw_computed(Canvas& canvas, const CellView& cell, const Box& box, Tone tone) {
    Ui& ui = canvas.ui;
    const Theme& theme = *ui.theme;
    Control control{.id = cell.id, .role = Role::button, .label = cell.label, .value = cell.shown, .box = box};
    control.description = tone == Tone::quiet ? std::string_view("查看计算过程") : canvas.work.notes(cell_id(cell.path));
    ui.add(control);
    const bool hot = ui.hovered(box);
    ui.fill(inset(box, ui.hair(), ui.hair()),
            tone == Tone::quiet ? (hot ? theme.accent_tint : theme.panel) : tint_of(theme, tone),
            cell.bordered ? size::radius : 0);
    const float pad = ui.px(pad_of(cell));
    const std::string_view text = cell.shown.empty() ? std::string_view("—") : std::string_view(cell.shown);
    ui.text.draw_in(*ui.draw, style_of(ui, cell).in(hot ? theme.accent : theme.ink), box.x + pad, box.y, box.w - 2 * pad, box.h,
                    text, cell.align);
    draw_mark(ui, box, tone);
    if (canvas.work.reviewing()) mark_reviewed(canvas, cell, box);
    if (ui.focused == cell.id) focus_ring(ui, box, cell.bordered ? size::radius : 0);
    if (ui.pressed(cell.id)) canvas.actions.explain = cell.id, canvas.actions.explain_path = cell.path;
}

Control field_control(const Canvas& canvas, const CellView& cell, const Box& box) {
    Control control{.id = cell.id,
                    .role = cell.wraps ? Role::text_area : Role::text_field,
                    .label = cell.label,
                    .value = cell.raw,
                    .box = box};
    control.single = cell.wraps && !cell.bordered && cell.kind != CellKind::prose;
    control.required = cell.required;
    control.read_only = canvas.work.read_only();
    if (cell.align == Align::right) control.keyboard = Keyboard::decimal;
    if (cell.kind == CellKind::phone) control.keyboard = Keyboard::phone;
    return control;
}

// A wave below a piece of wrapped text; its message in a card while the pointer is there.
void draw_underline(Canvas& canvas, const Underline& underline, const TextStyle& style, ImVec2 at, std::string_view text,
                    const Wrapped& wrapped) {
    Ui& ui = canvas.ui;
    const ImU32 ink = ink_of(*ui.theme, underline.tone);
    const Box clip = ui.clip();
    for (std::size_t i = 0; i < wrapped.lines.size(); ++i) {
        const Line& line = wrapped.lines[i];
        const std::size_t begin = std::max(line.begin, underline.begin), end = std::min(line.end, underline.end);
        const float y = at.y + static_cast<float>(i) * style.line;
        if (begin >= end || y + style.line < clip.y || y > bottom(clip)) continue;
        const float x = at.x + ui.text.width(style, text.substr(line.begin, begin - line.begin));
        const float w = ui.text.width(style, text.substr(begin, end - begin)), base = y + style.line - ui.px(4), step = ui.px(2);
        for (float dx = 0; dx < w; dx += 2 * step) {
            ui.draw->AddLine({x + dx, base + step / 2}, {x + dx + step, base - step / 2}, ink, ui.hair());
            ui.draw->AddLine({x + dx + step, base - step / 2}, {x + dx + 2 * step, base + step / 2}, ink, ui.hair());
        }
        if (!ui.hovered({x, y, w, style.line})) continue;
        const TextStyle small = ui.style(size::small);
        const float width = ui.px(360), pad = ui.px(10);
        const Wrapped& told = ui.text.wrap(small, underline.message, width - 2 * pad);
        Box card{std::min(x, right(clip) - width - ui.px(8)), y + style.line, width, told.height + 2 * pad};
        if (bottom(card) > bottom(clip)) card.y = y - card.h;
        ImDrawList* outer = std::exchange(ui.draw, ImGui::GetForegroundDrawList());
        ui.fill(inset(card, -ui.px(1), -ui.px(1)), ui.theme->shadow, size::radius);
        ui.fill(card, ui.theme->paper, size::radius);
        ui.frame(card, ink, size::radius);
        ui.text.draw_lines(*ui.draw, small, {card.x + pad, card.y + pad}, card.w - 2 * pad, underline.message, told, Align::left,
                           card.y, bottom(card));
        ui.draw = outer;
    }
}

// The second line, below the text; nearer to the edges where it has to be.
void draw_below(Ui& ui, const CellView& cell, const Box& box, float y) {
    const TextStyle style = ui.style(12, false, cell.kind == CellKind::score ? ui.theme->warn : ui.theme->secondary);
    const float usual = ui.px(pad_of(cell));
    const float pad = ui.text.width(style, cell.below) <= box.w - 2 * usual ? usual : ui.px(3);
    ui.text.draw_in(*ui.draw, style, box.x + pad, y, box.w - 2 * pad, ui.px(18), cell.below, cell.align);
}

void draw_typed(Canvas& canvas, const CellView& cell, const Box& box, Tone tone) {
    Ui& ui = canvas.ui;
    const Theme& theme = *ui.theme;
    const bool editing = ui.focused == cell.id;
    if (editing) tone = Tone::quiet;
    canvas.work.cells.try_emplace(cell.id, cell.path);

    const TextStyle style = style_of(ui, cell);
    const float pad = pad_of(cell);
    Control control = field_control(canvas, cell, box);
    control.invalid = tone == Tone::error;
    if (tone != Tone::quiet) control.description = canvas.work.notes(cell_id(cell.path));
    if (tone == Tone::quiet && cell.fresh) control.description = "沿用上年，请核对";
    if (cell.shown.empty()) control.placeholder = cell.ghost;    // stays while nothing is typed
    control.look = look_of(ui, style, pad, 0, cell.align);
    control.look.pad_y = cell.bordered && !cell.wraps ? std::floor((box.h - style.line) / 2) : cell.pad_y;
    ui.add(control);

    const float radius = cell.bordered ? size::radius : 0;
    const bool reviewing = canvas.work.reviewing();
    const bool hot = !editing && ui.hovered(box) && (reviewing || !canvas.work.read_only());
    if (cell.bordered) ui.fill(box, theme.paper, radius);
    const ImU32 tint = tint_of(theme, tone) ? tint_of(theme, tone) : cell.fresh ? theme.accent_tint : 0;
    if (tint) ui.fill(cell.bordered ? box : inset(box, ui.hair(), ui.hair()), tint, radius);
    if (cell.bordered)
        ui.frame(box,
                 tone == Tone::error     ? theme.bad
                 : tone == Tone::warning ? theme.warn
                 : hot                   ? theme.accent
                                         : theme.line,
                 radius);
    else if (hot)
        ui.frame(box, theme.accent, 3);
    if (editing) {
        ui.fill(box, theme.paper, radius);
        focus_ring(ui, box, radius);
        return;
    }
    const bool blank = cell.shown.empty();
    const TextStyle ink = style.in(blank ? theme.placeholder : theme.ink);
    const std::string& text = blank ? cell.ghost : cell.shown;
    const float x = box.x + ui.px(pad), w = box.w - 2 * ui.px(pad);
    const Box clip = ui.clip();
    if (cell.wraps)
        ui.text.draw_lines(*ui.draw, ink, {x, box.y + control.look.pad_y}, w, text, ui.text.wrap(ink, text, w), cell.align,
                           clip.y, bottom(clip));
    else
        ui.text.draw_in(*ui.draw, ink, x, box.y + control.look.pad_y, w, style.line, text, cell.align);
    for (const Underline& underline : cell.underlines)
        draw_underline(canvas, underline, ink, {x, box.y + control.look.pad_y}, text, ui.text.wrap(ink, text, w));
    const float text_height = cell.wraps ? ui.text.wrap(ink, text, w).height : style.line;
    if (!cell.below.empty()) draw_below(ui, cell, box, box.y + control.look.pad_y + text_height - ui.px(2));
    draw_mark(ui, box, tone);
    if (reviewing) mark_reviewed(canvas, cell, box);
}

void draw_choice(Canvas& canvas, const ChoiceView& view) {
    Ui& ui = canvas.ui;
    canvas.work.cells.try_emplace(view.id, view.path);
    choice(ui, canvas.on_screen(view.box),
           {.id = view.id,
            .label = view.label,
            .chosen = view.chosen,
            .empty = view.box.w < ui.px(90) ? "选择" : view.options.front().label,
            .options = view.options,
            .disabled = canvas.work.read_only() && !canvas.work.reviewing()});
    draw_mark(ui, canvas.on_screen(view.box), canvas.work.tone(view.id));
}

void draw_tick(Canvas& canvas, const TickView& view) {
    Ui& ui = canvas.ui;
    canvas.work.cells.try_emplace(view.id, view.path);
    const Box box = canvas.on_screen(view.box);
    if (tick(ui, box,
             {.id = view.id,
              .label = view.label,
              .shown = view.shown,
              .ticked = view.ticked,
              .disabled = canvas.work.read_only()}))
        canvas.actions.ticked = &view;
    draw_mark(ui, box, canvas.work.tone(view.id));
}

void draw_quick(Canvas& canvas, const QuickAction& action) {
    Ui& ui = canvas.ui;
    const Box box = canvas.on_screen(action.box);
    ui.add({.id = action.id, .role = Role::button, .label = action.label, .box = box});
    ui.text.draw_in(*ui.draw, ui.style(size::small, false, ui.hovered(box) ? ui.theme->accent_strong : ui.theme->accent), box.x,
                    box.y, box.w, box.h, action.shown);
    if (ui.focused == action.id) focus_ring(ui, box, 3);
    if (ui.pressed(action.id)) canvas.actions.quick = &action, canvas.actions.quick_box = box;
}

// A dot and its word: colour alone says nothing to some.
void draw_light(Canvas& canvas, const Item& item) {
    Ui& ui = canvas.ui;
    const Box box = canvas.on_screen(item.light_box);
    const ImU32 ink = ink_of(*ui.theme, *item.light);
    const float middle = box.y + box.h / 2, radius = ui.px(5);
    ui.draw->AddCircleFilled({box.x + ui.px(8) + radius, middle}, radius, ink);
    ui.text.draw_in(*ui.draw, ui.style(size::small, false, ink), box.x + ui.px(24), box.y, box.w - ui.px(24), box.h,
                    word_of(*item.light).substr(0, std::string_view("红").size()));
    ui.add({.id = control_id("light", item.row.form, item.row.block, item.row.row),
            .role = Role::status,
            .label = item.light_label,
            .box = box});
}

void draw_row_menu(Canvas& canvas, const Item& item, const Box& row) {
    Ui& ui = canvas.ui;
    const float side = ui.px(28);
    const Box box{right(row) - ui.px(32), row.y + std::floor((row.h - side) / 2), side, side};
    if (button(ui, box,
               {.id = control_id(item.row.form, item.row.block, item.row.row, "menu"),
                .label = item.row_label,
                .shown = " ",
                .icon = Icon::more})) {
        canvas.actions.row_menu = item.row;
        canvas.actions.row_menu_box = box;
    }
    if (!item.row_note.empty())
        ui.text.draw_in(*ui.draw, ui.style(size::tight, false, ui.theme->secondary), right(row) - ui.px(36),
                        bottom(row) - ui.px(15), ui.px(36), ui.px(14), item.row_note, Align::centre);
}

void draw_adder(Canvas& canvas, const Item& item, const Box& row) {
    Ui& ui = canvas.ui;
    const ButtonSpec spec{.id = control_id(item.add_to.form, item.add_to.block, item.add_to.row, "add"),
                          .label = item.add_label,
                          .icon = Icon::add,
                          .look = Look::link};
    if (!canvas.work.read_only() && button(ui, {row.x + ui.px(6), row.y, button_width(ui, spec) + ui.px(4), row.h}, spec))
        canvas.actions.add_row = item.add_to;
}

void draw_text(Canvas& canvas, const TextPiece& piece, float shift = 0) {
    Ui& ui = canvas.ui;
    Box box = canvas.on_screen(piece.box);
    box.y += shift;
    const Wrapped& wrapped = ui.text.wrap(piece.style, piece.text, box.w);
    if (piece.id != 0) {
        Control control{.id = piece.id, .role = piece.role, .label = piece.text, .box = box};
        control.level = piece.level;
        ui.add(control);
    }
    const float y = piece.middle ? box.y + std::floor((box.h - wrapped.height) / 2) : box.y;
    const Box clip = ui.clip();
    ui.text.draw_lines(*ui.draw, piece.style, {box.x, y}, box.w, piece.text, wrapped, piece.align, clip.y, bottom(clip));
}

void draw_cell(Canvas& canvas, const CellView& cell) {
    const Tone tone = canvas.work.tone(cell_id(cell.path));
    cell.computed ? draw_computed(canvas, cell, canvas.on_screen(cell.box), tone)
                  : draw_typed(canvas, cell, canvas.on_screen(cell.box), tone);
}

void draw_item(Canvas& canvas, const Item& item) {
    Ui& ui = canvas.ui;
    const Theme& theme = *ui.theme;
    const Box box = canvas.on_screen(item.box);
    if (item.fill) ui.fill(box, item.fill);
    if (item.tinted_under_pointer && (ui.hovered(box) || (canvas.menu_of && item.row == *canvas.menu_of)))
        ui.fill(box, theme.hover);
    for (const Box& blank : item.blanks) ui.fill(inset(canvas.on_screen(blank), ui.hair(), ui.hair()), theme.panel);
    if (item.line_below) ui.rule(box.x, bottom(box) - ui.hair(), box.w, theme.hairline);
    for (const TextPiece& piece : item.texts) draw_text(canvas, piece);
    if (item.order.empty())
        for (const CellView& cell : item.cells) draw_cell(canvas, cell);
    for (const Stop& stop : item.order) switch (stop.kind) {
        case Stop::cell: draw_cell(canvas, item.cells[stop.at]); break;
        case Stop::choice: draw_choice(canvas, item.choices[stop.at]); break;
        case Stop::tick: draw_tick(canvas, item.ticks[stop.at]); break;
        }
    if (!canvas.work.read_only())
        for (const QuickAction& action : item.actions) draw_quick(canvas, action);
    if (item.light) draw_light(canvas, item);
    if (!item.row.row.empty() && !canvas.work.read_only()) draw_row_menu(canvas, item, box);
    if (!item.add_to.row.empty()) draw_adder(canvas, item, box);
}

// The label of a group stays in view while any of its rows is.
void draw_group(Canvas& canvas, const GroupCell& group, float top, float visible_bottom) {
    Ui& ui = canvas.ui;
    const Theme& theme = *ui.theme;
    const Box box = canvas.on_screen(group.box);
    if (bottom(box) < top || box.y > visible_bottom) return;
    ui.fill(box, theme.paper);
    ui.rule(box.x, bottom(box) - ui.hair(), box.w, theme.line);
    const float pad = ui.px(GroupCell::pad), w = box.w - 2 * pad;
    const TextStyle style = ui.style(size::table, group.first_level);
    const Wrapped& label = ui.text.wrap(style, group.label, group.label_width);
    const TextStyle small = ui.style(size::small, false, group.tone == Tone::quiet ? theme.secondary : ink_of(theme, group.tone));
    const bool with_sums = !group.weight.text.empty();
    const float height = label_height(ui, group);
    const float y = std::max(box.y, std::min(top, bottom(box) - height)) + ui.px(7);
    ui.draw->PushClipRect({box.x, std::max(box.y, top)}, {right(box), bottom(box)}, true);
    ui.text.draw_lines(*ui.draw, style, {box.x + pad, y}, group.label_width, group.label, label, Align::left, top,
                       visible_bottom);
    if (with_sums) {
        const auto sum = [&](float at, const GroupCell::Sum& shown) {
            const Box place{box.x + ui.px(2), at, box.w - ui.px(4), small.line};
            const ControlId id = cell_id(shown.path);
            ui.add({.id = id, .role = Role::button, .label = shown.label, .description = "查看计算过程", .box = place});
            ui.text.draw_in(*ui.draw, ui.hovered(place) ? small.in(theme.accent) : small, box.x + pad, at, w, small.line,
                            shown.text);
            if (ui.focused == id) focus_ring(ui, place, 3);
            if (ui.pressed(id)) canvas.actions.explain = id, canvas.actions.explain_path = shown.path;
        };
        sum(y + label.height, group.weight);
        sum(y + label.height + small.line, group.score);
    }
    ui.draw->PopClipRect();
    draw_mark(ui, box, group.first_level ? group.tone : Tone::quiet);
}

// The lines between columns, in [from, to] of the form, but not across what spans several.
void draw_rules(Canvas& canvas, const TableView& table, float from, float to) {
    const auto line = [&](float x, float top, float end) {
        canvas.ui.rule_down(canvas.origin.x + x, canvas.origin.y + top, end - top, canvas.ui.theme->hairline);
    };
    for (const float x : table.rules) {
        float top = std::max(table.box.y, from);
        const float end = std::min(bottom(table.box), to);
        for (const Item& item : canvas.view.items_below(from)) {
            if (item.box.y > end) break;
            const Box& merged = item.merged;
            if (x <= merged.x || x >= right(merged) || merged.y < top) continue;
            line(x, top, merged.y);
            top = bottom(merged);
        }
        if (top < end) line(x, top, end);
    }
}

void draw_head(Canvas& canvas, const TableView& table, float top) {
    Ui& ui = canvas.ui;
    const Theme& theme = *ui.theme;
    Box head = canvas.on_screen({table.box.x, table.box.y, table.box.w, table.head});
    const float shift = std::clamp(top - head.y, 0.0f, std::max(0.0f, table.box.h - table.head));
    head.y += shift;
    ui.fill(head, theme.panel);
    ui.rule(head.x, bottom(head) - ui.hair(), head.w, theme.line);
    for (const TextPiece& piece : table.heads) draw_text(canvas, piece, shift);
}

}    // namespace

TextStyle style_of(const Ui& ui, const CellView& cell) {
    if (cell.tight) return ui.style(size::tight, cell.computed);
    return ui.style(cell.bordered && !cell.computed ? size::body : size::table, cell.computed);
}
float pad_of(const CellView& cell) { return cell.tight ? tight_pad_x : cell.bordered ? field_pad_x : cell_pad_x; }

float label_height(Ui& ui, const GroupCell& group) {
    const float label = ui.text.wrap(ui.style(size::table, group.first_level), group.label, group.label_width).height;
    return label + (group.weight.text.empty() ? 0 : 2 * ui.style(size::small).line) + 2 * ui.px(7);
}

std::optional<Box> caret_line(Ui& ui, const FormView& view, const Caret& caret) {
    for (const Item& item : view.items)
        for (const CellView& cell : item.cells) {
            if (cell.id != caret.id || !cell.wraps) continue;
            const TextStyle style = style_of(ui, cell);
            const float w = cell.box.w - 2 * ui.px(pad_of(cell));
            const auto line = static_cast<float>(ui.text.wrap(style, cell.raw, w).line_at(caret.at));
            return Box{cell.box.x, cell.box.y + cell.pad_y + line * style.line, cell.box.w, style.line};
        }
    return std::nullopt;
}

FormActions draw_form(Ui& ui, Workspace& work, const FormView& view, ImVec2 origin, float view_top, float view_height,
                      const Path* menu_of) {
    FormActions actions;
    Canvas canvas{ui, work, view, origin, actions, menu_of};
    const float overscan = ui.px(160);    // Tab and Enter find the next cells although they are out of view
    const float from = view_top - overscan, to = view_top + view_height + overscan;
    const float top = origin.y + view_top, visible_bottom = top + view_height;

    // A sticky head covers rows: what lies under it is neither seen nor clicked.
    float covered = 0;
    for (const TableView& table : view.tables)
        if (table.box.y < view_top && bottom(table.box) - table.head > view_top) covered = table.head;
    ui.draw->PushClipRect({ui.clip().x, top + covered}, {right(ui.clip()), visible_bottom}, true);
    bool focus_drawn = false;
    for (const Item& item : view.items_below(from)) {
        if (item.box.y > to) break;
        draw_item(canvas, item);
        for (const CellView& cell : item.cells) focus_drawn = focus_drawn || cell.id == ui.focused;
    }
    // What is being edited stays alive although it was scrolled away.
    if (!focus_drawn && work.cells.contains(ui.focused))
        if (const Item* edited = view.item_of(work.cells.at(ui.focused))) draw_item(canvas, *edited);
    for (const TableView& table : view.tables) {
        const Box box = canvas.on_screen(table.box);
        if (bottom(box) < top || box.y > visible_bottom) continue;
        for (const GroupCell& group : table.groups) draw_group(canvas, group, top + covered, visible_bottom);
        draw_rules(canvas, table, from, to);
    }
    ui.draw->PopClipRect();
    for (const TableView& table : view.tables) {
        const Box box = canvas.on_screen(table.box);
        if (bottom(box) < top || box.y > visible_bottom) continue;
        if (table.head > 0) draw_head(canvas, table, top);
        ui.frame(box, ui.theme->line, 0);
    }
    return actions;
}

}    // namespace ziping
