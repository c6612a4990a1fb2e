// Menus, the explanation of a number, dialogs: one at a time, over everything
// else. A click beside it closes it.
#include "ui/controls/controls.h"
#include "ui/program.h"

#include <algorithm>
#include <utility>

namespace ziping {

namespace {

constexpr float menu_entry = 36, dialog_width = 480;

void draw_card(Ui& ui, const Box& box) {
    for (float spread : {6.0f, 3.0f, 1.0f})
        ui.fill(inset(box, -ui.px(spread), -ui.px(spread)), ui.theme->shadow, size::radius + spread);
    ui.fill(box, ui.theme->paper, size::radius + 2);
    ui.frame(box, ui.theme->line, size::radius + 2);
}

// Below the anchor when there is room, else above; inside the page.
Box place_at(const Ui& ui, const Box& anchor, float w, float h, bool right_aligned) {
    const float gap = ui.px(4), edge = ui.px(8);
    Box box{right_aligned ? right(anchor) - w : anchor.x, bottom(anchor) + gap, w, h};
    if (bottom(box) > ui.page.h - edge) box.y = std::max(edge, anchor.y - gap - h);
    box.x = std::clamp(box.x, edge, std::max(edge, ui.page.w - w - edge));
    return box;
}

struct MenuEntry {
    std::string_view label, detail;
    bool disabled = false;
    bool danger = false;
};

// Returns the entry that was chosen, or -1.
int draw_menu(Program& program, std::string_view name, std::span<const MenuEntry> entries, float css_width) {
    Ui& ui = program.ui;
    const bool details = std::any_of(entries.begin(), entries.end(), [](const MenuEntry& e) { return !e.detail.empty(); });
    const float entry_height = ui.px(details ? 56 : menu_entry), pad = ui.px(6);
    const Box box =
        place_at(ui, program.anchor, ui.px(css_width), entry_height * static_cast<float>(entries.size()) + 2 * pad, true);
    draw_card(ui, box);
    int chosen = -1;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const MenuEntry& entry = entries[i];
        const Box line{box.x + pad, box.y + pad + entry_height * static_cast<float>(i), box.w - 2 * pad, entry_height};
        const ControlId id = control_id("menu", name, entry.label);
        Control control{.id = id, .role = Role::menu_item, .label = entry.label, .description = entry.detail, .box = line};
        control.disabled = entry.disabled;
        ui.add(control);
        if (!entry.disabled && ui.hovered(line)) ui.fill(line, ui.theme->hover, 4);
        const ImU32 ink = entry.disabled ? ui.theme->placeholder : entry.danger ? ui.theme->bad : ui.theme->ink;
        const TextStyle style = ui.style(size::table, false, ink);
        const float x = line.x + ui.px(12), w = line.w - ui.px(24);
        if (entry.detail.empty()) {
            ui.text.draw_in(*ui.draw, style, x, line.y, w, line.h, entry.label);
        } else {
            ui.text.draw_in(*ui.draw, style, x, line.y + ui.px(6), w, style.line, entry.label);
            ui.text.draw_in(*ui.draw, ui.style(size::small, false, ui.theme->secondary), x, line.y + ui.px(28), w, ui.px(21),
                            entry.detail);
        }
        if (ui.focused == id) focus_ring(ui, line, 4);
        if (!entry.disabled && ui.pressed(id)) chosen = static_cast<int>(i);
    }
    return chosen;
}

void draw_export_menu(Program& program) {
    const Assessment& a = program.work->assessment();
    const std::string_view ready =
        a.submittable()
            ? std::string_view("没有强制性问题，核实性问题均有说明")
            : program.ui.keep("还有 " + std::to_string(a.errors) + " 项强制性、" + std::to_string(a.warnings) + " 项核实性问题");
    const MenuEntry entries[] = {{"导出草稿", "随时可以导出，供备份或交换"}, {"导出提交版", ready}};
    const int chosen = draw_menu(program, "export", entries, 320);
    if (chosen < 0) return;
    program.close_overlay();
    if (chosen == 0)
        program.export_report(program.work->report().status == Status::submitted ? Status::submitted : Status::draft);
    if (chosen == 1) {
        if (a.submittable())
            program.export_report(Status::submitted);
        else
            program.open_overlay(Overlay::submission, {});
    }
}

void draw_row_menu(Program& program) {
    Workspace& work = *program.work;
    const Path row = program.overlay_path;
    const FilledBlock* block = work.report().block(row.form, row.block);
    const FilledRow* filled = work.report().row(row);
    if (!block || !filled) return program.close_overlay();
    const std::size_t at = static_cast<std::size_t>(filled - block->rows.data());
    const auto sibling = [&](int step) -> std::optional<std::size_t> {
        for (std::size_t i = at + static_cast<std::size_t>(step); i < block->rows.size(); i += static_cast<std::size_t>(step))
            if (block->rows[i].group == filled->group) return i;
        return std::nullopt;
    };
    const auto above = sibling(-1), below = sibling(1);
    const MenuEntry entries[] = {{"在上方插入", {}},   {"在下方插入", {}}, {"上移", {}, !above},
                                 {"下移", {}, !below}, {"复制一行", {}},   {"删除", {}, false, true}};
    const int chosen = draw_menu(program, "row", entries, 160);
    if (chosen < 0) return;
    program.close_overlay();
    const std::string id = free_row_id(block);
    const Path where{row.form, row.block, "", ""};
    const FilledRow copied{id, filled->group, filled->cells};
    const std::string group = filled->group;
    switch (chosen) {
    case 0:
    case 1:
        if (work.edit("插入指标", {InsertRow{where, at + static_cast<std::size_t>(chosen), {id, group, {}}}}))
            program.go_to = {row.form, row.block, id, "name"};
        break;
    case 2: work.edit("上移指标", {MoveRow{row, *above, group}}); break;
    case 3: work.edit("下移指标", {MoveRow{row, *below, group}}); break;
    case 4:
        if (work.edit("复制指标", {InsertRow{where, at + 1, copied}})) program.go_to = {row.form, row.block, id, "name"};
        break;
    case 5:
        if (work.edit("删除指标", {RemoveRow{row}})) program.tell("已删除一行指标，可点“撤销”恢复");
        break;
    default: break;
    }
}

// Of a form that was added: order among the projects, a copy, away with it.
void draw_form_menu(Program& program) {
    Workspace& work = *program.work;
    const std::string use = program.overlay_path.form;
    const std::vector<FilledForm>& forms = work.report().forms;
    const auto here = std::find_if(forms.begin(), forms.end(), [&](const FilledForm& f) { return f.id == use; });
    const Form* form = work.tpl().form(use);
    if (here == forms.end() || !form) return program.close_overlay();
    const auto sibling = [&](int step) -> std::optional<std::size_t> {
        for (auto i = here - forms.begin() + step; i >= 0 && i < static_cast<std::ptrdiff_t>(forms.size()); i += step)
            if (form_of(forms[static_cast<std::size_t>(i)].id) == form->id) return static_cast<std::size_t>(i);
        return std::nullopt;
    };
    const auto above = sibling(-1), below = sibling(1);
    const MenuEntry of_project[] = {{"上移", {}, !above}, {"下移", {}, !below}, {"复制", {}}, {"移除", {}, false, true}};
    const MenuEntry of_form[] = {{"移除此表", {}, false, true}};
    const int chosen = form->repeats ? draw_menu(program, "form", of_project, 140) : draw_menu(program, "form", of_form, 140) + 3;
    if (chosen < 0 || (!form->repeats && chosen < 3)) return;
    program.close_overlay();
    program.focus_before = 0;
    switch (chosen) {
    case 0: work.edit("上移项目", {MoveForm{use, *above}}); break;
    case 1: work.edit("下移项目", {MoveForm{use, *below}}); break;
    case 2: {
        FilledForm copy = *here;
        copy.id = free_form_id(work.report(), *form);
        const std::string id = copy.id;
        if (work.edit("复制项目", {InsertForm{static_cast<std::size_t>(here - forms.begin()) + 1, std::move(copy)}}))
            work.form = id;
        break;
    }
    case 3: {
        const std::string title = work.form == use ? "" : work.form;
        if (!work.edit("移除 " + form->label, {RemoveForm{use}})) break;
        if (title.empty()) work.form = work.tpl().forms.front().id;
        program.tell("已移除一张表，可点“撤销”恢复");
        break;
    }
    default: break;
    }
}

void draw_explanation(Program& program) {
    Ui& ui = program.ui;
    const Workspace& work = *program.work;
    const auto told = explain(work.tpl(), work.report(), work.assessment(), program.overlay_path);
    if (!told) return program.close_overlay();
    const float w = ui.px(380), pad = ui.px(16);
    const TextStyle title = ui.style(size::body, true), line = ui.style(size::table),
                    small = ui.style(size::small, false, ui.theme->secondary);
    float h = 2 * pad + title.line;
    for (const std::string& text : told->lines) h += ui.text.wrap(line, text, w - 2 * pad).height;
    const std::size_t links = std::min<std::size_t>(told->cells.size(), 6);
    h += ui.px(8) + static_cast<float>(links) * ui.px(26) + (told->source.empty() ? 0 : small.line + ui.px(6));
    const Box box = place_at(ui, program.anchor, w, h, program.anchor.x > ui.page.w / 2);
    draw_card(ui, box);
    const float x = box.x + pad;
    float y = box.y + pad;
    ui.add({.id = control_id("explain", "card"), .role = Role::dialog, .label = ui.keep(told->title), .box = box});
    y += paragraph(ui, title, x, y, w - 2 * pad, ui.keep(told->title));
    for (std::size_t i = 0; i < told->lines.size(); ++i)
        y += paragraph(ui, line, x, y, w - 2 * pad, ui.keep(told->lines[i]), control_id("explain", "line", std::to_string(i)));
    y += ui.px(8);
    for (std::size_t i = 0; i < links; ++i) {
        const ButtonSpec spec{.id = control_id("explain", "cell", std::to_string(i)),
                              .label = ui.keep(place(work.tpl(), work.report(), told->cells[i])),
                              .icon = Icon::right,
                              .look = Look::link,
                              .align = Align::left};
        if (button(ui, {x, y, w - 2 * pad, ui.px(26)}, spec)) {
            program.close_overlay();
            program.show(told->cells[i]);
        }
        y += ui.px(26);
    }
    if (!told->source.empty()) paragraph(ui, small, x, y + ui.px(6), w - 2 * pad, ui.keep("依据：" + told->source));
}

// A dialog in the middle of the page; returns where its content begins.
Box draw_dialog(Ui& ui, std::string_view title, float css_width, float height) {
    const float w = std::min(ui.px(css_width), ui.page.w - ui.px(32)), h = std::min(height, ui.page.h - ui.px(32));
    const Box box{std::floor((ui.page.w - w) / 2), std::floor((ui.page.h - h) * 0.4f), w, h};
    draw_card(ui, box);
    ui.add({.id = control_id("dialog", title), .role = Role::dialog, .label = title, .box = box});
    const float pad = ui.px(24);
    paragraph(ui, ui.style(18, true), box.x + pad, box.y + ui.px(20), w - 2 * pad, title, control_id("dialog", title, "title"),
              Role::heading, 1);
    return {box.x + pad, box.y + ui.px(64), w - 2 * pad, h - ui.px(64) - pad};
}

// Buttons at the lower right of a dialog; returns the index of the one pressed,
// the first is the main one.
int draw_dialog_buttons(Ui& ui, const Box& content, std::span<const ButtonSpec> buttons) {
    int pressed = -1;
    float x = right(content);
    const float high = ui.px(36);
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const float width = std::max(button_width(ui, buttons[i]), ui.px(80));
        x -= width;
        if (button(ui, {x, bottom(content) - high, width, high}, buttons[i])) pressed = static_cast<int>(i);
        x -= ui.px(8);
    }
    return pressed;
}

