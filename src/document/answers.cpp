#include "document/answers.h"

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
    const bool sample = text.find_first_of("0123456789") == text.npos;
    return std::string(sample ? std::string_view("　　年　月　日") : text);
}

paper::Cell Answers::cell(const Path& path, CellKind kind, std::string_view unit, const std::vector<Choice>& options) const {
    paper::Cell cell;
    cell.text = text(path);
    cell.path = home_of(tpl, path);
    cell.align = print_align(kind);
    cell.number = read_number(cell.text, kind, unit);
    if (kind == CellKind::tick && !cell.text.empty()) cell.text = ticked;
    if (kind == CellKind::level)
        if (const Level* level = tpl.level(cell.text)) cell.text = level->label;
    for (const Choice& option : options)
        if (option.id == cell.text) {
            cell.text = words(option.label);
            break;
        }
    return cell;
}

std::optional<Decimal> Answers::number(const Path& path) const {
    const Block* block = tpl.block(path);
    const Column* column = block ? block->column(path.column) : nullptr;
    const Row* row = block ? block->row(path.row) : nullptr;
    const CellKind kind = column ? column->kind : row ? row->kind : CellKind::amount;
    return read_number(text(path), kind, column ? std::string_view(column->unit) : "万元");
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
