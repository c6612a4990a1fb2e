// 一级/二级/三级: the table of indicators. Groups span their rows; each 二级 ends with a line to add an indicator. Columns that
// the template puts below stand in a second line of the row: the causes and remarks of a monitoring form.
#include "ui/form_layout.h"

#include "core/quantity.h"

#include <algorithm>
#include <initializer_list>

namespace ziping {

namespace {

constexpr float actions_width = 36, add_height = 30, level_height = 28, light_width = 52;

// CSS pixels: as wide as is comfortable, and as narrow as can still be read.
struct Width {
    float usual = 0, least = 0;
};
constexpr Width group_width{84, 76}, subgroup_width{92, 60};
constexpr float share_enough = 113;    // of a column that shares what is left

struct Place {
    float x = 0, w = 0;
};

struct Columns {
    Place group, subgroup, light, actions;
    std::vector<Place> places;    // of the block's columns; width 0: not in the table's own line
    float content = 0;            // where the columns of a row begin
};

// 0: a share of what is left.
Width width_of(const Column& column) {
    switch (column.kind) {
    case CellKind::target: return {96, 72};    // "≥100人次" in one line on a narrow screen
    case CellKind::actual: return {};          // a sentence, where the target is words
    case CellKind::weight: return {56, 48};
    case CellKind::score: return {76, 66};    // "算得 14.75"
    case CellKind::choice: return {84, 72};
    case CellKind::text: return {static_cast<float>(column.width), std::min(60.0f, static_cast<float>(column.width))};
    default: return {80, 60};
    }
}

float share_of(const Column& column) { return column.id == "name" ? 1.3f : column.kind == CellKind::actual ? 1.1f : 1.0f; }

bool in_line(const Column& column) { return !column.below && column.kind != CellKind::level; }

Columns columns_of(const Layout& layout, const Block& block) {
    Columns c;
    float x = layout.x;
    const bool lights = layout.use.form->months > 0;
    // Where nothing can be changed no row has a menu; its place tells of evidence, too.
    const float actions = layout.work.read_only() && layout.report().evidence.empty() ? 0 : layout.px(actions_width);
    const float tail = actions + (lights ? layout.px(light_width) : 0);
    Width fixed{layout.px(group_width.usual + subgroup_width.usual), layout.px(group_width.least + subgroup_width.least)};
    float shares = 0;
    for (const Column& column : block.columns) {
        if (!in_line(column)) continue;
        const Width w = width_of(column);
        fixed.usual += layout.px(w.usual);
        fixed.least += layout.px(w.least);
        if (w.usual <= 0) shares += share_of(column);
    }
    // The fixed columns give way until the others have enough: 1 the usual widths, 0 the least.
    const float room = layout.width - tail, enough = shares * layout.px(share_enough);
    const float ease = std::clamp((room - enough - fixed.least) / std::max(1.0f, fixed.usual - fixed.least), 0.0f, 1.0f);
    const auto eased = [&](Width w) { return layout.px(w.least + (w.usual - w.least) * ease); };
    const auto take = [&](float w) {
        const Place place{x, w};
        x += w;
        return place;
    };
    c.group = take(eased(group_width));
    c.subgroup = take(eased(subgroup_width));
    c.content = x;
    float rest = layout.x + room - x;
    for (const Column& column : block.columns)
        if (const Width w = width_of(column); in_line(column) && w.usual > 0) rest -= eased(w);
    rest = std::max(rest, shares * layout.px(32));    // a window that is too narrow for any table
    for (const Column& column : block.columns) {
        const Width w = width_of(column);
        if (!in_line(column))
            c.places.push_back({x, 0});
        else
            c.places.push_back(take(w.usual > 0 ? eased(w) : std::floor(rest * share_of(column) / shares)));
    }
    const float end = layout.x + layout.width - tail;    // what rounding left goes to the last column
    for (auto place = c.places.rbegin(); place != c.places.rend(); ++place)
        if (place->w > 0) {
            place->w = end - place->x;
            break;
        }
    c.light = {end, lights ? layout.px(light_width) : 0};
    c.actions = {layout.x + layout.width - actions, actions};
    return c;
}

void add_head(Layout& layout, const Block& block, const Columns& columns, TableView& table) {
    table.head = layout.px(44);
    const TextStyle style = layout.ui.style(size::small, true);
    for (std::size_t i = 0; i < block.columns.size(); ++i)
        if (columns.places[i].w > 0)
            table.head = std::max(
                table.head,
                layout.ui.text.wrap(style, layout.words(block.columns[i].label), columns.places[i].w - layout.px(16)).height +
                    layout.px(4));
    const auto add = [&](const Place& place, std::string text, Align align) {
        table.heads.push_back(layout.head({place.x, layout.y, place.w, table.head}, std::move(text), align));
    };
    add(columns.group, "一级指标", Align::left);
    add(columns.subgroup, "二级指标", Align::left);
    for (std::size_t i = 0; i < block.columns.size(); ++i)
        if (columns.places[i].w > 0)
            add(columns.places[i], layout.words(block.columns[i].label), align_of(block.columns[i].kind));
    if (columns.light.w > 0) add(columns.light, "进度", Align::left);
    layout.y += table.head;
}

// Qualitative: the target is words; then a level of attainment is asked for.
bool asks_for_level(const FilledRow& row) {
    return !is_blank(row.text("target")) && read_value(row.text("target")).kind == Value::Kind::words;
}

// Below which columns the level stands: the actual value's and those of the points that follow it, for its words are long.
struct LevelSpan {
    std::size_t first = 0, end = 0;    // of the block's columns; none when equal
    bool holds(std::size_t column) const { return column >= first && column < end; }
};

LevelSpan level_span(const Block& block) {
    const auto is_actual = [](const Column& column) { return column.kind == CellKind::actual; };
    const auto actual = std::find_if(block.columns.begin(), block.columns.end(), is_actual);
    const auto end = std::find_if(actual, block.columns.end(), [&](const Column& column) {
        return !is_actual(column) && column.kind != CellKind::weight && column.kind != CellKind::score &&
               column.kind != CellKind::level;
    });
    return {static_cast<std::size_t>(actual - block.columns.begin()), static_cast<std::size_t>(end - block.columns.begin())};
}

// The second line: ticks side by side under their common head, then the texts.
float add_below(Layout& layout, const Block& block, const FilledRow& row, const std::string& name, const Columns& columns,
                float top, Item& item) {
    const Theme& theme = *layout.ui.theme;
    const float line = layout.px(34), right_edge = layout.x + layout.width - layout.px(8);
    const float left_edge = columns.content + layout.px(8);
    float x = left_edge, y = top;
    std::string head;
    bool any = false;
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
        const Column& column = block.columns[i];
        if (!column.below) continue;
        any = true;
        const std::string label = layout.words(column.label);
        const Path path{layout.use.id, block.id, row.id, column.id};
        const TextStyle style = layout.ui.style(size::small, false, theme.secondary);
        if (column.kind == CellKind::tick) {
            if (column.head != head) {
                head = column.head;
                const float w = layout.ui.text.width(style, head) + layout.px(10);
                TextPiece piece = layout.piece({x, y, w, line}, size::small, false, theme.secondary, head);
                piece.middle = true;
                item.texts.push_back(std::move(piece));
                x += w;
            }
            const float w = layout.px(26) + layout.ui.text.width(style, label) + layout.px(8);
            if (x + w > right_edge) x = left_edge, y += line;
            item.ticks.push_back(layout.tick(path, {x, y, w, line}, name + " " + column.head + " " + label, label));
            x += w;
            continue;
        }
        if (column.kind == CellKind::choice) {
            const float w = layout.ui.text.width(style, label) + layout.px(8), box_width = layout.px(84);
            if (x + w + box_width > right_edge) x = left_edge, y += line;
            TextPiece piece = layout.piece({x, y, w, line}, size::small, false, theme.secondary, label);
            piece.middle = true;
            item.texts.push_back(std::move(piece));
            item.choices.push_back(layout.choice(path, {x + w, y + layout.px(3), box_width, line - layout.px(6)},
                                                 name + " " + label, column.options));
            x += w + box_width + layout.px(16);
            continue;
        }
        // Texts share what is left of a line; a new one when that is little.
        std::size_t texts = 0;
        for (std::size_t j = i; j < block.columns.size(); ++j) texts += block.columns[j].below ? 1 : 0;
        const float label_width = layout.ui.text.width(style, label) + layout.px(8);
        const float enough = layout.px(200) * static_cast<float>(texts);
        if (right_edge - x < enough && x > left_edge) x = left_edge, y += line;
        const float w = std::floor((right_edge - x - layout.px(8) * static_cast<float>(texts - 1)) / static_cast<float>(texts));
        TextPiece piece = layout.piece({x, y, label_width, line}, size::small, false, theme.secondary, label);
        piece.middle = true;
        item.texts.push_back(std::move(piece));
        CellView cell = layout.cell(path, column.kind, name + " " + label, column.computed, &row);
        cell.bordered = true;
        cell.box = {x + label_width, y + layout.px(2), w - label_width, line - layout.px(4)};
        cell.wraps = false;
        Layout::centre(cell, layout.text_height(cell));
        item.cells.push_back(std::move(cell));
        x += w + layout.px(8);
    }
    return any ? y + line + layout.px(6) - top : 0;
}

void add_indicator(Layout& layout, const Block& block, const Subgroup& subgroup, const FilledRow& row, int number,
                   const Columns& columns) {
    const std::string name = is_blank(row.text("name")) ? subgroup.label + std::to_string(number) : std::string(row.text("name"));
    const LevelSpan level = asks_for_level(row) && block.column("level") ? level_span(block) : LevelSpan{};
    const Path row_path{layout.use.id, block.id, row.id, ""};
    const float level_room = layout.px(level_height + 2);
    Box level_box;
    const float top = layout.y;
    float height = layout.px(size::row);
    Item item;
    for (std::size_t i = 0; i < block.columns.size(); ++i) {
        const Column& column = block.columns[i];
        const Place& place = columns.places[i];
        if (place.w == 0) continue;
        const std::string label = column.id == "name" ? subgroup.label + std::to_string(number) + " " + column.label
                                                      : name + " " + layout.words(column.label);
        const Path path{layout.use.id, block.id, row.id, column.id};
        if (column.kind == CellKind::choice) {
            item.choices.push_back(
                layout.choice(path, {place.x + layout.px(4), top, place.w - layout.px(8), 0}, label, column.options));
            continue;
        }
        CellView cell = layout.cell(path, column.kind, label, column.computed, &row);
        cell.box = {place.x, top, place.w, 0};
        cell.required = column.required;
        if (level.holds(i)) {
            if (level_box.w == 0) level_box.x = place.x + layout.px(4);
            level_box.w = place.x + place.w - layout.px(4) - level_box.x;
        }
        cell.box.h = level.holds(i) ? -level_room : 0;    // less than the row's height
        height = std::max(height, layout.cell_height(cell) - cell.box.h);
        item.cells.push_back(std::move(cell));
    }
    const auto files = std::count_if(layout.report().evidence.begin(), layout.report().evidence.end(),
                                     [&](const Evidence& one) { return one.indicator == row_path; });
    if (files > 0) height = std::max(height, layout.px(54));    // its number stands below the menu
    for (CellView& cell : item.cells) {
        cell.box.h += height;
        Layout::centre(cell, layout.text_height(cell));
    }
    if (level_box.w > 0) {
        level_box.y = top + height - level_room;
        level_box.h = layout.px(level_height - 2);
        item.merged = level_box;
        item.choices.push_back(
            layout.choice({layout.use.id, block.id, row.id, "level"}, level_box, name + " " + block.column("level")->label, {}));
        item.choices.back().options = layout.work.level_options();
    }
    for (ChoiceView& choice : item.choices)
        if (choice.box.h == 0) {
            choice.box.h = layout.px(level_height);
            choice.box.y = top + std::floor((height - choice.box.h) / 2);
        }
    if (const Light* light = layout.work.assessment().light(row_path)) {
        item.light = light->colour;
        item.light_box = {columns.light.x, top, columns.light.w, height};
        item.light_label = name + " 进度 " + std::string(word_of(light->colour));
        if (light->progress.known()) item.light_label += " " + light->progress.value.text() + "%";
    }
    if (!row.empty()) {
        const float below = add_below(layout, block, row, name, columns, top + height, item);
        if (below > 0) item.merged = {columns.content, top + height, layout.x + layout.width - columns.content, below};
        height += below;
    }
    Item& added = layout.add_item(height);
    item.box = {columns.content, added.box.y, layout.x + layout.width - columns.content, height};
    item.line_below = true;
    item.tinted_under_pointer = true;
    item.row = row_path;
    item.row_label = name + " 行操作";
    if (files > 0) item.row_note = "佐证" + std::to_string(files);
    added = std::move(item);
}

void add_adder(Layout& layout, const Block& block, const Subgroup& subgroup, const Columns& columns) {
    Item& item = layout.add_item(layout.px(add_height));
    item.box.x = columns.content;
    item.box.w = layout.x + layout.width - columns.content;
    item.line_below = true;
    item.add_to = {layout.use.id, block.id, subgroup.id, ""};
    item.add_label = "添加" + subgroup.label;
    item.merged = item.box;
}

std::string points(const Figure& figure) { return figure.known() ? figure.value.text() : "—"; }

void fit_label(const Layout& layout, GroupCell& cell) {
    const TextStyle style = layout.ui.style(size::table, cell.first_level);
    cell.label_width = layout.ui.text.label_width(style, cell.label, cell.box.w - 2 * layout.px(GroupCell::pad));
}

GroupCell group_cell(const Layout& layout, const Block& block, const Group& group, const Box& box) {
    GroupCell cell;
    cell.box = box;
    cell.label = group.label;
    cell.first_level = true;
    fit_label(layout, cell);
    const Score* score = layout.work.assessment().score(layout.use.id);
    if (!score) return cell;
    cell.weight.path = {layout.use.id, block.id, group.id, "weight"};
    cell.score.path = {layout.use.id, block.id, group.id, "score"};
    cell.tone = layout.work.tone(cell_id(cell.weight.path));
    // In a narrow column the words go before the figures do.
    const auto short_enough = [&](std::initializer_list<std::string> ways) {
        const TextStyle style = layout.ui.style(size::small);
        const auto fits = [&](const std::string& text) {
            return layout.ui.text.width(style, text) <= box.w - 2 * layout.px(GroupCell::pad);
        };
        const auto way = std::find_if(ways.begin(), ways.end(), fits);
        return way == ways.end() ? *(ways.end() - 1) : *way;
    };
    for (const Category& category : score->categories)
        if (category.id == group.id) {
            const std::string weights = points(category.weights), cap = category.cap.text(), got = points(category.score);
            cell.weight.text = short_enough({weights + " / " + cap + " 分", weights + "/" + cap + "分", weights + "/" + cap});
            cell.score.text = short_enough({"得 " + got + " 分", "得 " + got, "得" + got});
            cell.weight.label = group.label + " 分值合计 " + weights + " / " + cap + " 分";
            cell.score.label = group.label + " 得分合计 得 " + got + " 分";
        }
    return cell;
}

// For a long label beside few rows: the last one grows. How much was lacking.
float make_room(Layout& layout, GroupCell& cell) {
    const float lacking = std::max(label_height(layout.ui, cell) - cell.box.h, 0.0F);
    Item& last = layout.view.items.back();
    for (CellView& one : last.cells) {
        if (bottom(one.box) < bottom(last.box) - 1) continue;    // something stands below it
        one.box.h += lacking;
        Layout::centre(one, layout.text_height(one));
    }
    last.box.h += lacking;
    if (!last.add_to.row.empty()) last.merged = last.box;
    cell.box.h += lacking;
    layout.y += lacking;
    return lacking;
}

const Place* place_of(const Block& block, const Columns& columns, CellKind kind) {
    for (std::size_t i = 0; i < block.columns.size(); ++i)
        if (block.columns[i].kind == kind && columns.places[i].w > 0) return &columns.places[i];
    return nullptr;
}

void add_total(Layout& layout, const Block& block, const Columns& columns, const Score& score) {
    const Place *weight = place_of(block, columns, CellKind::weight), *points_column = place_of(block, columns, CellKind::score);
    if (!weight || !points_column) return;
    const Theme& theme = *layout.ui.theme;
    Item& item = layout.add_item(layout.px(44));
    item.fill = theme.panel;
    item.merged = {layout.x, item.box.y, weight->x - layout.x, item.box.h};
    const auto add = [&](float x, float w, std::string text, Align align, ImU32 ink) {
        TextPiece piece = layout.piece({x, item.box.y, w, item.box.h}, size::table, true, ink, std::move(text), align);
        piece.middle = true;
        item.texts.push_back(std::move(piece));
    };
    Decimal caps;
    for (const Category& category : score.categories) caps += category.cap;
    const bool off = score.weights.state == Figure::complete && !caps.is_zero() && score.weights.value != caps;
    add(layout.x + layout.px(8), weight->x - layout.x, "总分（含预算执行）", Align::left, theme.ink);
    add(weight->x, weight->w - layout.px(8), points(score.weights), Align::right, off ? theme.bad : theme.ink);
    add(points_column->x, points_column->w - layout.px(8), points(score.total), Align::right, theme.ink);
    std::string grade = score.grade ? "等级：" + score.grade->label : "";
    if (score.total.state == Figure::provisional) grade = "暂计，缺 " + std::to_string(score.total.gaps) + " 项";
    const float after = points_column->x + points_column->w;
    add(after + layout.px(8), layout.x + layout.width - after - layout.px(16), std::move(grade), Align::left, theme.ink);
}

}    // namespace

void lay_out_indicators(Layout& layout, const Block& block) {
    const Columns columns = columns_of(layout, block);
    const float top = layout.y;
    TableView table;
    add_head(layout, block, columns, table);
    const FilledBlock* filled = layout.report().block(layout.use.id, block.id);
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
            fit_label(layout, cell);
            make_room(layout, cell);
            table.groups.push_back(std::move(cell));
        }
        GroupCell cell = group_cell(layout, block, group, {columns.group.x, group_top, columns.group.w, layout.y - group_top});
        const float added = make_room(layout, cell);
        if (!group.subgroups.empty()) table.groups.back().box.h += added;
        table.groups.push_back(std::move(cell));
    }
    if (const Score* score = layout.work.assessment().score(layout.use.id)) add_total(layout, block, columns, *score);
    table.rules = {columns.subgroup.x, columns.content};
    for (const Place& place : columns.places)
        if (place.w > 0 && place.x > columns.content) table.rules.push_back(place.x);
    table.box = {layout.x, top, layout.width, layout.y - top};
    layout.view.tables.push_back(std::move(table));
}

}    // namespace ziping
