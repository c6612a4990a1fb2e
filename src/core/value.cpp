// Reading targets and actuals: an operator, a number with its unit, a day, or words.
#include "core/scan.h"

#include <algorithm>
#include <span>

namespace ziping {

namespace {

struct OperatorWord {
    std::string_view word;
    Operator op;
};

// Longer words first: "大于等于" before "大于".
constexpr OperatorWord words_before[] = {
    {"大于等于", Operator::at_least},  {"大于或等于", Operator::at_least}, {"小于等于", Operator::at_most},
    {"小于或等于", Operator::at_most}, {"不低于", Operator::at_least},     {"不少于", Operator::at_least},
    {"不小于", Operator::at_least},    {"至少", Operator::at_least},       {"不超过", Operator::at_most},
    {"不高于", Operator::at_most},     {"不多于", Operator::at_most},      {"不大于", Operator::at_most},
    {"至多", Operator::at_most},       {"控制在", Operator::at_most},      {"高于", Operator::greater},
    {"超过", Operator::greater},       {"大于", Operator::greater},        {"多于", Operator::greater},
    {"低于", Operator::less},          {"少于", Operator::less},           {"小于", Operator::less},
    {"等于", Operator::equal},
};
constexpr OperatorWord signs_before[] = {
    {">=", Operator::at_least}, {"=>", Operator::at_least}, {"<=", Operator::at_most}, {"=<", Operator::at_most},
    {"≥", Operator::at_least},  {"≤", Operator::at_most},   {"≮", Operator::at_least}, {"≯", Operator::at_most},
    {">", Operator::greater},   {"<", Operator::less},      {"=", Operator::equal},
};
constexpr OperatorWord words_after[] = {
    {"及以上", Operator::at_least}, {"或以上", Operator::at_least}, {"以上", Operator::at_least}, {"及以下", Operator::at_most},
    {"以下", Operator::at_most},    {"以内", Operator::at_most},    {"之内", Operator::at_most},  {"内", Operator::at_most},
};

// What a text may be, told by single bytes on one way through it.
struct Looks {
    bool plain = true;        // no blanks, no full-width signs: it can be read as it is
    bool unfilled = false;    // a mark of sample text stands in it
};

Looks looks_of(std::string_view text) {
    Looks looks;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if ((c >= '0' && c <= '9') || (c >= 0xE4 && c <= 0xE9) || (c >= 0x80 && c < 0xC0))
            continue;    // most of what people write
        if (c <= ' ' || c == 0xC2 || c == 0xEF || c == 0xE3) looks.plain = false;
        if (c == 0xE2) {    // ≥ and ≤ are understood, …… is none of them
            const std::string_view sign = text.substr(i, 3);
            looks.plain = looks.plain && (sign == "≥" || sign == "≤");
            looks.unfilled = looks.unfilled || sign == "…";
        }
        if (c == '*' || c == 'X' || c == 'x' || c == '_' || c == ':' || c == 0xC3 || c == '.') looks.unfilled = true;
    }
    return looks;
}

std::string squeezed(std::string_view text) {
    std::string out = half_width(text);
    std::erase(out, ' ');
    return out;
}

bool looks_unfilled(std::string_view text) {
    for (const std::string_view sample : {"**", "××", "XX", "xx", "__"})
        if (text.find(sample) != text.npos) return true;
    if (text.ends_with(':') && text.starts_with("指标")) return true;
    return text.ends_with("……") || text == "…" || text.ends_with("...");
}

bool take_operator(std::string_view& text, std::span<const OperatorWord> words, Operator& op) {
    for (const OperatorWord& word : words)
        if (take(text, word.word)) {
            op = word.op;
            return true;
        }
    return false;
}

// Comparison words and verbs before the number: "≥", "不低于", "已完成", "全年共开展", "控制在≤".
Operator take_beginning(std::string_view& text) {
    Operator op = Operator::none;
    while (!text.empty() && !is_digit(text.front())) {
        if (take_operator(text, signs_before, op)) return op;
        if (static_cast<unsigned char>(text.front()) < 0x80) return op;
        const bool compares = op == Operator::none && index_in(text, "大小不至控高超多低少等") >= 0;
        if (compares && take_operator(text, words_before, op)) continue;
        if (index_in(text, "约大共合累总已完达实开举召组全年每控为计") < 0) return op;
        if (!take_any(text, {"约",   "大约", "共",   "共计", "合计", "累计", "总计", "已",   "完成率", "完成", "达到", "达",
                             "实际", "实现", "开展", "举办", "召开", "组织", "全年", "年度", "每年",   "控制", "为",   "计"}))
            return op;
    }
    return op;
}

// "万分之五", "百分之九十五", "百分之百", "百分之95.5": in percent.
std::optional<Decimal> take_fraction(std::string_view& text) {
    struct Base {
        std::string_view word;
        int per_percent;
    };
    for (const Base& base : {Base{"百分之", 1}, Base{"千分之", 10}, Base{"万分之", 100}}) {
        if (!take(text, base.word)) continue;
        if (const auto digits = take_decimal(text)) return *digits / base.per_percent;
        const int number = take_number(text);
        return number < 0 ? std::nullopt : std::optional(Decimal(number) / base.per_percent);
    }
    return std::nullopt;
}

// "一次", "两期", "十二场": only with a word that counts things, for 一 also begins 一般 and 一流.
std::optional<Decimal> take_counted(std::string_view& text) {
    if (index_in(text, "零一二两三四五六七八九十百") < 0) return std::nullopt;
    std::string_view rest = text;
    const int number = take_number(rest);
    std::string_view counter = rest;
    if (!take_any(counter, {"人次", "次", "期", "个", "名", "人", "场", "项", "件", "份", "篇", "家", "户", "天", "年",
                            "批",   "套", "台", "辆", "部", "本", "册", "条", "轮", "届", "回", "班", "座", "处", "支"}))
        return std::nullopt;
    Operator op = Operator::none;
    if (!counter.empty() && (!take_operator(counter, words_after, op) || !counter.empty())) return std::nullopt;
    text = rest;
    return Decimal(number);
}

// What may stand as a unit: short, no digits, no words of a sentence.
bool is_unit(std::string_view text) {
    if (text.size() > 18) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_digit(text[i])) return false;
        if (text[i] == '\xE7' && text.substr(i).starts_with("的")) return false;
        if (text[i] == '\xE5' && text.substr(i).starts_with("完成")) return false;
    }
    return true;
}

