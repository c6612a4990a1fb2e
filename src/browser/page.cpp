#include "browser/page.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>

namespace ziping {

namespace {

constexpr double shortest_step = 0.001, longest_step = 0.1;    // seconds: after an idle time nothing shall leap

// How far Dear ImGui scrolls for a wheel step of 1, in fonts (its UpdateMouseWheel).
constexpr float step_down = 5, step_across = 2;

}    // namespace

Page::Page() : imgui(ImGui::CreateContext()), app(host) {}

Page::~Page() { ImGui::DestroyContext(imgui); }

bool Page::frame(float width, float height, float scale) {
    ImGuiIO& io = ImGui::GetIO();
    const double now = host.seconds();
    io.DisplaySize = {width, height};
    io.DeltaTime = static_cast<float>(std::clamp(now - last_frame_, shortest_step, longest_step));
    last_frame_ = now;
    ImGui::NewFrame();
    app.frame(width, height, scale);
    ImGui::Render();
    renderer.draw(width, height);
    return !imgui->InputEventsQueue.empty();
}

void Page::pointer(float x, float y, bool touch) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(touch ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
    io.AddMousePosEvent(x, y);
}

void Page::pointer_left() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

bool Page::button(int button, bool down) {
    ImGui::GetIO().AddMouseButtonEvent(button, down);
    return ImGui::IsAnyItemHovered() || ImGui::IsAnyItemActive();
}

void Page::wheel(float x, float y) {
    const float font = std::max(1.0f, imgui->FontSizeBase);
    ImGui::GetIO().AddMouseWheelEvent(x / (font * step_across), y / (font * step_down));
}

}    // namespace ziping
