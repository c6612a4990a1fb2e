// 一级/二级/三级: the table of indicators. Groups span their rows; each 二级
// ends with a line to add an indicator.
#include "ui/form_layout.h"

#include "core/quantity.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr float group_width = 84, subgroup_width = 92, target_width = 92, actual_width = 116, weight_width = 56, score_width = 76,
                actions_width = 36, add_height = 30, level_height = 28;

struct Columns {
    struct Place {
        float x, w;
    };
    Place group, subgroup, name, target, actual, weight, score, reason, actions;
};

Columns columns_of(const Layout& layout) {
    Columns c{};
    float x = layout.x;
    const float narrow = layout.width < layout.px(860) ? 0.88f : 1.0f;
    const auto take = [&](float css) {
        const Columns::Place place{x, layout.px(css * narrow)};
        x += place.w;
        return place;
    };
    c.group = take(group_width);
    c.subgroup = take(subgroup_width);
    const float fixed = layout.px((target_width + actual_width + weight_width + score_width) * narrow) +
                        layout.px(actions_width) + (x - layout.x);
    const float rest = layout.width - fixed;
    c.name = {x, std::floor(rest * 0.56f)};
    x += c.name.w;
    c.target = take(target_width);
    c.actual = take(actual_width);
    c.weight = take(weight_width);
    c.score = take(score_width);
    c.reason = {x, layout.x + layout.width - layout.px(actions_width) - x};
    c.actions = {layout.x + layout.width - layout.px(actions_width), layout.px(actions_width)};
    return c;
}

const Columns::Place& place_of(const Columns& c, std::string_view column) {
    if (column == "name") return c.name;
    if (column == "target") return c.target;
    if (column == "actual") return c.actual;
    if (column == "weight") return c.weight;
    if (column == "score") return c.score;
    return c.reason;
}

void add_head(Layout& layout, const Block& block, const Columns& columns, TableView& table) {
    const Theme& theme = *layout.ui.theme;
    table.head = layout.px(44);
    const auto add = [&](const Columns::Place& place, std::string text, Align align) {
        TextPiece head = layout.piece({place.x + layout.px(8), layout.y, place.w - layout.px(16), table.head}, size::small, true,
                                      theme.secondary, std::move(text), align);
        head.middle = true;
        table.heads.push_back(std::move(head));
    };
    add(columns.group, "一级指标", Align::left);
    add(columns.subgroup, "二级指标", Align::left);
    for (const Column& column : block.columns)
        if (column.kind != CellKind::level) add(place_of(columns, column.id), layout.words(column.label), align_of(column.kind));
    layout.y += table.head;
}

// Qualitative: the target is words; then a level of attainment is asked for.
bool asks_for_level(const FilledRow& row) {
    return !is_blank(row.text("target")) && read_value(row.text("target")).kind == Value::Kind::words;
}

void add_indicator(Layout& layout, const Block& block, const Subgroup& subgroup, const FilledRow& row, int number,
                   const Columns& columns) {
    const std::string name = is_blank(row.text("name")) ? subgroup.label + std::to_string(number) : std::string(row.text("name"));
    const bool with_level = asks_for_level(row) && block.column("level");
    const float top = layout.y;
    float height = layout.px(size::row);
    std::vector<CellView> cells;
    for (const Column& column : block.columns) {
        if (column.kind == CellKind::level) continue;
        const Columns::Place& place = place_of(columns, column.id);
        const std::string label =
            column.id == "name" ? subgroup.label + std::to_string(number) + " " + column.label : name + " " + column.label;
        CellView cell = layout.cell({layout.form.id, block.id, row.id, column.id}, column.kind, label, column.computed);
        cell.box = {place.x, top, place.w, 0};
        cell.required = column.required;
        const float extra = with_level && column.id == "actual" ? layout.px(level_height + 2) : 0;
        height = std::max(height, layout.cell_height(cell) + extra);
        cells.push_back(std::move(cell));
    }
    Item& item = layout.add_item(height);
    item.box.x = columns.name.x;
    item.box.w = layout.x + layout.width - columns.name.x;
    item.line_below = true;
    item.tinted_under_pointer = true;
    item.row = {layout.form.id, block.id, row.id, ""};
    item.row_label = name + " 行操作";
    for (CellView& cell : cells) {
        const float extra = with_level && cell.path.column == "actual" ? layout.px(level_height + 2) : 0;
        cell.box.h = height - extra;
        if (extra > 0) {
            ChoiceView choice;
            choice.path = item.row.with_column("level");
            choice.id = cell_id(choice.path);
            choice.label = name + " " + block.column("level")->label;
            choice.chosen = row.text("level");
            choice.box = {cell.box.x + layout.px(4), bottom(cell.box), cell.box.w - layout.px(8), layout.px(level_height - 2)};
            item.choices.push_back(std::move(choice));
        }
        Layout::centre(cell, layout.text_height(cell));
    }
    item.cells = std::move(cells);
}

