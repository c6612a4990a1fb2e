#include "ui/form_layout.h"

#include "core/live_text.h"
#include "core/order.h"
#include "core/quantity.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr float cell_pad_y = 7, level_line = 18;

// A number that its cell would cut.
bool is_too_long(Ui& ui, const CellView& cell) {
    if (cell.wraps || cell.align != Align::right) return false;
    const std::string& text = cell.shown.empty() ? cell.ghost : cell.shown;
    return ui.text.width(style_of(ui, cell), text) > cell.box.w - 2 * ui.px(pad_of(cell));
}

// Line by line, each from left to right.
std::vector<Stop> reading_order(const Item& item) {
    struct Placed {
        Stop stop;
        Box box;
        int line = 0;
    };
    std::vector<Placed> all;
    for (std::size_t i = 0; i < item.cells.size(); ++i) all.push_back({{Stop::cell, i}, item.cells[i].box});
    for (std::size_t i = 0; i < item.choices.size(); ++i) all.push_back({{Stop::choice, i}, item.choices[i].box});
    for (std::size_t i = 0; i < item.ticks.size(); ++i) all.push_back({{Stop::tick, i}, item.ticks[i].box});
    put_in_order(all, [](const Placed& a, const Placed& b) { return a.box.y < b.box.y; });
    float end = 0;
    int line = 0;
    for (Placed& one : all) {
        if (&one == &all.front() || one.box.y >= end) ++line, end = bottom(one.box);
        one.line = line;
        end = std::max(end, bottom(one.box));
    }
    put_in_order(all, [](const Placed& a, const Placed& b) { return a.line != b.line ? a.line < b.line : a.box.x < b.box.x; });
    std::vector<Stop> order;
    for (const Placed& one : all) order.push_back(one.stop);
    return order;
}

}    // namespace

std::string shown_value(CellKind kind, std::string_view raw) {
    return kind == CellKind::amount ? with_separators(raw) : std::string(raw);
}

Align align_of(CellKind kind) {
    switch (kind) {
    case CellKind::amount:
    case CellKind::count:
    case CellKind::percent:
    case CellKind::weight:
    case CellKind::score: return Align::right;
    default: return Align::left;
    }
}

bool wraps(CellKind kind) {
    return kind == CellKind::text || kind == CellKind::prose || kind == CellKind::target || kind == CellKind::actual;
}

Item& Layout::add_item(float height) {
    Item item;
    item.box = {x, y, width, height};
    y += height;
    return view.items.emplace_back(std::move(item));
}

TextPiece Layout::piece(const Box& box, float css_size, bool bold, ImU32 colour, std::string text, Align align) const {
    TextPiece piece;
    piece.box = box;
    piece.style = ui.style(css_size, bold, colour);
    piece.text = std::move(text);
    piece.align = align;
    return piece;
}

TextPiece Layout::head(const Box& cell, std::string text, Align align) const {
    const float room = cell.w - px(16), w = ui.text.label_width(ui.style(size::small, true), text, room);
    const float x = cell.x + px(8) + (align == Align::right ? room - w : 0);
    TextPiece head = piece({x, cell.y, w, cell.h}, size::small, true, ui.theme->secondary, std::move(text), align);
    head.middle = true;
    return head;
}

void Layout::add_text(float css_size, bool bold, ImU32 colour, std::string text, Role role, std::uint8_t level) {
    const TextStyle style = ui.style(css_size, bold, colour);
    const float height = ui.text.wrap(style, text, width).height;
    const ControlId id = control_id("text", use.id, text, std::to_string(level));
    Item& item = add_item(height);
    TextPiece& added = item.texts.emplace_back(piece(item.box, css_size, bold, colour, std::move(text)));
    added.id = id;
    added.role = role;
    added.level = level;
}

