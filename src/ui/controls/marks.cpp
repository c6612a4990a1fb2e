#include "ui/controls/controls.h"

#include <algorithm>

namespace ziping {

namespace {
constexpr float chip_pad = 8, chip_height = 22;
}

float paragraph(Ui& ui, const TextStyle& style, float x, float y, float width, std::string_view text, ControlId id, Role role,
                std::uint8_t level) {
    const Wrapped& wrapped = ui.text.wrap(style, text, width);
    if (id != 0) {
        Control control{.id = id, .role = role, .label = text, .box = {x, y, width, wrapped.height}};
        control.level = level;
        ui.add(control);
    }
    const Box clip = ui.clip();
    ui.text.draw_lines(*ui.draw, style, {x, y}, width, text, wrapped, Align::left, clip.y, bottom(clip));
    return wrapped.height;
}

float chip_width(const Ui& ui, std::string_view text) {
    return std::ceil(ui.text.width(ui.style(size::small), text)) + 2 * ui.px(chip_pad);
}

float chip(Ui& ui, float x, float centre_y, std::string_view text, ImU32 ink, ImU32 tint) {
    const float width = chip_width(ui, text), height = ui.px(chip_height);
    const Box box{x, std::floor(centre_y - height / 2), width, height};
    ui.fill(box, tint, 4);
    ui.text.draw_in(*ui.draw, ui.style(size::small, false, ink), box.x, box.y, box.w, box.h, text, Align::centre);
    return width;
}

float status_chip(Ui& ui, float x, float centre_y, Status status, bool under_review) {
    const Theme& theme = *ui.theme;
    if (under_review) return chip(ui, x, centre_y, "审核中", theme.warn, theme.warn_tint);
    switch (status) {
    case Status::submitted: return chip(ui, x, centre_y, label_of(status), theme.good, theme.good_tint);
    case Status::returned: return chip(ui, x, centre_y, label_of(status), theme.warn, theme.warn_tint);
    case Status::accepted: return chip(ui, x, centre_y, label_of(status), theme.accent_strong, theme.accent_tint);
    case Status::draft: break;
    }
    return chip(ui, x, centre_y, label_of(status), theme.secondary, theme.panel);
}

void bar(Ui& ui, const Box& box, float part, ImU32 colour) {
    ui.fill(box, ui.theme->hairline, 3);
    const float filled = std::clamp(part, 0.0f, 1.0f) * box.w;
    if (filled >= 1) ui.fill({box.x, box.y, filled, box.h}, colour, 3);
}

}    // namespace ziping
