#include "core/marks.h"

#include "core/characters.h"

#include <array>

namespace ziping {
namespace {

bool is_latin(std::string_view c) { return c.size() == 1 && ((c[0] | 0x20) >= 'a') && ((c[0] | 0x20) <= 'z'); }
bool is_cross(std::string_view c) { return is_one_of(c, {"X", "x", "Ｘ", "×"}); }
bool is_filler(std::string_view c) { return is_cross(c) || is_one_of(c, {"*", "＊", "_", "＿"}); }

// "XX", "×××", "**", "__", and one X before a unit: "X年", "X万元".
std::string_view fillers_at(std::string_view text, std::size_t at) {
    const std::string_view first = character_at(text, at);
    if (!is_filler(first)) return {};
    std::size_t end = at, count = 0;
    for (std::string_view c = first; is_filler(c); c = character_at(text, end)) {
        end += c.size();
        ++count;
    }
    const std::string_view left = character_before(text, at), right = character_at(text, end);
    if (is_cross(first)) {
        const auto part_of_name = [](std::string_view c) { return is_latin(c) || (c.size() == 1 && is_ascii_digit(c[0])); };
        if (part_of_name(left) || part_of_name(right)) return {};
        if (count == 1 && !is_one_of(right, {"年", "月", "日", "万", "元", "人", "次", "个", "%", "％"})) return {};
    } else if (count == 1) {
        return {};
    }
    return text.substr(at, end - at);
}

// "（  ）", "()", "《》"
std::string_view empty_brackets_at(std::string_view text, std::size_t at) {
    static constexpr std::array<std::array<std::string_view, 2>, 5> pairs{
        {{"（", "）"}, {"(", ")"}, {"《", "》"}, {"【", "】"}, {"〔", "〕"}}};
    for (const auto& [open, close] : pairs) {
        if (!text.substr(at).starts_with(open)) continue;
        const std::size_t end = skip_blanks(text, at + open.size());
        if (text.substr(end).starts_with(close)) return text.substr(at, end + close.size() - at);
    }
    return {};
}

// "年  月" and "月  日" around the blank at `at`; "全年 月均" is none.
std::string_view undated_at(std::string_view text, std::size_t at) {
    const std::string_view left = character_before(text, at);
    const std::size_t end = skip_blanks(text, at);
    const std::string_view right = character_at(text, end);
    if (!(left == "年" && right == "月") && !(left == "月" && right == "日")) return {};
    if (is_one_of(character_at(text, end + right.size()), {"均", "度", "份", "常", "益", "初", "末"})) return {};
    const std::size_t begin = at - left.size();
    std::size_t last = end + right.size();
    if (const std::size_t day = skip_blanks(text, last); right == "月" && text.substr(day).starts_with("日")) last = day + 3;
    return text.substr(begin, last - begin);
}

// The unfilled piece that begins or stands around the mark at `at`.
std::string_view unfilled_at(std::string_view text, std::size_t at) {
    const auto byte = [text](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
    switch (text[at]) {
    case 'X':
    case 'x':
    case '*':
    case '_':
    case '\xC3':    // ×
        return fillers_at(text, at);
    case '(': return empty_brackets_at(text, at);
    case ' ':
    case '\t': return undated_at(text, at);
    case '\xE3':    // U+3000 and 《【〔, not 、。
        if (byte(at + 2) == '\x80') return undated_at(text, at);
        if (byte(at + 2) != '\x81' && byte(at + 2) != '\x82') return empty_brackets_at(text, at);
        break;
    case '\xEF':    // （＊＿Ｘ, not ，
        if (byte(at + 2) == '\x88') return empty_brackets_at(text, at);
        if (byte(at + 2) != '\x8C') return fillers_at(text, at);
        break;
    default: break;
    }
    return {};
}

// Which first bytes are looked at closer, for most are those of Chinese characters.
enum class Mark : unsigned char { none, digit, full_width, bracket, other };
constexpr auto marks = [] {
    std::array<Mark, 256> table{};
    for (unsigned i = '0'; i <= '9'; ++i) table[i] = Mark::digit;
    for (const char c : {'X', 'x', '*', '_', '(', ' ', '\t'}) table[static_cast<unsigned char>(c)] = Mark::other;
    table[0xC3] = Mark::other;
    table[0xE3] = Mark::bracket;
    table[0xEF] = Mark::full_width;
    return table;
}();

// ， 、 。: by far the most of the marks that are looked at closer.
bool is_comma_or_stop(std::string_view rest) {
    if (rest.size() < 3) return false;
    if (rest[0] == '\xE3') return rest[1] == '\x80' && (rest[2] == '\x81' || rest[2] == '\x82');
    return rest[0] == '\xEF' && rest[1] == '\xBC' && rest[2] == '\x8C';
}

}    // namespace

Marks read_marks(std::string_view text, std::vector<NumberInText>& numbers, CharacterSet& characters) {
    Marks found;
    if (trimmed(text) == "年月日") found.unfilled = trimmed(text);
    for (std::size_t at = 0; at < text.size();) {
        for (; at + 2 < text.size() && is_ideograph(text[at]); at += 3) characters.add(text, at);
        if (at >= text.size()) break;
        const Mark mark = marks[static_cast<unsigned char>(text[at])];
        if (mark == Mark::none) {
            ++at;
            continue;
        }
        if (is_comma_or_stop(text.substr(at))) {
            at += 3;
            continue;
        }
        if (mark == Mark::digit || (mark == Mark::full_width && begins_number(text, at))) {
            NumberInText number;
            if (number_at(text, at, number)) numbers.push_back(number);
            at = number.end;
            continue;
        }
        if (mark == Mark::bracket && text.substr(at, 3) == "〔") found.bracket = true;
        if (found.unfilled.empty()) found.unfilled = unfilled_at(text, at);
        ++at;
    }
    return found;
}

std::string_view unfilled_piece(std::string_view text) {
    if (trimmed(text) == "年月日") return trimmed(text);
    for (std::size_t at = 0; at < text.size(); at += is_ideograph(text[at]) ? 3 : 1) {
        const Mark mark = marks[static_cast<unsigned char>(text[at])];
        if (mark == Mark::none || mark == Mark::digit) continue;
        if (const std::string_view piece = unfilled_at(text, at); !piece.empty()) return piece;
    }
    return {};
}

}    // namespace ziping
