// 汇总: what many reports come to, what is found in them most often, and a table of them to be sorted and narrowed down.
#include "ui/collection.h"

#include "core/quantity.h"
#include "core/rules/rule.h"
#include "ui/controls/controls.h"
#include "ui/program.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr float widest = 1240, row_height = 44, head_height = 40, gap = 16, pad = 16;
constexpr std::size_t few_rules = 5;

struct Column {
    Measured by;
    std::string_view label;
    std::string CollectionRow::Texts::*text;    // none: drawn otherwise
    float width;                                // CSS pixels; 0: the rest
    Align align;
    bool falls_first;    // a first click shows the greatest first
    int spare = 0;       // left out where the names of the units lack room: 1 first
};
constexpr Column columns[] = {
    {Measured::unit, "单位", nullptr, 0, Align::left, false},
    {Measured::status, "状态", nullptr, 88, Align::left, false},
    {Measured::total, "总分", &CollectionRow::Texts::total, 76, Align::right, true},
    {Measured::total, "等级", &CollectionRow::Texts::grade, 80, Align::centre, true},
    {Measured::rescored, "复核总分", &CollectionRow::Texts::rescored, 80, Align::right, true},
    {Measured::deviation, "偏离度", &CollectionRow::Texts::deviation, 84, Align::right, true},
    {Measured::budget, "预算（万元）", &CollectionRow::Texts::budget, 116, Align::right, true, 1},
    {Measured::rate, "执行率", &CollectionRow::Texts::rate, 84, Align::right, true},
    {Measured::errors, "强制性", &CollectionRow::Texts::errors, 68, Align::right, true},
    {Measured::warnings, "核实性", &CollectionRow::Texts::warnings, 68, Align::right, true},
    {Measured::hints, "提示", &CollectionRow::Texts::hints, 64, Align::right, true, 2},
    {Measured::filled, "已填", &CollectionRow::Texts::filled, 84, Align::right, false},
};
constexpr float unit_least = 200;

// Those that are shown in a table of this width, with what each takes of it, device pixels.
struct Shown {
    std::array<std::pair<const Column*, float>, std::size(columns)> list{};
    std::size_t count = 0;
    auto begin() const { return list.begin(); }
    auto end() const { return list.begin() + static_cast<std::ptrdiff_t>(count); }
};

Shown shown_columns(const Ui& ui, const CollectionView& view, float w) {
    const auto is_shown = [&](const Column& column, int left_out) {
        const bool rescored = column.by == Measured::rescored || column.by == Measured::deviation;
        return (view.rescored || !rescored) && (column.spare == 0 || column.spare > left_out);
    };
    float rest = 0;
    int left_out = -1;
    do {
        ++left_out;
        rest = w;
        for (const Column& column : columns)
            if (is_shown(column, left_out)) rest -= ui.px(column.width);
    } while (rest < ui.px(unit_least) && left_out < 2);
    Shown shown;
    for (const Column& column : columns)
        if (is_shown(column, left_out)) shown.list[shown.count++] = {&column, column.width > 0 ? ui.px(column.width) : rest};
    return shown;
}

