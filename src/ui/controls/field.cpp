#include "ui/controls/controls.h"

namespace ziping {

namespace {
constexpr float pad_x = 10, usual_height = 34;
}

float field_height(Ui& ui, std::string_view text, float width) {
    const TextStyle style = ui.style(size::body);
    return ui.text.wrap(style, text, width - 2 * ui.px(pad_x)).height + ui.px(usual_height) - style.line;
}

Box field_line(Ui& ui, const Box& box, std::string_view text, std::size_t at) {
    const TextStyle style = ui.style(size::body);
    const auto line = static_cast<float>(ui.text.wrap(style, text, box.w - 2 * ui.px(pad_x)).line_at(at));
    return {box.x, box.y + (ui.px(usual_height) - style.line) / 2 + line * style.line, box.w, style.line};
}

TextLook look_of(const Ui& ui, const TextStyle& style, float pad_x_css, float pad_y_css, Align align) {
    return {.size = style.size,
            .line = style.line,
            .pad_x = ui.px(pad_x_css),
            .pad_y = ui.px(pad_y_css),
            .colour = style.colour,
            .bold = style.bold,
            .align = static_cast<std::uint8_t>(align)};
}

std::optional<std::string> field(Ui& ui, const Box& box, const FieldSpec& spec) {
    const Theme& theme = *ui.theme;
    const TextStyle style = ui.style(size::body);
    const float top = (spec.wraps ? ui.px(usual_height) - style.line : box.h - style.line) / 2;

    Control control{.id = spec.id,
                    .role = spec.wraps ? Role::text_area : Role::text_field,
                    .label = spec.label,
                    .value = spec.text,
                    .description = spec.description,
                    .placeholder = spec.placeholder,
                    .box = box};
    control.invalid = spec.invalid;
    control.single = spec.wraps && !spec.paragraphs;
    control.keyboard = spec.keyboard;
    control.look = look_of(ui, style, pad_x, 0, Align::left);
    control.look.pad_y = top;
    ui.add(control);

    const bool editing = ui.focused == spec.id;
    ui.fill(box, theme.paper, size::radius);
    ui.frame(box, spec.invalid ? theme.bad : editing ? theme.accent : theme.line, size::radius);
    if (editing) {
        focus_ring(ui, box);
    } else {
        const bool blank = spec.text.empty();
        const TextStyle shown = style.in(blank ? theme.placeholder : theme.ink);
        const std::string_view text = blank ? spec.placeholder : spec.text;
        const float x = box.x + ui.px(pad_x), w = box.w - 2 * ui.px(pad_x);
        if (spec.wraps)
            ui.text.draw_lines(*ui.draw, shown, {x, box.y + top}, w, text, ui.text.wrap(shown, text, w), Align::left, box.y,
                               bottom(box));
        else
            ui.text.draw_in(*ui.draw, shown, x, box.y, w, box.h, text);
    }
    const auto typed = ui.typed.find(spec.id);
    if (typed == ui.typed.end()) return std::nullopt;
    std::string text = std::move(typed->second);
    ui.typed.erase(typed);
    ui.wants_frame = true;
    return text;
}

std::optional<std::string> choice(Ui& ui, const Box& box, const ChoiceSpec& spec) {
    const Theme& theme = *ui.theme;
    Control control{.id = spec.id, .role = Role::choice, .label = spec.label, .value = spec.chosen, .box = box};
    control.options = spec.options;
    control.disabled = spec.disabled;
    ui.add(control);
    std::string_view shown = spec.empty;
    const bool blank = spec.chosen.empty();
    for (const Option& option : spec.options)
        if (option.id == spec.chosen && (!blank || spec.empty.empty())) shown = option.label;
    ui.fill(box, !spec.disabled && ui.hovered(box) ? theme.hover : theme.paper, size::radius);
    ui.frame(box, theme.line, size::radius);
    const float arrow = ui.px(22), inner = ui.px(8);
    ui.text.draw_in(*ui.draw, ui.style(size::table, false, blank ? theme.placeholder : theme.ink), box.x + inner, box.y,
                    box.w - inner - arrow, box.h, shown);
    draw_icon(ui, Icon::down, {right(box) - arrow / 2, box.y + box.h / 2}, theme.secondary, 12);
    if (ui.focused == spec.id) focus_ring(ui, box);
    const auto typed = ui.typed.find(spec.id);
    if (typed == ui.typed.end()) return std::nullopt;
    std::string id = std::move(typed->second);
    ui.typed.erase(typed);
    ui.wants_frame = true;
    return id;
}

bool tick(Ui& ui, const Box& box, const TickSpec& spec) {
    const Theme& theme = *ui.theme;
    Control control{.id = spec.id, .role = Role::checkbox, .label = spec.label, .box = box};
    control.selected = spec.ticked;
    control.disabled = spec.disabled;
    ui.add(control);
    const float side = ui.px(16);
    const Box square{box.x + ui.px(4), box.y + std::floor((box.h - side) / 2), side, side};
    const bool hot = !spec.disabled && ui.hovered(box);
    ui.fill(square, spec.ticked ? theme.accent : theme.paper, 3);
    if (!spec.ticked) ui.frame(square, hot ? theme.accent : theme.line, 3);
    if (spec.ticked) draw_icon(ui, Icon::check, {square.x + side / 2, square.y + side / 2}, theme.paper, 12);
    ui.text.draw_in(*ui.draw, ui.style(size::small), right(square) + ui.px(6), box.y, right(box) - right(square) - ui.px(6),
                    box.h, spec.shown);
    if (ui.focused == spec.id) focus_ring(ui, square, 3);
    return !spec.disabled && ui.pressed(spec.id);
}

void focus_ring(Ui& ui, const Box& box, float radius) {
    const float out = ui.px(1);
    ui.frame(inset(box, -out, -out), ui.theme->accent, radius + 1, ui.px(2));
}

}    // namespace ziping
