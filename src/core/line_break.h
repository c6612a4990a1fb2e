// Where a Chinese paragraph breaks into lines (禁则, 避头尾): between ideographs, never before 。，、；：！？）》」』”’％ or after
// （《「『“‘￥, never inside a word, a number, "……" or "——"; a number stays with its % or ℃. The same lines as a browser with
// `line-break: strict; overflow-wrap: anywhere`, so that text does not move when its field is entered.
//
//     break_lines("共有编制20人，在职18人。", 120, advance)
//
// Widths are whole numbers in whatever unit the caller measures in (thousandths of an em, fractions of a pixel), so that the same
// text breaks at the same places on every machine.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace ziping {

struct Line {
    std::size_t begin = 0,
                end = 0;    // bytes of the text; without the blank or newline it broke at
    int width = 0;
};

// `advance` gives the width of one code point. At least one line; '\n' always
// breaks. A word longer than `width` is cut anywhere.
std::vector<Line> break_lines(std::string_view utf8, int width, const std::function<int(std::uint32_t)>& advance);

// May a line end between these two neighbours?
bool may_break(std::uint32_t before, std::uint32_t after);

// The code point at `at`, moving `at` behind it; U+FFFD for bytes that are not
// UTF-8.
std::uint32_t next_code_point(std::string_view utf8, std::size_t& at);

}    // namespace ziping
