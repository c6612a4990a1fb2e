#include "exchange/canonical.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ziping {

namespace {

void write_text(std::string& out, const std::string& text) {
    constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\t': out += "\\t"; break;
        case '\n': out += "\\n"; break;
        case '\f': out += "\\f"; break;
        case '\r': out += "\\r"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += hex[c >> 4];
                out += hex[c & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

std::u16string utf16(const std::string& text) {
    std::u16string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t code = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
            code = code << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
        i += length;
        if (code >= 0x10000) {
            out += static_cast<char16_t>(0xD800 + ((code - 0x10000) >> 10));
            out += static_cast<char16_t>(0xDC00 + ((code - 0x10000) & 0x3FF));
        } else {
            out += static_cast<char16_t>(code);
        }
    }
    return out;
}

void write(std::string& out, const Json& json);

void write_object(std::string& out, const Json& json) {
    std::vector<std::pair<std::u16string, const Json::object_t::value_type*>> members;
    for (const auto& member : *json.get_ptr<const Json::object_t*>()) members.emplace_back(utf16(member.first), &member);
    std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    out += '{';
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i > 0) out += ',';
        write_text(out, members[i].second->first);
        out += ':';
        write(out, members[i].second->second);
    }
    out += '}';
}

void write(std::string& out, const Json& json) {
    if (const auto* text = json.get_ptr<const std::string*>()) return write_text(out, *text);
    if (json.is_object()) return write_object(out, json);
    if (const auto* array = json.get_ptr<const Json::array_t*>()) {
        out += '[';
        for (std::size_t i = 0; i < array->size(); ++i) {
            if (i > 0) out += ',';
            write(out, (*array)[i]);
        }
        out += ']';
        return;
    }
    if (const auto* boolean = json.get_ptr<const bool*>()) {
        out += *boolean ? "true" : "false";
    } else if (json.is_number()) {
        out += ecmascript_number(json.get<double>());
    } else {
        out += "null";
    }
}

}    // namespace

std::string ecmascript_number(double number) {
    if (!std::isfinite(number)) return "null";
    if (number == 0) return "0";
    if (number < 0) return "-" + ecmascript_number(-number);
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific).ptr;
    const std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
    const std::size_t mark = text.find('e');
    std::string digits(text.substr(0, 1));
    if (mark > 2) digits += text.substr(2, mark - 2);
    int exponent = 0;
    const char* power = buffer + mark + 1;
    std::from_chars(*power == '+' ? power + 1 : power, end, exponent);
    const int count = static_cast<int>(digits.size()), point = exponent + 1;    // value = 0.digits × 10^point
    if (count <= point && point <= 21) return digits.append(static_cast<std::size_t>(point - count), '0');
    if (0 < point && point <= 21) return digits.insert(static_cast<std::size_t>(point), 1, '.');
    if (-6 < point && point <= 0) return "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    if (count > 1) digits.insert(1, 1, '.');
    return digits + (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
}

std::string canonical(const Json& json) {
    std::string out;
    write(out, json);
    return out;
}

}    // namespace ziping
