// Reading days and deadlines.
#include "core/scan.h"

#include <algorithm>
#include <array>

namespace ziping {

namespace {

bool is_year(int number) { return number >= 1949 && number <= 2099; }

Day end_of(int year, int month) { return {year, month, days_in(year, month)}; }

// What may follow a day without changing it: 前, 完成 …; true when nothing else does.
bool ends_here(std::string_view text) {
    while (take_any(text, {"份", "底", "末", "之前", "以前", "前", "之内", "以内", "内", "已", "全部", "按时", "如期", "完成"})) {
    }
    return text.empty();
}

// "12.31", "12-31" after the year; the day may be left out.
std::optional<Day> after_year_mark(int year, std::string_view text) {
    const int month = take_number(text);
    if (month < 1 || month > 12) return std::nullopt;
    Day day = end_of(year, month);
    if (take_any(text, {".", "-", "/"})) {
        day.day = take_number(text);
        take(text, "日");
    }
    if (day.day < 1 || day.day > 31 || !ends_here(text)) return std::nullopt;
    return day;
}

// "四季度", "第四季度".
std::optional<Day> season(int year, std::string_view text) {
    take(text, "第");
    const int number = take_number(text);
    if (number < 1 || number > 4 || !take_any(text, {"季度", "季"}) || !ends_here(text)) return std::nullopt;
    return end_of(year, number * 3);
}

// "12月", "12月31日", "12月底", "12月中旬".
std::optional<Day> month_and_day(int year, std::string_view text) {
    const int month = take_number(text);
    if (month < 1 || month > 12 || !take(text, "月")) return std::nullopt;
    Day day = end_of(year, month);
    if (take(text, "上旬"))
        day.day = 10;
    else if (take(text, "中旬"))
        day.day = 20;
    else if (const int number = take_number(text); number >= 0) {
        if (number < 1 || number > 31) return std::nullopt;
        take_any(text, {"日", "号"});
        day.day = number;
    } else
        take(text, "下旬");
    if (!ends_here(text)) return std::nullopt;
    return day;
}

std::optional<Day> within_year(int year, std::string_view text) {
    std::string_view rest = text;
    if (take(rest, "上半年") && ends_here(rest)) return end_of(year, 6);
    if (take(rest, "下半年") && ends_here(rest)) return end_of(year, 12);
    if (const auto day = month_and_day(year, text)) return day;
    return season(year, text);
}

std::optional<Day> one_day(std::string_view text) {
    std::string_view rest = text;
    if (take_any(rest, {"年底", "年末", "年度内", "年内", "当年", "本年度", "本年"})) {
        if (ends_here(rest)) return end_of(0, 12);
        return within_year(0, rest);
    }
    const int number = take_number(rest);
    if (!is_year(number)) return within_year(0, text);
    if (take(rest, "年")) {
        take(rest, "度");
        if (ends_here(rest)) return end_of(number, 12);
        return within_year(number, rest);
    }
    return take_any(rest, {".", "-", "/"}) ? after_year_mark(number, rest) : std::nullopt;
}

// Most texts are no day: a day names 年, 月 or 季, or begins with four digits and a mark.
bool may_be_day(std::string_view text) {
    for (std::size_t i = 0; i + 3 <= text.size(); ++i)
        if ((text[i] == '\xE5' || text[i] == '\xE6') && index_in(text.substr(i, 3), "年月季") >= 0) return true;
    return text.size() > 4 && (text[4] == '.' || text[4] == '-' || text[4] == '/') &&
           std::all_of(text.begin(), text.begin() + 4, is_digit);
}

// "1-12月", "2023年1月1日至12月31日": the end, with the year of the beginning.
std::optional<Day> end_of_range(std::string_view text) {
    for (const std::string_view mark : {"至", "-", "—", "~", "到"}) {
        const std::size_t at = text.find(mark);
        if (at == text.npos || at == 0) continue;
        const std::string_view left = text.substr(0, at);
        const auto begin = left.ends_with("月") || left.ends_with("日") ? one_day(left) : one_day(std::string(left) + "月");
        auto end = one_day(text.substr(at + mark.size()));
        if (!begin || !end) continue;
        if (end->year == 0) end->year = begin->year;
        return end;
    }
    return std::nullopt;
}

}    // namespace

int days_in(int year, int month) {
    static constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::optional<Day> read_day(std::string_view text) {
    if (!may_be_day(text)) return std::nullopt;
    while (take_any(text, {"已", "于", "在", "截至", "截止", "最迟", "不迟于", "不晚于"})) {}
    if (const auto day = one_day(text)) return day;
    return end_of_range(text);
}

}    // namespace ziping