float draw_labelled(Ui& ui, const Box& content, float y, std::string_view label, std::string_view problem, auto&& draw_entry) {
    const TextStyle small = ui.style(size::small, false, ui.theme->secondary);
    ui.text.draw(*ui.draw, small, {content.x, y}, label);
    draw_entry(Box{content.x, y + small.line + ui.px(2), content.w, ui.px(36)});
    const float below = y + small.line + ui.px(40);
    if (!problem.empty()) ui.text.draw(*ui.draw, small.in(ui.theme->bad), {content.x, below}, problem);
    return below + small.line + ui.px(2);
}

bool is_year(std::string_view text) {
    return text.size() == 4 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
           text >= "2000" && text <= "2099";
}

void draw_new_report(Program& program) {
    Ui& ui = program.ui;
    NewReportEntry& entry = program.entry;
    const Box content = draw_dialog(ui, "新建报告", dialog_width, ui.px(384));
    std::vector<Option> options;
    for (const TemplateInfo& info : program.templates.list())
        options.push_back({ui.keep(info.id + "/" + info.version), info.title});
    float y = content.y;
    y = draw_labelled(ui, content, y, "模板", {}, [&](const Box& box) {
        if (auto chosen =
                choice(ui, box, {.id = control_id("new", "template"), .label = "模板", .chosen = entry.tpl, .options = options}))
            for (const TemplateInfo& info : program.templates.list())
                if (info.id + "/" + info.version == *chosen) choose_template(program, info);
    });
    const bool no_unit = entry.tried && entry.unit.empty(), no_year = entry.tried && !is_year(entry.year);
    y = draw_labelled(ui, content, y, "部门（单位）名称", no_unit ? "请填写单位全称，与公章一致" : "", [&](const Box& box) {
        if (auto text = field(ui, box,
                              {.id = control_id("new", "unit"),
                               .label = "部门（单位）名称",
                               .text = entry.unit,
                               .placeholder = "与公章一致的全称",
                               .invalid = no_unit}))
            entry.unit = *text;
    });
    draw_labelled(ui, content, y, "年度", no_year ? "请填写四位数字的年度，如 2023" : "", [&](const Box& box) {
        const Box narrow{box.x, box.y, ui.px(140), box.h};
        if (auto text = field(ui, narrow,
                              {.id = control_id("new", "year"),
                               .label = "年度",
                               .text = entry.year,
                               .invalid = no_year,
                               .keyboard = Keyboard::decimal}))
            entry.year = *text;
    });
    const ButtonSpec buttons[] = {{.id = control_id("new", "create"), .label = "开始填写", .look = Look::primary},
                                  {.id = control_id("new", "cancel"), .label = "取消", .look = Look::outline}};
    const int pressed = draw_dialog_buttons(ui, content, buttons);
    if (pressed == 1) program.close_overlay();
    if (pressed == 0) {
        entry.tried = true;
        if (!entry.unit.empty() && is_year(entry.year)) {
            program.close_overlay();
            program.create_report();
        }
    }
}

