#include "core/rules/text_search.h"

#include "core/quantity.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace ziping {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
// The first byte of most Chinese characters, U+4000 to U+9FFF; these have three bytes.
bool is_ideograph(char c) { return c >= '\xE4' && c <= '\xE9'; }
bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::size_t before(std::string_view text, std::size_t at) {
    do --at;
    while (at > 0 && continues(text[at]));
    return at;
}
std::size_t after(std::string_view text, std::size_t at) {
    do ++at;
    while (at < text.size() && continues(text[at]));
    return at;
}
std::string_view character_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text.substr(at, after(text, at) - at) : std::string_view();
}
std::string_view character_before(std::string_view text, std::size_t at) {
    return at > 0 ? text.substr(before(text, at), at - before(text, at)) : std::string_view();
}

// The word that the text ends (begins) with, "" when there is none. Last bytes differ most, so they are compared first.
std::string_view suffix_of(std::string_view text, Words words) {
    for (std::string_view word : words)
        if (text.size() >= word.size() && text.back() == word.back() && text.ends_with(word)) return word;
    return {};
}
std::string_view prefix_of(std::string_view text, Words words) {
    for (std::string_view word : words)
        if (text.size() >= word.size() && text[word.size() - 1] == word.back() && text.starts_with(word)) return word;
    return {};
}

bool is_one_of(std::string_view character, Words set) {
    return std::any_of(set.begin(), set.end(), [character](std::string_view c) {
        return c.size() == character.size() && c.back() == character.back() && c == character;
    });
}

// Marks lie in ASCII, U+3000 and U+FF00: all other characters are told by their first byte.
bool may_be_mark(std::string_view c) { return c.size() == 1 || (c.size() == 3 && (c[0] == '\xE3' || c[0] == '\xEF')); }
bool ends_sentence(std::string_view c) { return may_be_mark(c) && is_one_of(c, {"。", "\n", "！", "？"}); }
bool ends_clause(std::string_view c) {
    return may_be_mark(c) && is_one_of(c, {"，", "。", "、", "；", "\n", "（", "）", "！", "？", ",", ";", "(", ")", "?", "!"});
}

// One digit at `at`, ASCII or full-width (EF BC 90..99); its length in bytes, 0 when there is none.
std::size_t digit_at(std::string_view text, std::size_t at, char& digit) {
    if (at >= text.size()) return 0;
    if (is_digit(text[at])) {
        digit = text[at];
        return 1;
    }
    if (text[at] != '\xEF' || !text.substr(at).starts_with("\xEF\xBC") || at + 2 >= text.size()) return 0;
    const auto last = static_cast<unsigned char>(text[at + 2]);
    if (last < 0x90 || last > 0x99) return 0;
    digit = static_cast<char>('0' + (last - 0x90));
    return 3;
}

bool thousands_follow(std::string_view text, std::size_t comma) {
    const std::string_view rest = text.substr(comma + 1);
    return rest.size() >= 3 && std::all_of(rest.begin(), rest.begin() + 3, is_digit) && (rest.size() == 3 || !is_digit(rest[3]));
}

std::size_t point_at(std::string_view text, std::size_t at) {
    char digit = 0;
    for (std::string_view point : {".", "．"})
        if (text.substr(at).starts_with(point) && digit_at(text, at + point.size(), digit) > 0) return point.size();
    return 0;
}

// Reads the number that begins at `at`. Numbers of more than 16 digits have no value and are passed over by the caller.
std::optional<Decimal> read_number(std::string_view text, NumberInText& number) {
    std::array<char, 20> plain;
    std::size_t size = 0, at = number.begin;
    bool point = false, fits = true;
    const auto put = [&](char c) {
        if (size < plain.size())
            plain[size++] = c;
        else
            fits = false;
    };
    while (at < text.size()) {
        char digit = 0;
        if (const std::size_t step = digit_at(text, at, digit)) {
            put(digit);
            if (point) ++number.places;
            at += step;
        } else if (const std::size_t dot = point ? 0 : point_at(text, at)) {
            put('.');
            point = true;
            at += dot;
        } else if (!point && text[at] == ',' && thousands_follow(text, at)) {
            ++at;
        } else {
            break;
        }
    }
    number.end = at;
    return fits ? Decimal::parse({plain.data(), size}) : std::nullopt;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] != '\n' && is_blank(character_at(text, at))) at = after(text, at);
    return at;
}

}    // namespace

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
    const std::size_t tail = word.size() - 1;
    for (std::size_t at = from + tail; at < text.size(); ++at) {
        const void* hit = std::memchr(text.data() + at, word[tail], text.size() - at);
        if (!hit) break;
        at = static_cast<std::size_t>(static_cast<const char*>(hit) - text.data());
        if (text.substr(at - tail, word.size()) == word) return at - tail;
    }
    return std::string_view::npos;
}

bool has(std::string_view text, std::string_view word) { return find_word(text, word) != std::string_view::npos; }

bool has_any(std::string_view text, Words words) {
    return std::any_of(words.begin(), words.end(), [text](std::string_view word) { return has(text, word); });
}
bool has_any(std::string_view text, std::span<const std::string> words) {
    return std::any_of(words.begin(), words.end(), [text](const std::string& word) { return !word.empty() && has(text, word); });
}
bool starts_with_any(std::string_view text, Words words) { return !prefix_of(text, words).empty(); }
bool ends_with_any(std::string_view text, Words words) { return !suffix_of(text, words).empty(); }
bool ends_with_any(std::string_view text, std::span<const std::string> words) {
    return std::any_of(words.begin(), words.end(), [text](const std::string& word) {
        return !word.empty() && text.size() >= word.size() && text.back() == word.back() && text.ends_with(word);
    });
}

