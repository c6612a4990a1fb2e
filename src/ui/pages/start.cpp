// The first page: my reports, a new one, a file, the sample.
#include "core/iso_time.h"
#include "ui/controls/controls.h"
#include "ui/program.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr float content = 920, entry_height = 64;

// "2026-11-24T10:32:05+08:00" -> "11月24日 10:32", with the year when it is
// another.
std::string when(std::string_view time, std::string_view now) {
    const std::string day = chinese_day(time);
    const std::size_t year = std::string_view("2026年").size();
    return (time.substr(0, 4) == now.substr(0, 4) && !day.empty() ? day.substr(year) : day) + " " + clock_of(time);
}

// The one of the newest draft, else the one for the latest year.
const TemplateInfo* usual_template(const Program& program) {
    const std::vector<TemplateInfo>& templates = program.templates.list();
    if (!program.drafts.list().empty())
        if (const TemplateInfo* used = program.templates.info(program.drafts.list().front().tpl, {})) return used;
    const auto latest = std::max_element(templates.begin(), templates.end(),
                                         [](const TemplateInfo& a, const TemplateInfo& b) { return a.year < b.year; });
    return latest == templates.end() ? nullptr : &*latest;
}

float draw_head(Program& program, float x, float y, float w) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    y += paragraph(ui, ui.style(26, true), x, y, w, "部门整体支出绩效自评", control_id("start", "title"), Role::heading, 1);
    y += ui.px(4);
    y += paragraph(ui, ui.style(size::body, false, theme.secondary), x, y, w,
                   "填写自评表、边填边算分查错，导出一个文件交财政部门。所有内容"
                   "只保存在这台电脑上，不经过网络。",
                   control_id("start", "about"));
    y += ui.px(24);
    const float high = ui.px(36);
    float at = x;
    const auto act = [&](const ButtonSpec& spec) {
        const float width = button_width(ui, spec) + ui.px(8);
        const bool pressed = button(ui, {at, y, width, high}, spec);
        at += width + ui.px(12);
        return pressed;
    };
    if (act({.id = control_id("start", "new"), .label = "新建报告", .icon = Icon::add, .look = Look::primary})) {
        program.entry = {};
        if (const TemplateInfo* usual = usual_template(program)) choose_template(program, *usual);
        program.open_overlay(Overlay::new_report, {});
    }
    if (act({.id = control_id("start", "open"), .label = "打开文件", .icon = Icon::file, .look = Look::outline}))
        program.host.choose_file();
    if (act({.id = control_id("start", "sample"), .label = "打开示例报告", .look = Look::outline})) program.open_sample();
    return y + high;
}

struct EntryAction {    // carried out once the list is drawn: it may change by it
    std::string open, remove;
};

