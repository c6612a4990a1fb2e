#include "ui/controls/controls.h"

namespace ziping {

namespace {

constexpr float pad = 12, gap = 6, icon_size = 16;

std::string_view drawn_text(const ButtonSpec& spec) {
    if (spec.shown == " ") return {};
    return spec.shown.empty() ? spec.label : spec.shown;
}

struct Colours {
    ImU32 ink, back, line;    // 0 = none
};

Colours colours_of(const Theme& t, const ButtonSpec& spec, bool hot) {
    if (spec.disabled) return {t.placeholder, 0, spec.look == Look::outline || spec.look == Look::primary ? t.hairline : 0};
    switch (spec.look) {
    case Look::primary: return {t.paper, hot ? t.accent_strong : t.accent, 0};
    case Look::outline: return {t.ink, hot ? t.hover : t.paper, t.line};
    case Look::danger: return {t.bad, hot ? t.bad_tint : 0, 0};
    case Look::link: return {hot ? t.accent_strong : t.accent, 0, 0};
    case Look::plain: break;
    }
    return {spec.selected ? t.accent : t.ink, spec.selected ? t.accent_tint : hot || spec.expanded ? t.hairline : 0, 0};
}

}    // namespace

float button_width(const Ui& ui, const ButtonSpec& spec) {
    const std::string_view text = drawn_text(spec);
    float width = ui.px(spec.look == Look::link ? 4 : 2 * pad) + ui.text.width(ui.style(size::table), text);
    if (spec.icon != Icon::none) width += ui.px(icon_size) + (text.empty() ? -ui.px(pad) : ui.px(gap));
    return std::ceil(width);
}

bool button(Ui& ui, const Box& box, const ButtonSpec& spec) {
    Control control{.id = spec.id, .role = spec.role, .label = spec.label, .description = spec.description, .box = box};
    control.disabled = spec.disabled;
    control.selected = spec.selected;
    control.expanded = spec.expanded;
    ui.add(control);

    const Colours colours = colours_of(*ui.theme, spec, ui.hovered(box));
    if (colours.back) ui.fill(box, colours.back, size::radius);
    if (colours.line) ui.frame(box, colours.line, size::radius);

    const std::string_view text = drawn_text(spec);
    const TextStyle style = ui.style(size::table, spec.look == Look::primary, colours.ink);
    const float text_width = ui.text.width(style, text), icon_width = spec.icon == Icon::none ? 0 : ui.px(icon_size);
    const float between = icon_width > 0 && !text.empty() ? ui.px(gap) : 0;
    const float total = std::min(text_width + icon_width + between, box.w);
    float x = spec.align == Align::left ? box.x + ui.px(spec.look == Look::link ? 2 : pad) : box.x + (box.w - total) / 2;
    const float middle = box.y + box.h / 2;
    if (icon_width > 0 && !spec.icon_after) {
        draw_icon(ui, spec.icon, {x + icon_width / 2, middle}, colours.ink, icon_size);
        x += icon_width + between;
    }
    const float room = right(box) - x - (spec.icon_after ? icon_width + between : 0);
    ui.text.draw_in(*ui.draw, style, x, box.y, room, box.h, text);
    if (icon_width > 0 && spec.icon_after)
        draw_icon(ui, spec.icon, {x + text_width + between + icon_width / 2, middle}, colours.ink, icon_size);
    if (ui.focused == spec.id) focus_ring(ui, box);
    return !spec.disabled && ui.pressed(spec.id);
}

}    // namespace ziping
