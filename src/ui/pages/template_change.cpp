// What the newer version of the template asks otherwise, and the change to it.
#include "ui/pages/dialog.h"

#include <algorithm>
#include <utility>

namespace ziping {

void draw_template_change(Program& program) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    Workspace& work = *program.work;
    const Template* newer = program.templates.find(work.report().tpl.id, {});
    if (!newer || newer->version == work.tpl().version) return program.close_overlay();
    const Box content = draw_dialog(ui, "改用新版模板", 640, std::min(ui.px(560), ui.page.h - ui.px(80)));
    const TextStyle style = ui.style(size::small), secondary = style.in(theme.secondary);
    OverlayContent& found = program.overlay_content;
    if (std::exchange(found.changes, work.changes()) != work.changes()) {
        found.template_changes = changes_between(work.tpl(), *newer, work.report().year);
        found.not_asked = not_asked(*newer, work.report()).size();
    }
    const std::size_t lost = found.not_asked;
    std::string about = "第" + work.tpl().version + "版 → 第" + newer->version + "版。填写的内容全部保留，可以撤销。";
    if (lost > 0) about += "有 " + std::to_string(lost) + " 处内容新版不再要求填写，仍留在文件里。";
    float y = content.y;
    y += paragraph(ui, secondary, content.x, y, content.w, ui.keep(about), control_id("change", "about")) + ui.px(8);
    {
        const Box list{content.x - ui.px(8), y, content.w + ui.px(16), bottom(content) - ui.px(52) - y};
        Region region(ui, "change_list", list, theme.paper, true, true);
        const float x = list.x + ui.px(8), w = region.width() - ui.px(16);
        float at = region.origin().y;
        static constexpr std::string_view words[] = {"新增", "取消", "调整"};
        const ImU32 inks[] = {theme.good, theme.bad, theme.accent};
        const std::vector<TemplateChange>& changes = found.template_changes;
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const auto kind = static_cast<std::size_t>(changes[i].kind);
            const std::string_view what = ui.keep(changes[i].what);
            ui.text.draw(*ui.draw, style.in(inks[kind]), {x, at}, words[kind]);
            at +=
                paragraph(ui, style, x + ui.px(44), at, w - ui.px(44), what, control_id("change", std::to_string(i))) + ui.px(6);
        }
        if (changes.empty()) at += paragraph(ui, secondary, x, at, w, "只有说明文字的变化。", control_id("change", "none"));
        region.set_height(at - region.origin().y + ui.px(8));
    }
    const ButtonSpec buttons[] = {{.id = control_id("change", "do"), .label = "改用新版", .look = Look::primary},
                                  {.id = control_id("change", "cancel"), .label = "暂不改用", .look = Look::outline}};
    const int pressed = draw_dialog_buttons(ui, content, buttons);
    if (pressed < 0) return;
    const TemplateRef ref{newer->id, newer->version, newer->digest};
    program.close_overlay();
    if (pressed == 0 && work.edit("改用新版模板", {SetTemplate{ref}})) program.tell("已改用新版模板，可点“撤销”恢复");
}

}    // namespace ziping