CellView Layout::cell(Path path, CellKind kind, std::string label, bool computed, const FilledRow* row) const {
    CellView cell;
    cell.path = home_of(tpl(), path);
    cell.id = cell_id(path);
    cell.label = std::move(label);
    cell.kind = kind;
    cell.computed = computed;
    cell.align = align_of(kind);
    cell.wraps = wraps(kind) && !computed;
    cell.pad_y = px(cell_pad_y);
    cell.raw = row ? row->text(path.column) : report().text(cell.path);
    cell.shown = shown_value(kind, cell.raw);
    if (kind == CellKind::prose) {
        cell.shown = resolved(tpl(), report(), work.assessment().computed, cell.raw);
        for (const Finding& finding : work.assessment().findings)
            if (finding.end > finding.begin && finding.end <= cell.shown.size() && finding.path == cell.path &&
                finding.remark.empty())
                cell.underlines.push_back({finding.begin, finding.end, tone_of(finding.severity), finding.message});
    }
    cell.fresh = report().last.is_fresh(cell.path);
    if (kind == CellKind::target || kind == CellKind::actual)
        if (const std::string_view last = report().last.text(cell.path); !last.empty() && last != cell.raw)
            cell.below = std::to_string(report().last.year) + "年 " + std::string(last);
    if (const Computed* number = work.assessment().at(path)) {
        if (cell.raw.empty())
            (computed ? cell.shown : cell.ghost) = shown_value(kind, number->text);
        else if (number->figure.known() && number->text != cell.raw && kind == CellKind::score && !computed) {
            const auto claim = read_amount(cell.raw, "分");
            if (claim && *claim && **claim != number->figure.value) cell.below = "算得 " + number->text;
        }
    }
    if (const Opinion* opinion = kind == CellKind::score ? report().opinion(cell.path) : nullptr;
        opinion && !opinion->score.empty())
        cell.below = "复核 " + opinion->score;
    return cell;
}

ChoiceView Layout::choice(Path path, const Box& box, std::string label, const std::vector<Choice>& options) const {
    ChoiceView view;
    view.box = box;
    view.id = cell_id(path);
    view.label = std::move(label);
    view.chosen = report().text(path);
    view.path = std::move(path);
    view.options.push_back({"", "请选择"});
    for (const Choice& option : options) view.options.push_back({option.id, option.label});
    return view;
}

TickView Layout::tick(Path path, const Box& box, std::string label, std::string shown) const {
    TickView view{box, cell_id(path), path, std::move(label), std::move(shown), report().text(path) == "1"};
    return view;
}

float Layout::text_height(const CellView& cell) const {
    const TextStyle style = style_of(ui, cell);
    float height = style.line;
    if (cell.wraps)
        height = ui.text.wrap(style, cell.shown.empty() ? cell.ghost : cell.shown, cell.box.w - 2 * px(pad_of(cell))).height;
    return cell.below.empty() ? height : height + px(level_line);
}

float Layout::cell_height(const CellView& cell) const { return std::max(text_height(cell) + 2 * cell.pad_y, px(size::row)); }

void Layout::centre(CellView& cell, float text_height) { cell.pad_y = std::floor((cell.box.h - text_height) / 2); }

float widest(const Form& form) {
    const bool prose = std::all_of(form.blocks.begin(), form.blocks.end(), [](const Block& block) {
        return block.kind == BlockKind::outline || block.kind == BlockKind::fields;
    });
    return prose ? size::prose_max : size::content_max;
}