// The title, and what chooses and gives out.
float draw_head(Program& program, float x, float y, float w) {
    Ui& ui = program.ui;
    CollectionView& view = program.collection;
    const float high = ui.px(size::control);
    const ButtonSpec back{
        .id = control_id("collection", "back"), .label = "返回我的报告", .icon = Icon::back, .look = Look::link};
    if (button(ui, {x - ui.px(4), y, button_width(ui, back), high}, back)) program.leave_collection();
    y += high + ui.px(4);
    const TextStyle title = ui.style(26, true);
    const float line = std::max(title.line, high);
    ui.add({.id = control_id("collection", "title"),
            .role = Role::heading,
            .label = "汇总",
            .box = {x, y, ui.px(80), line},
            .level = 1});
    ui.text.draw_in(*ui.draw, title, x, y, ui.px(80), line, "汇总");

    const float top = y + std::floor((line - high) / 2);
    float at = x + w;
    const auto place = [&](float width) {
        at -= width;
        const Box box{at, top, width, high};
        at -= ui.px(12);
        return box;
    };
    const ButtonSpec out{.id = control_id("collection", "export"),
                         .label = "导出汇总表",
                         .look = Look::primary,
                         .disabled = view.waiting > 0 || view.shown.empty()};
    const Box out_box = place(button_width(ui, out)), year_box = view.years.size() > 1 ? place(ui.px(120)) : Box{},
              unit_box = place(ui.px(200));
    if (auto unit =
            field(ui, unit_box,
                  {.id = control_id("collection", "unit"), .label = "查找单位", .text = view.unit, .placeholder = "查找单位"}))
        view.unit = std::move(*unit), view.stale = true;
    if (view.years.size() > 1) {
        std::vector<Option> options;
        for (const int year : view.years)
            options.push_back({ui.keep(std::to_string(year)), ui.keep(std::to_string(year) + "年度")});
        options.push_back({"0", "全部年度"});
        const std::string_view chosen = ui.keep(std::to_string(view.year));
        if (auto year = choice(ui, year_box,
                               {.id = control_id("collection", "year"), .label = "年度", .chosen = chosen, .options = options}))
            view.year = std::atoi(year->c_str()), view.only = {}, view.stale = true;
    }
    if (button(ui, out_box, out)) export_collection(program);
    return ui.px(4) + high + line;
}

struct Fact {
    std::string_view name;
    std::string value, detail;
};

std::array<Fact, 4> facts_of(const CollectionView& view) {
    const Totals& all = view.totals;
    std::string states;
    for (const Status status : {Status::submitted, Status::returned, Status::draft})
        if (const std::size_t count = view.states[static_cast<std::size_t>(status)]; count > 0)
            states += (states.empty() ? "" : "  ") + std::string(label_of(status)) + " " + std::to_string(count);
    const bool money = !all.budget.is_zero();
    return {{{"报告", std::to_string(all.reports) + " 份", states},
             {"平均总分", all.average ? all.average->fixed(2) : "—",
              all.scored < all.reports ? std::to_string(all.scored) + " 份有完整总分" : std::string("分")},
             {"全年预算", money ? with_separators(all.budget.fixed(2)) : "—", "万元"},
             {"预算执行率", all.rate ? all.rate->fixed(2) + "%" : "—",
              money ? "执行 " + with_separators(all.executed.fixed(2)) + " 万元" : ""}}};
}

float draw_facts(Program& program, float x, float y, float w) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const std::array<Fact, 4> facts = facts_of(program.collection);
    const float high = ui.px(100), width = std::floor((w - ui.px(gap) * 3) / 4);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Fact& fact = facts[i];
        const Box box{x + static_cast<float>(i) * (width + ui.px(gap)), y, width, high};
        ui.fill(box, theme.panel, size::radius);
        const float inner = box.x + ui.px(pad), room = box.w - 2 * ui.px(pad);
        const TextStyle small = ui.style(size::small, false, theme.secondary), figure = ui.style(size::title, true);
        ui.add({.id = control_id("collection", "fact", fact.name),
                .role = Role::text,
                .label = ui.keep(std::string(fact.name) + " " + fact.value + " " + fact.detail),
                .box = box});
        ui.text.draw_in(*ui.draw, small, inner, box.y + ui.px(10), room, small.line, fact.name);
        ui.text.draw_in(*ui.draw, figure, inner, box.y + ui.px(31), room, figure.line, fact.value);
        ui.text.draw_in(*ui.draw, small, inner, box.y + ui.px(69), room, small.line, fact.detail);
    }
    return high;
}

std::string label_of_band(std::size_t band) {
    if (band == rate_limits.size()) return std::to_string(rate_limits.back()) + "% 及以上";
    return (band > 0 ? std::to_string(rate_limits[band - 1]) : "0") + "%–" + std::to_string(rate_limits[band]) + "%";
}

struct Line {    // of a card: so many reports, and what narrows the table down to them
    CollectionFilter filter;
    std::string label, count, places;    // "数值型指标填写了文字", "12 份", "30 处"
    std::size_t reports = 0;
};

