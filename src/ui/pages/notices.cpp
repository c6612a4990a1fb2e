// What must be known: bars under the top bar, and the short message at the
// bottom.
#include "exchange/file_name.h"
#include "ui/controls/controls.h"
#include "ui/program.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr float bar_height = 40, text_left = 42, button_side = 28;

std::string_view action_label(Notice::Action action) {
    switch (action) {
    case Notice::undo_remove: return "撤销删除";
    case Notice::export_draft: return "导出草稿文件";
    case Notice::take_pen: return "在此窗口编辑";
    case Notice::reload: return "立即更新";
    case Notice::change_template: return "查看变化";
    case Notice::save_remains: return "另存残留内容";
    case Notice::nothing: break;
    }
    return {};
}

ButtonSpec action_of(const Notice& notice, std::string_view key) {
    return {.id = control_id("notice", key, "act"), .label = action_label(notice.action), .look = Look::link};
}

// Of the text, between the icon and the buttons.
float text_width(const Ui& ui, const Notice& notice, float width) {
    const float buttons = ui.px(12 + button_side + 8);
    const float action = notice.action == Notice::nothing ? 0 : button_width(ui, action_of(notice, {})) + ui.px(8);
    return width - ui.px(text_left) - buttons - action;
}

float height_of(Ui& ui, const Notice& notice, float width) {
    const TextStyle style = ui.style(size::table);
    return std::max(ui.px(bar_height), ui.text.wrap(style, notice.text, text_width(ui, notice, width)).height + ui.px(16));
}

// What is left of a draft that cannot be opened, for somebody who can make something of it.
void save_remains(Program& program, std::string_view draft) {
    std::string remains;
    for (const std::string& text : program.drafts.remains(draft)) remains += text + "\n";
    program.host.save_file(safe_file_name("残留内容_" + std::string(draft) + ".txt"), "text/plain", remains);
}

// True when the notice has done its work.
bool act(Program& program, const Notice& notice) {
    switch (notice.action) {
    case Notice::undo_remove: program.undo_remove(); break;
    case Notice::export_draft:
        if (program.work) program.export_report(program.work->report().status);
        break;
    case Notice::take_pen:
        if (!program.work) break;
        program.host.take_pen(program.work->report().id, true);
        program.ui.focus(control_id("form", program.work->form));
        break;
    case Notice::reload:
        program.save_now();
        if (!program.drafts.all_stored()) {
            program.tell("有内容还没有保存到这台电脑，没有更新：请先导出草稿文件");
            return false;
        }
        program.host.apply_update();
        break;
    case Notice::change_template:
        if (program.work) {
            const TemplateInfo* newest = program.templates.info(program.work->report().tpl.id, {});
            program.need_template(newest->id, newest->version,
                                  [&program] { program.open_overlay(Overlay::template_change, {}); });
        }
        break;
    case Notice::save_remains: save_remains(program, notice.draft); break;
    case Notice::nothing: break;
    }
    return true;
}

enum class Pressed { nothing, action, close };

Pressed draw_bar(Ui& ui, const Box& box, const Notice& notice, std::string_view key) {
    const Theme& theme = *ui.theme;
    const ImU32 ink = notice.problem ? theme.bad : theme.accent;
    ui.fill(box, notice.problem ? theme.bad_tint : theme.accent_tint);
    draw_icon(ui, notice.problem ? Icon::error : Icon::hint, {box.x + ui.px(24), box.y + ui.px(bar_height / 2)}, ink);
    const float side = ui.px(button_side), middle = box.y + ui.px((bar_height - button_side) / 2);
    const float close_x = right(box) - ui.px(12) - side;
    Pressed pressed = Pressed::nothing;
    if (notice.action != Notice::nothing) {
        const ButtonSpec spec = action_of(notice, key);
        const float width = button_width(ui, spec);
        if (button(ui, {close_x - ui.px(8) - width, middle, width, side}, spec)) pressed = Pressed::action;
    }
    if (button(ui, {close_x, middle, side, side},
               {.id = control_id("notice", key, "close"), .label = "关闭提示", .shown = " ", .icon = Icon::close}))
        pressed = Pressed::close;
    const TextStyle style = ui.style(size::table, false, ink);
    const float x = box.x + ui.px(text_left), w = text_width(ui, notice, box.w);
    const std::string_view text = ui.keep(notice.text);
    ui.add({.id = control_id("notice", key, "text"),
            .role = notice.problem ? Role::alert : Role::status,
            .label = text,
            .box = {x, box.y, w, box.h}});
    const Wrapped& lines = ui.text.wrap(style, text, w);
    ui.text.draw_lines(*ui.draw, style, {x, box.y + std::floor((box.h - lines.height) / 2)}, w, text, lines, Align::left, box.y,
                       bottom(box));
    return pressed;
}

constexpr std::size_t most = 4;    // bars; more would leave no room for the page

}    // namespace

float draw_notices(Program& program, const Box& page, float y) {
    if (program.notices.empty()) return 0;
    Ui& ui = program.ui;
    const std::size_t count = program.notices.size(), shown = count > most ? most - 1 : count;
    const Notice rest{"另有 " + std::to_string(count - shown) + " 条提示，关掉上面的就会显示；点右边的叉全部关掉。", true};
    const auto bar = [&](std::size_t i) -> const Notice& { return i < shown ? program.notices[i] : rest; };
    const std::size_t bars = shown < count ? shown + 1 : shown;
    float height = 0;
    for (std::size_t i = 0; i < bars; ++i) height += height_of(ui, bar(i), page.w);
    Region region(ui, "notices", {0, y, page.w, height}, ui.theme->paper);
    std::size_t closed = bars, acted = bars;
    float top = y;
    for (std::size_t i = 0; i < bars; ++i) {
        const Box box{0, top, page.w, height_of(ui, bar(i), page.w)};
        top += box.h;
        const Pressed pressed = draw_bar(ui, box, bar(i), std::to_string(i));
        if (pressed == Pressed::action) acted = i;
        if (pressed == Pressed::close) closed = i;
    }
    if (acted < shown) {
        const Notice notice = program.notices[acted];
        if (act(program, notice)) closed = acted;
    }
    if (closed == bars) return height;
    const auto first = program.notices.begin() + static_cast<std::ptrdiff_t>(closed);
    program.notices.erase(first, closed < shown ? first + 1 : program.notices.end());
    ui.wants_frame = true;
    return height;
}

void draw_toast(Program& program) {
    Ui& ui = program.ui;
    if (program.toast.empty()) return;
    const double left = program.toast_until - program.host.seconds();
    if (left <= 0) {
        program.toast.clear();
        program.asked.clear();
        return;
    }
    program.host.wake_after(left);
    const TextStyle style = ui.style(size::table, false, ui.theme->paper);
    const float room = program.preview.shown ? program.preview.x : ui.page.w;    // the preview would cover it
    const float width = std::min(ui.text.width(style, program.toast) + ui.px(32), room - ui.px(32)), height = ui.px(40);
    const Box box{std::floor((room - width) / 2), ui.page.h - height - ui.px(24), width, height};
    ui.draw = ImGui::GetForegroundDrawList();
    ui.fill(box, ui.theme->ink, size::radius);
    ui.text.draw_in(*ui.draw, style, box.x + ui.px(16), box.y, box.w - ui.px(32), box.h, program.toast, Align::centre);
}

}    // namespace ziping
