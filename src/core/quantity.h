// What people write in a cell: "2期", "≥98%", "不低于90%", "12月底前", "进一步提升", "1,469次", a blank that holds U+3000.
//
//     Value v = read_value("≥98%");    v.kind == Value::Kind::number, v.op == Operator::at_least, v.number == 98, v.unit == "%"
//     read_value("已完成")              .kind == Value::Kind::words
//     read_amount("7,00.0,77")         error, suggestion "700.077"
//
// The text itself is never changed: a Report keeps what was typed, these functions only read it.
#pragma once

#include "core/decimal.h"

#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace ziping {

enum class Operator { none, greater, at_least, equal, at_most, less };

// A day as far as the text tells it; year 0 = not told. "12月底前" is {0, 12, 31},
// "第二季度" {0, 6, 30}, "2023年11月" {2023, 11, 30}.
struct Day {
    int year = 0, month = 0, day = 0;
    auto operator<=>(const Day&) const = default;
};

// 28 to 31; of February 29 when the year is 0.
int days_in(int year, int month);

struct Value {
    enum class Kind { blank, number, date, words };
    Kind kind = Kind::blank;
    Operator op = Operator::none;    // number: as written; "12月底前" reads as at_most
    Decimal number;                  // number: 98 for "98%", 20 for "20万元", 0.05 for "万分之五"
                                     // (then unit is "%")
    std::string unit;                // number: "期", "人/次", "%", "万元"; "" when none
    Day day;                         // date
    bool compound = false;           // number: more than one quantity in the text
                                     // ("100%,1000件"); the first is read
    bool placeholder = false;        // "≥**人", "XX", "……", "指标1：": a form's sample
                                     // text that was never replaced
    bool has_operator() const { return op != Operator::none; }
    bool is_one_number() const { return kind == Kind::number && !compound && !placeholder; }
};

// Reads any text; never fails. Full-width digits and signs, thousands
// separators, blanks (U+3000 too), Chinese comparison words before and after
// (不低于, 大于等于, 不超过, 控制在 …, 以上, 以内), Chinese numerals with a
// counter (两期, 百分之九十) and days (12月底前, 第四季度, 1-12月) are understood.
// A verb before the number is skipped ("全年共开展12次"); what is a sentence or
// a range ("3-5次") is words.
Value read_value(std::string_view text);

struct AmountError {
    std::string reason;        // Chinese, short: "千分位逗号的位置不对"
    std::string suggestion;    // text that would be read ("700.077"), or ""
};

// An amount, count, weight or score: plain number, thousands separators in the
// right places, full-width digits. A unit that is the cell's own ("万元" in a
// 万元 cell) is accepted, another ("10万", "5元") is an error with a
// suggestion. Blank text is nullopt.
std::expected<std::optional<Decimal>, AmountError> read_amount(std::string_view text, std::string_view cell_unit = "万元");

// A rate: "100%", "79.27%", "100" (percent). The number is in percent. Blank
// text is nullopt.
std::expected<std::optional<Decimal>, AmountError> read_percent(std::string_view text);

// "1,234,567.89" from 1234567.89: how amounts show when they are not being
// edited.
std::string with_separators(std::string_view plain_number);

// The text without ASCII white space, U+3000, U+00A0 and zero-width characters at both ends.
std::string_view trimmed(std::string_view text);
std::string lower_case(std::string text);    // its ASCII letters
// True when nothing is left of it then.
bool is_blank(std::string_view text);
// Full-width digits, letters and signs as ASCII ("＞９５％" -> ">95%"), U+3000
// as a blank, "≧" "⩾" as "≥".
std::string half_width(std::string_view text);

}    // namespace ziping
