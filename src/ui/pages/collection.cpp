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
};
constexpr Column columns[] = {
    {Measured::unit, "单位", nullptr, 0, Align::left, false},
    {Measured::status, "状态", nullptr, 88, Align::left, false},
    {Measured::total, "总分", &CollectionRow::Texts::total, 76, Align::right, true},
    {Measured::total, "等级", &CollectionRow::Texts::grade, 84, Align::centre, true},
    {Measured::budget, "全年预算（万元）", &CollectionRow::Texts::budget, 136, Align::right, true},
    {Measured::rate, "执行率", &CollectionRow::Texts::rate, 84, Align::right, true},
    {Measured::errors, "强制性", &CollectionRow::Texts::errors, 72, Align::right, true},
    {Measured::warnings, "核实性", &CollectionRow::Texts::warnings, 72, Align::right, true},
    {Measured::hints, "提示", &CollectionRow::Texts::hints, 64, Align::right, true},
    {Measured::filled, "已填", &CollectionRow::Texts::filled, 88, Align::right, false},
};

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

std::string text_of(const std::optional<Decimal>& value) { return value ? value->text() : "—"; }

struct Fact {
    std::string_view name;
    std::string value, detail;
};

std::array<Fact, 4> facts_of(const CollectionView& view) {
    const Totals& all = view.totals;
    std::string states;
    for (const Status status : {Status::submitted, Status::returned, Status::draft})
        if (const std::size_t count = view.states[static_cast<std::size_t>(status)]; count > 0)
            states += (states.empty() ? "" : "，") + std::string(label_of(status)) + " " + std::to_string(count);
    const bool money = !all.budget.is_zero();
    return {{{"报告", std::to_string(all.reports) + " 份", states},
             {"平均总分", text_of(all.average),
              all.scored < all.reports ? std::to_string(all.scored) + " 份有完整总分" : std::string("分")},
             {"全年预算", money ? with_separators(all.budget.text()) : "—", "万元"},
             {"预算执行率", all.rate ? all.rate->text() + "%" : "—",
              money ? "执行 " + with_separators(all.executed.text()) + " 万元" : ""}}};
}

float draw_facts(Program& program, float x, float y, float w) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const std::array<Fact, 4> facts = facts_of(program.collection);
    const float high = ui.px(108), width = std::floor((w - ui.px(gap) * 3) / 4);
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
        ui.text.draw_in(*ui.draw, small, inner, box.y + ui.px(12), room, small.line, fact.name);
        ui.text.draw_in(*ui.draw, figure, inner, box.y + ui.px(34), room, figure.line, fact.value);
        ui.text.draw_in(*ui.draw, small, inner, box.y + ui.px(74), room, small.line, fact.detail);
    }
    return high;
}

struct Bar {    // a line of a card: so many reports, and what narrows the table down to them
    CollectionFilter filter;
    std::string label, count;
    std::size_t reports = 0;
};

std::vector<Bar> grades_of(const CollectionView& view) {
    std::vector<Bar> bars;
    std::size_t graded = 0;
    for (const auto& [grade, reports] : view.totals.grades) {
        bars.push_back({{CollectionFilter::grade, grade}, grade, std::to_string(reports) + " 份", reports});
        graded += reports;
    }
    if (const std::size_t none = view.totals.reports - graded; none > 0)
        bars.push_back({{CollectionFilter::grade, ""}, "未评", std::to_string(none) + " 份", none});
    return bars;
}

std::vector<Bar> rates_of(const CollectionView& view) {
    std::vector<Bar> bars;
    for (std::size_t i = view.totals.rates.size(); i-- > 0;) {
        const std::string from = i > 0 ? std::to_string(rate_limits[i - 1]) : "0";
        std::string label = i == rate_limits.size() ? "100% 及以上" : from + "%–" + std::to_string(rate_limits[i]) + "%";
        const std::size_t reports = view.totals.rates[i];
        bars.push_back({{CollectionFilter::rate, std::to_string(i)}, std::move(label), std::to_string(reports) + " 份", reports});
    }
    return bars;
}

