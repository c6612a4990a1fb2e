// Puts Dear ImGui's draw data on the page's canvas: with a GPU through Dear ImGui's own backend for OpenGL, without one through
// the page, which fills the triangles itself (web/software.ts).
#pragma once

namespace ziping {

class Renderer {
public:
    Renderer();    // precondition: a Dear ImGui context is current and has no fonts yet

    void draw(float width, float height) const;    // after ImGui::Render; device pixels
    void restore() const;                          // the GPU has lost all it was given: it shall be given anew

private:
    bool gpu_;
};

}    // namespace ziping
