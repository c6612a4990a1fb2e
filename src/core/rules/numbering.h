// The numbers of sections and lists in typed text, at the start of a line: "一、", "（二）", "3.", "（4）", "⑤".
//
//     for (auto mark = next_item(text, 0); mark; mark = next_item(text, mark->end)) …
//     count_items("一是预算不细；二是执行较慢。")    2: also told within a line
//
// Decimals ("1.5万元"), years, ranges ("三、四季度") and numbers above 50 are no marks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ziping {

struct ItemMark {
    enum Kind { section, subsection, item, subitem, circled } kind = section;    // 一、 · （一） · 1. · （1） · ①
    int number = 0;
    std::size_t begin = 0, end = 0;    // "（二）" in the text
};
inline constexpr int item_kinds = 5;

// The first mark of a line that begins at or after `from`; 0 is the start of a line.
std::optional<ItemMark> next_item(std::string_view text, std::size_t from);

// The mark as it is mostly written: "（四）", "3."; "" for a number that has none.
std::string text_of(ItemMark::Kind kind, int number);

// True when the mark stands somewhere in the text, in any way it is written: "1." for "1、" too.
bool mentions_item(std::string_view text, ItemMark::Kind kind, int number);

// How many points a text makes: of its first kind of mark, else 一是 二是 三是; 0 when it is not in points, or when its points are of
// different sorts (one of them is about causes).
int count_items(std::string_view text);

}    // namespace ziping
