#include "document/text.h"

#include "core/line_break.h"
#include "core/quantity.h"

namespace ziping {

namespace {

bool has_no_place(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE || c > 0x10FFFF ||
           (c >= 0xD800 && c < 0xE000);
}

bool is_right_to_left(char32_t c) {
    return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFF) ||
           (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

bool turns_direction(char32_t c) {
    return c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}    // namespace

void append_utf8(std::string& out, char32_t c) {
    const auto byte = [&](char32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) return byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F));
    if (c < 0x10000) return byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F));
    byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F));
}

std::string tidy(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c == '\r' && at < text.size() && text[at] == '\n') continue;
        if (c == '\r' || c == '\n' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029)
            out += '\n';
        else if (c == '\t')
            out += ' ';
        else if (c >= 0xD800 && c < 0xE000)
            append_utf8(out, 0xFFFD);
        else if (!has_no_place(c))
            append_utf8(out, c);
    }
    return std::string(trimmed(out));
}

std::string isolated(std::string text) {
    int open = 1;    // isolates to close at the end: ours and those that the text itself leaves open
    bool turns = false;
    std::string out = "\u2068";
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        turns = turns || is_right_to_left(c) || turns_direction(c);
        if (c >= 0x2066 && c <= 0x2068) ++open;
        if (c == 0x2069 && --open == 0)
            open = 1;    // would close ours: it closes nothing of the text's own
        else
            out.append(text, begin, at - begin);
    }
    if (!turns) return text;
    while (open-- > 0) out += "\u2069";
    return out;
}

std::vector<std::string_view> paragraphs(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (const std::string_view one = trimmed(text.substr(0, end)); !one.empty()) out.push_back(one);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

}    // namespace ziping
