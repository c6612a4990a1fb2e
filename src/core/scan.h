// The small steps of reading a text from its front, shared by value.cpp, day.cpp and amount.cpp.
//
//     std::string_view text = "十二月底";
//     take_number(text)        12, text is now "月底"
//     take(text, "月")         true, text is now "底"
#pragma once

#include "core/quantity.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace ziping {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

inline bool take(std::string_view& text, std::string_view word) {
    // The first bytes of Chinese characters are nearly all alike, the last ones tell most words apart.
    if (text.size() < word.size() || text[word.size() - 1] != word.back() || !text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}
inline bool take_any(std::string_view& text, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (take(text, word)) return true;
    return false;
}

// Which of `characters` (Chinese, three bytes each) the text begins with: index_in("三月", "一二三") is 2; -1 when with none.
constexpr int index_in(std::string_view text, std::string_view characters) {
    if (text.size() < 3) return -1;
    for (std::size_t i = 0; i + 3 <= characters.size(); i += 3)
        if (characters[i] == text[0] && characters[i + 1] == text[1] && characters[i + 2] == text[2])
            return static_cast<int>(i / 3);
    return -1;
}

// Up to four digits, or a Chinese number up to 百: "12", "十二", "两", "百". -1 when the text begins with neither.
int take_number(std::string_view& text);

// "1,469", "1,234,567.89": separators every three digits and none after the point. True also without separators.
bool separators_fit(std::string_view digits);

// The digits at the front, separators included: "1,469次" -> 1469.
std::optional<Decimal> take_decimal(std::string_view& text);

// A day or deadline that the whole text names; `text` is half-width and without blanks. Understood: 2023年12月31日前, 12月底前, 十二月中旬,
// 第四季度, 上半年, 年底前, 2023年, 2023.12, 2023-12-31, 1-12月 (its end), with 已于 before and 完成 after.
std::optional<Day> read_day(std::string_view text);

}    // namespace ziping
