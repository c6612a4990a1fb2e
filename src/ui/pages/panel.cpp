// Score and findings, always in view: total, grade, each category against its
// cap, then what was found, most severe first.
#include "ui/controls/finding_look.h"
#include "ui/pages/note_field.h"

#include "core/form_use.h"
#include "core/rules/rule.h"
#include "core/text_search.h"

#include <algorithm>
#include <functional>
#include <map>

namespace ziping {

namespace {

constexpr float pad = 20;

std::string figure_text(const Figure& figure) { return figure.known() ? figure.value.text() : "—"; }

// part ÷ whole for the length of a bar.
float ratio(Decimal part, Decimal whole) {
    if (whole.is_zero() || part.is_negative()) return 0;
    const std::string thousandths = (part / whole * 1000).fixed(0);
    float value = 0;
    for (const char digit : thousandths) value = value * 10 + static_cast<float>(digit - '0');
    return value / 1000;
}

float panel_text_width(const Ui& ui, float width) { return width - ui.px(2 * pad + 30); }

void explain(Program& program, const Path& path, const Box& box) {
    program.overlay_path = path;
    program.open_overlay(Overlay::explanation, box);
}

// Of the form that is shown, else the department's own.
const Score& shown_score(const Workspace& work) {
    const Score* score = work.assessment().score(work.form);
    return score ? *score : work.assessment().main;
}

// Whose score is shown, where there is more than one: "自评表 "
std::string owner_of(const Program& program, const Score& score) {
    const Workspace& work = *program.work;
    if (work.assessment().others.empty()) return {};
    const auto use = use_of(work.tpl(), work.report(), score.use);
    return use ? title_of(*use, work.report()) + " " : std::string();
}

// The weights add up to more than 100: there is no grade for that.
bool is_too_high(const Score& score) { return score.total.known() && score.total.value > Decimal(100); }

float draw_total(Program& program, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const Score& a = shown_score(*program.work);
    const TextStyle figure = ui.style(size::figure, true);
    const std::string_view total = ui.keep(figure_text(a.total));
    const bool provisional = a.total.state == Figure::provisional;
    const Box place{box.x, box.y, box.w, ui.px(72)};
    const ControlId id = control_id("panel", "total");
    std::string label = "总分 " + std::string(total) + (a.grade ? " 等级 " + a.grade->label : "");
    if (provisional) label += " 暂计，缺 " + std::to_string(a.total.gaps) + " 项";
    ui.add({.id = id, .role = Role::button, .label = ui.keep(std::move(label)), .description = "查看计算过程", .box = place});
    if (ui.hovered(place)) ui.fill(place, theme.hover, size::radius);
    const TextStyle small = ui.style(size::small, false, theme.secondary);
    const std::string_view told =
        ui.keep(provisional ? "总分（暂计，缺 " + std::to_string(a.total.gaps) + " 项）" : std::string("总分"));
    const std::string_view owner = ui.keep(owner_of(program, a));
    const float told_width = ui.text.width(small, told), owner_width = std::min(ui.text.width(small, owner), box.w - told_width);
    ui.text.draw_in(*ui.draw, small, box.x, box.y + ui.px(4), owner_width, small.line, owner);
    ui.text.draw_in(*ui.draw, small, box.x + owner_width, box.y + ui.px(4), box.w - owner_width, small.line, told);
    const float y = box.y + ui.px(22);
    ui.text.draw(*ui.draw, is_too_high(a) ? figure.in(theme.bad) : figure, {box.x, y}, total);
    float x = box.x + ui.text.width(figure, total) + ui.px(6);
    ui.text.draw(*ui.draw, small, {x, y + ui.px(19)}, "/ 100");
    x += ui.text.width(small, "/ 100") + ui.px(14);
    if (a.grade) {
        const bool high = a.grade->min >= Decimal(90), letter = characters(a.grade->label) == 1;    // 优; else a conclusion
        const TextStyle style = ui.style(letter ? 18 : size::small, true, high ? theme.good : theme.warn);
        const float wide = letter ? ui.px(34) : std::min(ui.text.width(style, a.grade->label) + ui.px(20), right(box) - x);
        const Box mark{x, y + ui.px(8), wide, ui.px(34)};
        ui.fill(mark, high ? theme.good_tint : theme.warn_tint, 17);
        ui.text.draw_in(*ui.draw, style, mark.x + ui.px(2), mark.y, mark.w - ui.px(4), mark.h, a.grade->label, Align::centre);
    }
    if (ui.focused == id) focus_ring(ui, place);
    if (ui.pressed(id)) explain(program, Path{"total", a.use, "", ""}, place);
    return place.h;
}

float draw_category(Program& program, const Category& category, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const bool off = category.weights.known() && category.weights.value != category.cap;
    const bool wrong = off || (category.score.known() && category.score.value > category.cap);
    const TextStyle style = ui.style(size::small);
    const ControlId id = control_id("panel", "category", category.id);
    const std::string_view score = ui.keep(figure_text(category.score));
    const std::string_view cap = ui.keep("/ " + category.cap.text());
    const Box place{box.x - ui.px(4), box.y, box.w + ui.px(8), style.line + ui.px(14)};
    std::string label = category.label + " 得分 " + std::string(score) + "，上限 " + category.cap.text();
    if (off) label += "，分值合计 " + category.weights.value.text();
    ui.add({.id = id, .role = Role::button, .label = ui.keep(std::move(label)), .description = "查看计算过程", .box = place});
    if (ui.hovered(place)) ui.fill(place, theme.hover, 4);
    ui.text.draw(*ui.draw, style, {box.x, box.y}, category.label);
    float x = right(box) - ui.text.width(style, cap);
    ui.text.draw(*ui.draw, style.in(theme.secondary), {x, box.y}, cap);
    const TextStyle bold = ui.style(size::small, true, wrong ? theme.bad : theme.ink);
    x -= ui.text.width(bold, score) + ui.px(4);
    ui.text.draw(*ui.draw, bold, {x, box.y}, score);
    if (off) {
        const std::string_view note = ui.keep("分值 " + category.weights.value.text() + "≠" + category.cap.text());
        const TextStyle warn = style.in(theme.bad);
        x -= ui.text.width(warn, note) + ui.px(10);
        draw_icon(ui, Icon::error, {x - ui.px(9), box.y + style.line / 2}, theme.bad, 12);
        ui.text.draw(*ui.draw, warn, {x, box.y}, note);
    }
    bar(ui, {box.x, box.y + style.line + ui.px(2), box.w, ui.px(6)},
        category.score.known() ? ratio(category.score.value, category.cap) : 0, wrong ? theme.bad : theme.accent);
    if (ui.focused == id) focus_ring(ui, place, 4);
    if (ui.pressed(id)) {
        if (off)
            program.show(category.path);
        else
            explain(program, category.path, place);
    }
    return place.h;
}

float draw_counts(Program& program, const Box& box) {
    Ui& ui = program.ui;
    Workspace& work = *program.work;
    const Assessment& a = work.assessment();
    const Theme& theme = *ui.theme;
    float x = box.x;
    const float middle = box.y + ui.px(13);
    const auto count = [&](std::string_view name, int number, ImU32 ink, ImU32 tint) {
        x += chip(ui, x, middle, ui.keep(std::string(name) + " " + std::to_string(number)), number ? ink : theme.secondary,
                  number ? tint : theme.panel) +
             ui.px(6);
    };
    count("强制性", a.errors, theme.bad, theme.bad_tint);
    count("核实性", a.warnings, theme.warn, theme.warn_tint);
    count("提示", a.hints, theme.accent, theme.accent_tint);
    const std::string_view all = ui.keep("强制性 " + std::to_string(a.errors) + "，核实性 " + std::to_string(a.warnings) +
                                         "，提示 " + std::to_string(a.hints));
    ui.add({.id = control_id("panel", "counts"), .role = Role::status, .label = all, .box = box});
    return ui.px(26);
}

// Whether a finding stands below the one it follows from; an error never hides below something milder.
bool folds_below(const std::vector<Finding>& findings, const Finding& finding) {
    return finding.cause < findings.size() && findings[finding.cause].severity <= finding.severity;
}

// Findings of the same rule and severity together, in the order in which the first of each stands; without the followers.
std::vector<std::vector<std::size_t>> by_rule(const std::vector<Finding>& findings) {
    std::vector<std::vector<std::size_t>> groups;
    std::map<std::pair<Severity, std::string_view>, std::size_t> place;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (folds_below(findings, findings[i])) continue;
        if (findings[i].rule == opinion_rule) {    // each says something else
            groups.push_back({i});
            continue;
        }
        const auto [it, is_new] = place.try_emplace({findings[i].severity, findings[i].rule}, groups.size());
        if (is_new) groups.emplace_back();
        groups[it->second].push_back(i);
    }
    return groups;
}

float remark_height(Ui& ui, const Finding& finding, float width) {
    return field_height(ui, finding.remark.empty() ? remark_placeholder(finding) : std::string_view(finding.remark), width);
}

// The message, and the 说明 where it does not stand in a field below it.
std::string_view told_of(Ui& ui, const Finding& finding, bool with_field) {
    if (finding.remark.empty() || with_field) return finding.message;
    return ui.keep(finding.message + "\n" + std::string(remark_label(finding)) + finding.remark);
}

// Below a selected finding, whose text is so wide.
float tools_height(Program& program, const Finding& finding, float width) {
    Ui& ui = program.ui;
    if (program.work->reviewing()) return finding.rule == opinion_rule || !program.work->opined(finding) ? ui.px(36) : 0;
    if (program.work->read_only()) return 0;
    return (finding.repair ? ui.px(36) : 0) +
           (finding.severity == Severity::error ? 0 : remark_height(ui, finding, width) + ui.px(10));
}

// Findings of one rule fold under one line when there are more than two; the selected one stays.
void arrange(Program& program, float width) {
    PanelCache& cache = program.panel;
    Ui& ui = program.ui;
    const Assessment& a = program.work->assessment();
    if (cache.changes == program.work->changes() && cache.width == width && cache.scale == ui.scale &&
        cache.unfolded == program.unfolded.size() && cache.selected == program.selected &&
        cache.read_only == program.work->read_only() && cache.reviewing == program.work->reviewing())
        return;
    cache = {};
    cache.changes = program.work->changes();
    cache.width = width;
    cache.scale = ui.scale;
    cache.unfolded = program.unfolded.size();
    cache.selected = program.selected;
    cache.read_only = program.work->read_only();
    cache.reviewing = program.work->reviewing();
    const TextStyle style = ui.style(size::small);
    const auto height_of = [&](const Finding& f) {
        const float text_width = panel_text_width(ui, width);
        const float tools = key_of(f) == program.selected ? tools_height(program, f, text_width) : 0;
        return ui.text.wrap(style, told_of(ui, f, tools > 0 && !program.work->reviewing()), text_width).height + ui.px(12) +
               tools;
    };
    std::vector<std::vector<std::size_t>> followers(a.findings.size());
    for (std::size_t i = 0; i < a.findings.size(); ++i)
        if (folds_below(a.findings, a.findings[i])) followers[a.findings[i].cause].push_back(i);
    for (const std::vector<std::size_t>& alike : by_rule(a.findings)) {
        const std::string& rule_id = a.findings[alike.front()].rule;
        const bool folds = alike.size() > 2;
        const auto add = [&](PanelLine::Kind kind, std::size_t finding, std::size_t count, float height) {
            cache.lines.push_back({kind, finding, count, cache.height, height});
            cache.height += height;
        };
        if (folds) {
            add(PanelLine::rule, alike.front(), alike.size(), ui.px(40));
            for (const std::size_t i : alike) cache.lines.back().following += followers[i].size();
        }
        const bool folded = folds && !program.unfolded.contains(rule_id);
        for (const std::size_t i : alike) {
            if (folded && key_of(a.findings[i]) != program.selected) continue;
            add(PanelLine::finding, i, folds ? 0 : 1, height_of(a.findings[i]));
            for (const std::size_t follower : followers[i]) {
                add(PanelLine::finding, follower, 0, height_of(a.findings[follower]));
                cache.lines.back().follower = true;
            }
        }
    }
}

void draw_rule_line(Program& program, const PanelLine& line, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const Finding& finding = program.work->assessment().findings[line.first];
    const bool open = program.unfolded.contains(finding.rule);
    const ControlId id = control_id("panel", "rule", finding.rule);
    std::string told = std::to_string(line.count) + " 项：" + std::string(title_of_rule(finding.rule));
    if (line.following > 0) told += "（连带 " + std::to_string(line.following) + " 项）";
    const std::string_view title = ui.keep(std::move(told));
    Control control{.id = id, .role = Role::button, .label = ui.keep(finding.rule + " " + std::string(title)), .box = box};
    control.expanded = open;
    ui.add(control);
    if (ui.hovered(box)) ui.fill(box, theme.hover);
    const float middle = box.y + box.h / 2;
    draw_icon(ui, icon_of(finding), {box.x + ui.px(pad + 7), middle}, ink_of(theme, finding.severity), 14);
    const TextStyle style = ui.style(size::small, true);
    ui.text.draw_in(*ui.draw, style, box.x + ui.px(pad + 24), box.y, box.w - ui.px(pad + 24 + 36), box.h, title);
    draw_icon(ui, open ? Icon::down : Icon::right, {right(box) - ui.px(22), middle}, theme.secondary, 12);
    if (ui.focused == id) focus_ring(ui, inset(box, ui.px(4), 0));
    if (ui.pressed(id))
        open ? static_cast<void>(program.unfolded.erase(finding.rule)) : static_cast<void>(program.unfolded.insert(finding.rule));
}

// Of the line after this one, or else before it: there the focus goes when this one is gone.
ControlId neighbour_of(const Program& program, const PanelLine& line) {
    const std::vector<PanelLine>& lines = program.panel.lines;
    const std::size_t at = static_cast<std::size_t>(&line - lines.data());
    if (lines.size() < 2) return 0;
    const PanelLine& other = at + 1 < lines.size() ? lines[at + 1] : lines[at - 1];
    const Finding& finding = program.work->assessment().findings[other.first];
    return other.kind == PanelLine::rule ? control_id("panel", "rule", finding.rule) : control_id("finding", key_of(finding));
}

// What was asked for in a line. Done once all lines are drawn: it changes the findings, and a line that one frame goes without would
// lose the focus.
using Deed = std::function<void()>;

// Of the reviewer: an opinion is deleted, anything else becomes one.
Deed draw_reviewing_tools(Program& program, const PanelLine& line, const Finding& finding, const Box& box) {
    Ui& ui = program.ui;
    const bool opinion = finding.rule == opinion_rule;
    const ButtonSpec spec{.id = control_id("opinion", key_of(finding), opinion ? "remove" : "write"),
                          .label = opinion ? "删除意见" : "写入审核意见",
                          .look = Look::outline};
    if (!button(ui, {box.x, box.y, button_width(ui, spec), ui.px(28)}, spec)) return {};
    if (!opinion)
        return [&program, finding] {
            program.work->opine(finding);
            if (const Opinion* written =
                    program.work->report().opinion(finding.path))    // the field gets the focus with its old text else
                program.host.refresh_text(opinion_id(finding.path), written->text);
            program.show_opinion(finding.path);
        };
    return [&program, path = finding.path, next = neighbour_of(program, line)] {
        program.work->withdraw(path);
        if (next != 0) program.ui.focus(next);
    };
}

// Of the selected finding: the one-click repair, and for what may stand the 说明.
Deed draw_tools(Program& program, const PanelLine& line, const Finding& finding, Box box) {
    Ui& ui = program.ui;
    Workspace& work = *program.work;
    const std::string key = key_of(finding);
    if (work.reviewing()) return draw_reviewing_tools(program, line, finding, box);
    if (finding.repair) {
        const ButtonSpec spec{.id = control_id("repair", key), .label = finding.repair->label, .look = Look::outline};
        if (button(ui, {box.x, box.y, std::min(button_width(ui, spec), box.w), ui.px(28)}, spec)) {
            return [&program, repair = *finding.repair, next = neighbour_of(program, line)] {
                if (!program.work->edit(repair.label, repair.edits)) return;
                program.tell(repair.label + "，可点“撤销”恢复");
                if (next != 0) program.ui.focus(next);
            };
        }
        box.y += ui.px(36);
    }
    if (finding.severity == Severity::error) return {};
    const FieldSpec spec{.id = control_id("remark", key),
                         .label = ui.keep(std::string(remark_label(finding)) + finding.message),
                         .text = finding.remark,
                         .placeholder = remark_placeholder(finding),
                         .wraps = true};
    note_field(program, {box.x, box.y, box.w, remark_height(ui, finding, box.w)},
               {Workspace::Note::remark, finding.path, finding.rule}, spec);
    return {};
}

Deed draw_finding_line(Program& program, const PanelLine& line, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const Finding& finding = program.work->assessment().findings[line.first];
    const ControlId id = control_id("finding", key_of(finding));
    const bool selected = program.selected == key_of(finding), settled = !finding.remark.empty();
    const float tools = selected ? tools_height(program, finding, panel_text_width(ui, box.w)) : 0;
    const Box text_box{box.x, box.y, box.w, box.h - tools};
    Control control{.id = id,
                    .role = Role::list_item,
                    .label = finding.message,
                    .description = finding.remark.empty() ? finding.rule : finding.remark,
                    .box = text_box};
    control.selected = selected;
    ui.add(control);
    if (selected)
        ui.fill(box, settled ? theme.panel : tint_of(theme, finding.severity));
    else if (ui.hovered(box))
        ui.fill(box, theme.hover);
    const TextStyle style = ui.style(size::small, false, settled ? theme.secondary : theme.ink);
    const float x = box.x + ui.px(pad + 24), w = panel_text_width(ui, box.w), first = box.y + ui.px(6);
    const Box clip = ui.clip();
    const ImVec2 mark{box.x + ui.px(pad + 7), first + style.line / 2};
    if (settled || line.count == 1)
        draw_icon(ui, settled ? Icon::check : icon_of(finding), mark, settled ? theme.good : ink_of(theme, finding.severity), 14);
    else if (line.follower)
        ui.text.draw(*ui.draw, ui.style(size::small, false, theme.secondary), {mark.x - ui.px(5), first}, "↳");
    else
        ui.draw->AddCircleFilled(mark, ui.px(2), theme.placeholder);
    const std::string_view told = told_of(ui, finding, tools > 0 && !program.work->reviewing());
    ui.text.draw_lines(*ui.draw, style, {x, first}, w, told, ui.text.wrap(style, told, w), Align::left, clip.y, bottom(clip));
    if (ui.focused == id) focus_ring(ui, inset(text_box, ui.px(4), 0));
    const bool pressed = ui.pressed(id);
    if (pressed) {
        program.selected = key_of(finding);
        program.finding_leads = program.work->here != finding.path;
        program.show(finding.path);
    } else if (tools > 0) {
        return draw_tools(program, line, finding, {x, bottom(text_box), w, tools});
    }
    return {};
}

void draw_findings(Program& program, const Box& box) {
    Ui& ui = program.ui;
    Region region(ui, ("findings/" + program.work->report().id).c_str(), box, ui.theme->paper, true);
    ui.rule_down(box.x, box.y, box.h, ui.theme->hairline);
    const Assessment& a = program.work->assessment();
    if (a.findings.empty()) {
        draw_icon(ui, Icon::check, {box.x + ui.px(pad + 7), box.y + ui.px(24)}, ui.theme->good);
        paragraph(ui, ui.style(size::small, false, ui.theme->secondary), box.x + ui.px(pad + 24), box.y + ui.px(14),
                  box.w - ui.px(2 * pad + 24),
                  !a.complete()                                    ? "到目前为止未发现问题，请继续填写。"
                  : program.work->report().status != Status::draft ? "未发现问题。"
                                                                   : "未发现问题，可以导出提交。",
                  control_id("panel", "none"));
        return;
    }
    arrange(program, region.width());
    Deed done;
    const float top = region.view_top(), view = region.view_height();
    if (std::exchange(program.panel_shows, program.selected) != program.selected && !program.work->read_only())
        for (const PanelLine& line : program.panel.lines) {
            if (line.kind == PanelLine::rule || key_of(a.findings[line.first]) != program.selected) continue;
            if (line.y < top || line.y + line.h > top + view) region.scroll_to(std::max(0.0f, line.y - view / 3));
        }
    for (const PanelLine& line : program.panel.lines) {
        if (line.y + line.h < top - ui.px(80)) continue;
        if (line.y > top + view + ui.px(80)) break;
        const Box place{region.origin().x, region.origin().y + line.y, region.width(), line.h};
        if (line.kind == PanelLine::rule)
            draw_rule_line(program, line, place);
        else if (Deed deed = draw_finding_line(program, line, place))
            done = std::move(deed);
    }
    region.set_height(program.panel.height + ui.px(24));
    if (done) done();
}

// Total, categories against their caps, counts of findings. Height used.
float draw_score(Program& program, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const Score& score = shown_score(*program.work);
    const std::size_t bars = program.work->reviewing() ? 0 : score.categories.size();    // an opinion needs the room
    const float head = ui.px(72 + 8 + 12 + 26 + 12 + 8) + static_cast<float>(bars) * (ui.style(size::small).line + ui.px(20));
    Region region(ui, "score", {box.x, box.y, box.w, head}, theme.paper);
    ui.rule_down(box.x, box.y, box.h, theme.hairline);
    const float x = box.x + ui.px(pad), w = box.w - 2 * ui.px(pad);
    float y = box.y + ui.px(12);
    y += draw_total(program, {x, y, w, 0}) + ui.px(8);
    for (std::size_t i = 0; i < bars; ++i) y += draw_category(program, score.categories[i], {x, y, w, 0}) + ui.px(6);
    y += ui.px(4);
    ui.rule(box.x, y, box.w, theme.hairline);
    y += ui.px(8);
    y += draw_counts(program, {x, y, w, ui.px(26)}) + ui.px(6);
    return y - box.y;
}

}    // namespace

