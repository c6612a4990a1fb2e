// UTF-8 by byte offset. Broken text is read byte by byte, never past its end.
//
//     character_at("支出20", 3)        "出"
//     character_before("支出20", 6)    "出"
#pragma once

#include <cstddef>
#include <string_view>

namespace ziping {

inline bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }    // a byte within a character

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

}    // namespace ziping
