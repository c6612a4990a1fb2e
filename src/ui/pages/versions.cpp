// The versions that the open report has been: when, what for, and the code on their printed pages.
#include "core/iso_time.h"
#include "ui/pages/dialog.h"

namespace ziping {

void draw_versions(Program& program) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    const Box content = draw_dialog(ui, "历史版本", 640, std::min(ui.px(560), ui.page.h - ui.px(80)));
    const TextStyle style = ui.style(size::table), small = ui.style(size::small, false, theme.secondary);
    float y = content.y;
    y += paragraph(ui, small, content.x, y, content.w,
                   "保存在这台电脑的浏览器里：每次导出、每次打开前各一份。“比较”列出此后改动了哪些地方；恢复时，现在的内容也会先"
                   "存成一个版本。",
                   control_id("versions", "about")) +
         ui.px(8);
    const Box list{content.x - ui.px(8), y, content.w + ui.px(16), bottom(content) - ui.px(52) - y};
    const VersionInfo *wanted = nullptr, *other = nullptr;    // to be restored, to be compared with
    {
        Region region(ui, "version_list", list, theme.paper, true, true);
        const float row = ui.px(52), x = list.x + ui.px(8), w = region.width() - ui.px(16);
        float at = region.origin().y;
        if (program.versions.empty())
            paragraph(ui, style.in(theme.secondary), x, at + ui.px(12), w, "还没有历史版本。", control_id("versions", "none"));
        for (const VersionInfo& version : program.versions) {
            const Box view = ui.clip();
            if (at + row > view.y - ui.px(60) && at < bottom(view) + ui.px(60)) {
                const std::string when = minute_of(version.time);
                ui.text.draw_in(*ui.draw, style, x, at + ui.px(4), w - ui.px(172), style.line, version.title);
                const std::string_view detail = ui.keep(version.code.empty() ? when : when + "   核对码 " + version.code);
                ui.text.draw_in(*ui.draw, small, x, at + ui.px(26), w - ui.px(172), small.line, detail);
                ui.add({.id = control_id("version", version.time, "what"),
                        .role = Role::text,
                        .label = ui.keep(version.title + " " + std::string(detail)),
                        .box = {x, at, w - ui.px(172), row}});
                const ButtonSpec compare{.id = control_id("version", version.time, "compare"),
                                         .label = ui.keep("比较 " + version.title + " " + when),
                                         .shown = "比较",
                                         .look = Look::outline};
                if (button(ui, {x + w - ui.px(152), at + ui.px(10), ui.px(72), ui.px(30)}, compare)) other = &version;
                const ButtonSpec restore{.id = control_id("version", version.time, "restore"),
                                         .label = ui.keep("恢复 " + version.title + " " + when),
                                         .shown = "恢复",
                                         .look = Look::outline,
                                         .disabled = program.work->read_only()};
                if (button(ui, {x + w - ui.px(72), at + ui.px(10), ui.px(72), ui.px(30)}, restore)) wanted = &version;
                ui.rule(x, at + row - ui.hair(), w, theme.hairline);
            }
            at += row;
        }
        region.set_height(at - region.origin().y + ui.px(8));
    }
    const ButtonSpec buttons[] = {{.id = control_id("versions", "close"), .label = "关闭", .look = Look::outline}};
    const bool closed = draw_dialog_buttons(ui, content, buttons) >= 0;
    if (wanted) program.ask_to_restore(*wanted);
    if (other) program.ask_to_compare(*other);
    if (wanted || other || closed) program.close_overlay();
}

}    // namespace ziping
