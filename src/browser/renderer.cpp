#include "browser/renderer.h"

#include "browser/canvas_font.h"
#include "browser/imports.h"

#include <imgui.h>

namespace ziping {

namespace {

// Rows are sent whole, from the atlas as it lies in memory.
void send_rows(const ImTextureData& texture, int first, int count) {
    const int id = static_cast<int>(texture.TexID);
    const bool without_glyphs =
        page_texture(id, texture.Width, texture.Height, first, count, texture.Pixels + first * texture.Width) != 0;
    if (without_glyphs) place_canvas_glyphs(*ImGui::GetIO().Fonts, id, first, count);
}

void update(ImTextureData& texture) {
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

}    // namespace

Renderer::Renderer() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
}

void Renderer::draw(float width, float height) const {
    const ImDrawData& data = *ImGui::GetDrawData();
    for (ImTextureData* texture : *data.Textures)
        if (texture->Status != ImTextureStatus_OK) update(*texture);
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
}

// Dear ImGui keeps the pixels and asks for a texture again when it finds one destroyed that it still needs.
void Renderer::restore() const {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
}

}    // namespace ziping
