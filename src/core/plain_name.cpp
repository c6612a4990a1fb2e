#include "core/plain_name.h"

#include "core/text_search.h"

namespace ziping {

namespace {

// "Ａ" (EF BC A1) as 'A': U+FF01 to U+FF5E stand for 0x21 to 0x7E; 0 for any other character.
char full_width_as_ascii(std::string_view c) {
    if (c.size() != 3 || c[0] != '\xEF' || (c[1] != '\xBC' && c[1] != '\xBD')) return 0;
    const int offset = (c[1] == '\xBD' ? 0x40 : 0) + (static_cast<unsigned char>(c[2]) - 0x80);
    return offset >= 1 && offset <= 0x5E ? static_cast<char>(0x20 + offset) : '\0';
}

// Calls visit(piece) for what remains of the name, character by character.
template <class Visit>
void each_plain(std::string_view name, Visit visit) {
    while (!name.empty()) {
        const bool common = name[0] >= '\xE4' && name[0] <= '\xE9' && name.size() >= 3;    // U+4000 to U+9FFF: nearly all
        const std::string_view c = common ? name.substr(0, 3) : first_characters(name, 1);
        name.remove_prefix(c.size());
        if (common) {
            visit(c);
            continue;
        }
        const char ascii = c.size() == 1 ? c[0] : full_width_as_ascii(c);
        const bool word = (ascii >= '0' && ascii <= '9') || ((ascii | 0x20) >= 'a' && (ascii | 0x20) <= 'z') || ascii == '%';
        if (word)
            visit(std::string_view(&ascii, 1));
        else if (c.size() > 1 && ascii == 0 && !starts_with_any(c, {"\xE2\x80", "\xE3\x80", "·"}))
            visit(c);    // not ‘“—…, 　、。《
    }
}

}    // namespace

std::string plain_name(std::string_view name) {
    std::string plain;
    plain.reserve(name.size());
    each_plain(name, [&](std::string_view piece) { plain += piece; });
    return plain;
}

std::uint64_t plain_hash(std::string_view name) {
    std::uint64_t hash = 0;
    each_plain(name, [&](std::string_view piece) {
        for (const char c : piece) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100'0000'01B3;    // FNV-1
    });
    return hash;
}

}    // namespace ziping