Line line_of(CollectionFilter filter, std::string label, std::size_t reports) {
    return {std::move(filter), std::move(label), std::to_string(reports) + " 份", {}, reports};
}

struct Card {
    std::string_view title, none;
    std::vector<Line> lines;
    bool bars = true;    // the share of the reports, drawn
};

Card grades_of(const CollectionView& view) {
    Card card{"等级", "还没有完整的总分", {}};
    std::size_t graded = 0;
    for (const auto& [grade, reports] : view.totals.grades) {
        card.lines.push_back(line_of({CollectionFilter::grade, grade}, grade, reports));
        graded += reports;
    }
    if (const std::size_t rest = view.totals.reports - graded; rest > 0)
        card.lines.push_back(line_of({CollectionFilter::grade, ""}, "未评", rest));
    return card;
}

Card rates_of(const CollectionView& view) {
    Card card{"预算执行率", "", {}};
    for (std::size_t i = view.totals.rates.size(); i-- > 0;)
        card.lines.push_back(line_of({CollectionFilter::rate, std::to_string(i)}, label_of_band(i), view.totals.rates[i]));
    return card;
}

Card rules_of(const CollectionView& view) {
    Card card{"常见问题", "没有发现问题", {}, false};
    for (const RuleCount& one : view.totals.rules) {
        if (card.lines.size() == few_rules && !view.all_rules) break;
        Line& line = card.lines.emplace_back(
            line_of({CollectionFilter::rule, one.rule}, std::string(title_of_rule(one.rule)), one.reports));
        line.places = std::to_string(one.findings) + " 处";
    }
    return card;
}

constexpr float card_head = 44, card_line = 30, card_foot = 12, line_gap = 10;

class CardDrawer {
public:
    CardDrawer(Program& program, const Card& card, const Box& box) : program_(program), ui_(program.ui), card_(card), box_(box) {
        const TextStyle style = ui_.style(size::small);
        const auto grow = [&](float& width, std::string_view text) {
            if (!text.empty()) width = std::max(width, std::ceil(ui_.text.width(style, text)) + ui_.px(1));
        };
        for (const Line& line : card.lines) grow(label_, line.label), grow(count_, line.count), grow(places_, line.places);
        if (!card.bars) label_ = box.w - 2 * ui_.px(pad) - count_ - places_ - 2 * ui_.px(line_gap);
    }

    void draw() {
        ui_.fill(box_, ui_.theme->panel, size::radius);
        const Box head{box_.x + ui_.px(pad), box_.y, box_.w - 2 * ui_.px(pad), ui_.px(card_head)};
        ui_.add({.id = control_id("collection", card_.title, "head"),
                 .role = Role::heading,
                 .label = card_.title,
                 .box = head,
                 .level = 2});
        ui_.text.draw_in(*ui_.draw, ui_.style(size::table, true), head.x, head.y, head.w, head.h, card_.title);
        float y = bottom(head);
        if (card_.lines.empty())
            ui_.text.draw_in(*ui_.draw, ui_.style(size::small, false, ui_.theme->secondary), head.x, y, head.w, ui_.px(card_line),
                             card_.none);
        for (const Line& line : card_.lines) {
            draw_line(line, {box_.x + ui_.px(pad - 8), y, box_.w - 2 * ui_.px(pad - 8), ui_.px(card_line - 2)});
            y += ui_.px(card_line);
        }
    }

private:
    void draw_line(const Line& line, const Box& box) {
        const Theme& theme = *ui_.theme;
        CollectionView& view = program_.collection;
        const ControlId id = control_id("collection", card_.title, line.filter.value);
        const bool chosen = view.only == line.filter, nobody = line.reports == 0;
        ui_.add({.id = id,
                 .role = Role::button,
                 .label = ui_.keep(std::string(card_.title) + " " + line.label + "：" + line.count +
                                   (line.places.empty() ? "" : " ") + line.places),
                 .description = chosen ? "再按一次显示全部" : "只看这些报告",
                 .box = box,
                 .disabled = nobody,
                 .selected = chosen});
        if (chosen || (!nobody && ui_.hovered(box))) ui_.fill(box, chosen ? theme.accent_tint : theme.hairline, 4);
        const TextStyle style = ui_.style(size::small, false, nobody ? theme.secondary : chosen ? theme.accent : theme.ink);
        const float inner = box.x + ui_.px(8), gap = ui_.px(line_gap);
        float end = right(box) - ui_.px(8);
        const auto number = [&](std::string_view text, float width) {
            if (width == 0) return;
            ui_.text.draw_in(*ui_.draw, style, end - width, box.y, width, box.h, text, Align::right);
            end -= width + gap;
        };
        number(line.places, places_);
        number(line.count, count_);
        ui_.text.draw_in(*ui_.draw, style, inner, box.y, label_, box.h, line.label);
        const float from = inner + label_ + gap;
        if (card_.bars && end > from && view.totals.reports > 0)
            bar(ui_, {from, box.y + std::floor((box.h - ui_.px(8)) / 2), end - from, ui_.px(8)},
                static_cast<float>(line.reports) / static_cast<float>(view.totals.reports), theme.accent);
        if (ui_.focused == id) focus_ring(ui_, box, 4);
        if (nobody || !ui_.pressed(id)) return;
        view.only = chosen ? CollectionFilter{} : line.filter;
        view.stale = ui_.wants_frame = true;
    }

