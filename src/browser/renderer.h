// Hands Dear ImGui's draw data to the page, which draws it with WebGL (web/webgl.ts): textures of coverage, one byte a
// pixel, and lists of triangles. Nothing of OpenGL is compiled into the program.
#pragma once

namespace ziping {

class Renderer {
public:
    Renderer();    // precondition: a Dear ImGui context is current and has no fonts yet

    void draw(float width, float height) const;    // after ImGui::Render; device pixels
    void restore() const;                          // the page's textures are gone: they shall be made again
};

}    // namespace ziping
