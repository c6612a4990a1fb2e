// 汇总: what many reports come to, what is found in them most often, and a table of them to be sorted and narrowed down.
#include "ui/pages/collection.h"

#include "core/quantity.h"
#include "core/rules/rule.h"
#include "ui/controls/controls.h"
#include "ui/program.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace ziping {

namespace {

constexpr float overview_from = 600;    // height of the page, CSS pixels: below it the table would begin out of sight
constexpr float widest = 1240, gap = collection_gap, pad = collection_pad;

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
    const ButtonSpec roster{.id = control_id("collection", "roster"),
                            .label = "应交名单",
                            .look = Look::link,
                            .description = view.roster.empty() ? "填了名单，就看得到哪些单位还没有交" : ""};
    const Box roster_box{x + ui.px(64), y + std::floor((line - high) / 2), button_width(ui, roster), high};
    if (button(ui, roster_box, roster)) show_roster(program, roster_box);
    const ButtonSpec open{.id = control_id("collection", "open"), .label = "打开文件", .look = Look::link};
    if (button(ui, {right(roster_box) + ui.px(12), roster_box.y, button_width(ui, open), high}, open)) program.host.choose_file();

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
    const Box out_box = place(button_width(ui, out)), year_box = view.years.size() > 1 ? place(ui.px(112)) : Box{},
              standing_box = place(ui.px(112)), unit_box = place(ui.px(w < ui.px(860) ? 140 : 200));
    if (auto unit =
            field(ui, unit_box,
                  {.id = control_id("collection", "unit"), .label = "查找单位", .text = view.unit, .placeholder = "查找单位"}))
        view.unit = std::move(*unit), view.stale = true;
    {
        std::vector<Option> options{{"", "全部状态"}};
        for (const std::string_view standing : standings)
            if (standing != standings[missing_standing] || !view.roster.empty()) options.push_back({standing, standing});
        if (auto chosen = choice(ui, standing_box,
                                 {.id = control_id("collection", "standing"),
                                  .label = "状态",
                                  .chosen = view.standing ? standings[*view.standing] : std::string_view(),
                                  .options = options})) {
            const auto at = std::find(standings.begin(), standings.end(), *chosen);
            view.standing =
                at == standings.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - standings.begin()));
            view.stale = true;
        }
    }
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
    std::string value;
    std::vector<std::string> details;    // each stays in one line, where the card is wide enough
};

std::array<Fact, 4> facts_of(const CollectionView& view) {
    const Totals& all = view.totals;
    std::vector<std::string> states;
    const auto count = [&](std::string_view what, std::size_t number) {
        if (number > 0) states.push_back(std::string(what) + " " + std::to_string(number));
    };
    if (view.year > 0) count("应交", view.roster.units().size());
    for (std::size_t i = 0; i < standings.size(); ++i) count(standings[i], view.counts[i]);
    count("其他年度", view.of_other_years);
    const std::size_t looked_at = view.standing ? view.counts[*view.standing] : view.of_year;
    if (view.waiting == 0 && looked_at > all.reports && view.standing != missing_standing)
        count("未汇总", looked_at - all.reports);
    std::vector<std::string> scored;
    if (all.scored < all.reports) scored.push_back(std::to_string(all.scored) + " 份有完整总分");
    if (all.average_rescored) scored.push_back("复核后 " + all.average_rescored->fixed(2));
    if (scored.empty()) scored.emplace_back("分");
    const bool money = !all.budget.is_zero();
    return {{{"报告", std::to_string(view.of_year) + " 份", std::move(states)},
             {"平均总分", all.average ? all.average->fixed(2) : "—", std::move(scored)},
             {"全年预算", money ? with_separators(all.budget.fixed(2)) : "—", {"万元"}},
             {"预算执行率",
              all.rate ? all.rate->fixed(2) + "%" : "—",
              {money ? "执行 " + with_separators(all.executed.fixed(2)) + " 万元" : std::string()}}}};
}

// The details side by side, in as many lines as they take.
std::string detail_of(const Ui& ui, const TextStyle& style, const std::vector<std::string>& details, float width) {
    std::string text;
    std::size_t line = 0;    // where it begins
    for (const std::string& detail : details) {
        const bool fits = ui.text.width(style, text.substr(line) + "  " + detail) <= width;
        if (!text.empty()) text += fits ? "  " : "\n";
        if (!fits) line = text.size();
        text += detail;
    }
    return text;
}