std::vector<Bar> rules_of(const CollectionView& view) {
    std::vector<Bar> bars;
    for (const RuleCount& one : view.totals.rules) {
        if (bars.size() == few_rules && !view.all_rules) break;
        bars.push_back({{CollectionFilter::rule, one.rule},
                        std::string(title_of_rule(one.rule)),
                        std::to_string(one.reports) + " 份 " + std::to_string(one.findings) + " 处",
                        one.reports});
    }
    return bars;
}

constexpr float card_head = 44, bar_line = 30, card_foot = 12;

void draw_bar_line(Program& program, const Box& box, std::string_view card, const Bar& bar_of, float label_width,
                   float count_width, bool drawn) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    CollectionView& view = program.collection;
    const ControlId id = control_id("collection", card, bar_of.filter.value);
    const bool chosen = view.only == bar_of.filter;
    ui.add({.id = id,
            .role = Role::button,
            .label = ui.keep(std::string(card) + " " + bar_of.label + "：" + bar_of.count),
            .description = chosen ? "再按一次显示全部" : "只看这些报告",
            .box = box,
            .disabled = bar_of.reports == 0,
            .selected = chosen});
    if (chosen)
        ui.fill(box, theme.accent_tint, 4);
    else if (bar_of.reports > 0 && ui.hovered(box))
        ui.fill(box, theme.hairline, 4);
    const ImU32 ink = bar_of.reports == 0 ? theme.secondary : chosen ? theme.accent : theme.ink;
    const TextStyle style = ui.style(size::small, false, ink);
    const float inner = box.x + ui.px(8), end = right(box) - ui.px(8), from = inner + label_width + ui.px(10),
                to = end - count_width - ui.px(10);
    ui.text.draw_in(*ui.draw, style, inner, box.y, label_width, box.h, bar_of.label);
    ui.text.draw_in(*ui.draw, style, end - count_width, box.y, count_width, box.h, bar_of.count, Align::right);
    if (drawn && to > from && view.totals.reports > 0)
        bar(ui, {from, box.y + std::floor((box.h - ui.px(8)) / 2), to - from, ui.px(8)},
            static_cast<float>(bar_of.reports) / static_cast<float>(view.totals.reports), theme.accent);
    if (ui.focused == id) focus_ring(ui, box, 4);
    if (bar_of.reports > 0 && ui.pressed(id)) {
        view.only = chosen ? CollectionFilter{} : bar_of.filter;
        view.stale = ui.wants_frame = true;
    }
}

// With bars where `share` leaves room for them: the part of the width that the labels take.
void draw_card(Program& program, const Box& box, std::string_view title, const std::vector<Bar>& bars, std::string_view none,
               float share) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    ui.fill(box, theme.panel, size::radius);
    const float x = box.x + ui.px(pad - 8), w = box.w - 2 * ui.px(pad - 8);
    const TextStyle style = ui.style(size::table, true);
    const Box head{box.x + ui.px(pad), box.y, box.w - 2 * ui.px(pad), ui.px(card_head)};
    ui.add({.id = control_id("collection", title, "head"), .role = Role::heading, .label = title, .box = head, .level = 2});
    ui.text.draw_in(*ui.draw, style, head.x, head.y, head.w, head.h, title);
    float count_width = 0, y = box.y + ui.px(card_head);
    for (const Bar& one : bars) count_width = std::max(count_width, ui.text.width(ui.style(size::small), one.count) + ui.px(2));
    const float label_width = share < 1 ? std::floor(w * share) : w - count_width - ui.px(26);
    for (const Bar& one : bars) {
        draw_bar_line(program, {x, y, w, ui.px(bar_line - 2)}, title, one, label_width, count_width, share < 1);
        y += ui.px(bar_line);
    }
    if (bars.empty())
        ui.text.draw_in(*ui.draw, ui.style(size::small, false, theme.secondary), head.x, y, head.w, ui.px(bar_line), none);
}

