// One window's program: the Host, Dear ImGui, the renderer and the App, in the order they need each other.
#pragma once

#include "browser/page_host.h"
#include "browser/renderer.h"
#include "ui/app.h"

struct ImGuiContext;

namespace ziping {

struct Page {
    Page();
    ~Page();
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    // Draws one frame; true: events still wait in Dear ImGui's queue, so another frame is due.
    bool frame(float width, float height, float scale);

    void pointer(float x, float y, bool touch);
    void pointer_left();
    bool button(int button, bool down);    // 0 left, 1 right, 2 middle; true: over something of Dear ImGui's own, a scroll
                                           // bar, so the press shall not take the focus out of a field
    void wheel(float x, float y);          // distances to scroll, positive: the content moves right and down

    PageHost host;
    ImGuiContext* imgui;
    Renderer renderer;
    App app;

private:
    double last_frame_ = 0;    // seconds
};

}    // namespace ziping
