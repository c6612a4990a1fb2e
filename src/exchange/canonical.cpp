#include "exchange/canonical.h"

#include "core/order.h"
#include "exchange/shortest.h"

#include <algorithm>
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

void write_object(std::string& out, const Json& json, std::string_view without) {
    std::vector<const Json::object_t::value_type*> members;
    for (const auto& member : *json.get_ptr<const Json::object_t*>())
        if (without.empty() || member.first != without) members.push_back(&member);
    put_in_order(members, [](const auto* a, const auto* b) { return before_in_utf16(a->first, b->first); });
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
    if (json.is_object()) return write_object(out, json, {});
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
    auto [digits, point] = shortest_digits(number);
    const int count = static_cast<int>(digits.size()), exponent = point - 1;    // value = 0.digits × 10^point
    if (count <= point && point <= 21) return digits.append(static_cast<std::size_t>(point - count), '0');
    if (0 < point && point <= 21) return digits.insert(static_cast<std::size_t>(point), 1, '.');
    if (-6 < point && point <= 0) return "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    if (count > 1) digits.insert(1, 1, '.');
    return digits + (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
}

std::string canonical(const Json& json, std::string_view without) {
    std::string out;
    if (json.is_object())
        write_object(out, json, without);
    else
        write(out, json);
    return out;
}

}    // namespace ziping