float draw_cards(Program& program, float x, float y, float w) {
    Ui& ui = program.ui;
    CollectionView& view = program.collection;
    const std::vector<Bar> grades = grades_of(view), rates = rates_of(view), rules = rules_of(view);
    const bool more = view.totals.rules.size() > few_rules;
    const std::size_t lines = std::max({grades.size(), rates.size(), rules.size() + (more ? 1 : 0)});
    const float high = ui.px(card_head + bar_line * static_cast<float>(lines) + card_foot),
                width = std::floor((w - 2 * ui.px(gap)) * 0.28f);
    const float second = x + width + ui.px(gap), third = second + width + ui.px(gap);
    draw_card(program, {x, y, width, high}, "等级", grades, "还没有完整的总分", 0.2f);
    draw_card(program, {second, y, width, high}, "预算执行率", rates, "", 0.36f);
    draw_card(program, {third, y, x + w - third, high}, "常见问题", rules, "没有发现问题", 1);
    if (more) {
        const ButtonSpec spec{.id = control_id("collection", "all_rules"),
                              .label = view.all_rules ? std::string_view("只看前几类")
                                                      : ui.keep("全部 " + std::to_string(view.totals.rules.size()) + " 类"),
                              .look = Look::link};
        const Box box{third + ui.px(pad - 2), y + ui.px(card_head + bar_line * static_cast<float>(rules.size())),
                      button_width(ui, spec), ui.px(bar_line)};
        if (button(ui, box, spec)) view.all_rules = !view.all_rules, ui.wants_frame = true;
    }
    return high;
}

std::string label_of(const CollectionFilter& only) {
    switch (only.kind) {
    case CollectionFilter::grade: return only.value.empty() ? "未评等级" : "等级 " + only.value;
    case CollectionFilter::rate: {
        const auto band = static_cast<std::size_t>(only.value.front() - '0');
        if (band == rate_limits.size()) return "执行率 100% 及以上";
        return "执行率不到 " + std::to_string(rate_limits[band]) + "%";
    }
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

float width_of(const Ui& ui, const Column& column, float w) {
    if (column.width > 0) return ui.px(column.width);
    float rest = w;
    for (const Column& other : columns) rest -= ui.px(other.width);
    return rest;
}

void draw_table_head(Program& program, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    CollectionView& view = program.collection;
    ui.fill(box, theme.panel);
    ui.rule(box.x, bottom(box) - ui.hair(), box.w, theme.line);
    float x = box.x;
    for (const Column& column : columns) {
        const Box cell{x, box.y, width_of(ui, column, box.w), box.h};
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
bool draw_row(Program& program, const CollectionRow& row, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const Collected& of = row.file.report;
    const ControlId id = control_id("draft", row.draft);
    ui.add({.id = id, .role = Role::list_item, .label = row.texts.label, .box = box});
    if (ui.hovered(box)) ui.fill(box, theme.hover);
    ui.rule(box.x, bottom(box) - ui.hair(), box.w, theme.hairline);
    float x = box.x;
    const float inner = ui.px(8);
    for (const Column& column : columns) {
        const float wide = width_of(ui, column, box.w), room = wide - 2 * inner;
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
    draw_table_head(program, {x, std::max(y, top), w, head});
    const Box seen = ui.clip();
    const float covered = std::max(first, top + head);
    ui.draw->PushClipRect({seen.x, std::min(covered, bottom(seen))}, {right(seen), bottom(seen)}, true);
    std::string open;
    for (std::size_t i = 0; i < view.shown.size(); ++i) {
        const float at = first + high * static_cast<float>(i);
        const CollectionRow& row = view.rows[view.shown[i]];
        const bool due = ui.focus_wanted != 0 && ui.focus_wanted == control_id("draft", row.draft);    // it was open just now
        if (!due && (at + high < seen.y - overscan || at > bottom(seen) + overscan)) continue;
        if (draw_row(program, row, {x, at, w, high})) open = row.draft;
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
}

}    // namespace ziping
