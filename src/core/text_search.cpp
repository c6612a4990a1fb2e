#include "core/text_search.h"

#include "core/characters.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace ziping {
namespace {

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

// Of single characters: where a sentence or a clause ends. `wide`: those of three bytes, told by their first and last ones.
struct Stops {
    std::string_view ascii, wide;

    std::size_t size_at(std::string_view text, std::size_t at) const {    // 0: no stop
        if (static_cast<unsigned char>(text[at]) < 0x80) return ascii.find(text[at]) != ascii.npos ? 1 : 0;
        if ((text[at] != '\xE3' && text[at] != '\xEF') || at + 3 > text.size()) return 0;
        for (std::size_t i = 0; i < wide.size(); i += 3)
            if (wide[i + 2] == text[at + 2] && wide.substr(i, 3) == text.substr(at, 3)) return 3;
        return 0;
    }
    // The first one at or after `at`, or the text's end.
    std::size_t next(std::string_view text, std::size_t at) const {
        while (at < text.size() && size_at(text, at) == 0) at += is_ideograph(text[at]) && at + 3 <= text.size() ? 3 : 1;
        return at;
    }
    // Just after the last one before `at`, or 0.
    std::size_t last(std::string_view text, std::size_t at) const {
        for (std::size_t i = at; i-- > 0;)
            if (!continues(text[i]) && !is_ideograph(text[i]))
                if (const std::size_t size = size_at(text, i); size > 0 && i + size <= at) return i + size;
        return 0;
    }
};
constexpr Stops sentence{"\n", "。！？"}, clause{"\n,;()?!", "，。、；（）！？"};

// One digit at `at`, ASCII or full-width (EF BC 90..99); its length in bytes, 0 when there is none.
std::size_t digit_at(std::string_view text, std::size_t at, char& digit) {
    if (at >= text.size()) return 0;
    if (is_ascii_digit(text[at])) {
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
    return rest.size() >= 3 && std::all_of(rest.begin(), rest.begin() + 3, is_ascii_digit) &&
           (rest.size() == 3 || !is_ascii_digit(rest[3]));
}

std::size_t point_at(std::string_view text, std::size_t at) {
    char digit = 0;
    for (std::string_view point : {".", "．"})
        if (text.substr(at).starts_with(point) && digit_at(text, at + point.size(), digit) > 0) return point.size();
    return 0;
}

// What the text after a number counts.
Measure measure_of(std::string_view rest) {
    if (rest.empty() || is_ascii_digit(rest.front())) return Measure::other;
    if (rest.starts_with("年")) return Measure::year;
    if (rest.starts_with("万元") || rest.starts_with("元") || rest.starts_with("亿元")) return Measure::money;
    if (rest.starts_with("%") || rest.starts_with("％")) return Measure::percent;
    return starts_with_any(rest, {"人", "名", "个", "位"}) ? Measure::people : Measure::other;
}

// Reads the number that begins at number.begin. Numbers of more than 16 digits have no value.
bool read_number(std::string_view text, NumberInText& number) {
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
    const auto value = fits ? Decimal::parse({plain.data(), size}) : std::nullopt;
    if (!value) return false;
    number.value = *value;
    number.measure = measure_of(text.substr(skip_blanks(text, at)));
    return true;
}

}    // namespace

std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
    const std::size_t tail = word.size() - 1;
    const char last = word[tail], before_last = word[tail > 0 ? tail - 1 : 0];
    for (std::size_t at = from + tail; at < text.size(); ++at) {
        const void* hit = std::memchr(text.data() + at, last, text.size() - at);
        if (!hit) break;
        at = static_cast<std::size_t>(static_cast<const char*>(hit) - text.data());
        if (tail > 0 && text[at - 1] != before_last) continue;
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

Endings::Endings(std::span<const std::string> words) : words_(words) {
    for (const std::string& word : words)
        if (!word.empty()) last_.set(static_cast<unsigned char>(word.back()));
}

bool CharacterSet::may_hold(std::string_view word) const {
    for (std::size_t at = 0; at + 3 <= word.size(); at += is_ideograph(word[at]) ? 3 : 1)
        if (is_ideograph(word[at]) && !set_.test(place(word.data() + at))) return false;
    return true;
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
    if (text.size() <= count) return text;    // no character is shorter than a byte
    std::size_t at = 0;
    while (count > 0 && at < text.size()) {
        at = after(text, at);
        --count;
    }
    return text.substr(0, at);
}

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const bool common = is_ideograph(text[at]) && at + 3 <= text.size();
        if (common || !is_blank(character_at(text, at))) ++count;
        at = common ? at + 3 : after(text, at);
    }
    return count;
}

