// The paper as it will be, page by page, beside the form: made anew a moment after the last change. A click on an answer goes to its
// field.
#include "ui/controls/controls.h"
#include "ui/program.h"

#include <utility>

namespace ziping {

namespace {

constexpr double patience = 0.4;    // seconds from a change until the pages are set again, with what was typed by then

// What was chosen stays for the next report, which may hold no opinions.
Edition edition_of(const Program& program) {
    const bool none = program.preview.edition == Edition::opinions && program.work->report().opinions.empty();
    return none ? Edition::complete : program.preview.edition;
}

Preview::Content wanted(const Program& program) {
    const Edition edition = edition_of(program);
    const bool whole = program.preview.whole || edition == Edition::opinions;
    return {program.work->changes(), {whole ? std::string() : program.work->form, edition}};
}

PaperOrder order_of(const Preview::Content& content, PaperOrder::Use use) {
    PaperOrder order;
    order.use = use;
    order.content = content.options;
    return order;
}

// At once where another form or copy is asked for, a moment later where only an answer changed.
void refresh(Program& program) {
    Preview& preview = program.preview;
    Preview::Content content = wanted(program);
    if (preview.made == content) return;
    const double now = program.host.seconds();
    if (preview.made && preview.made->options == content.options) {
        if (preview.due == 0) preview.due = now + patience;
        if (now < preview.due) return program.host.wake_after(preview.due - now);
    }
    preview.due = 0;
    program.make_paper(order_of(content, PaperOrder::show));
    preview.made = std::move(content);
}

}    // namespace

void draw_preview(Program& program, const Box& box) {
    Ui& ui = program.ui;
    const Theme& theme = *ui.theme;
    Preview& preview = program.preview;
    const float bar_height = ui.px(48), high = ui.px(size::control), y = box.y + std::floor((bar_height - high) / 2);
    Region region(ui, "preview", box, theme.panel);
    ui.fill({box.x, box.y, box.w, bar_height}, theme.paper);
    ui.rule_down(box.x, box.y, box.h, theme.hairline);
    ui.rule(box.x, box.y + bar_height - ui.hair(), box.w, theme.hairline);
    refresh(program);

    float x = box.x + ui.px(12), end = right(box) - ui.px(8) - high;
    const ButtonSpec close{.id = control_id("preview", "close"), .label = "关闭预览", .shown = " ", .icon = Icon::close};
    if (button(ui, {end, y, high, high}, close)) {
        preview.on = false;
        ui.focus(control_id("top", "preview"));
        return program.hide_preview();
    }
    const ButtonSpec print{.id = control_id("preview", "print"), .label = "打印", .look = Look::primary};
    const float print_width = button_width(ui, print);
    end -= print_width + ui.px(8);
    if (button(ui, {end, y, print_width, high}, print)) print_report(program);
    const auto choice_of = [&](const char* id, std::string_view shown, bool selected) {
        const ButtonSpec spec{.id = control_id("preview", id), .label = shown, .selected = selected};
        const float width = button_width(ui, spec);
        const bool pressed = x + width < end && button(ui, {x, y, width, high}, spec);
        x += width + ui.px(4);
        return pressed;
    };
    const Edition edition = edition_of(program);
    const bool sheet = edition == Edition::opinions, published = edition == Edition::disclosure;
    const auto choose = [&](bool whole, Edition wanted) {
        preview.whole = whole;
        preview.edition = wanted;
        ui.wants_frame = true;
    };
    const Edition forms = sheet ? Edition::complete : edition;
    if (choice_of("form", "本表", !sheet && !preview.whole)) choose(false, forms);
    if (choice_of("whole", "全部", !sheet && preview.whole)) choose(true, forms);
    if (choice_of("disclosure", "公开版", published)) choose(preview.whole, published ? Edition::complete : Edition::disclosure);
    if (!program.work->report().opinions.empty() && choice_of("opinions", "审核意见单", sheet))
        choose(preview.whole, sheet ? Edition::complete : Edition::opinions);
    const std::string_view pages = ui.keep("共 " + std::to_string(preview.sheets) + " 页");
    const TextStyle small = ui.style(size::small, false, theme.secondary);
    if (const float width = ui.text.width(small, pages); x + width + ui.px(8) < end) {
        ui.text.draw_in(*ui.draw, small, x + ui.px(8), y, width + 1, high, pages);
        ui.add({.id = control_id("preview", "pages"), .role = Role::status, .label = pages, .box = {x, y, width, high}});
    }
    const float edge = ui.hair();
    program.host.place_paper({box.x + edge, box.y + bar_height, box.w - edge, box.h - bar_height}, ui.scale);
    preview.shown = true;
    preview.x = box.x;
}

void print_report(Program& program) {
    program.keep_version("打印");
    program.make_paper(order_of(wanted(program), PaperOrder::print));
}

}    // namespace ziping