// What stands between this report and its submission: errors to mend, warnings
// to explain.
void draw_submission(Program& program) {
    Ui& ui = program.ui;
    Workspace& work = *program.work;
    const Theme& theme = *ui.theme;
    const Assessment& a = work.assessment();
    const Box content = draw_dialog(ui, "提交前检查", 640, ui.page.h - ui.px(80));
    float y = content.y;
    const TextStyle text = ui.style(size::table, false, theme.secondary);
    std::string told = a.errors > 0 ? "还有 " + std::to_string(a.errors) + " 项强制性问题需要改正。" : "没有强制性问题。";
    told += a.warnings > 0 ? "有 " + std::to_string(a.warnings) + " 项核实性问题：请改正，或写明情况。" : "核实性问题均已处理。";
    y += paragraph(ui, text, content.x, y, content.w, ui.keep(std::move(told)), control_id("submit", "told"), Role::status) +
         ui.px(8);
    const Box list{content.x - ui.px(8), y, content.w + ui.px(16), bottom(content) - ui.px(52) - y};
    Path show;
    {
        Region region(ui, "submission_list", list, theme.paper, true, true);
        float at = region.origin().y;
        const float w = region.width() - ui.px(16), x = list.x + ui.px(8);
        for (std::size_t i = 0; i < a.findings.size(); ++i) {
            const Finding& finding = a.findings[i];
            if (finding.severity == Severity::hint) continue;
            const bool error = finding.severity == Severity::error;
            const TextStyle style = ui.style(size::small);
            const float height = ui.text.wrap(style, finding.message, w - ui.px(110)).height;
            const float total = std::max(height, ui.px(28)) + (error ? ui.px(14) : ui.px(58));
            const Box view = ui.clip();
            if (at + total > view.y - ui.px(100) && at < bottom(view) + ui.px(100)) {
                draw_icon(ui, error ? Icon::error : Icon::warning, {x + ui.px(8), at + ui.px(8) + style.line / 2},
                          error ? theme.bad : theme.warn, 14);
                paragraph(ui, style, x + ui.px(24), at + ui.px(8), w - ui.px(110), finding.message);
                const std::string_view key = ui.keep(finding.rule + finding.path.text());
                const ButtonSpec go{.id = control_id("submit", key, "go"),
                                    .label = ui.keep("去改正：" + finding.message),
                                    .shown = "去改正",
                                    .look = Look::link};
                if (button(ui, {x + w - ui.px(64), at + ui.px(6), ui.px(64), ui.px(26)}, go)) show = finding.path;
                if (!error) {
                    const Box entry{x + ui.px(24), at + ui.px(10) + std::max(height, ui.px(26)), w - ui.px(24), ui.px(34)};
                    const ControlId id = control_id("submit", key, "remark");
                    if (auto reason = field(ui, entry,
                                            {.id = id,
                                             .label = ui.keep("说明：" + finding.message),
                                             .text = finding.remark,
                                             .placeholder = "说明情况"})) {
                        Remark remark{finding.rule, finding.path,
                                      finding.found.empty() ? std::string(work.report().text(finding.path)) : finding.found,
                                      *reason};
                        work.edit("填写说明", {SetRemark{std::move(remark)}});
                        ui.wants_frame = true;
                        break;
                    }
                }
                ui.rule(x, at + total - ui.px(2), w, theme.hairline);
            }
            at += total;
        }
        region.set_height(at - region.origin().y);
    }
    const ButtonSpec buttons[] = {{.id = control_id("submit", "export"),
                                   .label = "导出提交版",
                                   .look = Look::primary,
                                   .disabled = !work.assessment().submittable()},
                                  {.id = control_id("submit", "close"), .label = "继续填写", .look = Look::outline}};
    const int pressed = draw_dialog_buttons(ui, content, buttons);
    if (pressed >= 0) program.close_overlay();
    if (pressed == 0) program.export_report(Status::submitted);
    if (!show.form.empty()) {
        program.close_overlay();
        program.show(show);
    }
}