void add_adder(Layout& layout, const Block& block, const Subgroup& subgroup, const Columns& columns) {
    Item& item = layout.add_item(layout.px(add_height));
    item.box.x = columns.name.x;
    item.box.w = layout.x + layout.width - columns.name.x;
    item.line_below = true;
    item.add_to = {layout.form.id, block.id, subgroup.id, ""};
    item.add_label = "添加" + subgroup.label;
}

std::string points(const Figure& figure) { return figure.known() ? figure.value.text() : "—"; }

GroupCell group_cell(const Layout& layout, const Block& block, const Group& group, const Box& box) {
    GroupCell cell;
    cell.box = box;
    cell.label = group.label;
    cell.first_level = true;
    cell.weight.path = {layout.form.id, block.id, group.id, "weight"};
    cell.score.path = {layout.form.id, block.id, group.id, "score"};
    cell.tone = layout.work.tone(cell_id(cell.weight.path));
    for (const Category& category : layout.work.assessment().categories)
        if (category.id == group.id) {
            cell.weight.text = points(category.weights) + " / " + category.cap.text() + " 分";
            cell.score.text = "得 " + points(category.score) + " 分";
        }
    cell.weight.label = group.label + " 分值合计 " + cell.weight.text;
    cell.score.label = group.label + " 得分合计 " + cell.score.text;
    return cell;
}

void add_total(Layout& layout, const Columns& columns) {
    const Theme& theme = *layout.ui.theme;
    const Assessment& assessment = layout.work.assessment();
    Item& item = layout.add_item(layout.px(44));
    item.fill = theme.panel;
    const auto add = [&](float x, float w, std::string text, Align align) {
        TextPiece piece = layout.piece({x, item.box.y, w, item.box.h}, size::table, true, theme.ink, std::move(text), align);
        piece.middle = true;
        item.texts.push_back(std::move(piece));
    };
    add(layout.x + layout.px(8), columns.weight.x - layout.x, "总分（含预算执行）", Align::left);
    add(columns.weight.x, columns.weight.w - layout.px(8), points(assessment.weights), Align::right);
    add(columns.score.x, columns.score.w - layout.px(8), points(assessment.total), Align::right);
    std::string grade = assessment.grade ? "等级：" + assessment.grade->label : "";
    if (assessment.total.state == Figure::provisional) grade = "暂计，缺 " + std::to_string(assessment.total.gaps) + " 项";
    add(columns.reason.x + layout.px(8), columns.reason.w, std::move(grade), Align::left);
}

}    // namespace

void lay_out_indicators(Layout& layout, const Block& block) {
    const Columns columns = columns_of(layout);
    const float top = layout.y;
    TableView table;
    add_head(layout, block, columns, table);
    const FilledBlock* filled = layout.report().block(layout.form.id, block.id);
    for (const Group& group : block.groups) {
        const float group_top = layout.y;
        for (const Subgroup& subgroup : group.subgroups) {
            const float subgroup_top = layout.y;
            int number = 0;
            if (filled)
                for (const FilledRow& row : filled->rows)
                    if (row.group == subgroup.id) add_indicator(layout, block, subgroup, row, ++number, columns);
            if (!layout.work.read_only() || number == 0) add_adder(layout, block, subgroup, columns);
            GroupCell cell;
            cell.box = {columns.subgroup.x, subgroup_top, columns.subgroup.w, layout.y - subgroup_top};
            cell.label = subgroup.label;
            table.groups.push_back(std::move(cell));
        }
        table.groups.push_back(
            group_cell(layout, block, group, {columns.group.x, group_top, columns.group.w, layout.y - group_top}));
    }
    add_total(layout, columns);
    table.rules = {columns.subgroup.x, columns.name.x,  columns.target.x, columns.actual.x,
                   columns.weight.x,   columns.score.x, columns.reason.x};
    table.box = {layout.x, top, layout.width, layout.y - top};
    layout.view.tables.push_back(std::move(table));
}

}    // namespace ziping
