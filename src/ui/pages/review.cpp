// What a reviewer writes: an opinion on the cell with the focus and one on the whole report, then back to the department.
#include "ui/controls/controls.h"
#include "ui/program.h"

namespace ziping {

namespace {

constexpr float pad = 20;

// The cell that had the focus last, else the form that is shown.
Path place_of_opinion(const Workspace& work) {
    return work.last_here.form == work.form ? work.last_here : Path{work.form, "", "", ""};
}

// The heading of an opinion and its field; the height used.
float draw_opinion(Program& program, const Path& path, std::string_view about, std::string_view placeholder, float x, float y,
                   float w) {
    Ui& ui = program.ui;
    Workspace& work = *program.work;
    const TextStyle small = ui.style(size::small, false, ui.theme->secondary);
    ui.text.draw_in(*ui.draw, small, x, y, w, small.line, about);
    const float top = small.line + ui.px(4);
    const std::string_view written = ui.keep(work.report().opinion(path));
    const float high = field_height(ui, written.empty() ? placeholder : written, w);
    if (auto text = field(ui, {x, y + top, w, high},
                          {.id = control_id("opinion", path.text()),
                           .label = ui.keep("审核意见：" + std::string(about)),
                           .text = written,
                           .placeholder = placeholder,
                           .wraps = true}))
        work.opine(path, std::move(*text));
    return top + high;
}

}    // namespace

void begin_review(Program& program) {
    program.keep_version("审核前的内容");    // the code of signed paper is found again
    program.work->review(true);
    program.panel_open = true;
    program.ui.focus(control_id("opinion", place_of_opinion(*program.work).text()));
}

void end_review(Program& program) {
    program.work->review(false);
    program.ui.focus(control_id("top", "more"));
}

float draw_review(Program& program, const Box& box) {
    Ui& ui = program.ui;
    Workspace& work = *program.work;
    const Theme& theme = *ui.theme;
    const float pad_x = ui.px(pad), high = ui.px(28), head = high + ui.px(18);
    const ButtonSpec back{.id = control_id("review", "return"),
                          .label = "退回修改",
                          .look = Look::primary,
                          .disabled = work.report().opinions.empty()};
    const ButtonSpec end{.id = control_id("review", "end"), .label = "结束审核", .look = Look::outline};
    bool returned = false, ended = false;
    {
        Region region(ui, "review", {box.x, box.y, box.w, head}, theme.accent_tint);
        const float y = box.y + ui.px(10);
        float x = right(box) - pad_x;
        const auto act = [&](const ButtonSpec& spec) {
            const float width = button_width(ui, spec);
            x -= width;
            const bool pressed = button(ui, {x, y, width, high}, spec);
            x -= ui.px(8);
            return pressed;
        };
        returned = act(back);
        ended = act(end);
        const TextStyle title = ui.style(size::table, true);
        const Box place{box.x + pad_x, y, x - box.x - pad_x, high};
        ui.add({.id = control_id("review", "title"), .role = Role::heading, .label = "审核意见", .box = place, .level = 2});
        ui.text.draw_in(*ui.draw, title, place.x, place.y, place.w, place.h, "审核意见");
    }
    const Path path = place_of_opinion(work);
    Region region(ui, "opinions", {box.x, box.y + head, box.w, box.h - head}, theme.accent_tint, true);
    const float x = box.x + pad_x, w = region.width() - 2 * pad_x, top = region.origin().y;
    float y = top;
    y += draw_opinion(program, path, ui.keep(place(work.tpl(), work.report(), path)), "对这里的意见（点左边任何一格换一处）", x,
                      y, w) +
         ui.px(8);
    y += draw_opinion(program, {}, "整份报告", "总的意见，可以不填", x, y, w) + ui.px(14);
    region.set_height(y - top);
    if (returned)
        program.return_report();
    else if (ended)
        end_review(program);
    return std::min(head + y - top, box.h);
}

}    // namespace ziping
