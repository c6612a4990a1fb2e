#include "browser/canvas_font.h"

#include "browser/imports.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace ziping {

namespace {

constexpr unsigned bold_flag = 1;    // in ImFontConfig::FontLoaderFlags

int is_bold(const ImFontConfig& source) { return (source.FontLoaderFlags & bold_flag) != 0; }

bool init_size(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    baked->Ascent = std::round(page_ascent(baked->Size, is_bold(*source)));
    baked->Descent = baked->Ascent - baked->Size;
    baked->LoadNoRenderOnLayout = true;    // measuring is five times as fast as drawing
    return true;
}

// Room for any ink: marks of some scripts reach far out of the em box.
std::size_t ink_capacity(float size) {
    const auto side = static_cast<std::size_t>(std::ceil(size)) * 2 + 8;
    return side * side;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code, ImFontGlyph* glyph,
                float* advance_only) {
    if (code < ' ') return false;    // Dear ImGui makes a tabulator out of blanks
    const int bold = is_bold(*source);
    if (advance_only) {
        *advance_only = std::round(page_advance(code, baked->Size, bold));
        return true;
    }
    std::vector<unsigned char> alpha(ink_capacity(baked->Size));
    float advance = 0;
    int box[4] = {};
    const bool ink = page_glyph(code, baked->Size, bold, &advance, box, alpha.data(), alpha.size()) != 0;
    glyph->Codepoint = code;
    glyph->AdvanceX = std::round(advance);
    if (!ink) return true;

    const auto [left, top, width, height] = box;
    const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, width, height);
    if (place == ImFontAtlasRectId_Invalid) return false;
    glyph->X0 = static_cast<float>(left);
    glyph->Y0 = baked->Ascent + static_cast<float>(top);
    glyph->X1 = glyph->X0 + static_cast<float>(width);
    glyph->Y1 = glyph->Y0 + static_cast<float>(height);
    glyph->Visible = true;
    glyph->PackId = place;
    ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, place);
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rect, alpha.data(), ImTextureFormat_Alpha8, width);
    return true;
}

const ImFontLoader* canvas_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "canvas";
        made.FontBakedInit = init_size;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return &loader;
}

}    // namespace

void place_canvas_glyphs(const ImFontAtlas& atlas, int texture, std::span<const ImTextureRect> places) {
    for (int i = 0; i < atlas.Builder->BakedPool.Size; ++i) {
        const ImFontBaked& baked = atlas.Builder->BakedPool[i];
        if (baked.WantDestroy || baked.ContainerFont->Sources.empty()) continue;
        const int bold = is_bold(*baked.ContainerFont->Sources.front());
        for (const ImFontGlyph& glyph : baked.Glyphs) {
            if (!glyph.Visible || glyph.PackId == ImFontAtlasRectId_Invalid) continue;
            const ImTextureRect* rect = ImFontAtlasPackGetRect(const_cast<ImFontAtlas*>(&atlas), glyph.PackId);
            const auto holds = [rect](const ImTextureRect& place) {
                return rect->x < place.x + place.w && rect->x + rect->w > place.x && rect->y < place.y + place.h &&
                       rect->y + rect->h > place.y;
            };
            if (std::any_of(places.begin(), places.end(), holds))
                page_place_glyph(texture, rect->x, rect->y, glyph.Codepoint, baked.Size, bold);
        }
    }
}

ImFont* add_canvas_font(ImFontAtlas& atlas, bool bold) {
    ImFontConfig source;
    source.FontLoader = canvas_loader();
    source.FontLoaderFlags = bold ? bold_flag : 0;
    atlas.TexMinWidth = 1024;
    atlas.TexMinHeight = 256;    // enough for the start page; it doubles when it is full
    atlas.TexMaxWidth = atlas.TexMaxHeight = 4096;
    return atlas.AddFont(&source);
}

}    // namespace ziping
