// 一级/二级/三级: the table of indicators, and the line that closes it with the total.
#include "document/table_draft.h"

#include "core/cell_spec.h"
#include "core/line_break.h"
#include "document/column_widths.h"
#include "document/text.h"
#include "document/type.h"

#include <algorithm>

namespace ziping {

using paper::Length;

namespace {

constexpr Length group_width = paper::mm(13), subgroup_width = paper::mm(14);

struct Part {                       // the rows of a 二级
    std::string group, subgroup;    // labels; the group's only where it begins
    int group_rows = 0;
    std::vector<const FilledRow*> rows;    // null: a line to be filled in by hand
};

std::string group_label(const TableDraft& table, const Block& block, const Group& group) {
    std::string label = table.answers.words(group.label);
    const bool weighted = block.column("weight") && !group.weight.is_zero();
    return weighted ? label + "\n(" + group.weight.text() + "分)" : label;
}

std::vector<Part> parts_of(const TableDraft& table, const Block& block) {
    const FilledBlock* filled = table.answers.report.block(table.use.id, block.id);
    const bool blank = !filled || filled->rows.empty();
    std::vector<Part> parts;
    std::size_t printed = 0;
    for (const Group& group : block.groups) {
        const std::size_t first = parts.size();
        for (const Subgroup& subgroup : group.subgroups) {
            Part part{"", table.answers.words(subgroup.label), 0, {}};
            if (blank) part.rows.push_back(nullptr);
            for (std::size_t i = 0; !blank && i < filled->rows.size(); ++i)
                if (filled->rows[i].group == subgroup.id) part.rows.push_back(&filled->rows[i]);
            if (!part.rows.empty()) parts.push_back(std::move(part));
        }
        if (first == parts.size()) continue;
        parts[first].group = group_label(table, block, group);
        for (std::size_t i = first; i < parts.size(); ++i) parts[first].group_rows += static_cast<int>(parts[i].rows.size());
        printed += static_cast<std::size_t>(parts[first].group_rows);
    }
    if (blank || printed == filled->rows.size()) return parts;
    Part rest{"（未归类）", "（未归类）", 0, {}};    // of a 二级 that this template does not have
    for (const FilledRow& row : filled->rows)
        if (!block.subgroup(row.group)) rest.rows.push_back(&row);
    rest.group_rows = static_cast<int>(rest.rows.size());
    parts.push_back(std::move(rest));
    return parts;
}

// A column on paper: of the block, or one option of a choice that is ticked (全年预计能否完成: 是 | 否).
struct PrintColumn {
    const Column* column = nullptr;
    const Choice* option = nullptr;
    std::string label, head;
};

bool is_one_character(std::string_view text) {
    std::size_t at = 0;
    if (!text.empty()) next_code_point(text, at);
    return at == text.size();
}

std::vector<PrintColumn> columns_of(const TableDraft& table, const Block& block) {
    std::vector<PrintColumn> columns;
    for (const Column& column : block.columns) {
        if (column.kind == CellKind::level) continue;    // asked for on the screen only: how a score came about
        const std::string label = column_label(table.answers, block, column);
        const bool options =
            !column.options.empty() && std::all_of(column.options.begin(), column.options.end(),
                                                   [](const Choice& option) { return is_one_character(option.label); });
        if (!options) columns.push_back({&column, nullptr, label, table.answers.words(column.head)});
        for (std::size_t i = 0; options && i < column.options.size(); ++i)
            columns.push_back({&column, &column.options[i], table.answers.words(column.options[i].label), label});
    }
    return columns;
}

// One row of heads, or two where columns share a head.
void add_heads(TableDraft& table, const std::vector<PrintColumn>& columns, const std::vector<Length>& edges) {
    const bool two = std::any_of(columns.begin(), columns.end(), [](const PrintColumn& column) { return !column.head.empty(); });
    const std::size_t top = table.add_row(true), below = two ? table.add_row(true) : top;
    const int rows = two ? 2 : 1;
    table.put_label(top, table.left(), edges[0], "一级指标").rows = rows;
    table.put_label(top, edges[0], edges[1], "二级指标").rows = rows;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Length from = edges[i + 1];
        if (columns[i].head.empty()) {
            table.put_label(top, from, edges[i + 2], columns[i].label).rows = rows;
            continue;
        }
        table.put_label(below, from, edges[i + 2], columns[i].label);
        if (i > 0 && columns[i - 1].head == columns[i].head) continue;
        std::size_t end = i + 1;
        while (end < columns.size() && columns[end].head == columns[i].head) ++end;
        table.put_label(top, from, edges[end + 1], columns[i].head);
    }
}

paper::Cell cell_of(const TableDraft& table, const Block& block, const FilledRow* row, const PrintColumn& column) {
    const Column& own = *column.column;
    paper::Cell cell;
    cell.align = print_align(own.kind);
    if (!row) return cell;
    const Path path{table.use.id, block.id, row->id, own.id};
    if (!column.option) return table.answers.cell(path);
    cell.path = path;
    if (row->text(own.id) == column.option->id) cell.text = tick_mark;
    return cell;
}

// Edges of the columns, the two of the labels first: as wide as heads and answers need.
std::vector<Length> edges_of(const TableDraft& table, const Block& block, const std::vector<PrintColumn>& columns) {
    std::vector<ColumnNeed> needs{{group_width, group_width, {}}, {subgroup_width, subgroup_width, {}}};
    const FilledBlock* filled = table.answers.report.block(table.use.id, block.id);
    for (const PrintColumn& column : columns) {
        ColumnNeed& need = needs.emplace_back();
        need.least = column.option ? paper::mm(7) : least_width(*column.column);
        need.usual = column.option ? need.least : paper::mm(share_of(*column.column));
        need.texts.push_back(paper::width_of(column.label, paper::cell_size));
        const CellKind kind = column.column->kind;    // "≥320人次" stays on one line
        const Length whole = paper::cell_size * (kind == CellKind::target || kind == CellKind::actual ? 9 : 6) / 2;
        for (std::size_t i = 0; filled && i < filled->rows.size(); ++i) {
            const Length text = paper::width_of(cell_of(table, block, &filled->rows[i], column).text, paper::cell_size);
            need.texts.push_back(text);
            if (text <= whole) need.least = std::max(need.least, text + 2 * paper::cell_pad_x + 20);
        }
        need.usual = std::max(need.usual, need.least);
    }
    return fitted_edges(needs, table.left(), table.width);
}

}    // namespace

