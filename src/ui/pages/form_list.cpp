// The forms at the left: which there are, how much is done, how many findings
// each.
#include "ui/controls/controls.h"
#include "ui/program.h"

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
    const bool all = progress.filled >= progress.required;
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

void draw_entry(Program& program, const Form& form, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const Progress* progress = progress_of(program.work->assessment(), form.id);
    const bool selected = program.work->form == form.id;
    const ControlId id = control_id("form", form.id);
    std::string name = form.annex.empty() ? form.label : form.annex + " " + form.label;
    std::string description;
    if (progress)
        description = "已填 " + std::to_string(progress->filled) + "/" + std::to_string(progress->required) + "，强制性 " +
                      std::to_string(progress->errors) + "，核实性 " + std::to_string(progress->warnings);
    const std::string_view label = ui.keep(std::move(name));
    Control control{.id = id, .role = Role::tab, .label = label, .description = ui.keep(std::move(description)), .box = box};
    control.selected = selected;
    ui.add(control);
    if (selected)
        ui.fill(box, theme.accent_tint, size::radius);
    else if (ui.hovered(box))
        ui.fill(box, theme.hairline, size::radius);
    const float x = box.x + ui.px(12), w = box.w - ui.px(20);
    const TextStyle style = ui.style(size::table, selected, selected ? theme.accent : theme.ink);
    ui.text.draw_in(*ui.draw, style, x, box.y + ui.px(6), w, style.line, label);
    if (progress) draw_state(ui, *progress, x, box.y + ui.px(29), w);
    if (ui.focused == id) focus_ring(ui, box);
    if (ui.pressed(id)) {
        program.work->form = form.id;
        program.work->leave_cell();
    }
}

}    // namespace

void draw_form_list(Program& program, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    Region region(ui, "form_list", box, theme.panel);
    ui.rule_down(right(box) - ui.hair(), box.y, box.h, theme.hairline);
    const float pad = ui.px(8);
    float y = box.y + ui.px(12);
    for (const Form& form : program.work->tpl().forms) {
        draw_entry(program, form, {box.x + pad, y, box.w - 2 * pad, ui.px(entry_height)});
        y += ui.px(entry_height + 4);
    }
    const Assessment& assessment = program.work->assessment();
    const int percent = assessment.required == 0 ? 100 : 100 * assessment.filled / assessment.required;
    const TextStyle small = ui.style(size::small, false, theme.secondary);
    const float foot = bottom(box) - ui.px(44);
    if (foot > y) {
        ui.text.draw(*ui.draw, small, {box.x + ui.px(20), foot}, ui.keep("完成度 " + std::to_string(percent) + "%"));
        bar(ui, {box.x + ui.px(20), foot + small.line + ui.px(2), box.w - ui.px(40), ui.px(6)}, static_cast<float>(percent) / 100,
            percent == 100 ? theme.good : theme.accent);
    }
}

}    // namespace ziping
