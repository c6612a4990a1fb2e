// Reading targets and actuals: an operator, a number with its unit, a day, or words.
#include "core/quantity.h"

#include <algorithm>
#include <array>

namespace ziping {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct OperatorWord {
    std::string_view word;
    Operator op;
};

// Longer words first: "大于等于" before "大于".
constexpr OperatorWord operators_before[] = {
    {"大于等于", Operator::at_least}, {"大于或等于", Operator::at_least}, {"小于等于", Operator::at_most}, {"小于或等于", Operator::at_most},
    {"不低于", Operator::at_least},   {"不少于", Operator::at_least},     {"不小于", Operator::at_least},  {"至少", Operator::at_least},
    {"达到", Operator::at_least},     {"不超过", Operator::at_most},      {"不高于", Operator::at_most},   {"不多于", Operator::at_most},
    {"不大于", Operator::at_most},    {"至多", Operator::at_most},        {"控制在", Operator::at_most},   {"高于", Operator::greater},
    {"超过", Operator::greater},      {"大于", Operator::greater},        {"多于", Operator::greater},     {"低于", Operator::less},
    {"少于", Operator::less},         {"小于", Operator::less},           {"等于", Operator::equal},       {">=", Operator::at_least},
    {"<=", Operator::at_most},        {"=>", Operator::at_least},         {"=<", Operator::at_most},       {"≥", Operator::at_least},
    {"≤", Operator::at_most},         {">", Operator::greater},           {"<", Operator::less},           {"=", Operator::equal},
};
constexpr OperatorWord operators_after[] = {
    {"及以上", Operator::at_least}, {"或以上", Operator::at_least}, {"以上", Operator::at_least}, {"及以下", Operator::at_most},
    {"以下", Operator::at_most},    {"以内", Operator::at_most},    {"之内", Operator::at_most},
};
constexpr std::string_view fillers[] = {"约", "共", "共计", "累计", "已完成", "完成", "已达到", "已达", "实际", "开展", "举办", "组织", "全年", "为"};

std::string without_blanks(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c != ' ') out += c;
    return out;
}

bool looks_unfilled(std::string_view text) {
    for (const std::string_view mark : {"**", "××", "XX", "xx", "……", "...", "＊＊", "__"})
        if (text.find(mark) != text.npos) return true;
    return text.ends_with("指标1:") || text.ends_with("指标2:") || text.ends_with("指标3:") || text == "…";
}

// 0..99 in Chinese numerals, or digits: "十二", "三", "二十", "12". Takes them off the text; -1 when there are none.
int take_number(std::string_view& text) {
    if (!text.empty() && is_digit(text.front())) {
        int value = 0;
        std::size_t length = 0;
        while (length < text.size() && is_digit(text[length]) && length < 4) value = value * 10 + (text[length++] - '0');
        text.remove_prefix(length);
        return value;
    }
    constexpr std::string_view digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const auto digit = [&]() {
        for (int i = 0; i < 10; ++i)
            if (text.starts_with(digits[static_cast<std::size_t>(i)])) {
                text.remove_prefix(digits[static_cast<std::size_t>(i)].size());
                return i;
            }
        return -1;
    };
    const int first = digit();
    if (!text.starts_with("十")) return first;
    text.remove_prefix(std::string_view("十").size());
    const int second = digit();
    return (first < 0 ? 1 : first) * 10 + std::max(second, 0);
}

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

int last_day(int month) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[static_cast<std::size_t>(month - 1)];
}

bool take_deadline_words(std::string_view& text) {
    bool any = false;
    while (take(text, "份") || take(text, "底") || take(text, "末") || take(text, "之前") || take(text, "以前") || take(text, "前") ||
           take(text, "内") || take(text, "完成") || take(text, "按时"))
        any = true;
    return any;
}

