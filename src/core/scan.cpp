#include "core/scan.h"

#include <algorithm>
#include <iterator>

namespace ziping {

namespace {

// 0..9, or -1.
int take_digit(std::string_view& text) {
    const int digit = index_in(text, "零一二三四五六七八九两〇○");
    if (digit < 0) return -1;
    text.remove_prefix(std::string_view("零").size());
    return digit == 10 ? 2 : digit > 10 ? 0 : digit;
}

}    // namespace

int take_number(std::string_view& text) {
    if (text.empty()) return -1;
    if (is_digit(text.front())) {
        int value = 0;
        for (int i = 0; i < 4 && !text.empty() && is_digit(text.front()); ++i, text.remove_prefix(1))
            value = value * 10 + (text.front() - '0');
        return value;
    }
    const int first = take_digit(text);
    if (take(text, "百")) return std::max(first, 1) * 100;
    if (!take(text, "十")) {
        int value = first;    // "二〇二四"
        for (int i = 1; i < 4 && first >= 0; ++i)
            if (const int next = take_digit(text); next >= 0)
                value = value * 10 + next;
            else
                break;
        return value;
    }
    return std::max(first, 1) * 10 + std::max(take_digit(text), 0);
}

bool separators_fit(std::string_view digits) {
    const std::size_t point = std::min(digits.find('.'), digits.size());
    std::size_t since = 0;    // digits since the last separator
    bool separated = false;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (digits[i] != ',') {
            if (i < point) ++since;
            continue;
        }
        if (i > point || since == 0 || since > 3 || (separated && since != 3)) return false;
        separated = true;
        since = 0;
    }
    return !separated || since == 3;
}

std::optional<Decimal> take_decimal(std::string_view& text) {
    std::size_t length = 0;
    while (length < text.size() && (is_digit(text[length]) || text[length] == '.' || text[length] == ',')) ++length;
    while (length > 0 && !is_digit(text[length - 1])) --length;
    std::string_view digits = text.substr(0, length);
    if (!separators_fit(digits)) digits = digits.substr(0, digits.find(','));
    text.remove_prefix(digits.size());
    if (digits.find(',') == digits.npos) return Decimal::parse(digits);
    std::string plain;
    std::copy_if(digits.begin(), digits.end(), std::back_inserter(plain), [](char c) { return c != ','; });
    return Decimal::parse(plain);
}

}    // namespace ziping
