// Fonts whose glyphs the page draws on demand with its 2D canvas and the system's own fonts, so none is shipped.
//
//     ImFont* text = add_canvas_font(*io.Fonts, false);    regular
//     ImFont* head = add_canvas_font(*io.Fonts, true);     bold
//
// A glyph is measured when text is laid out and drawn when it is first shown. Sizes are device pixels and the em is the
// line box: the caller adds leading. Advances are whole pixels, so that every glyph falls on the pixel grid; ideographs
// have exactly one em at whole sizes.
#pragma once

#include <span>

struct ImFont;
struct ImFontAtlas;
struct ImTextureRect;

namespace ziping {

ImFont* add_canvas_font(ImFontAtlas& atlas, bool bold);

// Draws the glyphs of these places of the atlas into the texture of OpenGL's: for browsers that let nobody read a canvas.
void place_canvas_glyphs(const ImFontAtlas& atlas, int texture, std::span<const ImTextureRect> places);

}    // namespace ziping
