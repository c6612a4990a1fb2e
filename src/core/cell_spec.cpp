#include "core/cell_spec.h"

namespace ziping {

CellSpec spec_of(const Block& block, const CellRef& cell) {
    if (const Column* column = block.column(cell.column)) return {column->kind, column->unit, column->options};
    const Row* row = block.row(cell.row);
    if (!row) return {};
    return {row->kind, row->kind == CellKind::score ? "分" : "万元", row->options};
}

CellSpec spec_of(const Template& tpl, const CellRef& cell) {
    const Block* block = tpl.block(cell);
    return block ? spec_of(*block, cell) : CellSpec{};
}

std::optional<std::string_view> word_for(const Template& tpl, const CellRef& cell, std::string_view typed) {
    if (typed.empty()) return std::nullopt;
    const CellSpec spec = spec_of(tpl, cell);
    if (spec.kind == CellKind::tick) return tick_mark;
    if (spec.kind == CellKind::level)
        if (const Level* level = tpl.level(typed)) return level->label;
    if (spec.kind == CellKind::choice)
        for (const Choice& option : spec.options)
            if (option.id == typed) return option.label;
    return std::nullopt;
}

}    // namespace ziping