void add_indicators(TableDraft& table, const Block& block) {
    const std::vector<PrintColumn> columns = columns_of(table, block);
    const std::vector<Length> edges = edges_of(table, block, columns);
    add_heads(table, columns, edges);

    const Path path{table.use.id, block.id, "", ""};
    table.indicators = {&block, {}, path, path};
    for (std::size_t i = 0; i < columns.size(); ++i) table.indicators.begins.push_back({columns[i].column->id, edges[i + 1]});
    table.indicators.begins.push_back({"", table.width});

    for (const Part& part : parts_of(table, block))
        for (std::size_t i = 0; i < part.rows.size(); ++i) {
            const FilledRow* row = part.rows[i];
            const std::size_t at = table.add_row();
            if (i == 0 && part.group_rows > 0) table.put_label(at, table.left(), edges[0], part.group).rows = part.group_rows;
            if (i == 0) table.put_label(at, edges[0], edges[1], part.subgroup).rows = static_cast<int>(part.rows.size());
            for (std::size_t c = 0; c < columns.size(); ++c)
                table.put(at, edges[c + 1], edges[c + 2], cell_of(table, block, row, columns[c]));
            if (!row) continue;
            if (table.indicators.first.row.empty()) table.indicators.first.row = row->id;
            table.indicators.last.row = row->id;
        }
}

namespace {

// A column of the indicators with the funding's points: its sum, and how a spreadsheet writes it.
struct ColumnSum {
    std::optional<Decimal> value;    // of what is there
    std::string formula;
};

ColumnSum column_sum(const TableDraft& table, std::string_view column) {
    ColumnSum sum;
    const auto add = [&](const std::optional<Decimal>& value) {
        if (value) sum.value = sum.value.value_or(Decimal()) + *value;
    };
    if (const FilledBlock* filled = table.answers.report.block(table.use.id, table.indicators.block->id))
        for (const FilledRow& row : filled->rows) add(read_number(tidy(row.text(column)), CellKind::score, "分"));
    const Path more = table.funding.form.empty() ? Path{} : table.funding.with_column(column);
    add(table.answers.number(more));
    if (sum.value) sum.value = sum.value->rounded(2);
    if (!table.indicators.first.row.empty())
        sum.formula = column_formula(table.indicators.first.with_column(column), table.indicators.last.with_column(column), more);
    return sum;
}

}    // namespace

void add_result(TableDraft& table, const Block& block) {
    const auto& begins = table.indicators.begins;
    const auto place = [&](std::string_view column) {
        return std::find_if(begins.begin(), begins.end(), [&](const auto& begin) { return begin.first == column; });
    };
    const auto weight = place("weight"), points = place("score");
    const std::size_t at = table.add_row();
    const Row& total = block.rows.front();
    const Path path{table.use.id, block.id, total.id, "value"};
    table.put_label(at, 0, weight->second, table.answers.words(total.label));

    const ColumnSum weights = column_sum(table, "weight"), scores = column_sum(table, "score");
    paper::Cell sum;
    if (weights.value) sum.text = weights.value->text(), sum.number = weights.value, sum.formula = weights.formula;
    table.put(at, weight->second, points->second, std::move(sum));

    const Length rest = std::next(points)->second;
    sum = table.answers.cell(path);
    if (sum.number && sum.number == scores.value) sum.formula = scores.formula;
    table.put(at, points->second, rest, std::move(sum));

    const std::vector<Length> edges =
        column_edges(std::vector<int>(std::max<std::size_t>(block.rows.size(), 2) - 1, 1), rest, table.width);
    Length from = rest;
    for (std::size_t i = 0; i < edges.size() && from < table.width; ++i) {
        paper::Cell cell;
        if (i + 1 < block.rows.size()) {
            const Row& row = block.rows[i + 1];
            cell = table.answers.cell({table.use.id, block.id, row.id, "value"});
            cell.lead = table.answers.words(row.label) + "：";
            const Score* score = table.answers.assessment.score(table.use.id);
            const auto& grades = table.answers.tpl.grades_of(*table.use.form);
            if (score && score->grade && cell.text == score->grade->label) cell.formula = grade_formula(grades, path);
            cell.align = paper::Align::left;
        }
        table.put(at, from, edges[i], std::move(cell));
        from = edges[i];
    }
}

}    // namespace ziping
