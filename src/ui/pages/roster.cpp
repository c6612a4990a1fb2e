// 应交名单: the units that a bureau waits for, typed or pasted, a line each.
#include "ui/pages/collection.h"
#include "ui/pages/dialog.h"

#include <algorithm>

namespace ziping {

void show_roster(Program& program, const Box& from) {
    program.collection.entry = {program.collection.roster.text(), program.collection.roster};
    program.open_overlay(Overlay::roster, from);
}

void draw_roster(Program& program) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    CollectionView::RosterEntry& entry = program.collection.entry;
    const Box content = draw_dialog(ui, "应交名单", 560, std::min(ui.px(520), ui.page.h - ui.px(80)));
    const TextStyle secondary = ui.style(size::small, false, theme.secondary);
    float y = content.y;
    y += paragraph(ui, secondary, content.x, y, content.w,
                   "应当报送的单位，每行一个，可以从 Excel 整列复制。名称要与报告中的一致。", control_id("roster", "about")) +
         ui.px(8);
    const float below = ui.px(52) + secondary.line + ui.px(8);
    {
        const Box list{content.x, y, content.w, bottom(content) - below - y};
        Region region(ui, "roster_list", list, theme.paper, true, true);
        const float width = region.width() - ui.px(4);
        const Box box{list.x + ui.px(2), region.origin().y + ui.px(2), width - ui.px(2),
                      std::max(field_height(ui, entry.text, width - ui.px(2)), list.h - ui.px(4))};
        const ControlId id = control_id("roster", "units");
        if (auto typed = field(ui, box,
                               {.id = id,
                                .label = "应交单位，每行一个",
                                .text = entry.text,
                                .placeholder = "市档案馆\n市民政局\n…",
                                .wraps = true,
                                .paragraphs = true}))
            entry = {*typed, Roster(*typed)};
        region.set_height(box.h + ui.px(4));
        if (ui.caret && ui.caret->id == id) {
            const Box line = field_line(ui, box, entry.text, ui.caret->at);
            region.bring_into_view(line.y - region.origin().y, line.h, ui.px(8), ui.px(8));
        }
    }
    const std::string_view count = ui.keep("共 " + std::to_string(entry.read.units().size()) + " 个单位");
    const Box told{content.x, bottom(content) - below + ui.px(8), content.w, secondary.line};
    ui.add({.id = control_id("roster", "count"), .role = Role::status, .label = count, .box = told});
    ui.text.draw_in(*ui.draw, secondary, told.x, told.y, told.w, told.h, count);
    const ButtonSpec buttons[] = {{.id = control_id("roster", "take"), .label = "确定", .look = Look::primary},
                                  {.id = control_id("roster", "cancel"), .label = "取消", .look = Look::outline}};
    const int pressed = draw_dialog_buttons(ui, content, buttons);
    if (pressed == 0) take_roster(program, entry.read);
    if (pressed >= 0) program.close_overlay();
}

}    // namespace ziping
