// 查找: the cells of the open report that hold some words; a click leads there.
#include "ui/pages/dialog.h"

#include <algorithm>

namespace ziping {

namespace {

std::string told_of(const FindView& find) {
    if (find.words.empty()) return "在各表填写的内容里查找，不分全角半角、大小写。";
    if (find.matches.empty()) return "没有找到。";
    if (find.matches.size() == most_matches) return "找到的太多，列出前 " + std::to_string(most_matches) + " 处：";
    return "找到 " + std::to_string(find.matches.size()) + " 处：";
}

// The line with the words in bold.
void draw_around(Ui& ui, const Match& match, float x, float y, float w) {
    const TextStyle style = ui.style(size::table), bold = ui.style(size::table, true, ui.theme->accent_strong);
    const std::string_view line = match.around;
    const std::string_view pieces[] = {line.substr(0, match.begin), line.substr(match.begin, match.end - match.begin),
                                       line.substr(match.end)};
    float at = x;
    for (std::size_t i = 0; i < std::size(pieces); ++i) {
        const TextStyle& look = i == 1 ? bold : style;
        const float room = x + w - at, wide = std::min(ui.text.width(look, pieces[i]) + 1, room);
        if (wide <= 1) continue;
        ui.text.draw_in(*ui.draw, look, at, y, wide, look.line, pieces[i]);
        at += wide - 1;
    }
}

}    // namespace

void show_find(Program& program, const Box& from) {
    if (!program.work) return;
    FindView& find = program.find;
    find.matches = find_text(program.work->tpl(), program.work->report(), find.words);
    program.open_overlay(Overlay::find, from);
}

void draw_find(Program& program) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    FindView& find = program.find;
    const Box content = draw_dialog(ui, "查找", 640, std::min(ui.px(560), ui.page.h - ui.px(80)));
    const TextStyle small = ui.style(size::small, false, theme.secondary);
    float y = content.y;
    const Box box{content.x, y, content.w, ui.px(size::control)};
    if (auto typed = field(ui, box, {.id = control_id("find", "words"), .label = "查找内容", .text = ui.keep(find.words)})) {
        find.words = *typed;
        find.matches = find_text(program.work->tpl(), program.work->report(), find.words);
    }
    y += box.h + ui.px(8);
    y += paragraph(ui, small, content.x, y, content.w, ui.keep(told_of(find)), control_id("find", "told"), Role::status) +
         ui.px(8);
    const Box list{content.x - ui.px(8), y, content.w + ui.px(16), bottom(content) - ui.px(52) - y};
    const Match* wanted = nullptr;
    {
        Region region(ui, "find_list", list, theme.paper, true, true);
        const float x = list.x + ui.px(8), w = region.width() - ui.px(16), line = ui.style(size::table).line;
        const float high = small.line + line + ui.px(16);
        const Box view = ui.clip();
        float at = region.origin().y;
        for (std::size_t i = 0; i < find.matches.size(); ++i, at += high) {
            if (at + high < view.y - ui.px(60) || at > bottom(view) + ui.px(60)) continue;
            const Match& one = find.matches[i];
            const Box row{list.x, at, region.width(), high};
            const ControlId id = control_id("find", std::to_string(i));
            ui.add({.id = id, .role = Role::list_item, .label = ui.keep(one.place + "：" + one.around), .box = row});
            if (ui.hovered(row)) ui.fill(row, theme.hover, size::radius);
            ui.text.draw_in(*ui.draw, small, x, row.y + ui.px(8), w, small.line, one.place);
            draw_around(ui, one, x, row.y + ui.px(8) + small.line, w);
            if (ui.focused == id) focus_ring(ui, inset(row, ui.px(2), ui.px(2)), 4);
            if (ui.pressed(id)) wanted = &one;
        }
        region.set_height(at - region.origin().y + ui.px(8));
    }
    const ButtonSpec buttons[] = {{.id = control_id("find", "close"), .label = "关闭", .look = Look::outline}};
    const bool closed = draw_dialog_buttons(ui, content, buttons) >= 0;
    if (!wanted && !closed) return;
    const Path path = wanted ? wanted->path : Path{};
    program.close_overlay();
    if (!path.form.empty()) program.show(path);
}

}    // namespace ziping