FormView lay_out(Ui& ui, const Workspace& work, const FormUse& use, float width) {
    const Form& form = *use.form;
    FormView view;
    view.width = width;
    Layout layout{.ui = ui, .work = work, .use = use, .view = view, .x = 0, .width = width};
    layout.space(28);
    layout.add_text(size::title, true, ui.theme->ink, layout.words(form.title), Role::heading, 1);
    if (!form.guidance.empty()) {
        layout.space(4);
        layout.add_text(size::small, false, ui.theme->secondary, layout.words(form.guidance));
    }
    float beside_top = 0, beside_bottom = 0;
    for (std::size_t i = 0; i < form.blocks.size(); ++i) {
        const Block& block = form.blocks[i];
        const bool has_neighbour = i + 1 < form.blocks.size() && form.blocks[i + 1].beside;
        const float gap = ui.px(32), half = std::floor((width - gap) / 2);
        if (block.beside) {
            beside_bottom = layout.y;
            layout.y = beside_top;
            layout.x = half + gap;
        } else {
            layout.space(i == 0 ? 20 : 28);
            layout.x = 0;
        }
        beside_top = layout.y;
        layout.width = block.beside || has_neighbour ? half : width;
        if (!block.title.empty()) {
            layout.add_text(size::section, true, ui.theme->ink, layout.words(block.title), Role::heading, 2);
            layout.space(8);
        }
        switch (block.kind) {
        case BlockKind::fields: lay_out_fields(layout, block); break;
        case BlockKind::outline: lay_out_outline(layout, block); break;
        case BlockKind::indicators: lay_out_indicators(layout, block); break;
        case BlockKind::line_items:
        case BlockKind::funding:
        case BlockKind::goals: lay_out_grid(layout, block); break;
        }
        if (!block.note.empty()) {
            layout.space(8);
            layout.add_text(size::small, false, ui.theme->secondary, layout.words(block.note));
        }
        if (block.beside) layout.y = std::max(layout.y, beside_bottom);
        layout.x = 0;
        layout.width = width;
    }
    if (!form.note.empty()) {
        layout.space(20);
        layout.add_text(size::small, false, ui.theme->secondary, layout.words(form.note));
    }
    layout.space(64);
    view.height = layout.y;
    put_in_order(view.items, [](const Item& a, const Item& b) { return a.box.y < b.box.y; });
    float reach = 0;
    for (Item& item : view.items) {
        item.reach = reach = std::max(reach, bottom(item.box));
        for (CellView& cell : item.cells) {
            if (!is_too_long(ui, cell)) continue;
            cell.tight = true;
            Layout::centre(cell, layout.text_height(cell));
        }
        if (!item.choices.empty() || !item.ticks.empty()) item.order = reading_order(item);
    }
    return view;
}

std::span<const Item> FormView::items_below(float y) const {
    return {std::partition_point(items.begin(), items.end(), [&](const Item& item) { return item.reach < y; }), items.end()};
}

namespace {

// The control of a cell that is chosen or ticked, or 0.
ControlId marked_at(const Item& item, const Path& path) {
    for (const ChoiceView& choice : item.choices)
        if (choice.path == path) return choice.id;
    for (const TickView& tick : item.ticks)
        if (tick.path == path) return tick.id;
    return 0;
}

}    // namespace

const Item* FormView::item_of(const Path& path) const {
    const Item* of_row = nullptr;
    const Item* of_block = nullptr;
    for (const Item& item : items) {
        if (marked_at(item, path) != 0) return &item;
        for (const CellView& cell : item.cells) {
            if (cell.path == path || cell.id == cell_id(path)) return &item;
            if (cell.path.block != path.block || cell.path.form != path.form) continue;
            if (!of_row && cell.path.row == path.row) of_row = &item;
            if (!of_block) of_block = &item;
        }
    }
    for (const TableView& table : tables)
        for (const GroupCell& group : table.groups)
            if (group.weight.path == path || group.score.path == path)
                for (const Item& item : items)
                    if (item.box.y >= group.box.y) return &item;
    return of_row ? of_row : of_block;
}

ControlId FormView::control_of(const Path& path) const {
    for (const Item& item : items) {
        for (const CellView& cell : item.cells)
            if (cell.path == path) return cell.id;
        if (const ControlId id = marked_at(item, path); id != 0) return id;
    }
    for (const TableView& table : tables)
        for (const GroupCell& group : table.groups)
            if (group.weight.path == path || group.score.path == path) return cell_id(path);
    const Item* item = item_of(path);
    return item && !item->cells.empty() ? item->cells.front().id : 0;
}

}    // namespace ziping