void draw_panel(Program& program, const Box& box, bool with_score) {
    Ui& ui = program.ui;
    float y = box.y;
    if (with_score) y += draw_score(program, box);
    if (program.work->reviewing())
        y += draw_review(program, {box.x, y, box.w, std::max((bottom(box) - y) * 0.6f, bottom(box) - y - ui.px(120))});
    draw_findings(program, {box.x, y, box.w, bottom(box) - y});
}

void draw_score_strip(Program& program, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    Region region(ui, "strip", box, theme.panel);
    ui.rule(box.x, bottom(box) - ui.hair(), box.w, theme.hairline);
    const Assessment& a = program.work->assessment();
    const Score& score = shown_score(*program.work);
    const ButtonSpec open{.id = control_id("strip", "findings"),
                          .label = program.panel_open ? "收起问题清单" : "查看问题清单",
                          .shown = ui.keep("强制性 " + std::to_string(a.errors) + "  核实性 " + std::to_string(a.warnings)),
                          .icon = program.panel_open ? Icon::close : Icon::right,
                          .look = Look::outline,
                          .expanded = program.panel_open,
                          .icon_after = true};
    const float width = button_width(ui, open), high = ui.px(30);
    const Box open_box{right(box) - width - ui.px(12), box.y + std::floor((box.h - high) / 2), width, high};
    if (button(ui, open_box, open)) program.panel_open = !program.panel_open;

    const TextStyle bold = ui.style(size::body, true), style = ui.style(size::small, false, theme.secondary);
    float x = box.x + ui.px(20);
    if (program.work->reviewing() && program.panel_open) {    // instead of the list of forms, whose room the form needs
        std::vector<Option> forms;
        for (const FormUse& use : uses_of(program.work->tpl(), program.work->report()))
            forms.push_back({ui.keep(use.id), ui.keep(title_of(use, program.work->report()))});
        const Box place{box.x + ui.px(12), open_box.y, ui.px(190), high};
        if (auto form = choice(
                ui, place, {.id = control_id("strip", "form"), .label = "表", .chosen = program.work->form, .options = forms}))
            program.work->form = *form, ui.wants_frame = true;
        x = right(place) + ui.px(20);
    }
    const auto put = [&](const TextStyle& look, std::string_view text, float after) {
        const float w = ui.text.width(look, text);
        if (x + w > open_box.x - ui.px(8)) return;
        ui.text.draw_in(*ui.draw, look, x, box.y, w + 1, box.h, text);
        x += w + ui.px(after);
    };
    const float total_x = x;
    put(is_too_high(score) ? bold.in(theme.bad) : bold, ui.keep("总分 " + figure_text(score.total)), 8);
    if (score.grade) put(bold.in(theme.good), score.grade->label, 20);
    ui.add({.id = control_id("strip", "total"),
            .role = Role::status,
            .label = ui.keep("总分 " + figure_text(score.total) + (score.grade ? " 等级 " + score.grade->label : "")),
            .box = {total_x, box.y, x - total_x, box.h}});
    for (const Category& category : score.categories) {
        const bool off = (category.weights.known() && category.weights.value != category.cap) ||
                         (category.score.known() && category.score.value > category.cap);
        put(off ? style.in(theme.bad) : style,
            ui.keep(category.label + " " + figure_text(category.score) + "/" + category.cap.text() + (off ? "!" : "")), 16);
    }
}

}    // namespace ziping
