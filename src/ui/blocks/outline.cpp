// Headed sections of prose: heading, guidance, text with its number of
// characters.
#include "ui/form_layout.h"

#include "core/quantity.h"
#include "core/text_search.h"

#include <algorithm>

namespace ziping {

namespace {

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
    const float width = layout.width;
    cell.box = {layout.x, layout.y, width, 0};
    const bool closed = says_nothing(cell.raw) && !cell.raw.empty();    // 无: the part is done
    cell.box.h = std::max(layout.cell_height(cell), layout.px(row.required && !closed ? 72 : 44));
    const TextStyle count_style = layout.ui.style(size::small);
    Item& item = layout.add_item(cell.box.h + count_style.line + layout.px(2));
    std::string note = cell.raw.empty() ? (row.required ? "必填" : "选填") : std::to_string(characters(cell.raw)) + " 字";
    const float foot = bottom(cell.box) + layout.px(2);
    item.texts.push_back(layout.piece({layout.x, foot, width, count_style.line}, size::small, false, theme.secondary,
                                      std::move(note), Align::right));
    float x = layout.x;
    const auto offer = [&](QuickAction::Kind kind, const char* id, std::string shown) {
        const float w = layout.ui.text.width(count_style, shown) + layout.px(4);
        item.actions.push_back({{x, foot, w, count_style.line},
                                control_id(id, layout.use.id, block.id, row.id),
                                kind,
                                cell.path,
                                shown + "：" + layout.words(row.label),
                                shown});
        x += w + layout.px(16);
    };
    if (is_blank(cell.raw) && row.may_be_none()) offer(QuickAction::none, "none", "无此项");
    if (!layout.tpl().quotable.empty() && !closed) offer(QuickAction::quote, "quote", "插入数据");
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