std::string_view without_suffixes(std::string_view text, Words words) {
    text = trimmed(text);
    for (std::string_view word = suffix_of(text, words); !word.empty(); word = suffix_of(text, words))
        text = trimmed(text.substr(0, text.size() - word.size()));
    return text;
}
std::string_view without_prefixes(std::string_view text, Words words) {
    text = trimmed(text);
    for (std::string_view word = prefix_of(text, words); !word.empty(); word = prefix_of(text, words))
        text = trimmed(text.substr(word.size()));
    return text;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    while (count > 0 && at < text.size()) {
        at = after(text, at);
        --count;
    }
    return text.substr(0, at);
}

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at = after(text, at))
        if (!is_blank(character_at(text, at))) ++count;
    return count;
}

std::string_view last_character(std::string_view text) { return character_before(text, text.size()); }

std::optional<NumberInText> next_number(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); at += is_ideograph(text[at]) ? 3 : 1) {
        if (!is_digit(text[at]) && text[at] != '\xEF') continue;
        char digit = 0;
        if (digit_at(text, at, digit) == 0) continue;
        NumberInText number;
        number.begin = at;
        if (const auto value = read_number(text, number)) {
            number.value = *value;
            return number;
        }
        at = number.end - 1;
    }
    return std::nullopt;
}

std::optional<AmountInText> amount_at(std::string_view text, const NumberInText& number) {
    const std::string_view rest = text.substr(skip_blanks(text, number.end));
    if (rest.starts_with("万元")) return AmountInText{number.value, number.places, number};
    if (rest.starts_with("亿元")) return AmountInText{number.value * Decimal(10'000), std::max(number.places - 4, 0), number};
    if (rest.starts_with("元")) return AmountInText{number.value / Decimal(10'000), std::min(number.places + 4, 6), number};
    return std::nullopt;
}

std::optional<NumberInText> number_before(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end > 0 && text[end - 1] == ' ') --end;
    std::size_t begin = end;
    char digit = 0;
    while (begin > 0 && digit_at(text, before(text, begin), digit) > 0) begin = before(text, begin);
    return begin < end ? next_number(text, begin) : std::nullopt;
}

int year_at(std::string_view text, const NumberInText& number) {
    if (number.places > 0 || number.value < Decimal(1990) || number.value > Decimal(2099)) return 0;
    if (!text.substr(skip_blanks(text, number.end)).starts_with("年") || !number.value.is_whole()) return 0;
    int year = 0;
    for (char c : number.value.text()) year = year * 10 + (c - '0');
    return year;
}

bool counts_people(std::string_view text, const NumberInText& number) {
    const std::string_view unit = character_at(text, skip_blanks(text, number.end));
    return number.places == 0 && is_one_of(unit, {"人", "名", "个", "位"});
}

std::size_t sentence_begin(std::string_view text, std::size_t at) {
    while (at > 0 && !ends_sentence(character_before(text, at))) at = before(text, at);
    return at;
}
std::size_t sentence_end(std::string_view text, std::size_t at) {
    while (at < text.size() && !ends_sentence(character_at(text, at))) at = after(text, at);
    return at;
}

std::string_view clause_before(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && !ends_clause(character_before(text, begin))) begin = before(text, begin);
    return text.substr(begin, at - begin);
}
std::string_view clause_after(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && !ends_clause(character_at(text, end))) end = after(text, end);
    return text.substr(at, end - at);
}

bool holds_digit(std::string_view text) { return next_number(text, 0).has_value(); }

bool says_nothing(std::string_view text) {
    const std::string_view said = trimmed(text);
    return said.empty() || is_one_of(said, {"无", "无。", "/", "\\", "-", "—", "——", "无偏差", "无偏差。"});
}

// --- Unfilled pieces ---------------------------------------------------------------------------------------------------

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
        const auto part_of_name = [](std::string_view c) { return is_latin(c) || (c.size() == 1 && is_digit(c[0])); };
        if (part_of_name(left) || part_of_name(right)) return {};
        if (count == 1 && !is_one_of(right, {"年", "月", "日", "万", "元", "人", "次", "个", "%", "％"})) return {};
    } else if (count == 1) {
        return {};
    }
    return text.substr(at, end - at);
}

// "（  ）", "()", "《》"
std::string_view empty_brackets_at(std::string_view text, std::size_t at) {
    constexpr std::array<std::array<std::string_view, 2>, 5> pairs{
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

}    // namespace

std::string_view unfilled_piece(std::string_view text) {
    if (trimmed(text) == "年月日") return trimmed(text);
    const auto byte = [text](std::size_t at) { return at < text.size() ? text[at] : '\0'; };
    for (std::size_t at = 0; at < text.size(); at += is_ideograph(text[at]) ? 3 : 1) {
        std::string_view piece;
        switch (text[at]) {
        case 'X':
        case 'x':
        case '*':
        case '_':
        case '\xC3':    // ×
            piece = fillers_at(text, at);
            break;
        case '(': piece = empty_brackets_at(text, at); break;
        case ' ':
        case '\t': piece = undated_at(text, at); break;
        case '\xE3':    // U+3000 and 《【〔, not 、。
            if (byte(at + 2) == '\x80')
                piece = undated_at(text, at);
            else if (byte(at + 2) != '\x81' && byte(at + 2) != '\x82')
                piece = empty_brackets_at(text, at);
            break;
        case '\xEF':    // （＊＿Ｘ, not ，
            if (byte(at + 2) == '\x88')
                piece = empty_brackets_at(text, at);
            else if (byte(at + 2) != '\x8C')
                piece = fillers_at(text, at);
            break;
        default: continue;
        }
        if (!piece.empty()) return piece;
    }
    return {};
}

}    // namespace ziping