    Program& program_;
    Ui& ui_;
    const Card& card_;
    Box box_;
    float label_ = 0, count_ = 0, places_ = 0;    // widths
};

float draw_cards(Program& program, float x, float y, float w) {
    Ui& ui = program.ui;
    CollectionView& view = program.collection;
    const Card grades = grades_of(view), rates = rates_of(view), rules = rules_of(view);
    const bool more = view.totals.rules.size() > few_rules;
    const std::size_t lines = std::max({grades.lines.size(), rates.lines.size(), rules.lines.size() + (more ? 1 : 0)});
    const float high = ui.px(card_head + card_line * static_cast<float>(lines) + card_foot),
                width = std::floor((w - 2 * ui.px(gap)) * 0.28f);
    const float second = x + width + ui.px(gap), third = second + width + ui.px(gap);
    CardDrawer(program, grades, {x, y, width, high}).draw();
    CardDrawer(program, rates, {second, y, width, high}).draw();
    CardDrawer(program, rules, {third, y, x + w - third, high}).draw();
    if (more) {
        const ButtonSpec spec{.id = control_id("collection", "all_rules"),
                              .label = view.all_rules ? std::string_view("只看前几类")
                                                      : ui.keep("全部 " + std::to_string(view.totals.rules.size()) + " 类"),
                              .look = Look::link};
        const Box box{third + ui.px(pad - 2), y + ui.px(card_head + card_line * static_cast<float>(rules.lines.size())),
                      button_width(ui, spec), ui.px(card_line)};
        if (button(ui, box, spec)) view.all_rules = !view.all_rules, ui.wants_frame = true;
    }
    return high;
}

std::string label_of(const CollectionFilter& only) {
    switch (only.kind) {
    case CollectionFilter::grade: return only.value.empty() ? "未评等级" : "等级 " + only.value;
    case CollectionFilter::rate: return "执行率 " + label_of_band(static_cast<std::size_t>(only.value.front() - '0'));
    case CollectionFilter::rule: return std::string(title_of_rule(only.value));
    case CollectionFilter::all: break;
    }
    return {};
}

