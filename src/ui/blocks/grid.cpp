// Fixed rows × columns: line items with their sums, the funding line, the
// goals.
#include "ui/form_layout.h"

#include <algorithm>
#include <numeric>

namespace ziping {

namespace {

constexpr float indent = 18, label_share = 1.9f;

struct Columns {
    std::vector<float> x,
        w;    // one more than the block's when there are row labels: index 0
    bool labels = false;
};

bool has_labels(const Block& block) {
    return block.kind != BlockKind::goals && (block.rows.size() > 1 || !block.row_header.empty());
}

float share(const Column& column) {
    if (column.width > 0) return static_cast<float>(column.width);
    return column.kind == CellKind::weight || column.kind == CellKind::score ? 0.7f : 1.0f;
}

Columns columns_of(const Layout& layout, const Block& block) {
    Columns columns;
    columns.labels = has_labels(block);
    std::vector<float> shares;
    if (columns.labels) shares.push_back(block.columns.size() == 1 ? 1.2f : label_share);
    for (const Column& column : block.columns) shares.push_back(share(column));
    const float sum = std::accumulate(shares.begin(), shares.end(), 0.0f);
    float used = 0;
    for (const float part : shares) {
        const float from = std::floor(layout.width * used / sum);
        used += part;
        columns.x.push_back(layout.x + from);
        columns.w.push_back(std::floor(layout.width * used / sum) - from);
    }
    return columns;
}

void add_head(Layout& layout, const Block& block, const Columns& columns, TableView& table) {
    const TextStyle style = layout.ui.style(size::small, true);
    float height = layout.px(size::row);
    std::vector<std::string> labels;
    if (columns.labels) labels.push_back(layout.words(block.row_header));
    for (const Column& column : block.columns)
        labels.push_back(layout.words(column.label) +
                         (column.unit.empty() || column.unit == "万元" ? "" : "（" + column.unit + "）"));
    for (std::size_t i = 0; i < labels.size(); ++i)
        height = std::max(height, layout.ui.text.wrap(style, labels[i], columns.w[i] - layout.px(16)).height + layout.px(12));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const bool of_labels = columns.labels && i == 0;
        const Align align = of_labels ? Align::left : align_of(block.columns[i - (columns.labels ? 1 : 0)].kind);
        table.heads.push_back(layout.head({columns.x[i], layout.y, columns.w[i], height}, std::move(labels[i]), align));
    }
    table.head = height;
    layout.y += height;
}

void add_row(Layout& layout, const Block& block, const Row& row, const Columns& columns) {
    const Theme& theme = *layout.ui.theme;
    const float top = layout.y;
    float height = layout.px(size::row);
    const std::string row_label = layout.words(row.label);
    std::vector<CellView> cells;
    std::vector<Box> blanks;
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
        const Column& column = block.columns[i];
        const std::size_t at = i + (columns.labels ? 1 : 0);
        if (row.leaves_out(column.id)) {
            blanks.push_back({columns.x[at], top, columns.w[at], 0});
            continue;
        }
        const std::string column_label = layout.words(column.label);
        const bool single = block.columns.size() == 1;
        std::string name = single ? row_label : columns.labels ? row_label + " " + column_label : column_label;
        CellView cell = layout.cell({layout.use.id, block.id, row.id, column.id}, column.kind, std::move(name), column.computed);
        cell.required = column.required && row.required;
        cell.box = {columns.x[at], top, columns.w[at], 0};
        if (column.kind == CellKind::prose) height = std::max(height, layout.px(96));
        height = std::max(height, layout.cell_height(cell));
        cells.push_back(std::move(cell));
    }
    std::string printed = row.prefix.empty() ? row_label : layout.words(row.prefix) + row_label;
    const float shift = layout.px(8 + indent * static_cast<float>(row.level));
    const bool heads_others =
        row.level == 0 && std::any_of(block.rows.begin(), block.rows.end(), [](const Row& r) { return r.level > 0; });
    const TextStyle style = layout.ui.style(size::table, heads_others);
    if (columns.labels)
        height =
            std::max(height, layout.ui.text.wrap(style, printed, columns.w[0] - shift - layout.px(4)).height + layout.px(14));
    Item& item = layout.add_item(height);
    item.line_below = true;
    item.tinted_under_pointer = true;
    if (columns.labels) {
        TextPiece label = layout.piece({columns.x[0] + shift, top, columns.w[0] - shift - layout.px(4), height}, size::table,
                                       heads_others, theme.ink, std::move(printed));
        label.middle = true;
        item.texts.push_back(std::move(label));
    }
    for (CellView& cell : cells) {
        cell.box.h = height;
        if (cell.kind != CellKind::prose) Layout::centre(cell, layout.text_height(cell));
    }
    item.cells = std::move(cells);
    for (Box& blank : blanks) blank.h = height;
    item.blanks = std::move(blanks);
}

}    // namespace

void lay_out_grid(Layout& layout, const Block& block) {
    const Columns columns = columns_of(layout, block);
    const float top = layout.y;
    TableView table;
    const bool one_amount = block.columns.size() == 1;
    if (!one_amount)
        add_head(layout, block, columns, table);
    else if (!block.row_header.empty()) {
        table.head = layout.px(size::row);
        table.heads.push_back(
            layout.head({layout.x, layout.y, layout.width, table.head}, layout.words(block.row_header), Align::left));
        layout.y += table.head;
    }
    for (const Row& row : block.rows) add_row(layout, block, row, columns);
    for (std::size_t i = 1; i < columns.x.size(); ++i) table.rules.push_back(columns.x[i]);
    table.box = {layout.x, top, layout.width, layout.y - top};
    layout.view.tables.push_back(std::move(table));
}

}    // namespace ziping
