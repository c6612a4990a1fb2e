// The forms at the left: which there are, how much is done, how many findings
// each.
#include "ui/controls/controls.h"
#include "ui/controls/finding_look.h"
#include "ui/program.h"

#include "core/form_use.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr float entry_height = 56;

const Progress* progress_of(const Assessment& assessment, std::string_view form) {
    for (const Progress& progress : assessment.forms)
        if (progress.form == form) return &progress;
    return nullptr;
}

void draw_state(Ui& ui, const Progress& progress, float x, float y, float w) {
    const Theme& theme = *ui.theme;
    const TextStyle small = ui.style(size::small, false, theme.secondary);
    const std::string_view done = ui.keep(std::to_string(progress.filled) + "/" + std::to_string(progress.required));
    const bool all = progress.filled >= progress.required && progress.errors == 0;
    float at = x;
    if (all) {
        draw_icon(ui, Icon::check, {at + ui.px(6), y + small.line / 2}, theme.good, 13);
        at += ui.px(18);
        ui.text.draw(*ui.draw, small.in(theme.good), {at, y}, "已填全");
        at += ui.text.width(small, "已填全");
    } else {
        ui.text.draw(*ui.draw, small, {at, y}, done);
        at += ui.text.width(small, done);
    }
    at += ui.px(10);
    const auto count = [&](int number, Icon icon, ImU32 colour) {
        if (number == 0 || at > x + w - ui.px(24)) return;
        const std::string_view text = ui.keep(std::to_string(number));
        draw_icon(ui, icon, {at + ui.px(6), y + small.line / 2}, colour, 12);
        ui.text.draw(*ui.draw, small.in(colour), {at + ui.px(15), y}, text);
        at += ui.px(22) + ui.text.width(small, text);
    };
    count(progress.errors, Icon::error, theme.bad);
    count(progress.warnings, Icon::warning, theme.warn);
}

std::string name_of(const Form& form) { return form.annex.empty() ? form.label : form.annex + " " + form.label; }

// A form in use. Those that were added have a menu at the right.
void draw_entry(Program& program, const FormUse& use, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const Form& form = *use.form;
    const Progress* progress = progress_of(program.work->assessment(), use.id);
    const bool selected = program.work->form == use.id;
    const ControlId id = control_id("form", use.id);
    std::string name = use.name;
    if (name.empty()) name = name_of(form);
    std::string description;
    if (progress)
        description = "已填 " + std::to_string(progress->filled) + "/" + std::to_string(progress->required) + "，强制性 " +
                      std::to_string(progress->errors) + "，核实性 " + std::to_string(progress->warnings);
    const std::string_view shown = ui.keep(std::move(name));
    const bool has_menu = !form.always() && !program.work->read_only();
    const float menu = has_menu ? ui.px(32) : 0;
    const Box tab{box.x, box.y, box.w - menu, box.h};
    const std::string_view label = use.name.empty() ? shown : ui.keep(title_of(use, program.work->report()));
    Control control{.id = id, .role = Role::tab, .label = label, .description = ui.keep(std::move(description)), .box = tab};
    control.selected = selected;
    ui.add(control);
    if (selected)
        ui.fill(box, theme.accent_tint, size::radius);
    else if (ui.hovered(box))
        ui.fill(box, theme.hairline, size::radius);
    const float x = box.x + ui.px(use.name.empty() ? 12 : 22), w = box.w - (x - box.x) - ui.px(8) - menu;
    const TextStyle style = ui.style(size::table, selected, selected ? theme.accent : theme.ink);
    ui.text.draw_in(*ui.draw, style, x, box.y + ui.px(6), w, style.line, shown);
    if (progress) draw_state(ui, *progress, x, box.y + ui.px(29), w);
    if (const Light* light = program.work->assessment().light({use.id, "", "", ""})) {
        ui.draw->AddCircleFilled({right(tab) - ui.px(8), box.y + ui.px(17)}, ui.px(4), ink_of(theme, light->colour));
    }
    if (ui.focused == id) focus_ring(ui, box);
    if (ui.pressed(id)) {
        program.work->form = use.id;
        program.work->leave_cell();
    }
    const Box more{right(box) - menu, box.y + ui.px(4), ui.px(28), ui.px(28)};
    if (has_menu && button(ui, more,
                           {.id = control_id("form", use.id, "menu"),
                            .label = ui.keep("管理 " + std::string(label)),
                            .shown = " ",
                            .icon = Icon::more})) {
        program.overlay_path = {use.id, "", "", ""};
        program.open_overlay(Overlay::form_menu, more);
    }
}

