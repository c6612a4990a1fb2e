#include "document/type.h"

#include "core/line_break.h"

#include <algorithm>
#include <array>

namespace ziping::paper {

namespace {

constexpr std::array<Type, style_count> types{{
    {.face = Face::hei, .with_next = true},    // annex
    {.face = Face::title_song,
     .size = pt(22),
     .line = pt(34),
     .align = Align::centre,
     .before = pt(6),
     .after = pt(14),
     .with_next = true},                                   // title
    {.face = Face::hei, .first = 2, .with_next = true},    // heading1
    {.face = Face::kai, .first = 2, .with_next = true},
    {.bold = true, .first = 2, .with_next = true},
    {.first = 2, .with_next = true},                                                                         // heading4
    {.align = Align::justified, .first = 2},                                                                 // body
    {.first = 2, .hang = 5},                                                                                 // list
    {.first = 5, .hang = 5},                                                                                 // list_more
    {.face = Face::song, .size = 210, .line = pt(16), .align = Align::justified, .before = pt(4)},           // note
    {.face = Face::song, .size = 210, .line = pt(18), .before = pt(8)},                                      // line
    {.face = Face::title_song, .size = pt(26), .line = pt(46), .align = Align::centre, .before = mm(46)},    // cover_title
    {.align = Align::centre, .before = mm(64)},                                                              // cover_line
    {.align = Align::centre, .before = mm(14)},                                                              // cover_date
    {.face = Face::song, .size = cell_size, .line = cell_line, .align = Align::centre},                      // label
    {.face = Face::song, .size = pt(14), .line = pt(18), .align = Align::centre},                            // number
    {.face = Face::song, .size = pt(9), .line = pt(12), .align = Align::right},                              // code
    {.face = Face::song, .size = cell_size, .line = cell_line, .align = Align::centre},                      // value
}};

// Times New Roman from ' ' to '~', thousandths of an em.
constexpr std::array<std::uint16_t, 95> times{
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
    556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500,
    500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};

constexpr std::array<FaceNames, face_count> faces{{
    {"宋体", "SimSun,宋体,STSong,\"Songti SC\",\"Noto Serif CJK SC\",\"Source Han Serif SC\",serif",
     "SimSun,STSong,Noto Serif CJK SC"},
    {"仿宋_GB2312", "仿宋_GB2312,FangSong_GB2312,FangSong,仿宋,STFangsong,\"Noto Serif CJK SC\",serif",
     "FangSong_GB2312,仿宋,FangSong,STFangsong,Noto Serif CJK SC"},
    {"楷体_GB2312", "楷体_GB2312,KaiTi_GB2312,KaiTi,楷体,STKaiti,\"Kaiti SC\",\"AR PL UKai CN\",\"Noto Serif CJK SC\",serif",
     "KaiTi_GB2312,楷体,KaiTi,STKaiti,AR PL UKai CN"},
    {"黑体", "SimHei,黑体,STHeiti,\"Heiti SC\",\"Noto Sans CJK SC\",sans-serif", "SimHei,STHeiti,Noto Sans CJK SC"},
    {"方正小标宋简体", "T,SimSun,serif", "FZXiaoBiaoSong-B05S,方正小标宋_GBK,华文中宋,STZhongsong,Noto Serif CJK SC"},
}};

bool takes_no_room(std::uint32_t c) {    // marks that stand on the letter before them, and signs that are not seen
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || (c >= 0xE0100 && c <= 0xE01EF);
}

}    // namespace

const Type& type_of(Style style) { return types[static_cast<std::size_t>(style)]; }

const FaceNames& names_of(Face face) { return faces[static_cast<std::size_t>(face)]; }

int advance(std::uint32_t c, bool bold) {
    if (c >= ' ' && c <= '~') {
        const int width = times[c - ' '];
        return bold && (c < '0' || c > '9') ? width * 9 / 8 : width;    // Times New Roman Bold, rounded up
    }
    if (takes_no_room(c)) return 0;
    if (c == 0xFDFD) return 10'000;    // a whole sentence in one sign
    if (c >= 0x1F000 && c <= 0x1FAFF) return 1'400;
    return 1'000;
}

Length width_of(std::string_view text, Length size, bool bold) {
    std::int64_t width = 0;
    for (std::size_t at = 0; at < text.size();) width += advance(next_code_point(text, at), bold);
    return static_cast<Length>((width * size + 999) / 1000);
}

std::vector<TextLine> lines_of(std::string_view text, Length width, Length size, bool bold, Length first, Length hang) {
    const auto thousandths = [&](Length length) { return static_cast<int>(std::int64_t{length} * 1000 / size); };
    const int room = std::max(thousandths(width - hang), 1'000);
    std::vector<TextLine> out;
    // White space before the first line is a letter of that width before the text.
    int lead = thousandths(first - hang);
    bool at_begin = true;
    const auto widths = [&](std::uint32_t c) {
        const int own = advance(c, bold);
        return at_begin ? at_begin = false, own + lead : own;
    };
    for (const Line& line : break_lines(text, room, widths)) out.push_back({line.begin, line.end, false});
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].last = i + 1 == out.size() || text.substr(out[i].end, out[i + 1].begin - out[i].end).find('\n') != text.npos;
    return out;
}

std::vector<TextLine> balanced_lines(std::string_view text, Length width, Length size, bool bold) {
    std::vector<TextLine> best = lines_of(text, width, size, bold);
    if (best.size() < 2 || best.size() > 12) return best;
    Length narrow = 0, wide = width;
    while (wide - narrow > size / 4) {
        const Length middle = (narrow + wide) / 2;
        std::vector<TextLine> lines = lines_of(text, middle, size, bold);
        if (lines.size() > best.size())
            narrow = middle;
        else
            wide = middle, best = std::move(lines);
    }
    return best;
}

}    // namespace ziping::paper
