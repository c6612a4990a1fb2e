// Reading the cells that hold one plain number: amounts, counts, weights, scores, rates.
#include "core/scan.h"

#include <algorithm>

namespace ziping {

namespace {

using Amount = std::expected<std::optional<Decimal>, AmountError>;

Amount wrong(std::string reason, std::string suggestion = {}) {
    return std::unexpected(AmountError{std::move(reason), std::move(suggestion)});
}

// Blanks between digits count as separators: "1 469" is fine, "14 69" is not.
std::string with_commas(std::string_view digits) {
    std::string out(digits);
    std::replace(out.begin(), out.end(), ' ', ',');
    return out;
}

std::string without_separators(std::string_view digits) {
    std::string out(digits);
    std::erase_if(out, [](char c) { return c == ',' || c == ' '; });
    return out;
}

// A guess at misplaced separators: "7,00.0,77" is 700.077; "620,9" is 620.9, for a lone comma before one or two digits meant the point.
std::string mended(std::string_view digits) {
    std::string plain = without_separators(digits);
    const std::size_t comma = digits.find(',');
    const bool lone = comma != digits.npos && plain.size() + 1 == digits.size() && digits.find('.') == digits.npos;
    if (lone && comma > 0 && comma + 1 < digits.size() && digits.size() - comma <= 3) plain.insert(comma, ".");
    const auto value = Decimal::parse(plain);
    return value ? value->text() : "";
}

// How many 元 a unit of money is; nothing for other units.
std::optional<Decimal> yuan(std::string_view unit) {
    if (unit == "元") return Decimal(1);
    if (unit == "千元") return Decimal(1'000);
    if (unit == "万元" || unit == "万") return Decimal(10'000);
    if (unit == "亿元" || unit == "亿") return Decimal(100'000'000);
    return std::nullopt;
}

// `value` in `unit`, as a number of `cell_unit`: 5 元 in a 万元 cell is 0.0005; 20 of anything counted is 20.
std::string converted(Decimal value, std::string_view unit, std::string_view cell_unit) {
    const auto from = yuan(unit), to = yuan(cell_unit);
    if (from && to) return (value * *from / *to).text();
    if (unit == "万") return (value * 10'000).text();
    const bool scales =
        from || unit.find_first_of("%0123456789") != unit.npos || unit.find("万") != unit.npos || unit.find("亿") != unit.npos;
    return scales ? "" : value.text();
}

Amount read_signed(std::string_view text, std::string_view cell_unit) {
    for (const std::string_view nothing : {"-", "−", "—", "——", "–"})    // as spreadsheets show it
        if (text == nothing) return wrong("不是数字", "0");
    const bool negative = take(text, "-") || take(text, "−");
    take_any(text, {"￥", "¥"});
    const std::size_t end = std::min(text.find_first_not_of("0123456789,. "), text.size());
    const std::string_view digits = trimmed(text.substr(0, end));
    const std::string_view unit = trimmed(text.substr(end));
    if (digits.empty()) return wrong("不是数字");
    if (unit.starts_with("。") && end > 0) {    // the point of a Chinese keyboard
        const auto meant = Decimal::parse(std::string(digits) + "." + std::string(unit.substr(std::string_view("。").size())));
        if (meant) return wrong("小数点写成了句号", (negative ? -*meant : *meant).text());
    }
    const bool own_unit = unit.empty() || unit == cell_unit;
    if (std::count(digits.begin(), digits.end(), '.') > 1) return wrong("小数点多于一个");
    if (!separators_fit(with_commas(digits))) {
        const std::string meant = own_unit ? mended(digits) : std::string();
        return wrong(digits.find(',') == digits.npos ? "数字中间有空格" : "千分位逗号的位置不对",
                     negative && !meant.empty() ? "-" + meant : meant);
    }
    const auto value = Decimal::parse(without_separators(digits));
    if (!value) return wrong("数字太长或不完整");
    const Decimal number = negative ? -*value : *value;
    if (own_unit) return std::optional(number);
    if (const char first = static_cast<char>(unit.front() | 0x20); first >= 'a' && first <= 'z')    // "5oo" may mean 500
        return wrong("数字后面有字母“" + std::string(unit) + "”");
    const std::string suggestion = converted(number, unit, cell_unit);
    if (yuan(unit) || unit == "万")
        return wrong("本栏单位是" + std::string(cell_unit) + "，不要写“" + std::string(unit) + "”", suggestion);
    return wrong("数字后面有文字“" + std::string(unit) + "”", suggestion);
}

}    // namespace

Amount read_amount(std::string_view typed, std::string_view cell_unit) {
    if (const auto plain = Decimal::parse(typed)) return std::optional(*plain);
    if (is_blank(typed)) return std::optional<Decimal>();
    const std::string text = half_width(typed);
    return read_signed(trimmed(text), cell_unit);
}

Amount read_percent(std::string_view typed) {
    if (const auto plain = Decimal::parse(typed)) return std::optional(*plain);
    if (is_blank(typed)) return std::optional<Decimal>();
    const std::string text = half_width(typed);
    return read_signed(trimmed(text), "%");
}

}    // namespace ziping
