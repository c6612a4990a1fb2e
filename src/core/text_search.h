// Looking things up in Chinese prose without regular expressions: words, numbers, sentences.
//
//     std::string_view text = "2023年支出620.99万元，其中基本支出600.99万元。";
//     for (auto n = next_number(text, 0); n; n = next_number(text, n->end))
//         …                                              2023, then 620.99 with places 2, then 600.99
//     clause_before(text, 30)                            "其中基本支出"
//
// Positions are byte offsets into UTF-8 that lie between characters. Every function reads its text once at most.
#pragma once

#include "core/decimal.h"

#include <bitset>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ziping {

// A list of words, for the time of a call: {"上年", "去年"} or a constant array of them.
class Words {
public:
    Words(std::initializer_list<std::string_view> words) : list_(words.begin(), words.size()) {}
    template <std::size_t count>
    Words(const std::string_view (&words)[count]) : list_(words) {}
    auto begin() const { return list_.begin(); }
    auto end() const { return list_.end(); }

private:
    std::span<const std::string_view> list_;
};

// Like text.find, but it steps through the word's last byte: the first bytes of Chinese characters are nearly all alike.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from = 0);
bool has(std::string_view text, std::string_view word);
bool has_any(std::string_view text, Words words);
bool has_any(std::string_view text, std::span<const std::string> words);
bool starts_with_any(std::string_view text, Words words);
bool ends_with_any(std::string_view text, Words words);
bool ends_with_any(std::string_view text, std::span<const std::string> words);

// Many endings, asked for many texts: most of them are told apart by their last byte.
class Endings {
public:
    explicit Endings(std::span<const std::string> words);
    bool fit(std::string_view text) const {
        return !text.empty() && last_[static_cast<unsigned char>(text.back())] && ends_with_any(text, words_);
    }

private:
    std::span<const std::string> words_;
    std::bitset<256> last_;
};

// Which Chinese characters stand in a text: most words that are looked for are none of it, and need no second reading.
class CharacterSet {
public:
    void add(std::string_view text, std::size_t at) { set_.set(place(text.data() + at)); }    // an ideograph of three bytes
    // False when a character of the word was not added. Those of other scripts are not looked at.
    bool may_hold(std::string_view word) const;

private:
    static std::size_t place(const char* character) {    // its lower twelve bits
        return (static_cast<std::size_t>(character[1]) & 0x3F) << 6 | (static_cast<std::size_t>(character[2]) & 0x3F);
    }
    std::bitset<4096> set_;
};

// Takes every one of `words` off the end (front) of the text, again and again, blanks too: "项目支出共计为 " without {共计, 为} is "项目支出".
std::string_view without_suffixes(std::string_view text, Words words);
std::string_view without_prefixes(std::string_view text, Words words);

std::string_view first_characters(std::string_view text, std::size_t count);
std::size_t characters(std::string_view text);    // without blanks

// What a number counts, as the next character after it tells: 年; 元, 万元, 亿元; %; 人, 名, 个, 位.
enum class Measure : unsigned char { other, year, money, percent, people };

// Digits with a decimal point and thousands separators, ASCII or full-width: "1,469", "620.99", "２３". No sign.
struct NumberInText {
    Decimal value;
    int places = 0;                    // digits after the point
    std::size_t begin = 0, end = 0;    // of the digits
    Measure measure = Measure::other;
};
std::optional<NumberInText> next_number(std::string_view text, std::size_t from);
bool begins_number(std::string_view text, std::size_t at);
// The number that begins at `at`; false when its digits are too many for a value. `number.end` is known in any case.
bool number_at(std::string_view text, std::size_t at, NumberInText& number);

// The digits that end at `at`, a blank aside: 2023 before the 年 of "2023年".
std::optional<NumberInText> number_before(std::string_view text, std::size_t at);

// An amount of money in 万元: "620.99万元", "6,209,900元", "1.2亿元".
struct AmountInText {
    Decimal value;          // 万元
    int places = 0;         // digits after the point, counted in 万元: what the writer rounded to
    NumberInText number;    // as written
};
// Whether that is the amount, as far as the writer rounded it.
inline bool is_written_as(const AmountInText& written, Decimal amount) { return amount.rounded(written.places) == written.value; }
std::optional<AmountInText> amount_at(std::string_view text, const NumberInText& number);

// "6,209,900元", as it stands in the text.
std::string_view written(std::string_view text, const AmountInText& amount);

// Where its unit of money or % ends, or the number itself.
std::size_t end_with_unit(std::string_view text, const NumberInText& number);

// "约620万元", "95%以上": not meant to the point.
bool is_rough(std::string_view text, const NumberInText& number);

// 2023 when "2023年" stands at the number; 0 otherwise.
int year_at(std::string_view text, const NumberInText& number);

// "20人", "20名", "20个": true when people or posts are counted.
bool counts_people(const NumberInText& number);

// The start of the sentence around `at`, 500 characters back at most; sentences end at 。！？ and line breaks.
std::size_t sentence_begin(std::string_view text, std::size_t at);
std::size_t sentence_end(std::string_view text, std::size_t at);

// What stands between the last ，。；、（）！？ or line break before `at` and `at`. A colon does not end a clause: "其中：基本支出".
std::string_view clause_before(std::string_view text, std::size_t at);
std::string_view clause_after(std::string_view text, std::size_t at);

bool holds_digit(std::string_view text);

// True for blank texts and for those that only say there is nothing to say: "无", "/", "-", "—".
bool says_nothing(std::string_view text);

}    // namespace ziping
