#include "browser/renderer.h"

#include "browser/canvas_font.h"
#include "browser/imports.h"

#include <GLES2/gl2.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <span>

namespace ziping {

namespace {

// Where the atlas holds no glyphs because no canvas can be read, they go from the canvas into the texture.
void give_to_gpu(ImTextureData& texture) {
    const bool created = texture.Status == ImTextureStatus_WantCreate, updated = texture.Status == ImTextureStatus_WantUpdates;
    ImGui_ImplOpenGL3_UpdateTexture(&texture);
    if (!(created || updated) || page_reads_glyphs()) return;
    const ImTextureRect whole{0, 0, static_cast<unsigned short>(texture.Width), static_cast<unsigned short>(texture.Height)};
    const std::span<const ImTextureRect> written =
        created ? std::span(&whole, 1) : std::span(texture.Updates.Data, static_cast<std::size_t>(texture.Updates.Size));
    place_canvas_glyphs(*ImGui::GetIO().Fonts, static_cast<int>(texture.TexID), written);
}

void draw_with_gpu(ImDrawData& data) {
    for (ImTextureData* texture : *data.Textures)
        if (texture->Status != ImTextureStatus_OK) give_to_gpu(*texture);
    glClearColor(1, 1, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

// Rows are sent whole, from the atlas as it lies in memory.
void send_rows(const ImTextureData& texture, int first, int count) {
    page_texture(static_cast<int>(texture.TexID), texture.Width, texture.Height, first, count,
                 texture.Pixels + first * texture.Width);
}

void give_to_page(ImTextureData& texture) {
    switch (texture.Status) {
    case ImTextureStatus_WantCreate:
        texture.SetTexID(static_cast<ImTextureID>(texture.UniqueID + 1));    // 0 stands for none
        send_rows(texture, 0, texture.Height);
        texture.SetStatus(ImTextureStatus_OK);
        break;
    case ImTextureStatus_WantUpdates:
        send_rows(texture, texture.UpdateRect.y, texture.UpdateRect.h);
        texture.SetStatus(ImTextureStatus_OK);
        break;
    case ImTextureStatus_WantDestroy:
        if (texture.UnusedFrames == 0) break;
        page_drop_texture(static_cast<int>(texture.TexID));
        texture.SetTexID(ImTextureID_Invalid);
        texture.SetStatus(ImTextureStatus_Destroyed);
        break;
    default: break;
    }
}

void draw_in_page(const ImDrawData& data, float width, float height) {
    for (ImTextureData* texture : *data.Textures)
        if (texture->Status != ImTextureStatus_OK) give_to_page(*texture);
    page_clear(width, height);
    for (const ImDrawList* list : data.CmdLists) {
        page_triangles(list->VtxBuffer.Data, list->VtxBuffer.size_in_bytes(), list->IdxBuffer.Data,
                       list->IdxBuffer.size_in_bytes());
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImVec4& clip = command.ClipRect;
            if (command.ElemCount == 0 || clip.z <= clip.x || clip.w <= clip.y) continue;
            page_draw(static_cast<int>(command.GetTexID()), clip.x, clip.y, clip.z, clip.w, command.IdxOffset, command.ElemCount);
        }
    }
    page_present();
}

}    // namespace

Renderer::Renderer() : gpu_(page_use_gpu() != 0) {
    if (gpu_) {
        ImGui_ImplOpenGL3_Init();
        return;
    }
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
}

void Renderer::draw(float width, float height) const {
    ImDrawData& data = *ImGui::GetDrawData();
    if (gpu_)
        draw_with_gpu(data);
    else
        draw_in_page(data, width, height);
}

// Dear ImGui keeps the pixels and asks for a texture again when it finds one destroyed that it still needs.
void Renderer::restore() const {
    page_use_gpu();
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplOpenGL3_Init();
}

}    // namespace ziping
