// Headed sections of prose: heading, guidance, text with its number of
// characters.
#include "ui/form_layout.h"

#include "core/quantity.h"

#include <algorithm>

namespace ziping {

namespace {

std::size_t characters(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::uint32_t c = next_code_point(text, at);
        if (c > ' ' && c != 0x3000 && c != 0xA0) ++count;
    }
    return count;
}

void add_heading(Layout& layout, const Row& row) {
    const Theme& theme = *layout.ui.theme;
    const float size = row.level == 0 ? size::section : size::body;
    layout.space(row.level == 0 ? 20 : 12);
    layout.add_text(size, true, theme.ink, layout.words(row.label), Role::heading, static_cast<std::uint8_t>(2 + row.level));
}

void add_text_area(Layout& layout, const Block& block, const Row& row) {
    const Theme& theme = *layout.ui.theme;
    layout.space(6);
    CellView cell = layout.cell({layout.use.id, block.id, row.id, "text"}, CellKind::prose, layout.words(row.label), false);
    cell.bordered = true;
    cell.required = row.required;
    cell.pad_y = layout.px(9);
    if (cell.raw.empty()) cell.ghost = row.guidance.empty() ? "在此填写；没有的写“无”" : layout.words(row.guidance);
    const float width = std::min(layout.width, layout.px(size::prose_max + 22));
    cell.box = {layout.x, layout.y, width, 0};
    cell.box.h = std::max(layout.cell_height(cell), layout.px(row.required ? 72 : 44));
    const TextStyle count_style = layout.ui.style(size::small);
    Item& item = layout.add_item(cell.box.h + count_style.line + layout.px(2));
    std::string note = cell.raw.empty() ? (row.required ? "必填" : "选填") : std::to_string(characters(cell.raw)) + " 字";
    item.texts.push_back(layout.piece({layout.x, bottom(cell.box) + layout.px(2), width, count_style.line}, size::small, false,
                                      theme.secondary, std::move(note), Align::right));
    item.cells.push_back(std::move(cell));
}

}    // namespace

void lay_out_outline(Layout& layout, const Block& block) {
    for (const Row& row : block.rows) {
        add_heading(layout, row);
        if (!row.heading) add_text_area(layout, block, row);
    }
}

}    // namespace ziping