void draw_import_conflict(Program& program) {
    Ui& ui = program.ui;
    if (!program.incoming) return program.close_overlay();
    const Box content = draw_dialog(ui, "这份报告已经在这台电脑上", dialog_width, ui.px(236));
    const Report& report = *program.incoming;
    const std::string told = "“" + report.unit + "” " + std::to_string(report.year) +
                             "年度的报告已在“我的报告”中，内容与文件（第" + std::to_string(report.revision) +
                             "版）不同。用文件替换，还是另存为一份新报告？";
    paragraph(ui, ui.style(size::table), content.x, content.y, content.w, ui.keep(told), control_id("conflict", "told"),
              Role::status);
    const ButtonSpec buttons[] = {{.id = control_id("conflict", "copy"), .label = "另存为新报告", .look = Look::primary},
                                  {.id = control_id("conflict", "replace"), .label = "用文件替换", .look = Look::outline},
                                  {.id = control_id("conflict", "cancel"), .label = "取消", .look = Look::outline}};
    const int pressed = draw_dialog_buttons(ui, content, buttons);
    if (pressed < 0) return;
    program.close_overlay();
    if (pressed < 2) program.keep_incoming(pressed == 0);
    program.incoming.reset();
}

// The first control that can be used; a text field before anything else.
void focus_first(Ui& ui) {
    const Control* first = nullptr;
    for (const Control& control : ui.controls.all()) {
        if (control.id == control_id("overlay", "close") || control.disabled) continue;
        if (control.role == Role::text_field) return ui.focus(control.id);
        if (!first && (control.role == Role::menu_item || control.role == Role::button)) first = &control;
    }
    if (first) ui.focus(first->id);
}

