// How the reports spread over grades and rates of execution, and what is found in most of them: lines that narrow the table down.
#include "ui/pages/collection.h"

#include "core/rules/rule.h"
#include "ui/controls/controls.h"
#include "ui/program.h"

#include <algorithm>
#include <vector>

namespace ziping {

namespace {

constexpr float gap = collection_gap, pad = collection_pad;
constexpr std::size_t few_rules = 5;

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
        view.stale = view.to_table = ui_.wants_frame = true;
    }

    Program& program_;
    Ui& ui_;
    const Card& card_;
    Box box_;
    float label_ = 0, count_ = 0, places_ = 0;    // widths
};

}    // namespace

std::string label_of_band(std::size_t band) {
    if (band == rate_limits.size()) return std::to_string(rate_limits.back()) + "% 及以上";
    return (band > 0 ? std::to_string(rate_limits[band - 1]) : "0") + "%–" + std::to_string(rate_limits[band]) + "%";
}

float draw_collection_cards(Program& program, float x, float y, float w) {
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

}    // namespace ziping
