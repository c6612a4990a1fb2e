// 公开版: what will be missing from it, before it is made.
#include "ui/pages/dialog.h"

#include <algorithm>
#include <utility>

namespace ziping {

void draw_disclosure(Program& program) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const Workspace& work = *program.work;
    const Box content = draw_dialog(ui, "导出公开版", 560, std::min(ui.px(520), ui.page.h - ui.px(80)));
    OverlayContent& found = program.overlay_content;
    if (std::exchange(found.changes, work.changes()) != work.changes()) found.omissions = omissions(work.tpl(), work.report());
    const std::vector<Omission>& missing = found.omissions;
    const TextStyle style = ui.style(size::small), secondary = style.in(theme.secondary);
    float y = content.y;
    y += paragraph(ui, secondary, content.x, y, content.w,
                   "下列姓名和电话不出现在公开版里，原报告不变。正文里的人名程序认不出来，公开前请再通读一遍。",
                   control_id("disclosure", "about")) +
         ui.px(8);
    {
        const Box list{content.x - ui.px(8), y, content.w + ui.px(16), bottom(content) - ui.px(52) - y};
        Region region(ui, "disclosure_list", list, theme.paper, true, true);
        const float x = list.x + ui.px(8), w = region.width() - ui.px(16);
        float at = region.origin().y;
        if (missing.empty()) at += paragraph(ui, style, x, at, w, "没有姓名和电话。", control_id("disclosure", "none"));
        for (std::size_t i = 0; i < missing.size(); ++i) {
            const std::string line = place(work.tpl(), work.report(), missing[i].path) + "：" + missing[i].text;
            at += paragraph(ui, style, x, at, w, ui.keep(line), control_id("disclosure", std::to_string(i))) + ui.px(4);
        }
        region.set_height(at - region.origin().y + ui.px(8));
    }
    const ButtonSpec buttons[] = {{.id = control_id("disclosure", "docx"), .label = "导出 Word", .look = Look::primary},
                                  {.id = control_id("disclosure", "xlsx"), .label = "导出 Excel", .look = Look::outline},
                                  {.id = control_id("disclosure", "print"), .label = "预览打印", .look = Look::outline},
                                  {.id = control_id("disclosure", "cancel"), .label = "取消", .look = Look::outline}};
    const int pressed = draw_dialog_buttons(ui, content, buttons);
    if (pressed < 0) return;
    program.close_overlay();
    if (pressed == 0) program.export_document(FileFormat::docx, Edition::disclosure);
    if (pressed == 1) program.export_document(FileFormat::xlsx, Edition::disclosure);
    if (pressed == 2) {
        program.preview.on = program.preview.whole = true;
        program.preview.edition = Edition::disclosure;
    }
}

}    // namespace ziping
