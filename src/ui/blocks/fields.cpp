// Labelled single values. Short ones stand side by side, label above field, as
// the signature line of the forms does.
#include "ui/form_layout.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr float gap = 16, least_width = 180, most_width = 480;

bool is_short(const Row& row) { return row.kind != CellKind::prose; }

void lay_out_run(Layout& layout, const Block& block, std::size_t first, std::size_t count) {
    const float gap_px = layout.px(gap);
    std::size_t per_line = count;
    const auto width_of = [&](std::size_t n) {
        return std::floor((layout.width - gap_px * static_cast<float>(n - 1)) / static_cast<float>(n));
    };
    while (per_line > 1 && width_of(per_line) < layout.px(least_width)) --per_line;
    const float width = per_line > 1 ? width_of(per_line) : std::min(width_of(1), layout.px(most_width));
    const TextStyle label_style = layout.ui.style(size::small);
    const float field_height = layout.px(size::row);
    for (std::size_t at = first; at < first + count; at += per_line) {
        if (at != first) layout.space(12);
        Item& item = layout.add_item(label_style.line + layout.px(4) + field_height);
        for (std::size_t i = at; i < std::min(at + per_line, first + count); ++i) {
            const Row& row = block.rows[i];
            const float x = layout.x + static_cast<float>(i - at) * (width + gap_px);
            item.texts.push_back(layout.piece({x, item.box.y, width, label_style.line}, size::small, false,
                                              layout.ui.theme->secondary, layout.words(row.label)));
            if (row.kind == CellKind::choice) {
                const Box box{x, item.box.y + label_style.line + layout.px(4), width, field_height};
                item.choices.push_back(
                    layout.choice({layout.use.id, block.id, row.id, "value"}, box, layout.words(row.label), row.options));
                continue;
            }
            CellView cell =
                layout.cell({layout.use.id, block.id, row.id, "value"}, row.kind, layout.words(row.label), row.computed);
            cell.bordered = true;
            cell.wraps = false;
            cell.align = Align::left;
            if (cell.raw.empty() && cell.ghost.empty()) cell.ghost = layout.words(row.guidance);
            cell.required = row.required;
            cell.box = {x, item.box.y + label_style.line + layout.px(4), width, field_height};
            item.cells.push_back(std::move(cell));
        }
    }
}

void lay_out_prose(Layout& layout, const Block& block, const Row& row) {
    const TextStyle label_style = layout.ui.style(size::small);
    const float width = layout.width;
    CellView cell = layout.cell({layout.use.id, block.id, row.id, "value"}, row.kind, layout.words(row.label), row.computed);
    cell.bordered = true;
    cell.required = row.required;
    if (cell.raw.empty()) cell.ghost = layout.words(row.guidance);
    const bool named = layout.words(row.label) != layout.words(block.title);    // else its heading says it already
    const float top = named ? label_style.line + layout.px(4) : 0;
    cell.box = {layout.x, layout.y + top, width, 0};
    cell.box.h = std::max(layout.cell_height(cell), layout.px(64));
    Item& item = layout.add_item(top + cell.box.h);
    if (named)
        item.texts.push_back(layout.piece({layout.x, item.box.y, width, label_style.line}, size::small, false,
                                          layout.ui.theme->secondary, layout.words(row.label)));
    item.cells.push_back(std::move(cell));
}

}    // namespace

void lay_out_fields(Layout& layout, const Block& block) {
    for (std::size_t i = 0; i < block.rows.size();) {
        if (i > 0) layout.space(12);
        if (!is_short(block.rows[i])) {
            lay_out_prose(layout, block, block.rows[i++]);
            continue;
        }
        std::size_t count = 1;
        while (i + count < block.rows.size() && is_short(block.rows[i + count])) ++count;
        lay_out_run(layout, block, i, count);
        i += count;
    }
}

}    // namespace ziping
