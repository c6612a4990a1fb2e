// The dialog 新建报告.
#include "core/iso_time.h"
#include "core/quantity.h"
#include "ui/pages/dialog.h"

#include <algorithm>
#include <cstdlib>

namespace ziping {

namespace {

constexpr float dialog_width = 480;

float draw_labelled(Ui& ui, const Box& content, float y, std::string_view label, std::string_view problem, auto&& draw_entry) {
    const TextStyle small = ui.style(size::small, false, ui.theme->secondary);
    ui.text.draw(*ui.draw, small, {content.x, y}, label);
    draw_entry(Box{content.x, y + small.line + ui.px(2), content.w, ui.px(36)});
    const float below = y + small.line + ui.px(40);
    if (!problem.empty()) ui.text.draw(*ui.draw, small.in(ui.theme->bad), {content.x, below}, problem);
    return below + small.line + ui.px(6);
}

void choose_source(Program& program, const std::string& from) {
    NewReportEntry& entry = program.entry;
    const Templates& templates = program.templates;
    if (from == "file" && entry.file)
        return entry.carry_over(from, entry.file->unit, entry.file->year, entry.file->tpl.id, templates);
    for (const DraftInfo& draft : program.drafts.list())
        if (draft.id == from) return entry.carry_over(from, draft.unit, draft.year, draft.tpl, templates);
    entry.from.clear();
    entry.from_year = 0;
}

// The template is for another year: told, for a bureau may say so.
std::string_view other_year(Program& program) {
    const NewReportEntry& entry = program.entry;
    for (const TemplateInfo& info : program.templates.list())
        if (info.id + "/" + info.version == entry.tpl && info.year != 0 && read_year(entry.year) &&
            std::to_string(info.year) != entry.year)
            return program.ui.keep("请核对：所选模板用于 " + std::to_string(info.year) + " 年度");
    return {};
}

// Of this unit and year there is a report already: told, for a second one may be meant.
std::string_view same_report(Program& program) {
    const NewReportEntry& entry = program.entry;
    for (const DraftInfo& draft : program.drafts.list())
        if (!draft.damaged && draft.unit == trimmed(entry.unit) && std::to_string(draft.year) == entry.year)
            return program.ui.keep("请核对：“我的报告”中已有这个单位 " + entry.year + " 年度的报告");
    return {};
}

std::string_view wrong_year(const Program& program) {
    if (!read_year(program.entry.year)) return "请填写四位数字的年度，如 2023";
    if (program.entry.from_year >= std::atoi(program.entry.year.c_str())) return "应晚于所沿用的报告的年度";
    return {};
}

}    // namespace

void choose_template(Program& program, const TemplateInfo& info) {
    program.entry.tpl = info.id + "/" + info.version;
    if (info.year != 0)
        program.entry.year = std::to_string(info.year);
    else if (program.entry.year.empty())    // the year before: self-evaluation looks back
        program.entry.year = std::to_string(std::atoi(program.host.local_time().c_str()) - 1);
}

void draw_new_report(Program& program) {
    Ui& ui = program.ui;
    NewReportEntry& entry = program.entry;
    const Box content = draw_dialog(ui, "新建报告", dialog_width, ui.px(470));
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
    const bool no_unit = entry.tried && is_blank(entry.unit);
    const std::string_view year_problem = entry.tried ? wrong_year(program) : std::string_view{};
    const std::string_view year_told = year_problem.empty() ? other_year(program) : year_problem;
    const std::string_view unit_told = no_unit ? std::string_view("请填写单位全称，与公章一致") : same_report(program);
    y = draw_labelled(ui, content, y, "部门（单位）名称", unit_told, [&](const Box& box) {
        if (auto text = field(ui, box,
                              {.id = control_id("new", "unit"),
                               .label = "部门（单位）名称",
                               .text = entry.unit,
                               .placeholder = "与公章一致的全称",
                               .invalid = no_unit}))
            entry.unit = *text;
    });
    y = draw_labelled(ui, content, y, "年度", year_told, [&](const Box& box) {
        const Box narrow{box.x, box.y, ui.px(140), box.h};
        if (auto text = field(ui, narrow,
                              {.id = control_id("new", "year"),
                               .label = "年度",
                               .text = entry.year,
                               .invalid = !year_problem.empty(),
                               .keyboard = Keyboard::decimal}))
            entry.year = half_width(*text);
    });
    std::vector<Option> sources{{"", "不沿用"}};
    for (const DraftInfo& draft : program.drafts.list())
        if (!draft.damaged)
            sources.push_back({draft.id, ui.keep(draft.unit + " " + std::to_string(draft.year) + "年度 第" +
                                                 std::to_string(draft.revision) + "版 " + minute_of(draft.saved_at))});
    if (entry.file)
        sources.push_back({"file", ui.keep(entry.file->unit + " " + std::to_string(entry.file->year) + "年度（文件）")});
    y = draw_labelled(ui, content, y, "沿用上年报告", {}, [&](const Box& box) {
        const ButtonSpec open{
            .id = control_id("new", "from_file"), .label = "选择上年文件", .icon = Icon::file, .look = Look::outline};
        const float width = button_width(ui, open);
        if (auto chosen =
                choice(ui, {box.x, box.y, box.w - width - ui.px(8), box.h},
                       {.id = control_id("new", "from"), .label = "沿用上年报告", .chosen = entry.from, .options = sources}))
            choose_source(program, *chosen);
        if (button(ui, {right(box) - width, box.y, width, box.h}, open)) program.host.choose_file();
    });
    const ButtonSpec buttons[] = {{.id = control_id("new", "create"), .label = "开始填写", .look = Look::primary},
                                  {.id = control_id("new", "cancel"), .label = "取消", .look = Look::outline}};
    const int pressed = draw_dialog_buttons(ui, content, buttons);
    if (pressed == 1) program.close_overlay();
    if (pressed == 0) {
        entry.tried = true;
        if (!is_blank(entry.unit) && wrong_year(program).empty()) {
            program.close_overlay();
            program.create_report();
        } else {
            ui.focus(control_id("new", is_blank(entry.unit) ? "unit" : "year"));
        }
    }
}

}    // namespace ziping