bool is_dialog(Overlay overlay) {
    return overlay == Overlay::submission || overlay == Overlay::new_report || overlay == Overlay::import_conflict;
}

}    // namespace

void choose_template(Program& program, const TemplateInfo& info) {
    program.entry.tpl = info.id + "/" + info.version;
    if (info.year != 0)
        program.entry.year = std::to_string(info.year);
    else if (program.entry.year.empty())    // the year before: self-evaluation looks back
        program.entry.year = std::to_string(std::atoi(program.host.local_time().c_str()) - 1);
}

void draw_overlay(Program& program) {
    if (program.overlay == Overlay::none) return;
    Ui& ui = program.ui;
    const bool needs_report = program.overlay != Overlay::new_report && program.overlay != Overlay::import_conflict;
    if (needs_report && !program.work) return program.close_overlay();
    ui.controls.clear();
    Region region(ui, "overlay", ui.page, is_dialog(program.overlay) ? ui.theme->scrim : 0, false, true);
    const ControlId beside = control_id("overlay", "close");
    ui.add({.id = beside, .role = Role::button, .label = "关闭", .box = ui.page});
    const bool closed = ui.pressed(beside);
    switch (program.overlay) {
    case Overlay::export_menu: draw_export_menu(program); break;
    case Overlay::row_menu: draw_row_menu(program); break;
    case Overlay::form_menu: draw_form_menu(program); break;
    case Overlay::explanation: draw_explanation(program); break;
    case Overlay::submission: draw_submission(program); break;
    case Overlay::new_report: draw_new_report(program); break;
    case Overlay::import_conflict: draw_import_conflict(program); break;
    case Overlay::none: break;
    }
    if (closed && !is_dialog(program.overlay)) program.close_overlay();
    if (std::exchange(program.overlay_new, false)) focus_first(ui);
}

}    // namespace ziping
