// What stands out in a text, found on one way through it: its numbers, what nobody filled in, whether it may quote a cell.
//
//     std::vector<NumberInText> numbers;
//     CharacterSet characters;
//     const Marks marks = read_marks("2023年支出〔全年执行数〕万元，满意度（  ）。", numbers, characters);
//     numbers.size()       1: 2023, Measure::year
//     marks.unfilled       "（  ）"
//     marks.bracket        true: there is a 〔
#pragma once

#include "core/text_search.h"

#include <string_view>
#include <vector>

namespace ziping {

struct Marks {
    std::string_view
        unfilled;    // the first piece that a form printed for filling in: "XX", "××", "**", "__", "（ ）", "年  月  日"
    bool bracket = false;    // a 〔 stands in it: core/live_text.h
};

// Appends the numbers of the text to `numbers`, adds its characters to `characters`.
Marks read_marks(std::string_view text, std::vector<NumberInText>& numbers, CharacterSet& characters);

// Marks::unfilled alone; empty when there is none.
std::string_view unfilled_piece(std::string_view text);

}    // namespace ziping
