#include "core/line_break.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr std::u32string_view never_first =    // 行首禁则
    U"!%),.:;?]}"
    U"¢°’”‰′″℃、。々〉》」』】〕〗〞〟ー・…—～！％），．：；？］｝｠～·";
constexpr std::u32string_view never_last =    // 行尾禁则
    U"([{£¥‘“〈《「『【〔〖〝（［｛｟￥＄＃$#";

bool among(std::u32string_view set, std::uint32_t c) { return set.find(static_cast<char32_t>(c)) != set.npos; }

bool is_blank_mark(std::uint32_t c) { return c == ' ' || c == '\t' || c == 0x3000; }

bool is_ideographic(std::uint32_t c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xA000 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFFEF) ||
           (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0x2460 && c <= 0x24FF) || (c >= 0x25A0 && c <= 0x27BF);
}

struct Mark {
    std::size_t begin, end;
    std::uint32_t code;
    int advance;
};

std::vector<Mark> marks_of(std::string_view utf8, const std::function<int(std::uint32_t)>& advance) {
    std::vector<Mark> marks;
    marks.reserve(utf8.size() / 2 + 1);
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t begin = at;
        const std::uint32_t code = next_code_point(utf8, at);
        marks.push_back({begin, at, code, code == '\n' ? 0 : advance(code)});
    }
    return marks;
}

// The last place in (first, limit] where a line may end, or `limit` itself when
// there is none.
std::size_t break_before(const std::vector<Mark>& marks, std::size_t first, std::size_t limit) {
    for (std::size_t i = limit; i > first; --i)
        if (may_break(marks[i - 1].code, marks[i].code)) return i;
    return limit;
}

}    // namespace

std::uint32_t next_code_point(std::string_view utf8, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(utf8[i])); };
    const std::uint32_t lead = byte(at++);
    if (lead < 0x80) return lead;
    const int follow = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
    if (follow == 0 || lead > 0xF4 || at + static_cast<std::size_t>(follow) > utf8.size()) return 0xFFFD;
    std::uint32_t code = lead & (0x3Fu >> follow);
    for (int i = 0; i < follow; ++i) {
        const std::uint32_t next = byte(at + static_cast<std::size_t>(i));
        if ((next & 0xC0) != 0x80) return 0xFFFD;
        code = code << 6 | (next & 0x3F);
    }
    at += static_cast<std::size_t>(follow);
    return code;
}

bool may_break(std::uint32_t before, std::uint32_t after) {
    if (is_blank_mark(after)) return false;    // blanks hang at the end of their line
    if (is_blank_mark(before)) return true;
    if (among(never_first, after) || among(never_last, before)) return false;
    if (before == '-' || before == 0x2013) return after > '9' || after < '0';
    return is_ideographic(before) || is_ideographic(after) || (before > 0x7F && among(never_first, before));
}

std::vector<Line> break_lines(std::string_view utf8, int width, const std::function<int(std::uint32_t)>& advance) {
    const std::vector<Mark> marks = marks_of(utf8, advance);
    std::vector<Line> lines;
    std::size_t first = 0;
    int used = 0;
    const auto finish = [&](std::size_t end) {
        std::size_t last = end;
        while (last > first && is_blank_mark(marks[last - 1].code) && end < marks.size() && marks[end].code != '\n') --last;
        int line_width = 0;
        for (std::size_t i = first; i < last; ++i) line_width += marks[i].advance;
        const std::size_t begin_byte = first < marks.size() ? marks[first].begin : utf8.size();
        lines.push_back({begin_byte, last > first ? marks[last - 1].end : begin_byte, line_width});
        first = end;
        used = 0;
    };
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].code == '\n') {
            finish(i);
            first = i + 1;
            continue;
        }
        // What is carried over may be too wide again when the first line had more room.
        while (used + marks[i].advance > width && i > first && !is_blank_mark(marks[i].code)) {
            const std::size_t cut = break_before(marks, first, i);
            finish(cut);
            for (std::size_t k = cut; k < i; ++k) used += marks[k].advance;
        }
        used += marks[i].advance;
    }
    finish(marks.size());
    return lines;
}

}    // namespace ziping
