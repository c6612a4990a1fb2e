#include "browser/renderer.h"

#include <GLES2/gl2.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace ziping {

namespace {
constexpr const char* shader_version = "#version 100";    // both WebGL versions take it
}

Renderer::Renderer() { ImGui_ImplOpenGL3_Init(shader_version); }

Renderer::~Renderer() { ImGui_ImplOpenGL3_Shutdown(); }

void Renderer::begin() { ImGui_ImplOpenGL3_NewFrame(); }

void Renderer::draw(float width, float height) const {
    glViewport(0, 0, static_cast<GLsizei>(width), static_cast<GLsizei>(height));
    glClearColor(1, 1, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Renderer::restore() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplOpenGL3_Init(shader_version);    // textures come back from the pixels Dear ImGui keeps
}

}    // namespace ziping
