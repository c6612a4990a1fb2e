// What stands between a report and its submission: errors to mend, warnings to explain.
#include "ui/controls/finding_look.h"
#include "ui/pages/dialog.h"
#include "ui/pages/note_field.h"

#include <algorithm>

namespace ziping {

void draw_submission(Program& program) {
    Ui& ui = program.ui;
    Workspace& work = *program.work;
    const Theme& theme = *ui.theme;
    const Assessment& a = work.assessment();
    const Box content = draw_dialog(ui, "提交前检查", 640, ui.page.h - ui.px(80));
    float y = content.y;
    const TextStyle text = ui.style(size::table, false, theme.secondary);
    std::string told = a.errors > 0 ? "还有 " + std::to_string(a.errors) + " 项强制性问题需要改正。" : "没有强制性问题。";
    const bool settled_some =
        std::any_of(a.findings.begin(), a.findings.end(), [](const Finding& f) { return !f.remark.empty(); });
    told += a.warnings > 0 ? "有 " + std::to_string(a.warnings) + " 项核实性问题：请改正，或写明情况。"
            : settled_some ? "核实性问题均已写明情况。"
                           : "没有核实性问题。";
    y += paragraph(ui, text, content.x, y, content.w, ui.keep(std::move(told)), control_id("submit", "told"), Role::status) +
         ui.px(8);
    bool to_gap = false;
    if (!a.complete() || !a.totals_complete()) {
        const float side = ui.px(64);
        std::string gaps = a.complete() ? "" : "还有 " + std::to_string(a.required - a.filled) + " 项应填内容没有填写：";
        gaps += !a.totals_complete() ? "总分还不完整，填写后才能提交。"
                : a.errors > 0       ? "请补充。"
                                     : "请补充；确实没有内容的，可以照样提交。";
        if (button(ui, {right(content) - side - ui.px(10), y - ui.px(3), side, ui.px(26)},
                   {.id = control_id("submit", "gap"), .label = "去填写", .look = Look::link}))
            to_gap = true;
        y += paragraph(ui, text, content.x, y, content.w - side - ui.px(8), ui.keep(std::move(gaps)),
                       control_id("submit", "gaps"), Role::status) +
             ui.px(8);
    }
    const Box list{content.x - ui.px(8), y, content.w + ui.px(16), bottom(content) - ui.px(52) - y};
    Path show;
    {
        Region region(ui, "submission_list", list, theme.paper, true, true);
        float at = region.origin().y;
        const float w = region.width() - ui.px(16), x = list.x + ui.px(8);
        for (std::size_t i = 0; i < a.findings.size(); ++i) {
            const Finding& finding = a.findings[i];
            if (finding.severity == Severity::hint) continue;
            const bool error = finding.severity == Severity::error, settled = !finding.remark.empty();
            const TextStyle style = ui.style(size::small, false, settled ? theme.secondary : theme.ink);
            const float height = ui.text.wrap(style, finding.message, w - ui.px(110)).height;
            const float remark =
                error ? 0
                      : field_height(ui, finding.remark.empty() ? remark_placeholder(finding) : std::string_view(finding.remark),
                                     w - ui.px(24));
            const float total = std::max(height, ui.px(28)) + (error ? ui.px(20) : remark + ui.px(26));
            const Box view = ui.clip();
            if (at + total > view.y - ui.px(100) && at < bottom(view) + ui.px(100)) {
                draw_icon(ui, settled ? Icon::check : icon_of(finding), {x + ui.px(8), at + ui.px(8) + style.line / 2},
                          settled ? theme.good : ink_of(theme, finding.severity), 14);
                paragraph(ui, style, x + ui.px(24), at + ui.px(8), w - ui.px(110), finding.message);
                const std::string_view key = ui.keep(key_of(finding));
                const ButtonSpec go{.id = control_id("submit", key, "go"),
                                    .label = ui.keep("去改正：" + finding.message),
                                    .shown = "去改正",
                                    .look = Look::link};
                if (!finding.path.form.empty() && button(ui, {x + w - ui.px(64), at + ui.px(6), ui.px(64), ui.px(26)}, go))
                    show = finding.path;
                if (!error) {
                    const Box entry{x + ui.px(24), at + ui.px(10) + std::max(height, ui.px(26)), w - ui.px(24), remark};
                    const ControlId id = control_id("submit", key, "remark");
                    note_field(program, entry, {Workspace::Note::remark, finding.path, finding.rule},
                               {.id = id,
                                .label = ui.keep(std::string(remark_label(finding)) + finding.message),
                                .text = finding.remark,
                                .placeholder = remark_placeholder(finding),
                                .wraps = true});
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
    if (to_gap) {
        program.close_overlay();
        program.show_next_gap();
    }
    if (!show.form.empty()) {
        program.close_overlay();
        program.show(show);
    }
}

}    // namespace ziping
