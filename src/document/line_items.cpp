// Lines of amounts: 经费控制情况 with its sums, 财政供养人员, 楼堂馆所; and lists of one amount a line.
#include "document/column_widths.h"
#include "document/table_draft.h"

#include "document/type.h"

#include <algorithm>
#include <numeric>

namespace ziping {

using paper::Length;

namespace {

// 其中： before a line moves the lines of its level that follow.
class Indents {
public:
    int of(const Row& row) {
        while (!seen_.empty() && seen_.back().level > row.level) seen_.pop_back();
        if (seen_.empty() || seen_.back().level < row.level) seen_.push_back({row.level, 0});
        int indent = row.level;
        for (const Seen& outer : seen_)
            if (outer.level < row.level || row.prefix.empty()) indent += outer.shift;
        if (!row.prefix.empty()) seen_.back().shift = 3;
        return indent;
    }

private:
    struct Seen {
        int level, shift;
    };
    std::vector<Seen> seen_;
};

void add_heads(TableDraft& table, const Block& block, std::size_t row, Length x, const std::vector<Length>& edges) {
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
        table.put_label(row, x, edges[i], column_label(table.answers, block, block.columns[i]));
        x = edges[i];
    }
}

std::string formula_of(const TableDraft& table, const Block& block, const Column& column, const Path& path, Decimal shown) {
    if (block.kind == BlockKind::funding && column.computed) return funding_formula(table.answers, block, path, shown);
    if (!column.ratio.empty()) return ratio_formula(table.answers, column, path, shown);
    return sum_formula(table.answers, table.use, path, shown);
}

paper::Cell value_of(const TableDraft& table, const Block& block, const Row& row, const Column& column) {
    if (row.leaves_out(column.id)) return {};
    const Path path{table.use.id, block.id, row.id, column.id};
    paper::Cell cell = table.answers.cell(path);
    if (cell.number) cell.formula = formula_of(table, block, column, path, *cell.number);
    return cell;
}

// How narrow each column may get: its numbers are not broken.
std::vector<Length> least_widths(const TableDraft& table, const Block& block) {
    std::vector<Length> least;
    for (const Column& column : block.columns) {
        const bool points = column.kind == CellKind::weight || column.kind == CellKind::score;    // their heads, too
        Length& width = least.emplace_back(points ? least_width(column) : 0);
        for (const Row& row : block.rows) width = std::max(width, width_of_number(value_of(table, block, row, column)));
    }
    return least;
}

// The columns of [x0, x1) by their usual shares, but none narrower than that.
std::vector<Length> edges_of(const Block& block, const std::vector<Length>& least, Length x0, Length x1) {
    std::vector<int> shares;
    for (const Column& column : block.columns) shares.push_back(share_of(column));
    std::vector<ColumnNeed> needs;
    Length from = x0;
    for (const Length edge : column_edges(shares, x0, x1)) {
        needs.push_back({least[needs.size()], edge - from, {}});
        from = edge;
    }
    return fitted_edges(needs, x0, x1);
}

// Where the columns begin beside their labels: these give way to numbers that need the room.
Length columns_begin(const TableDraft& table, const Block& block, const std::vector<Length>& least, Length usual) {
    const Length needed = std::accumulate(least.begin(), least.end(), Length{0});
    if (needed <= table.width - usual) return usual;
    return std::max(table.width - needed,
                    std::min(usual, table.left() + label_width(table.answers, {&block}, paper::mm(14), usual)));
}

void add_grid(TableDraft& table, const Block& block) {
    const bool labels = has_row_labels(block);
    const Length begin = table.left();
    const Length usual = !labels ? begin : table.narrow_side || begin > 0 ? begin + table.label : table.label;
    const std::vector<Length> least = least_widths(table, block);
    const Length x = labels ? columns_begin(table, block, least, usual) : begin;
    const std::vector<Length> edges = edges_of(block, least, x, table.width);
    const std::size_t head = table.add_row(true);
    const bool named_at_side = side_label(block) == block.row_header;
    if (labels) table.put_label(head, begin, x, named_at_side ? "" : table.answers.words(block.row_header));
    add_heads(table, block, head, x, edges);
    Indents indents;
    for (const Row& row : block.rows) {
        const std::size_t at = table.add_row();
        if (labels) {
            const std::string text = table.answers.words(row.prefix) + table.answers.words(row.label);
            table.put_label(at, begin, x, text, paper::Align::left).indent = indents.of(row);
        }
        Length from = x;
        for (std::size_t i = 0; i < block.columns.size(); ++i) {
            table.put(at, from, edges[i], value_of(table, block, row, block.columns[i]));
            from = edges[i];
        }
    }
}

}    // namespace

Length label_width(const Answers& answers, const std::vector<const Block*>& blocks, Length least, Length most) {
    Length widest = 0;
    for (const Block* block : blocks) {
        Indents indents;
        for (const Row& row : block->rows) {
            if (!has_row_labels(*block)) break;
            const Length indent = indents.of(row) * paper::cell_size;
            widest = std::max(widest,
                              indent + paper::width_of(answers.words(row.prefix) + answers.words(row.label), paper::cell_size));
        }
    }
    return std::clamp(widest + 2 * paper::cell_pad_x + 20, least, most);
}

void add_line_items(TableDraft& table, const Block& block) { add_grid(table, block); }

void add_funding(TableDraft& table, const Block& block) {
    add_grid(table, block);
    if (!block.rows.empty()) table.funding = {table.use.id, block.id, block.rows.front().id, "score"};
}

void add_lists(TableDraft& table, const std::vector<const Block*>& blocks) {
    const std::vector<Length> edges = column_edges(std::vector<int>(blocks.size(), 1), table.left(), table.width);
    std::size_t longest = 0;
    for (const Block* block : blocks) longest = std::max(longest, block->rows.size());
    std::vector<Indents> indents(blocks.size());
    for (std::size_t line = 0; line <= longest; ++line) {
        const std::size_t at = table.add_row(line == 0);
        Length from = table.left();
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const Block& block = *blocks[i];
            paper::Cell cell;
            if (line == 0) {
                table.put_label(at, from, edges[i], table.answers.words(block.row_header), paper::Align::left);
            } else {
                if (line <= block.rows.size()) {
                    const Row& row = block.rows[line - 1];
                    cell = value_of(table, block, row, block.columns.front());
                    cell.lead = table.answers.words(row.prefix) + table.answers.words(row.label) + "：";
                    cell.indent = indents[i].of(row);
                }
                cell.align = paper::Align::left;
                table.put(at, from, edges[i], std::move(cell));
            }
            from = edges[i];
        }
    }
}

void add_goals(TableDraft& table, const Block& block) {
    const std::vector<Length> edges = edges_of(block, least_widths(table, block), table.left(), table.width);
    add_heads(table, block, table.add_row(true), table.left(), edges);
    for (const Row& row : block.rows) {
        const std::size_t at = table.add_row();
        Length from = table.left();
        for (std::size_t i = 0; i < block.columns.size(); ++i) {
            table.put(at, from, edges[i], value_of(table, block, row, block.columns[i]));
            from = edges[i];
        }
    }
}

}    // namespace ziping
