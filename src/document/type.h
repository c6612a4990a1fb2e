// What the styles of paper look like (GB/T 9704-2012), and how wide letters are.
//
//     type_of(paper::Style::body)      仿宋 三号 (16 pt), lines of 28 pt, first line indented by two characters
//     paper::advance(U'国', false)      1000: thousandths of an em
//
// Widths come from one fixed table, not from a machine's fonts: ASCII as in Times New Roman, everything else a full em. So lines and
// pages end at the same places natively, in every browser, and on machines that have other fonts. Where a font differs, a line is at
// most a little shorter than computed: the table errs on the wide side.
#pragma once

#include "document/document.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace ziping::paper {

enum class Face { song, fang_song, kai, hei, title_song };    // 宋体 仿宋 楷体 黑体 小标宋
inline constexpr int face_count = 5;

struct Type {
    Face face = Face::fang_song;
    Length size = pt(16), line = pt(28);
    Align align = Align::left;
    bool bold = false;
    int first = 0;                   // em before the first line
    int hang = 0;                    // em before the other lines
    Length before = 0, after = 0;    // white space above and below
    bool with_next = false;          // never the last of a page
};

const Type& type_of(Style style);
inline constexpr int style_count = static_cast<int>(Style::value) + 1;

// Cells of tables, 五号: their text, the white space around it, the lowest row.
inline constexpr Length cell_size = 210, cell_line = 280;
inline constexpr Length cell_pad_x = 50, cell_pad_y = pt(2);
inline constexpr Length least_row = 370;

struct FaceNames {
    const char* name;         // 仿宋_GB2312: what an editor is told
    const char* css;          // families to try, in order, as CSS writes them
    const char* alternate;    // for the font table of a DOCX, parted by commas
};
const FaceNames& names_of(Face face);

// A4, margins 37/35/28/26 mm; landscape is the same sheet turned, its bound edge on top.
struct Sheet {
    Length width, height, top, bottom, left, right;
    Length text_width() const { return width - left - right; }
    Length text_height() const { return height - top - bottom; }
};
inline constexpr Sheet portrait{mm(210), mm(297), mm(37), mm(35), mm(28), mm(26)};
inline constexpr Sheet landscape{mm(297), mm(210), mm(28), mm(26), mm(37), mm(35)};
inline constexpr const Sheet& sheet_of(bool turned) { return turned ? landscape : portrait; }
inline constexpr Length footer_gap = mm(7);    // from the text's lower edge to the page number

int advance(std::uint32_t c, bool bold);    // thousandths of an em
Length width_of(std::string_view text, Length size, bool bold = false);

struct TextLine {
    std::size_t begin, end;    // bytes
    bool last = false;         // of its paragraph: not stretched when justified
};
// `first`: white space before the first line, `hang`: before the others.
std::vector<TextLine> lines_of(std::string_view text, Length width, Length size, bool bold = false, Length first = 0,
                               Length hang = 0);
// As few lines as `width` allows, but of nearly the same length: titles, heads of tables.
std::vector<TextLine> balanced_lines(std::string_view text, Length width, Length size, bool bold = false);

}    // namespace ziping::paper