float draw_facts(Program& program, float x, float y, float w) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const std::array<Fact, 4> facts = facts_of(program.collection);
    const float width = std::floor((w - ui.px(gap) * 3) / 4), inside = width - 2 * ui.px(pad);
    const TextStyle small = ui.style(size::small, false, theme.secondary), figure = ui.style(size::title, true);
    float high = ui.px(100);
    std::array<std::string_view, 4> details;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        details[i] = ui.keep(detail_of(ui, small, facts[i].details, inside));
        high = std::max(high, ui.px(82) + ui.text.wrap(small, details[i], inside).height);
    }
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Fact& fact = facts[i];
        const float left = x + static_cast<float>(i) * (width + ui.px(gap));
        const Box box{left, y, i + 1 < facts.size() ? width : x + w - left, high};
        ui.fill(box, theme.panel, size::radius);
        const float inner = box.x + ui.px(pad), room = box.w - 2 * ui.px(pad);
        ui.add({.id = control_id("collection", "fact", fact.name),
                .role = Role::text,
                .label = ui.keep(std::string(fact.name) + " " + fact.value + " " + std::string(details[i])),
                .box = box});
        ui.text.draw_in(*ui.draw, small, inner, box.y + ui.px(10), room, small.line, fact.name);
        ui.text.draw_in(*ui.draw, figure, inner, box.y + ui.px(31), room, figure.line, fact.value);
        ui.text.draw_lines(*ui.draw, small, {inner, box.y + ui.px(69)}, room, details[i], ui.text.wrap(small, details[i], inside),
                           Align::left, box.y, bottom(box));
    }
    return high;
}

std::string label_of(const CollectionFilter& only) {
    switch (only.kind) {
    case CollectionFilter::grade: return only.value.empty() ? "未评等级" : "等级 " + only.value;
    case CollectionFilter::rate: return "执行率 " + label_of_band(static_cast<std::size_t>(only.value.front() - '0'));
    case CollectionFilter::rule: return std::string(title_of_rule(only.value));
    case CollectionFilter::repeated: return "单位重复";
    case CollectionFilter::all: break;
    }
    return {};
}

// How many of how many are shown, and what gives all back.
float draw_caption(Program& program, float x, float y, float w, bool overview) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    CollectionView& view = program.collection;
    const float high = ui.px(36);
    const std::size_t missing = view.shown.size() - view.reports;
    std::string text = std::to_string(view.reports) + " 份报告";
    if (missing > 0) text += "，" + std::to_string(missing) + " 个单位未交";
    if (view.only.kind != CollectionFilter::all) text += "：" + label_of(view.only);
    if (view.standing && missing == 0) text += "，" + std::string(standings[*view.standing]);
    if (!view.unit.empty()) text += "，单位名称含“" + view.unit + "”";
    if (view.waiting > 0) text = "正在汇总，还有 " + std::to_string(view.waiting) + " 份…";
    const std::string_view shown = ui.keep(std::move(text));
    const TextStyle style = ui.style(size::table, false, theme.secondary);
    const ButtonSpec fold{.id = control_id("collection", "overview"),
                          .label = overview ? "收起概览" : "展开概览",
                          .icon = overview ? Icon::up : Icon::down,
                          .look = Look::link,
                          .expanded = overview,
                          .icon_after = true};
    const float fold_width = button_width(ui, fold);
    if (button(ui, {x + w - fold_width + ui.px(4), y, fold_width, high}, fold)) view.overview = !overview;
    const float width = std::min(ui.text.width(style, shown) + ui.px(2), w - fold_width - ui.px(120));
    ui.add({.id = control_id("collection", "caption"), .role = Role::status, .label = shown, .box = {x, y, width, high}});
    ui.text.draw_in(*ui.draw, style, x, y, width, high, shown);
    if (view.only.kind != CollectionFilter::all || !view.unit.empty() || view.standing) {
        const ButtonSpec spec{.id = control_id("collection", "show_all"), .label = "显示全部", .look = Look::link};
        if (button(ui, {x + width + ui.px(12), y, button_width(ui, spec), high}, spec)) {
            view.only = {};
            view.unit.clear();
            view.standing.reset();
            view.stale = ui.wants_frame = true;
            ui.focus(control_id("collection", "unit"));
        }
    } else if (view.of_repeated > 0) {
        const ButtonSpec spec{.id = control_id("collection", "repeated"),
                              .label = ui.keep("单位重复 " + std::to_string(view.of_repeated) + " 份"),
                              .look = Look::link,
                              .description = "合计中都已计入；按一下只看这些"};
        if (button(ui, {x + width + ui.px(12), y, button_width(ui, spec), high}, spec)) {
            view.only = {CollectionFilter::repeated, {}};
            view.by = Measured::unit, view.falling = false;
            view.stale = ui.wants_frame = true;
        }
    }
    return high;
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
    const bool overview = program.collection.overview.value_or(ui.page.h >= ui.px(overview_from));
    if (overview) {
        y += draw_facts(program, x, y, w) + ui.px(gap);
        y += draw_collection_cards(program, x, y, w) + ui.px(gap);
    }
    const float caption = y - top;
    y += draw_caption(program, x, y, w, overview);
    if (std::exchange(program.collection.to_table, false)) region.bring_into_view(caption, ui.px(240), 0, 0);
    y += draw_collection_table(program, region, x, y, w, notices);
    region.set_height(y - top + ui.px(48));
    const bool gone = ui.focus_wanted != 0 && !ui.controls.find(ui.focus_wanted);    // the row that was open is narrowed away
    if (gone && !program.work && program.overlay == Overlay::none) ui.focus(control_id("collection", "unit"));
}

}    // namespace ziping