void draw_entry(Program& program, const DraftInfo& draft, const Box& box, std::string_view now, EntryAction& action) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const ControlId id = control_id("draft", draft.id);
    const std::string_view unit = draft.damaged        ? std::string_view("内容已损坏的报告")
                                  : draft.unit.empty() ? std::string_view("（未填单位名称）")
                                                       : std::string_view(draft.unit);
    const float side = ui.px(32);
    const Box open{box.x, box.y, box.w - side - ui.px(20), box.h};
    const std::string_view saved = ui.keep(when(draft.saved_at, now));
    const std::string_view state = draft.damaged        ? std::string_view("已损坏")
                                   : draft.under_review ? std::string_view("审核中")
                                                        : label_of(draft.status);
    const bool altered = program.altered.has(draft.id);
    ui.add({.id = id,
            .role = Role::list_item,
            .label = draft.damaged ? ui.keep(std::string(unit) + "：请打开最近一次导出的文件")
                                   : ui.keep(std::string(unit) + " " + std::to_string(draft.year) + "年度 " + std::string(state) +
                                             " " + std::string(saved) + (altered ? "，文件被改动" : "")),
            .box = open});
    if (ui.hovered(box)) ui.fill(box, theme.hover);
    ui.rule(box.x, bottom(box) - ui.hair(), box.w, theme.hairline);
    const TextStyle name = ui.style(size::body, true), small = ui.style(size::small, false, theme.secondary);
    const float x = box.x + ui.px(16), saved_x = right(open) - ui.px(150), status_x = saved_x - ui.px(90);
    const float mark_x = altered ? status_x - chip_width(ui, "文件被改动") - ui.px(8) : status_x;
    if (altered) chip(ui, mark_x, box.y + box.h / 2, "文件被改动", theme.bad, theme.bad_tint);
    ui.text.draw_in(*ui.draw, name, x, box.y + ui.px(8), mark_x - x - ui.px(12), name.line, unit);
    ui.text.draw(*ui.draw, small, {x, box.y + ui.px(34)},
                 draft.damaged
                     ? std::string_view("请打开最近一次导出的文件")
                     : ui.keep(std::to_string(draft.year) + "年度  第" + std::to_string(draft.revision) + "版  " + draft.title));
    if (draft.damaged)
        chip(ui, status_x, box.y + box.h / 2, state, theme.bad, theme.bad_tint);
    else
        status_chip(ui, status_x, box.y + box.h / 2, draft.status, draft.under_review);
    ui.text.draw_in(*ui.draw, small, saved_x, box.y, ui.px(150), box.h, saved);
    if (ui.focused == id) focus_ring(ui, open);
    if (ui.pressed(id)) action.open = draft.id;
    const Box trash{right(box) - side - ui.px(8), box.y + std::floor((box.h - side) / 2), side, side};
    if (button(ui, trash,
               {.id = control_id("draft", draft.id, "remove"),
                .label = ui.keep("删除 " + std::string(unit)),
                .shown = " ",
                .icon = Icon::trash}))
        action.remove = draft.id;
}

}    // namespace

void draw_start_page(Program& program) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const float notices = draw_notices(program, ui.page, 0);
    Region region(ui, "start", {0, notices, ui.page.w, ui.page.h - notices}, theme.paper, true);
    const float w = std::min(ui.px(content), region.width() - ui.px(64)), x = std::floor((region.width() - w) / 2),
                top = region.origin().y;
    float y = draw_head(program, x, top + ui.px(56), w) + ui.px(40);
    const float heading =
        paragraph(ui, ui.style(size::section, true), x, y, w, "我的报告", control_id("start", "mine"), Role::heading, 2);
    const std::vector<DraftInfo>& drafts = program.drafts.list();
    if (drafts.size() > 1) {
        const ButtonSpec spec{.id = control_id("start", "collection"), .label = "汇总", .look = Look::outline};
        const float width = button_width(ui, spec), high = ui.px(30);
        if (button(ui, {x + w - width, y + std::floor((heading - high) / 2), width, high}, spec)) program.show_collection();
    }
    y += heading + ui.px(8);
    if (drafts.empty()) {
        const Box box{x, y, w, ui.px(120)};
        ui.fill(box, theme.panel, size::radius);
        const TextStyle style = ui.style(size::table, false, theme.secondary);
        ui.text.draw_in(*ui.draw, style, box.x, box.y + ui.px(22), box.w, style.line, "这台电脑上还没有报告。", Align::centre);
        ui.text.draw_in(*ui.draw, style, box.x, box.y + ui.px(50), box.w, style.line,
                        "点“新建报告”开始填写；收到的 .json 或 .zip "
                        "文件可拖到这里打开；想先看看，请打开示例。",
                        Align::centre);
        y += box.h;
    } else {
        ui.rule(x, y, w, theme.hairline);
        const std::string now = program.host.local_time();
        EntryAction action;
        const Box view = ui.clip();
        const float high = ui.px(entry_height), overscan = 2 * high;    // Tab finds the next ones
        for (const DraftInfo& draft : drafts) {
            if (y + high > view.y - overscan && y < bottom(view) + overscan)
                draw_entry(program, draft, {x, y, w, high}, now, action);
            y += high;
        }
        if (!action.open.empty()) program.open_draft(action.open);
        if (!action.remove.empty()) program.remove_draft(action.remove);
    }
    y += draw_paper_check(program, x, y + ui.px(40), w) + ui.px(40);
    region.set_height(y - top + ui.px(64));
}

}    // namespace ziping