// How many of how many are shown, and what gives all back.
float draw_caption(Program& program, float x, float y, float w) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    CollectionView& view = program.collection;
    const float high = ui.px(36);
    std::string text = std::to_string(view.shown.size()) + " 份报告";
    if (view.only.kind != CollectionFilter::all) text += "：" + label_of(view.only);
    if (!view.unit.empty()) text += "，单位名称含“" + view.unit + "”";
    if (view.waiting > 0) text = "正在汇总，还有 " + std::to_string(view.waiting) + " 份…";
    const std::string_view shown = ui.keep(std::move(text));
    const TextStyle style = ui.style(size::table, false, theme.secondary);
    const float width = std::min(ui.text.width(style, shown) + ui.px(2), w - ui.px(100));
    ui.add({.id = control_id("collection", "caption"), .role = Role::status, .label = shown, .box = {x, y, width, high}});
    ui.text.draw_in(*ui.draw, style, x, y, width, high, shown);
    if (view.only.kind != CollectionFilter::all || !view.unit.empty()) {
        const ButtonSpec spec{.id = control_id("collection", "show_all"), .label = "显示全部", .look = Look::link};
        if (button(ui, {x + width + ui.px(12), y, button_width(ui, spec), high}, spec)) {
            view.only = {};
            view.unit.clear();
            view.stale = ui.wants_frame = true;
            ui.focus(control_id("collection", "unit"));
        }
    }
    return high;
}

void draw_table_head(Program& program, const Shown& shown, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    CollectionView& view = program.collection;
    ui.fill(box, theme.panel);
    ui.rule(box.x, bottom(box) - ui.hair(), box.w, theme.line);
    float x = box.x;
    for (const auto& [of, wide] : shown) {
        const Column& column = *of;
        const Box cell{x, box.y, wide, box.h};
        x += cell.w;
        const bool sorted = view.by == column.by && column.label != "等级";
        const ControlId id = control_id("collection", "by", column.label);
        ui.add({.id = id,
                .role = Role::button,
                .label = ui.keep("按" + std::string(column.label) + "排序"),
                .description = !sorted        ? ""
                               : view.falling ? "从高到低"
                                              : "从低到高",
                .box = cell,
                .selected = sorted});
        if (ui.hovered(cell)) ui.fill(cell, theme.hairline);
        const TextStyle style = ui.style(size::small, true, sorted ? theme.accent : theme.secondary);
        const float arrow = ui.px(12), inner = ui.px(8), text = ui.text.width(style, column.label);
        const float room = cell.w - 2 * inner;
        float from = cell.x + inner;
        if (column.align == Align::right) from = right(cell) - inner - text;
        if (column.align == Align::centre) from = cell.x + (cell.w - text) / 2;
        ui.text.draw_in(*ui.draw, style, from, cell.y, std::min(text + 1, room), cell.h, column.label);
        if (sorted) {
            const float at = column.align == Align::right ? from - ui.px(2) - arrow / 2 : from + text + ui.px(2) + arrow / 2;
            draw_icon(ui, view.falling ? Icon::down : Icon::up, {at, cell.y + cell.h / 2}, theme.accent, 12);
        }
        if (ui.focused == id) focus_ring(ui, inset(cell, ui.px(2), ui.px(2)), 4);
        if (!ui.pressed(id)) continue;
        view.falling = view.by == column.by ? !view.falling : column.falls_first;
        view.by = column.by;
        view.stale = ui.wants_frame = true;
    }
}

struct Tone {
    ImU32 ink, tint;
};

Tone tone_of(const Theme& theme, Status status) {
    if (status == Status::submitted) return {theme.good, theme.good_tint};
    return status == Status::returned ? Tone{theme.warn, theme.warn_tint} : Tone{theme.secondary, theme.panel};
}

ImU32 ink_of(const Theme& theme, const Column& column, const CollectionRow& row) {
    if (row.state != CollectionRow::collected) return row.state == CollectionRow::waiting ? theme.secondary : theme.bad;
    if (column.by == Measured::errors) return theme.bad;
    if (column.by == Measured::warnings) return theme.warn;
    const bool part = row.file.report.total.state != Figure::complete && column.by == Measured::total;
    return part || column.by == Measured::hints ? theme.secondary : theme.ink;
}

