#include "document/answers.h"

#include "core/cell_spec.h"
#include "core/live_text.h"
#include "core/quantity.h"
#include "document/text.h"

namespace ziping {

std::string Answers::words(std::string_view label) const { return tidy(filled_in(label, report.year, report.unit, variant)); }

std::string Answers::text(const Path& path) const {
    const std::string typed = tidy(report.text(home_of(tpl, path)));
    if (!typed.empty()) return tidy(resolved(tpl, report, assessment.computed, typed));
    const Computed* computed = assessment.at(path);
    return computed ? computed->text : std::string();
}

std::string Answers::date(std::string_view text) const {
    std::string_view rest = trimmed(text);
    for (const std::string_view word : {"年", "月", "日"})    // of the form's sample nothing else is left
        if (rest.starts_with(word)) rest = trimmed(rest.substr(word.size()));
    return std::string(rest.empty() ? std::string_view("　　年　月　日") : text);
}

paper::Cell Answers::cell(const Path& path) const {
    const CellSpec spec = spec_of(tpl, path);
    paper::Cell cell;
    cell.text = text(path);
    cell.path = home_of(tpl, path);
    cell.align = print_align(spec.kind);
    cell.number = read_number(cell.text, spec.kind, spec.unit);
    if (const auto word = word_for(tpl, path, cell.text)) cell.text = words(*word);
    return cell;
}

std::optional<Decimal> Answers::number(const Path& path) const {
    const CellSpec spec = spec_of(tpl, path);
    return read_number(text(path), spec.kind, spec.unit);
}

std::optional<Decimal> read_number(std::string_view text, CellKind kind, std::string_view unit) {
    switch (kind) {
    case CellKind::percent: return read_percent(text).value_or(std::nullopt);
    case CellKind::amount:
    case CellKind::count: return read_amount(text, unit).value_or(std::nullopt);
    case CellKind::weight:
    case CellKind::score: return read_amount(text, "分").value_or(std::nullopt);
    default: return std::nullopt;
    }
}

paper::Align print_align(CellKind kind) {
    return kind == CellKind::text || kind == CellKind::prose ? paper::Align::left : paper::Align::centre;
}

}    // namespace ziping
