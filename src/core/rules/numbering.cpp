#include "core/rules/numbering.h"

#include "core/characters.h"
#include "core/rules/finding.h"
#include "core/scan.h"

#include <array>

namespace ziping {
namespace {

constexpr int highest = 50;
constexpr std::string_view digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

// 12 as "十二".
std::string in_chinese(int number) {
    const std::string_view ten = digits[10];
    if (number <= 10) return std::string(digits[static_cast<std::size_t>(number)]);
    const auto digit = [](int n) { return n == 0 ? std::string_view{} : digits[static_cast<std::size_t>(n)]; };
    return say({number < 20 ? std::string_view{} : digit(number / 10), ten, digit(number % 10)});
}

// "三、四季度": a range, not the third section.
bool goes_on(std::string_view rest, int number) {
    return take_number(rest) == number + 1 && starts_with_any(rest, {"季", "期", "月", "年", "级", "类", "个"});
}

std::optional<ItemMark> mark_at(std::string_view text, std::size_t at) {
    std::string_view rest = text.substr(at);
    ItemMark mark;
    mark.begin = at;
    if (rest.size() >= 3 && rest[0] == '\xE2' && rest[1] == '\x91') {    // ① to ⑳ are E2 91 A0 to B3
        mark.number = static_cast<unsigned char>(rest[2]) - 0x9F;
        if (mark.number < 1 || mark.number > 20) return std::nullopt;
        mark.kind = ItemMark::circled;
        mark.end = at + 3;
        return mark;
    }
    const bool bracket = take_any(rest, {"（", "("});
    const bool arabic = !rest.empty() && is_ascii_digit(rest.front());
    mark.number = take_number(rest);
    if (mark.number < 1 || mark.number > highest) return std::nullopt;
    if (bracket) {
        if (!take_any(rest, {"）", ")"})) return std::nullopt;
        mark.kind = arabic ? ItemMark::subitem : ItemMark::subsection;
    } else if (arabic) {
        if (!take_any(rest, {".", "．", "、"}) || (!rest.empty() && is_ascii_digit(rest.front()))) return std::nullopt;
        mark.kind = ItemMark::item;
    } else {
        if (!take(rest, "、") || goes_on(rest, mark.number)) return std::nullopt;
        mark.kind = ItemMark::section;
    }
    mark.end = text.size() - rest.size();
    return mark;
}

// "一是" in "一是预算不细", not in "统一是" or "第一是".
bool enumerates(std::string_view text, std::size_t at) { return at == 0 || !is_ideograph(character_before(text, at).front()); }

int count_inline(std::string_view text) {
    int count = 0;
    std::size_t at = 0;
    for (int number = 1; number <= 10; ++number) {
        const std::string word = say({digits[static_cast<std::size_t>(number)], "是"});
        while ((at = find_word(text, word, at)) != std::string_view::npos && !enumerates(text, at)) at += word.size();
        if (at == std::string_view::npos) break;
        count = number;
    }
    return count;
}

}    // namespace

std::optional<ItemMark> next_item(std::string_view text, std::size_t from) {
    for (std::size_t line = from; line != std::string_view::npos && line < text.size();) {
        if (line == 0 || text[line - 1] == '\n')
            if (auto mark = mark_at(text, skip_blanks(text, line))) return mark;
        const std::size_t end = text.find('\n', line);
        line = end == std::string_view::npos ? end : end + 1;
    }
    return std::nullopt;
}

std::string text_of(ItemMark::Kind kind, int number) {
    const std::string arabic = std::to_string(number);
    switch (kind) {
    case ItemMark::section: return in_chinese(number) + "、";
    case ItemMark::subsection: return say({"（", in_chinese(number), "）"});
    case ItemMark::item: return arabic + ".";
    case ItemMark::subitem: return say({"（", arabic, "）"});
    case ItemMark::circled: break;
    }
    return {'\xE2', '\x91', static_cast<char>(0x9F + number)};
}

bool mentions_item(std::string_view text, ItemMark::Kind kind, int number) {
    const std::string written = text_of(kind, number);
    if (has(text, written)) return true;
    if (kind == ItemMark::subsection || kind == ItemMark::subitem)
        return has(text, say({"(", std::string_view(written).substr(3, written.size() - 6), ")"}));
    if (kind != ItemMark::item) return false;
    const std::string_view arabic = std::string_view(written).substr(0, written.size() - 1);
    return has(text, say({arabic, "、"})) || has(text, say({arabic, "．"}));
}

int count_items(std::string_view text) {
    const auto first = next_item(text, 0);
    if (!first) return count_inline(text);
    int count = 0;
    for (auto mark = first; mark; mark = next_item(text, mark->end)) {
        if (mark->kind != first->kind) continue;
        if (has(first_characters(text.substr(mark->end), 12), "原因")) return 0;
        ++count;
    }
    return count;
}

}    // namespace ziping