// The head of a form that the department adds: its name, ＋, and below 无此项 while there is none.
void draw_optional(Program& program, const Form& form, const Box& box, bool in_use, bool with_annex) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const Report& report = program.work->report();
    const bool absent = std::find(report.absent.begin(), report.absent.end(), form.id) != report.absent.end();
    const std::string name = name_of(form);
    const float high = ui.px(28), y = box.y + ui.px(4), side = ui.px(28);
    const bool can = !program.work->read_only();
    const float end = right(box) - ui.px(4), x = box.x + ui.px(12);
    const std::string_view what = form.repeats ? std::string_view("添加项目") : std::string_view("填写此表");
    if (can && button(ui, {end - side, y, side, high},
                      {.id = control_id("form", form.id, "add"),
                       .label = ui.keep(std::string(what) + "：" + name),
                       .shown = " ",
                       .icon = Icon::add}))
        program.add_form(form);
    if (!in_use && (can || absent)) {
        const TextStyle small = ui.style(size::small, false, absent ? theme.good : theme.secondary);
        const std::string_view shown = absent ? "✓ 无此项" : "标为无此项";
        const Box none{x - ui.px(4), box.y + ui.px(29), ui.text.width(small, shown) + ui.px(8), ui.px(24)};
        const ControlId id = control_id("form", form.id, "absent");
        Control control{
            .id = id, .role = Role::button, .label = ui.keep((absent ? "无此项：" : "标为无此项：") + name), .box = none};
        control.selected = absent;
        control.disabled = !can;
        ui.add(control);
        ui.text.draw_in(*ui.draw, can && ui.hovered(none) ? small.in(theme.accent) : small, x, none.y, none.w, none.h, shown);
        if (ui.focused == id) focus_ring(ui, none, 4);
        if (can && ui.pressed(id)) program.work->edit(absent ? "取消无此项" : "无此项", {SetAbsent{form.id, !absent}});
    }
    const TextStyle style = ui.style(size::table, false, in_use ? theme.ink : theme.secondary);
    ui.text.draw_in(*ui.draw, style, x, y, end - side - x, high, with_annex ? ui.keep(name) : std::string_view(form.label));
}

float draw_forms(Program& program, const Box& box, float y) {
    Ui& ui = program.ui;
    const std::vector<FormUse> uses = uses_of(program.work->tpl(), program.work->report());
    const auto used = [&](const Form& form) {
        return std::any_of(uses.begin(), uses.end(), [&](const FormUse& use) { return use.form == &form; });
    };
    const auto place = [&](float css) {
        const Box line{box.x, y, box.w, ui.px(css)};
        y += ui.px(css + 4);
        return line;
    };
    const std::vector<Form>& forms = program.work->tpl().forms;
    const auto has_head = [&](const Form& form) { return form.repeats || (form.optional && !used(form)); };
    const float room = box.w - ui.px(12 + 28 + 4);
    const bool with_annex = std::all_of(forms.begin(), forms.end(), [&](const Form& form) {    // all of them or none
        return !has_head(form) || ui.text.width(ui.style(size::table), name_of(form)) <= room;
    });
    for (const Form& form : forms) {
        const bool in_use = used(form);
        if (has_head(form)) draw_optional(program, form, place(in_use ? 36 : entry_height), in_use, with_annex);
        for (const FormUse& use : uses)
            if (use.form == &form) draw_entry(program, use, place(entry_height));
    }
    return y;
}

}    // namespace

void draw_form_list(Program& program, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const float foot = ui.px(60), pad = ui.px(8);
    {
        Region region(ui, "form_list", {box.x, box.y, box.w, box.h - foot}, theme.panel, true);
        ui.rule_down(right(box) - ui.hair(), box.y, box.h, theme.hairline);
        const float top = region.origin().y;
        region.set_height(draw_forms(program, {box.x + pad, top, region.width() - 2 * pad, 0}, top + ui.px(12)) - top);
    }
    Region region(ui, "form_list_foot", {box.x, bottom(box) - foot, box.w, foot}, theme.panel);
    ui.rule_down(right(box) - ui.hair(), box.y, box.h, theme.hairline);
    const Assessment& assessment = program.work->assessment();
    const int percent = assessment.required == 0 ? 100 : 100 * assessment.filled / assessment.required;
    const TextStyle small = ui.style(size::small, false, theme.secondary);
    const float y = bottom(box) - ui.px(48), x = box.x + ui.px(20), w = box.w - ui.px(40);
    ui.text.draw(*ui.draw, small, {x, y}, ui.keep("完成度 " + std::to_string(percent) + "%"));
    bar(ui, {x, y + small.line + ui.px(2), w, ui.px(6)}, static_cast<float>(percent) / 100,
        percent == 100 && assessment.errors == 0 ? theme.good : theme.accent);
    if (assessment.filled >= assessment.required || program.work->read_only()) return;
    const ButtonSpec next{.id = control_id("form_list", "next"), .label = "下一个未填项", .shown = "下一项", .look = Look::link};
    const float width = button_width(ui, next);
    if (button(ui, {x + w - width, y, width, small.line}, next)) program.show_next_gap();
}

}    // namespace ziping
