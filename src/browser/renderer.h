// Dear ImGui's draw data on the page's WebGL context: WebGL 2, or 1 with 32-bit indices. The page makes the context
// (web/screen.ts) and makes it current before the first call.
#pragma once

namespace ziping {

class Renderer {
public:
    Renderer();    // precondition: a Dear ImGui context and a WebGL context are current
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    void begin();                                  // before ImGui::NewFrame
    void draw(float width, float height) const;    // after ImGui::Render; device pixels
    void restore();                                // the context was lost and is back: nothing on the GPU survived
};

}    // namespace ziping
