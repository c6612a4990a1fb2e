// Fonts come from Host::add_font, each with a loader of its own. With IMGUI_ENABLE_FREETYPE (ui/imconfig.h) Dear ImGui asks
// these functions for its default loader instead of bringing a TrueType rasteriser of 20 KB: there is none.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGuiFreeType {

const ImFontLoader* GetFontLoader();
const ImFontLoader* GetFontLoader() {
    static const ImFontLoader none;
    return &none;
}

}    // namespace ImGuiFreeType
