#include "ui/pages/dialog.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr float menu_entry = 36;

}    // namespace

void draw_card(Ui& ui, const Box& box) {
    for (float spread : {6.0f, 3.0f, 1.0f})
        ui.fill(inset(box, -ui.px(spread), -ui.px(spread)), ui.theme->shadow, size::radius + spread);
    ui.fill(box, ui.theme->paper, size::radius + 2);
    ui.frame(box, ui.theme->line, size::radius + 2);
}

Box place_at(const Ui& ui, const Box& anchor, float w, float h, bool right_aligned) {
    const float gap = ui.px(4), edge = ui.px(8);
    Box box{right_aligned ? right(anchor) - w : anchor.x, bottom(anchor) + gap, w, h};
    if (bottom(box) > ui.page.h - edge) box.y = std::max(edge, anchor.y - gap - h);
    box.x = std::clamp(box.x, edge, std::max(edge, ui.page.w - w - edge));
    return box;
}

int draw_menu(Program& program, std::string_view name, std::span<const MenuEntry> entries, float css_width) {
    Ui& ui = program.ui;
    const bool details = std::any_of(entries.begin(), entries.end(), [](const MenuEntry& e) { return !e.detail.empty(); });
    const float entry_height = ui.px(details ? 56 : entries.size() > 8 ? 32 : menu_entry), pad = ui.px(6);
    const Box box =
        place_at(ui, program.anchor, ui.px(css_width), entry_height * static_cast<float>(entries.size()) + 2 * pad, true);
    draw_card(ui, box);
    int chosen = -1;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const MenuEntry& entry = entries[i];
        const Box line{box.x + pad, box.y + pad + entry_height * static_cast<float>(i), box.w - 2 * pad, entry_height};
        const ControlId id = control_id("menu", name, entry.label);
        Control control{.id = id,
                        .role = Role::menu_item,
                        .label = entry.label,
                        .description = entry.detail.empty() ? entry.aside : entry.detail,
                        .box = line};
        control.disabled = entry.disabled;
        ui.add(control);
        if (!entry.disabled && ui.hovered(line)) ui.fill(line, ui.theme->hover, 4);
        const ImU32 ink = entry.disabled ? ui.theme->placeholder : entry.danger ? ui.theme->bad : ui.theme->ink;
        const TextStyle style = ui.style(size::table, false, ink);
        const float x = line.x + ui.px(12), w = line.w - ui.px(24);
        if (entry.detail.empty()) {
            ui.text.draw_in(*ui.draw, style, x, line.y, w, line.h, entry.label);
            ui.text.draw_in(*ui.draw, style.in(ui.theme->secondary), x, line.y, w, line.h, entry.aside, Align::right);
        } else {
            ui.text.draw_in(*ui.draw, style, x, line.y + ui.px(6), w, style.line, entry.label);
            ui.text.draw_in(*ui.draw, ui.style(size::small, false, ui.theme->secondary), x, line.y + ui.px(28), w, ui.px(21),
                            entry.detail);
        }
        if (ui.focused == id) focus_ring(ui, line, 4);
        if (!entry.disabled && ui.pressed(id)) chosen = static_cast<int>(i);
    }
    return chosen;
}

Box draw_dialog(Ui& ui, std::string_view title, float css_width, float height) {
    const float w = std::min(ui.px(css_width), ui.page.w - ui.px(32)), h = std::min(height, ui.page.h - ui.px(32));
    const Box box{std::floor((ui.page.w - w) / 2), std::floor((ui.page.h - h) * 0.4f), w, h};
    draw_card(ui, box);
    ui.add({.id = control_id("dialog", title), .role = Role::dialog, .label = title, .box = box});
    const float pad = ui.px(24);
    paragraph(ui, ui.style(18, true), box.x + pad, box.y + ui.px(20), w - 2 * pad, title, control_id("dialog", title, "title"),
              Role::heading, 1);
    return {box.x + pad, box.y + ui.px(64), w - 2 * pad, h - ui.px(64) - pad};
}

int draw_dialog_buttons(Ui& ui, const Box& content, std::span<const ButtonSpec> buttons) {
    int pressed = -1;
    float x = right(content);
    const float high = ui.px(36);
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const float width = std::max(button_width(ui, buttons[i]), ui.px(80));
        x -= width;
        if (button(ui, {x, bottom(content) - high, width, high}, buttons[i])) pressed = static_cast<int>(i);
        x -= ui.px(8);
    }
    return pressed;
}

}    // namespace ziping
