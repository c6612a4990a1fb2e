// Text on the canvas: styles, widths, wrapped paragraphs.
//
//     const Wrapped& w = text.wrap(style, paragraph, width);    cached until the text, width or size changes
//     text.draw(draw_list, style, {x, y}, "产出指标");            y is the top of a line box of style.line
#pragma once

#include "core/line_break.h"

#include <imgui.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ziping {

enum class Align : std::uint8_t { left, centre, right };

struct TextStyle {    // device pixels
    float size = 0, line = 0;
    bool bold = false;
    ImU32 colour = 0xFF000000;
    TextStyle in(ImU32 other) const { return {size, line, bold, other}; }
};

struct Wrapped {
    std::vector<Line> lines;
    float height = 0;
    std::size_t line_at(std::size_t at) const;    // the one that holds this byte of the text
};

class Text {
public:
    void set_fonts(ImFont* regular, ImFont* bold) { regular_ = regular, bold_ = bold; }
    void forget();       // sizes or fonts changed
    void new_frame();    // drops what was not used for long

    float width(const TextStyle& style, std::string_view text) const;
    const Wrapped& wrap(const TextStyle& style, std::string_view text, float width);
    // For a label whose last line would be a single character: less than `width`, so that there are two, in as many lines.
    float label_width(const TextStyle& style, std::string_view text, float width);
    void draw(ImDrawList& list, const TextStyle& style, ImVec2 at, std::string_view text) const;
    // In a box of one line: aligned, cut with "…" when it does not fit.
    void draw_in(ImDrawList& list, const TextStyle& style, float x, float y, float w, float h, std::string_view text,
                 Align align = Align::left) const;
    // Wrapped lines, only those between `top` and `bottom`.
    void draw_lines(ImDrawList& list, const TextStyle& style, ImVec2 at, float width, std::string_view text,
                    const Wrapped& wrapped, Align align, float top, float bottom) const;

private:
    struct Entry {
        std::string text;
        Wrapped wrapped;
        unsigned used = 0;
    };
    ImFont* font(const TextStyle& style) const { return style.bold ? bold_ : regular_; }
    ImFont* regular_ = nullptr;
    ImFont* bold_ = nullptr;
    std::unordered_map<std::size_t, Entry> cache_;
    unsigned frame_ = 0;
};

}    // namespace ziping
