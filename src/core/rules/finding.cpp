#include "core/rules/finding.h"

#include "core/rules/text_search.h"

#include <utility>

namespace ziping {

std::string say(std::initializer_list<std::string_view> pieces) {
    std::size_t size = 0;
    for (std::string_view piece : pieces) size += piece.size();
    std::string text;
    text.reserve(size);
    for (std::string_view piece : pieces) text += piece;
    return text;
}

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 24;
    const std::string_view head = first_characters(text, longest);
    std::string quotation = say({"“", head, head.size() < text.size() ? "…”" : "”"});
    for (std::size_t at = find_word(head, "“"); at != std::string_view::npos; at = find_word(head, "“", at + 1))
        quotation.replace(at + 3, 3, "‘");
    for (std::size_t at = find_word(head, "”"); at != std::string_view::npos; at = find_word(head, "”", at + 1))
        quotation.replace(at + 3, 3, "’");
    return quotation;
}

Finding& add(std::vector<Finding>& findings, const RuleSetting& setting, Path path, std::string message) {
    Finding& finding = findings.emplace_back();
    finding.rule = setting.rule;
    finding.severity = setting.severity;
    finding.path = std::move(path);
    finding.message = std::move(message);
    return finding;
}

Finding& add_milder(std::vector<Finding>& findings, const RuleSetting& setting, Path path, std::string message) {
    Finding& finding = add(findings, setting, std::move(path), std::move(message));
    if (finding.severity == Severity::error) finding.severity = Severity::warning;
    return finding;
}

Decimal limit(const RuleSetting& setting, std::size_t index, Decimal otherwise) {
    return index < setting.limits.size() ? setting.limits[index] : otherwise;
}

Path passage(std::string_view cell) {
    Path path = Path::parse(cell);
    if (path.column.empty()) path.column = "text";
    return path;
}

Repair repair_by(std::string label, Path path, std::string text) {
    return {std::move(label), {SetText{std::move(path), std::move(text)}}};
}

Finding& underline(Finding& finding, std::size_t begin, std::size_t end) {
    finding.begin = begin;
    finding.end = end;
    return finding;
}

std::optional<Repair> repair_in(const Passage& passage, std::size_t begin, std::size_t end, std::string label,
                                std::string_view piece) {
    auto text = passage.replaced(begin, end, piece);
    if (!text) return std::nullopt;
    return repair_by(std::move(label), passage.path, std::move(*text));
}

}    // namespace ziping
