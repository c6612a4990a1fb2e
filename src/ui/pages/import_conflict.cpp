// A file whose report is here already, with other content.
#include "ui/pages/dialog.h"

namespace ziping {

void draw_import_conflict(Program& program) {
    Ui& ui = program.ui;
    if (program.incoming.empty()) return program.close_overlay();
    const Box content = draw_dialog(ui, "这份报告已经在这台电脑上", 480, ui.px(236));
    const auto& [report, altered] = program.incoming.front();
    const std::string told = "“" + report.unit + "” " + std::to_string(report.year) +
                             "年度的报告已在“我的报告”中，内容与文件（第" + std::to_string(report.revision) + "版）不同。" +
                             (altered ? "文件在导出以后被改动过。" : "") + "用文件替换，还是另存为一份新报告？";
    paragraph(ui, ui.style(size::table), content.x, content.y, content.w, ui.keep(told), control_id("conflict", "told"),
              Role::status);
    const ButtonSpec buttons[] = {{.id = control_id("conflict", "copy"), .label = "另存为新报告", .look = Look::primary},
                                  {.id = control_id("conflict", "replace"), .label = "用文件替换", .look = Look::outline},
                                  {.id = control_id("conflict", "cancel"), .label = "取消", .look = Look::outline}};
    const int pressed = draw_dialog_buttons(ui, content, buttons);
    if (pressed < 0) return;
    program.close_overlay();
    program.answer_incoming(pressed == 0   ? Program::Answer::as_copy
                            : pressed == 1 ? Program::Answer::replace
                                           : Program::Answer::none);
}

}    // namespace ziping
