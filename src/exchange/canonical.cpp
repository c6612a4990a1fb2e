#include "exchange/canonical.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ziping {

namespace {

// nlohmann escapes just what RFC 8785 asks for, in the same spelling.
void write_text(std::string& out, const std::string& text) { out += json_text(Json(text), false); }

// UTF-16 orders like UTF-8, but for what UTF-16 writes as surrogates (lead bytes F0–F4): that stands before U+E000–U+FFFF (EE, EF).
bool before_in_utf16(const std::string& a, const std::string& b) {
    const auto rank = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xF0 ? byte - 2 : byte >= 0xEE ? byte + 5 : byte;
    };
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                        [&](char x, char y) { return rank(x) < rank(y); });
}

void write(std::string& out, const Json& json);

void write_object(std::string& out, const Json& json) {
    std::vector<const Json::object_t::value_type*> members;
    for (const auto& member : *json.get_ptr<const Json::object_t*>()) members.push_back(&member);
    std::sort(members.begin(), members.end(), [](const auto* a, const auto* b) { return before_in_utf16(a->first, b->first); });
    out += '{';
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i > 0) out += ',';
        write_text(out, members[i]->first);
        out += ':';
        write(out, members[i]->second);
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
