#include "core/quantity.h"

#include "core/utf8.h"

#include <algorithm>

namespace ziping {

namespace {

struct Mark {
    std::string_view bytes;    // of one code point
    std::uint32_t code;
};

// The first code point; bytes that are not UTF-8 count as one mark each.
Mark first_mark(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (length == 1 || length > text.size()) return {text.substr(0, 1), lead};
    std::uint32_t code = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) code = code << 6 | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    return {text.substr(0, length), code};
}

bool is_blank_code(std::uint32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0x3000 || c == 0xA0 || (c >= 0x200B && c <= 0x200D) || c == 0xFEFF ||
           c == 0x2060;
}

// Nearly all texts begin and end with other bytes than those of blanks.
bool may_begin_blank(char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '\xC2' || c == '\xE2' || c == '\xE3' || c == '\xEF';
}
bool may_end_blank(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= ' ' || byte == 0x80 || byte == 0xA0 || (byte >= 0x8B && byte <= 0x8D) || byte == 0xBF;
}

std::size_t last_mark_size(std::string_view text) {
    std::size_t size = 1;
    while (size < text.size() && size < 4 && continues(text[text.size() - size])) ++size;
    return size;
}

}    // namespace

bool is_blank(std::string_view text) { return text.empty() || (may_begin_blank(text.front()) && trimmed(text).empty()); }

std::string lower_case(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && may_begin_blank(text.front())) {
        const Mark mark = first_mark(text);
        if (!is_blank_code(mark.code)) break;
        text.remove_prefix(mark.bytes.size());
    }
    while (!text.empty() && may_end_blank(text.back())) {
        const std::size_t size = last_mark_size(text);
        if (!is_blank_code(first_mark(text.substr(text.size() - size)).code)) break;
        text.remove_suffix(size);
    }
    return text;
}

std::string half_width(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Mark mark = first_mark(text);
        text.remove_prefix(mark.bytes.size());
        if (mark.code >= 0xFF01 && mark.code <= 0xFF5E)
            out += static_cast<char>(mark.code - 0xFEE0);
        else if (is_blank_code(mark.code))
            out += ' ';
        else if (mark.code == 0x2267 || mark.code == 0x2A7E)
            out += "≥";
        else if (mark.code == 0x2266 || mark.code == 0x2A7D)
            out += "≤";
        else
            out += mark.bytes;
    }
    return out;
}

std::string with_separators(std::string_view plain) {
    const std::string_view text = trimmed(plain);
    if (!Decimal::parse(text)) return std::string(plain);
    const std::size_t sign = text.front() == '-' || text.front() == '+' ? 1 : 0;
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string out(text.substr(0, sign));
    for (std::size_t i = sign; i < point; ++i) {
        out += text[i];
        const std::size_t left = point - i - 1;
        if (left > 0 && left % 3 == 0) out += ',';
    }
    return out.append(text.substr(point));
}

}    // namespace ziping