// True when the row is to be opened.
bool draw_row(Program& program, const Shown& shown, const CollectionRow& row, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const Collected& of = row.file.report;
    const ControlId id = control_id("draft", row.draft);
    ui.add({.id = id, .role = Role::list_item, .label = row.texts.label, .box = box});
    if (ui.hovered(box)) ui.fill(box, theme.hover);
    ui.rule(box.x, bottom(box) - ui.hair(), box.w, theme.hairline);
    float x = box.x;
    const float inner = ui.px(8);
    for (const auto& [shown_column, wide] : shown) {
        const Column& column = *shown_column;
        const float room = wide - 2 * inner;
        if (column.by == Measured::unit) {
            const std::string_view unit = of.unit.empty() ? std::string_view("（未填单位名称）") : std::string_view(of.unit);
            const bool changed = row.file.digest_ok == false;
            const float mark = changed ? chip_width(ui, "文件被改动") + ui.px(8) : 0;
            ui.text.draw_in(*ui.draw, ui.style(size::table), x + inner, box.y, room - mark, box.h, unit);
            if (changed) chip(ui, x + wide - mark, box.y + box.h / 2, "文件被改动", theme.bad, theme.bad_tint);
        } else if (column.by == Measured::status) {
            const Tone tone = tone_of(theme, of.status);
            if (row.state != CollectionRow::unreadable)
                chip(ui, x + inner, box.y + box.h / 2, ziping::label_of(of.status), tone.ink, tone.tint);
        } else {
            const bool strong = column.label == "总分";
            ui.text.draw_in(*ui.draw, ui.style(size::table, strong, ink_of(theme, column, row)), x + inner, box.y, room, box.h,
                            row.texts.*column.text, column.align);
        }
        x += wide;
    }
    if (ui.focused == id) focus_ring(ui, inset(box, ui.px(2), ui.px(2)), 4);
    return ui.pressed(id);
}

// The head stays in view while the rows pass below it. `top`: of the visible part.
float draw_table(Program& program, Region& region, float x, float y, float w, float top) {
    Ui& ui = program.ui;
    const CollectionView& view = program.collection;
    const float head = ui.px(head_height), high = ui.px(row_height), overscan = 2 * high;    // Tab finds the next ones
    const float first = y + head;
    const Shown shown = shown_columns(ui, view, w);
    draw_table_head(program, shown, {x, std::max(y, top), w, head});
    const Box seen = ui.clip();
    const float covered = std::max(first, top + head);
    ui.draw->PushClipRect({seen.x, std::min(covered, bottom(seen))}, {right(seen), bottom(seen)}, true);
    std::string open;
    for (std::size_t i = 0; i < view.shown.size(); ++i) {
        const float at = first + high * static_cast<float>(i);
        const CollectionRow& row = view.rows[view.shown[i]];
        const bool due = ui.focus_wanted != 0 && ui.focus_wanted == control_id("draft", row.draft);    // it was open just now
        if (!due && (at + high < seen.y - overscan || at > bottom(seen) + overscan)) continue;
        if (draw_row(program, shown, row, {x, at, w, high})) open = row.draft;
        if (ui.focused != ui.followed && ui.focused == control_id("draft", row.draft)) {
            ui.followed = ui.focused;
            region.bring_into_view(at - region.origin().y, high, head, ui.px(8));
        }
    }
    ui.draw->PopClipRect();
    if (!open.empty()) program.open_collected(open);
    return head + high * static_cast<float>(view.shown.size());
}

}    // namespace

void draw_collection(Program& program) {
    Ui& ui = program.ui;
    collect_some(program);
    const float notices = draw_notices(program, ui.page, 0);
    Region region(ui, "collection", {0, notices, ui.page.w, ui.page.h - notices}, ui.theme->paper, true);
    const float w = std::min(ui.px(widest), region.width() - ui.px(64)), x = std::floor((region.width() - w) / 2),
                top = region.origin().y;
    float y = top + ui.px(20);
    y += draw_head(program, x, y, w) + ui.px(16);
    y += draw_facts(program, x, y, w) + ui.px(gap);
    y += draw_cards(program, x, y, w) + ui.px(gap);
    y += draw_caption(program, x, y, w);
    y += draw_table(program, region, x, y, w, notices);
    region.set_height(y - top + ui.px(48));
    const bool gone = ui.focus_wanted != 0 && !ui.controls.find(ui.focus_wanted);    // the row that was open is narrowed away
    if (gone && program.overlay == Overlay::none) ui.focus(control_id("collection", "unit"));
}

}    // namespace ziping
