#include "core/roster.h"

#include "core/plain_name.h"
#include "core/quantity.h"
#include "core/scan.h"

namespace ziping {

namespace {

constexpr std::size_t longest = 300;    // bytes of a name

// Takes what comes before the mark off the text, and the mark.
std::string_view take_until(std::string_view& text, char mark) {
    const std::size_t end = text.find(mark);
    const std::string_view piece = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    return piece;
}

// "12" before "、市档案馆", "（12）市档案馆"; "12345热线中心" is a name.
std::string_view without_number(std::string_view cell) {
    std::string_view rest = cell;
    const bool bracket = take_any(rest, {"（", "("});
    std::size_t digits = 0;
    while (digits < rest.size() && is_digit(rest[digits])) ++digits;
    if (digits == 0 || digits > 4) return cell;
    rest.remove_prefix(digits);
    const bool ends =
        bracket ? take_any(rest, {"）", ")"}) : rest.empty() || take_any(rest, {"、", ".", "．", "）", ")", " ", "　"});
    return ends ? trimmed(rest) : cell;
}

std::string_view name_in(std::string_view line) {
    while (!line.empty()) {
        const std::string_view name = without_number(trimmed(take_until(line, '\t')));
        if (!name.empty()) return name;
    }
    return {};
}

bool is_heading(std::string_view plain) {
    for (const std::string_view word :
         {"序号", "单位", "单位名称", "部门", "部门名称", "部门单位", "部门单位名称", "预算单位", "预算单位名称"})
        if (plain == word) return true;
    return false;
}

}    // namespace

Roster::Roster(std::string_view text) {
    while (!text.empty() && units_.size() < most) {
        const std::string_view name = name_in(take_until(text, '\n'));
        if (name.empty() || name.size() > longest) continue;
        std::string plain = plain_name(name);
        if (plain.empty() || is_heading(plain) || !names_.insert(std::move(plain)).second) continue;
        units_.emplace_back(name);
    }
}

std::string Roster::text() const {
    std::string lines;
    for (const std::string& unit : units_) lines += unit + "\n";
    return lines;
}

bool Roster::lists(std::string_view unit) const { return names_.contains(plain_name(unit)); }

std::vector<std::string_view> Roster::without(const std::vector<std::string_view>& units) const {
    std::set<std::string, std::less<>> here;
    for (const std::string_view unit : units) here.insert(plain_name(unit));
    std::vector<std::string_view> rest;
    for (const std::string& unit : units_)
        if (!here.contains(plain_name(unit))) rest.push_back(unit);
    return rest;
}

}    // namespace ziping
