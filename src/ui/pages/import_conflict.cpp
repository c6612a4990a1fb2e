// A file whose report is here already, with other content.
#include "core/iso_time.h"
#include "ui/pages/dialog.h"

namespace ziping {

void draw_import_conflict(Program& program) {
    Ui& ui = program.ui;
    if (program.incoming.empty()) return program.close_overlay();
    const Box content = draw_dialog(ui, "这份报告已经在这台电脑上", 520, ui.px(300));
    const auto& [report, altered, behind, several] = program.incoming.front();
    const std::string told = "“" + report.unit + "” " + std::to_string(report.year) + "年度的报告已在“我的报告”中，" +
                             (behind ? "这个文件是更早的版本。" : "内容与文件不同。") +
                             (altered ? "文件在导出以后被改动过。" : "") +
                             "用文件替换，还是另存为一份新报告？替换前的内容会存入历史版本。";
    const auto state = [](int revision, Status status, std::string_view time, const char* done) {
        return "第" + std::to_string(revision) + "版，" + std::string(label_of(status)) +
               (time.empty() ? "" : "，" + minute_of(time) + done);
    };
    float y = content.y;
    y += paragraph(ui, ui.style(size::table), content.x, y, content.w, ui.keep(told), control_id("conflict", "told"),
                   Role::status) +
         ui.px(8);
    for (const DraftInfo& draft : program.drafts.list())
        if (draft.id == report.id)
            y += paragraph(ui, ui.style(size::small, false, ui.theme->secondary), content.x, y, content.w,
                           ui.keep("本机：" + state(draft.revision, draft.status, draft.saved_at, " 保存")),
                           control_id("conflict", "here"));
    paragraph(ui, ui.style(size::small, false, ui.theme->secondary), content.x, y, content.w,
              ui.keep("文件：" + state(report.revision, report.status, report.saved_at, " 导出")),
              control_id("conflict", "file"));
    using Answer = Program::Answer;
    const ButtonSpec copy{
        .id = control_id("conflict", "copy"), .label = "另存为新报告", .look = behind ? Look::outline : Look::primary};
    const ButtonSpec replace{.id = control_id("conflict", "replace"), .label = "用文件替换", .look = Look::outline};
    const ButtonSpec keep{.id = control_id("conflict", "cancel"),
                          .label = behind ? "保留本机的" : "取消",
                          .look = behind ? Look::primary : Look::outline};
    const ButtonSpec buttons[] = {behind ? keep : copy, replace, behind ? copy : keep};
    const Answer answers[] = {behind ? Answer::none : Answer::as_copy, Answer::replace, behind ? Answer::as_copy : Answer::none};
    const int pressed = draw_dialog_buttons(ui, content, buttons);
    if (pressed < 0) return;
    program.close_overlay();
    program.answer_incoming(answers[pressed]);
}

}    // namespace ziping
