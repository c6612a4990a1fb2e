// What a reviewer writes: an opinion on the cell with the focus and one on the whole report, then back to the department.
#include "ui/controls/controls.h"
#include "ui/program.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr float pad = 20;

// The cell that had the focus last, else the form that is shown.
Path place_of_opinion(const Workspace& work) {
    return work.last_form == work.form ? work.last_here : Path{work.form, "", "", ""};
}

// An opinion with its place above it.
class OpinionField {
public:
    OpinionField(Program& program, Path path, std::string_view about, std::string_view placeholder, float width)
        : program_(program),
          path_(std::move(path)),
          about_(about),
          placeholder_(placeholder),
          written_(program.ui.keep(program.work->report().opinion(path_))),
          width_(width),
          head_(program.ui.text.wrap(small(), about_, width).height + program.ui.px(4)) {}

    float height() const {
        return head_ + field_height(program_.ui, written_.empty() ? placeholder_ : written_, width_) + program_.ui.px(10);
    }

    void draw(Region& region, float x, float y) {
        Ui& ui = program_.ui;
        const ControlId id = opinion_id(path_);
        ui.text.draw_lines(*ui.draw, small(), {x, y}, width_, about_, ui.text.wrap(small(), about_, width_), Align::left, y,
                           y + head_);
        const Box box{x, y + head_, width_, height() - head_ - ui.px(10)};
        if (auto text = field(ui, box,
                              {.id = id,
                               .label = ui.keep("审核意见：" + std::string(about_)),
                               .text = written_,
                               .placeholder = placeholder_,
                               .wraps = true,
                               .paragraphs = true})) {
            program_.work->opine(path_, std::move(*text));
            written_ = ui.keep(program_.work->report().opinion(path_));
        }
        if (!ui.caret || ui.caret->id != id) return;
        const Box line = field_line(ui, box, written_, ui.caret->at);
        region.bring_into_view(line.y - region.origin().y, line.h, ui.px(24), ui.px(24));
    }

private:
    TextStyle small() const { return program_.ui.style(size::small, false, program_.ui.theme->secondary); }

    Program& program_;
    Path path_;
    std::string_view about_, placeholder_, written_;
    float width_, head_;
};

enum class Pressed { nothing, back, end };

// The title, with what ends the review.
Pressed draw_head(Program& program, const Box& box) {
    Ui& ui = program.ui;
    Region region(ui, "review", box, ui.theme->accent_tint);
    const float y = box.y + ui.px(10), high = ui.px(28);
    float x = right(box) - ui.px(pad);
    const auto act = [&](const ButtonSpec& spec) {
        const float width = button_width(ui, spec);
        x -= width;
        const bool pressed = button(ui, {x, y, width, high}, spec);
        x -= ui.px(8);
        return pressed;
    };
    const bool nothing_open = program.work->open_opinions() == 0;
    const bool back =
        act({.id = control_id("review", "return"), .label = "退回修改", .look = Look::primary, .disabled = nothing_open});
    const bool end = act({.id = control_id("review", "end"), .label = "结束审核", .look = Look::outline});
    const Box title{box.x + ui.px(pad), y, x - box.x - ui.px(pad), high};
    ui.add({.id = control_id("review", "title"), .role = Role::heading, .label = "审核意见", .box = title, .level = 2});
    ui.text.draw_in(*ui.draw, ui.style(size::table, true), title.x, title.y, title.w, title.h, "审核意见");
    return back ? Pressed::back : end ? Pressed::end : Pressed::nothing;
}

}    // namespace

void begin_review(Program& program) {
    program.keep_version("审核前的内容");    // the code of signed paper is found again
    program.work->review(true);
    program.show_opinion(place_of_opinion(*program.work));
}

void end_review(Program& program) {
    program.work->review(false);
    program.ui.focus(control_id("top", "more"));
}

float draw_review(Program& program, const Box& box) {
    Ui& ui = program.ui;
    Workspace& work = *program.work;
    const float head = ui.px(46), width = box.w - ImGui::GetStyle().ScrollbarSize - 2 * ui.px(pad);
    const Path path = place_of_opinion(work);
    OpinionField here(program, path, ui.keep(place(work.tpl(), work.report(), path)), "对这里的意见（点左边任何一格换一处）",
                      width),
        whole(program, {}, "整份报告", "总的意见，可以不填", width);
    const auto content = [&] { return here.height() + whole.height() + ui.px(4); };
    const float shown = std::min(content(), box.h - head);
    const Pressed pressed = draw_head(program, {box.x, box.y, box.w, head});
    {
        Region region(ui, "opinions", {box.x, box.y + head, box.w, shown}, ui.theme->accent_tint, true);
        const float x = box.x + ui.px(pad), y = region.origin().y;
        const float second = y + here.height();
        here.draw(region, x, y);
        whole.draw(region, x, second);
        region.set_height(content());    // with what was typed: the caret is followed there
    }
    if (pressed == Pressed::back) program.return_report();
    if (pressed != Pressed::nothing) end_review(program);
    return head + shown;
}

}    // namespace ziping
