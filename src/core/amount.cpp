// Reading the cells that hold one plain number: amounts, counts, weights, scores, rates.
#include "core/quantity.h"

#include <algorithm>

namespace ziping {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool only_digits_and_marks(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == ',' || c == '.' || c == ' '; });
}

// "1,469" and "1,234,567.89": separators every three digits, none after the point.
bool separators_fit(std::string_view text) {
    const std::size_t point = std::min(text.find('.'), text.size());
    if (text.substr(point).find(',') != text.npos) return false;
    const std::size_t first = text.find(',');
    if (first == text.npos) return true;
    if (first == 0 || first > 3) return false;
    for (std::size_t at = first; at < point; at += 4)
        if (text[at] != ',' || point - at < 4) return false;
    return std::count(text.begin(), text.end(), ',') == static_cast<long>((point - first) / 4);
}

std::string without(std::string_view text, std::string_view marks) {
    std::string out;
    for (const char c : text)
        if (marks.find(c) == marks.npos) out += c;
    return out;
}

// A guess at "7,00.0,77": separators dropped, the first point kept.
std::string mended(std::string_view text) {
    std::string out;
    bool point = false;
    for (const char c : text) {
        if (is_digit(c)) out += c;
        if (c == '.' && !point) out += c, point = true;
    }
    const auto value = Decimal::parse(out);
    return value ? value->text() : "";
}

struct UnitFactor {
    std::string_view unit;
    const char* in_ten_thousand;    // one of it, in 万元
};
constexpr UnitFactor money_units[] = {{"万元", "1"}, {"亿元", "10000"}, {"千元", "0.1"}, {"元", "0.0001"}, {"万", "1"}, {"亿", "10000"}};

std::string in_cell_unit(Decimal value, std::string_view unit, std::string_view cell_unit) {
    if (cell_unit != "万元") return value.text();
    for (const UnitFactor& factor : money_units)
        if (factor.unit == unit) return (value * *Decimal::parse(factor.in_ten_thousand)).text();
    return "";
}

std::expected<std::optional<Decimal>, AmountError> wrong(std::string reason, std::string suggestion = {}) {
    return std::unexpected(AmountError{std::move(reason), std::move(suggestion)});
}

}    // namespace

std::expected<std::optional<Decimal>, AmountError> read_amount(std::string_view typed, std::string_view cell_unit) {
    if (is_blank(typed)) return std::optional<Decimal>();
    if (const auto plain = Decimal::parse(typed)) return std::optional<Decimal>(*plain);
    const std::string normal = half_width(trimmed(typed));
    std::string_view text = trimmed(normal);
    const bool negative = text.starts_with('-') || text.starts_with("−");
    if (negative) text.remove_prefix(text.front() == '-' ? 1 : std::string_view("−").size());
    for (const std::string_view sign : {"￥", "¥"})
        if (text.starts_with(sign)) text.remove_prefix(sign.size());
    const std::size_t end = std::min(text.find_first_not_of("0123456789,. "), text.size());
    std::string_view digits = trimmed(text.substr(0, end)), unit = trimmed(text.substr(end));
    if (!only_digits_and_marks(digits)) return wrong("不是数字");
    const bool own_unit = unit.empty() || unit == cell_unit;
    if (!separators_fit(digits)) return wrong("千分位逗号的位置不对", own_unit ? mended(digits) : "");
    const auto value = Decimal::parse(without(digits, ", "));
    if (!value) return wrong(std::count(digits.begin(), digits.end(), '.') > 1 ? "小数点多于一个" : "数字太长或不完整", mended(digits));
    const Decimal signed_value = negative ? -*value : *value;
    if (own_unit) return std::optional<Decimal>(signed_value);
    const std::string suggestion = in_cell_unit(signed_value, unit, cell_unit);
    if (suggestion.empty()) return wrong("数字后面有文字“" + std::string(unit) + "”", signed_value.text());
    return wrong("本栏单位是" + std::string(cell_unit) + "，不要写“" + std::string(unit) + "”", suggestion);
}

std::expected<std::optional<Decimal>, AmountError> read_percent(std::string_view typed) {
    if (is_blank(typed)) return std::optional<Decimal>();
    const std::string normal = half_width(trimmed(typed));
    std::string_view text = trimmed(normal);
    if (text.ends_with('%')) text.remove_suffix(1);
    return read_amount(text, "%");
}

}    // namespace ziping
