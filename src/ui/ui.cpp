#include "ui/ui.h"

#include <algorithm>
#include <imgui_internal.h>

namespace ziping {

Box intersect(const Box& a, const Box& b) {
    const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0.0f, std::min(right(a), right(b)) - x), std::max(0.0f, std::min(bottom(a), bottom(b)) - y)};
}

Box inset(const Box& b, float dx, float dy) { return {b.x + dx, b.y + dy, b.w - 2 * dx, b.h - 2 * dy}; }

TextStyle Ui::style(float css_size, bool bold) const {
    const float em = px(css_size);
    return {em, std::floor(em * size::line_factor + 0.5f), bold, theme->ink};
}

bool Ui::pressed(ControlId id) {
    const auto it = std::find(pressed_now.begin(), pressed_now.end(), id);
    if (it == pressed_now.end()) return false;
    pressed_now.erase(it);
    wants_frame = true;
    return true;
}

bool Ui::hovered(const Box& box) const {
    return contains(intersect(box, clip()), ImGui::GetIO().MousePos) &&
           ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
}

Box Ui::clip() const {
    const ImVec2 min = draw->GetClipRectMin(), max = draw->GetClipRectMax();
    return {min.x, min.y, max.x - min.x, max.y - min.y};
}

void Ui::add(Control control) {
    control.clip = intersect(control.box, clip());
    controls.add(control);
}

void Ui::fill(const Box& b, ImU32 colour, float radius) const {
    draw->AddRectFilled({b.x, b.y}, {right(b), bottom(b)}, colour, px(radius));
}

void Ui::frame(const Box& b, ImU32 colour, float radius, float thickness) const {
    const float t = thickness > 0 ? thickness : hair();
    if (radius > 0) {
        const float inward = (t - 1) / 2;    // AddRect itself goes in by half a pixel
        draw->AddRect({b.x + inward, b.y + inward}, {right(b) - inward, bottom(b) - inward}, colour, px(radius), 0, t);
        return;
    }
    draw->AddRectFilled({b.x, b.y}, {right(b), b.y + t}, colour);
    draw->AddRectFilled({b.x, bottom(b) - t}, {right(b), bottom(b)}, colour);
    draw->AddRectFilled({b.x, b.y + t}, {b.x + t, bottom(b) - t}, colour);
    draw->AddRectFilled({right(b) - t, b.y + t}, {right(b), bottom(b) - t}, colour);
}

void Ui::rule(float x, float y, float w, ImU32 colour) const { draw->AddRectFilled({x, y}, {x + w, y + hair()}, colour); }

void Ui::rule_down(float x, float y, float h, ImU32 colour) const { draw->AddRectFilled({x, y}, {x + hair(), y + h}, colour); }

Region::Region(Ui& ui, const char* name, const Box& box, ImU32 background, bool scrolls, bool above)
    : ui_(ui),
      outer_(ui.draw),
      first_(ui.controls.all().size()),
      scrolls_(scrolls) {
    ImGui::SetNextWindowPos({box.x, box.y});
    ImGui::SetNextWindowSize({box.w, box.h});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, background);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGuiWindowFlags flags =
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;
    if (!above) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
    if (scrolls) flags &= ~ImGuiWindowFlags_NoScrollbar;
    ImGui::Begin(name, nullptr, flags);
    if (above)
        ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());    // in the order they are drawn, whichever was clicked
    ImGui::PopStyleVar(3);
    ImGui::PopStyleColor();
    ui.draw = ImGui::GetWindowDrawList();
    origin_ = ImGui::GetCursorScreenPos();
    // Room for the scroll bar is kept whether it shows or not, so that nothing
    // jumps when content grows.
    width_ = box.w - (scrolls ? ImGui::GetStyle().ScrollbarSize : 0);
}

Region::~Region() {
    if (scrolls_ && ui_.focused != ui_.followed) follow_focus();
    ImGui::SetCursorScreenPos(origin_);
    ImGui::Dummy({1, height_});
    ImGui::End();
    ui_.draw = outer_;
}

// When the focus has come to one of its controls: Tab leads out of what is visible.
void Region::follow_focus() {
    const std::vector<Control>& all = ui_.controls.all();
    const auto at = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(std::min(first_, all.size())), all.end(),
                                 [&](const Control& control) { return control.id == ui_.focused; });
    if (at == all.end()) return;
    ui_.followed = ui_.focused;
    bring_into_view(at->box.y - origin_.y, at->box.h, 0, 0);
}

float Region::view_top() const { return ImGui::GetScrollY(); }
float Region::view_height() const { return ImGui::GetWindowHeight(); }
void Region::scroll_to(float y) {
    ImGui::SetScrollY(std::max(0.0f, y));
    ui_.wants_frame = true;
}

void Region::bring_into_view(float y, float h, float above, float below) {
    const float top = view_top(), height = view_height();
    if (above + h + below > height) return;
    if (y - above < top) scroll_to(y - above);
    if (y + h + below > top + height) scroll_to(y + h + below - height);
}

}    // namespace ziping