bool begins_number(std::string_view text, std::size_t at) {
    char digit = 0;
    return digit_at(text, at, digit) > 0;
}

bool number_at(std::string_view text, std::size_t at, NumberInText& number) {
    number = {};
    number.begin = at;
    return read_number(text, number);
}

std::optional<NumberInText> next_number(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); at += is_ideograph(text[at]) ? 3 : 1) {
        if (!is_ascii_digit(text[at]) && text[at] != '\xEF') continue;
        if (!begins_number(text, at)) continue;
        NumberInText number;
        if (number_at(text, at, number)) return number;
        at = number.end - 1;
    }
    return std::nullopt;
}

std::optional<AmountInText> amount_at(std::string_view text, const NumberInText& number) {
    if (number.measure != Measure::money) return std::nullopt;
    const std::string_view rest = text.substr(skip_blanks(text, number.end));
    if (rest.starts_with("万元")) return AmountInText{number.value, number.places, number};
    if (rest.starts_with("亿元")) return AmountInText{number.value * Decimal(10'000), std::max(number.places - 4, 0), number};
    return AmountInText{number.value / Decimal(10'000), std::min(number.places + 4, 6), number};
}

std::optional<NumberInText> number_before(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end > 0 && text[end - 1] == ' ') --end;
    std::size_t begin = end;
    char digit = 0;
    while (begin > 0 && digit_at(text, before(text, begin), digit) > 0) begin = before(text, begin);
    return begin < end ? next_number(text, begin) : std::nullopt;
}

std::size_t end_with_unit(std::string_view text, const NumberInText& number) {
    const std::size_t at = skip_blanks(text, number.end);
    for (const std::string_view unit : {"%", "％", "万元", "亿元", "元"})
        if (text.substr(at).starts_with(unit)) return at + unit.size();
    return number.end;
}

std::string_view written(std::string_view text, const AmountInText& amount) {
    return text.substr(amount.number.begin, end_with_unit(text, amount.number) - amount.number.begin);
}

bool is_rough(std::string_view text, const NumberInText& number) {
    return ends_with_any(trimmed(text.substr(0, number.begin)),
                         {"约", "近", "超过", "超", "逾", "不到", "不足", "至少", "大约", "不低于", "不超过"}) ||
           starts_with_any(text.substr(end_with_unit(text, number)), {"以上", "左右", "以内", "多", "余", "以下"});
}

int year_at(std::string_view text, const NumberInText& number) {
    if (number.measure != Measure::year || number.places > 0) return 0;
    int year = 0;
    for (std::size_t at = number.begin; at < number.end && year <= 9999;) {
        char digit = 0;
        const std::size_t step = digit_at(text, at, digit);
        if (step > 0) year = year * 10 + (digit - '0');
        at += std::max<std::size_t>(step, 1);    // a separator
    }
    return year >= 1990 && year <= 2099 ? year : 0;
}

bool counts_people(const NumberInText& number) { return number.places == 0 && number.measure == Measure::people; }

namespace {

// How far back to look from `at`: asked for each number, nothing must go back to the text's begin.
std::size_t longest_back(std::string_view text, std::size_t at, std::size_t bytes) {
    std::size_t from = at > bytes ? at - bytes : 0;
    while (from < at && continues(text[from])) ++from;
    return from;
}

}    // namespace

std::size_t sentence_begin(std::string_view text, std::size_t at) {
    const std::size_t from = longest_back(text, at, 1'500);
    return from + sentence.last(text.substr(from, at - from), at - from);
}
std::size_t sentence_end(std::string_view text, std::size_t at) { return sentence.next(text, at); }

std::string_view clause_before(std::string_view text, std::size_t at) {
    const std::size_t from = longest_back(text, at, 600);
    const std::size_t begin = from + clause.last(text.substr(from, at - from), at - from);
    return text.substr(begin, at - begin);
}
std::string_view clause_after(std::string_view text, std::size_t at) { return text.substr(at, clause.next(text, at) - at); }

bool holds_digit(std::string_view text) { return next_number(text, 0).has_value(); }

bool says_nothing(std::string_view text) {
    const std::string_view said = trimmed(text);
    return said.empty() || is_one_of(said, {"无", "无。", "/", "\\", "-", "—", "——", "无偏差", "无偏差。"});
}

}    // namespace ziping
