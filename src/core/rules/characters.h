// The characters of a UTF-8 text by byte offset, for the files that search prose. Broken text is read byte by byte, never past its end.
//
//     character_at("支出20", 3)        "出"
//     character_before("支出20", 6)    "出"
#pragma once

#include "core/quantity.h"
#include "core/rules/text_search.h"

#include <cstddef>
#include <string_view>

namespace ziping {

inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
// The first byte of most Chinese characters, U+4000 to U+9FFF; these have three bytes.
inline bool is_ideograph(char c) { return c >= '\xE4' && c <= '\xE9'; }
inline bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

inline std::size_t before(std::string_view text, std::size_t at) {
    do --at;
    while (at > 0 && continues(text[at]));
    return at;
}
inline std::size_t after(std::string_view text, std::size_t at) {
    do ++at;
    while (at < text.size() && continues(text[at]));
    return at;
}
inline std::string_view character_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text.substr(at, after(text, at) - at) : std::string_view();
}
inline std::string_view character_before(std::string_view text, std::size_t at) {
    return at > 0 ? text.substr(before(text, at), at - before(text, at)) : std::string_view();
}

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