// Where the unit ends: at a sentence mark, a bracket, or a "/" before a number.
std::size_t unit_end(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ',' || text[i] == ';' || text[i] == '(') return i;
        if (text[i] == '/' && i + 1 < text.size() && is_digit(text[i + 1])) return i;
        if (text[i] == '\xE3' && (text.substr(i).starts_with("、") || text.substr(i).starts_with("。"))) return i;
    }
    return text.size();
}

// "以上", "以内", "左右", "完成" at the end.
Operator take_end(std::string_view& text) {
    Operator op = Operator::none;
    const auto ends = [&](std::string_view word) {
        if (text.empty() || text.back() != word.back() || !text.ends_with(word)) return false;
        text.remove_suffix(word.size());
        return true;
    };
    static constexpr std::string_view closings[] = {"左右", "已完成", "完成", "达标"};
    if (text.empty() || static_cast<unsigned char>(text.back()) < 0x80) return op;
    for (const std::string_view word : closings)
        if (ends(word)) break;
    for (const OperatorWord& word : words_after)
        if (ends(word.word)) {
            op = word.op;
            break;
        }
    return op;
}

// The whole text as a number with its unit; false leaves `value` as it is.
bool read_number(std::string_view text, Value& value) {
    Operator op = take_beginning(text);
    bool percent = false;
    auto number = take_fraction(text);
    if (number) percent = true;
    const bool negative = !number && (take(text, "-") || take(text, "−"));
    if (!number) number = take_decimal(text);
    if (!number && !negative) number = take_counted(text);
    if (!number) return false;
    take_any(text, {"余", "多"});
    std::string_view unit = text.substr(0, unit_end(text));
    std::string_view after = text.substr(unit.size());
    const Operator ending = take(after, "(含)") ? take_end(after) : take_end(unit);    // "95%(含)以上"
    if (op == Operator::none) op = ending;
    if (!is_unit(unit)) return false;
    if (percent || (unit.starts_with('%') && unit.find('/') == unit.npos)) unit = "%";
    value.kind = Value::Kind::number;
    value.op = op;
    value.number = negative ? -*number : *number;
    value.unit = unit;
    value.compound = !after.starts_with('(') && std::any_of(after.begin(), after.end(), is_digit);
    return true;
}

}    // namespace

Value read_value(std::string_view typed) {
    std::string buffer;
    std::string_view text = typed;
    Looks looks = looks_of(typed);
    if (!looks.plain) {
        text = buffer = squeezed(typed);
        looks = looks_of(text);
    }
    Value value;
    if (text.empty()) return value;
    value.placeholder = looks.unfilled && looks_unfilled(text);
    if (const auto day = read_day(text)) {
        value.kind = Value::Kind::date;
        value.op = Operator::at_most;
        value.day = *day;
    } else if (!read_number(text, value)) {
        value.kind = Value::Kind::words;
    }
    return value;
}

}    // namespace ziping