// "2023年12月31日前", "12月底前", "第四季度", "年底前", "2023.12", "2023-12-31".
bool read_day(std::string_view text, Day& day) {
    std::string_view rest = text;
    take(rest, "于");
    if (take(rest, "年底") || take(rest, "年末") || take(rest, "年度内") || take(rest, "当年")) {
        day = {0, 12, 31};
        take_deadline_words(rest);
        return rest.empty();
    }
    if (take(rest, "上半年")) {
        day = {0, 6, 30};
        take_deadline_words(rest);
        return rest.empty();
    }
    const int first = take_number(rest);
    if (first >= 1000 && first <= 2999) {
        day.year = first;
        if (take(rest, "年")) {
            if (rest.empty()) return false;    // a bare year is no deadline by itself
            take(rest, "度");
            if (take(rest, "底") || take(rest, "末")) {
                day.month = 12, day.day = 31;
                take_deadline_words(rest);
                return rest.empty();
            }
            Day within;
            if (!read_day(rest, within)) return false;
            day = {first, within.month, within.day};
            return true;
        }
        if (!take(rest, ".") && !take(rest, "-") && !take(rest, "/")) return false;
        day.month = take_number(rest);
        if (day.month < 1 || day.month > 12) return false;
        day.day = last_day(day.month);
        if (take(rest, ".") || take(rest, "-") || take(rest, "/")) day.day = take_number(rest);
        take_deadline_words(rest);
        return rest.empty() && day.day >= 1 && day.day <= 31;
    }
    std::string_view season = text;
    take(season, "第");
    if (const int number = take_number(season); number >= 1 && number <= 4 && (take(season, "季度") || take(season, "季"))) {
        day = {0, number * 3, last_day(number * 3)};
        take_deadline_words(season);
        return season.empty();
    }
    if (first < 1 || first > 12 || !take(rest, "月")) return false;
    day = {0, first, last_day(first)};
    if (take(rest, "上旬")) day.day = 10;
    if (take(rest, "中旬")) day.day = 20;
    take(rest, "下旬");
    if (const int number = take_number(rest); number >= 1 && number <= 31) {
        day.day = number;
        if (!take(rest, "日") && !take(rest, "号")) return false;
    }
    take_deadline_words(rest);
    return rest.empty();
}

// "万分之五", "百分之九十五": percent.
bool read_fraction(std::string_view text, Value& value) {
    struct Base {
        std::string_view word;
        const char* percent;
    };
    for (const Base& base : {Base{"百分之", "1"}, Base{"千分之", "0.1"}, Base{"万分之", "0.01"}}) {
        std::string_view rest = text;
        if (!take(rest, base.word)) continue;
        const bool hundred = take(rest, "百") || take(rest, "一百");
        const int number = hundred ? 100 : take_number(rest);
        if (number < 0 || !rest.empty()) return false;
        value.kind = Value::Kind::number;
        value.number = Decimal(number) * *Decimal::parse(base.percent);
        value.unit = "%";
        return true;
    }
    return false;
}

// Digits at the front, thousands separators allowed: the number, or nothing.
std::optional<Decimal> take_decimal(std::string_view& text) {
    std::size_t length = 0;
    while (length < text.size() && (is_digit(text[length]) || text[length] == '.' || text[length] == ',')) ++length;
    while (length > 0 && !is_digit(text[length - 1])) --length;
    const auto read = read_amount(text.substr(0, length), "");
    if (length == 0 || !read || !*read) return std::nullopt;
    text.remove_prefix(length);
    return **read;
}

// What may follow a number as its unit: short, no marks of a sentence.
bool is_unit(std::string_view text) {
    if (text.size() > 18) return false;
    for (const std::string_view mark : {"，", "。", "；", "、", ",", ";", "完成", "的"})
        if (text.find(mark) != text.npos) return false;
    return std::none_of(text.begin(), text.end(), is_digit);
}

bool read_number(std::string_view text, Value& value) {
    for (const OperatorWord& word : operators_before)
        if (take(text, word.word)) {
            value.op = word.op;
            break;
        }
    if (value.op == Operator::none)
        for (bool again = true; again;) {
            again = false;
            for (const std::string_view filler : fillers)
                if (text.size() > filler.size() && take(text, filler)) again = true;
        }
    if (read_fraction(text, value)) return true;
    const bool negative = take(text, "-");
    const auto number = take_decimal(text);
    if (!number) return false;
    for (const std::string_view mark : {",", "，", "、", ";", "；", "/"}) {
        std::string_view unit = text.substr(0, std::min(text.find(mark), text.size()));
        const std::string_view after = unit.size() < text.size() ? text.substr(unit.size() + mark.size()) : std::string_view{};
        if (!after.empty() && is_unit(unit) && std::any_of(after.begin(), after.end(), is_digit)) {
            value.compound = true;
            text = unit;
            break;
        }
    }
    std::string unit(text);
    for (const OperatorWord& word : operators_after) {
        const std::size_t at = unit.find(word.word);
        if (at == unit.npos) continue;
        if (value.op == Operator::none || value.op == word.op) value.op = word.op;
        unit.erase(at, word.word.size());
        break;
    }
    if (!is_unit(unit)) return false;
    value.kind = Value::Kind::number;
    value.number = negative ? -*number : *number;
    value.unit = std::move(unit);
    return true;
}

}    // namespace

Value read_value(std::string_view typed) {
    Value value;
    const std::string text = without_blanks(half_width(trimmed(typed)));
    if (text.empty()) return value;
    value.placeholder = looks_unfilled(text);
    Day day;
    if (read_day(text, day)) {
        value.kind = Value::Kind::date;
        value.op = Operator::at_most;
        value.day = day;
        return value;
    }
    if (read_number(text, value)) return value;
    value.op = Operator::none;
    value.kind = Value::Kind::words;
    return value;
}

}    // namespace ziping
