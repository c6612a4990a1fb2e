// What characters are, for the files that search prose.
#pragma once

#include "core/quantity.h"
#include "core/text_search.h"
#include "core/utf8.h"

#include <cstddef>
#include <string_view>

namespace ziping {

inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
// The first byte of most Chinese characters, U+4000 to U+9FFF; these have three bytes.
inline bool is_ideograph(char c) { return c >= '\xE4' && c <= '\xE9'; }
inline bool is_one_of(std::string_view character, Words set) {
    for (const std::string_view c : set)
        if (c.size() == character.size() && c.back() == character.back() && c == character) return true;
    return false;
}

// Past the blanks at `at`, line breaks not among them.
inline std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != '\n' && !is_ideograph(text[at]) && is_blank(character_at(text, at)))
        at = after(text, at);
    return at;
}

}    // namespace ziping
