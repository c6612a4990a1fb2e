#include "core/rules/plain_name.h"

#include "core/rules/text_search.h"

namespace ziping {

namespace {

// "Ａ" (EF BC A1) as 'A': U+FF01 to U+FF5E stand for 0x21 to 0x7E; 0 for any other character.
char full_width_as_ascii(std::string_view c) {
    if (c.size() != 3 || c[0] != '\xEF' || (c[1] != '\xBC' && c[1] != '\xBD')) return 0;
    const int offset = (c[1] == '\xBD' ? 0x40 : 0) + (static_cast<unsigned char>(c[2]) - 0x80);
    return offset >= 1 && offset <= 0x5E ? static_cast<char>(0x20 + offset) : '\0';
}

}    // namespace

std::string plain_name(std::string_view name) {
    std::string plain;
    plain.reserve(name.size());
    for (std::string_view c = first_characters(name, 1); !c.empty(); c = first_characters(name, 1)) {
        name.remove_prefix(c.size());
        if (c[0] >= '\xE4' && c[0] <= '\xE9') {    // U+4000 to U+9FFF: nearly all
            plain += c;
            continue;
        }
        const char ascii = c.size() == 1 ? c[0] : full_width_as_ascii(c);
        const bool word = (ascii >= '0' && ascii <= '9') || ((ascii | 0x20) >= 'a' && (ascii | 0x20) <= 'z') || ascii == '%';
        if (word)
            plain += ascii;
        else if (c.size() > 1 && ascii == 0 && !starts_with_any(c, {"\xE2\x80", "\xE3\x80", "·"}))
            plain += c;    // not ‘“—…, 　、。《
    }
    return plain;
}

}    // namespace ziping
