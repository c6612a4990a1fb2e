#include "core/rules/finding.h"

#include "core/text_search.h"

#include <algorithm>
#include <utility>

namespace ziping {

std::size_t Piece::size() const { return open_.size() + text_.size() + close_.size(); }

char* Piece::write(char* to) const {
    if (open_.empty()) return std::copy(text_.begin(), text_.end(), to);
    char* const text = std::copy(open_.begin(), open_.end(), to);
    to = std::copy(text_.begin(), text_.end(), text);
    if (text_.find('\xE2') != text_.npos)
        for (char* at = text; at + 3 <= to; ++at)    // both marks begin with E2 80; the last byte tells them apart
            if (at[0] == '\xE2' && at[1] == '\x80' && (at[2] == '\x9C' || at[2] == '\x9D'))
                at[2] = static_cast<char>(at[2] - 4);    // ‘ and ’
    return std::copy(close_.begin(), close_.end(), to);
}

Piece quoted(std::string_view text) {
    constexpr std::size_t longest = 24;
    Piece piece(first_characters(text, longest));
    piece.open_ = "“";
    piece.close_ = piece.text_.size() < text.size() ? "…”" : "”";
    return piece;
}

std::string say(std::initializer_list<Piece> pieces) {
    std::size_t size = 0;
    for (const Piece& piece : pieces) size += piece.size();
    std::string text;
    text.resize_and_overwrite(size, [&](char* to, std::size_t) {
        for (const Piece& piece : pieces) to = piece.write(to);
        return size;
    });
    return text;
}

Finding& add(Findings& findings, const RuleSetting& setting, const CellRef& path, std::string message) {
    return findings.emplace_back(setting.rule, setting.severity, Path(path), std::vector<Path>(), std::move(message));
}

Finding& add_milder(Findings& findings, const RuleSetting& setting, const CellRef& path, std::string message) {
    Finding& finding = add(findings, setting, path, std::move(message));
    if (finding.severity == Severity::error) finding.severity = Severity::warning;
    return finding;
}

void relate(Finding& finding, std::initializer_list<CellRef> cells) {
    finding.related.reserve(finding.related.size() + cells.size());
    for (const CellRef& cell : cells) finding.related.push_back(cell);
}

Decimal limit(const RuleSetting& setting, std::size_t index, Decimal otherwise) {
    return index < setting.limits.size() ? setting.limits[index] : otherwise;
}

CellRef passage(const Path& cell) { return cell.column.empty() ? CellRef(cell).with_column("text") : CellRef(cell); }

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
