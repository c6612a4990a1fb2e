// What a reviewer writes: an opinion on the cell with the focus, the points he gives its row, an opinion on the whole report; then back
// to the department.
#include "core/rescore.h"
#include "store/kept_text.h"
#include "ui/pages/note_field.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace ziping {

namespace {

constexpr float pad = 20, head_height = 46, rescore_line = 28;

// The cell that had the focus last, else the form that is shown.
Path place_of_opinion(const Workspace& work) {
    return work.last_form == work.form ? work.last_here : Path{work.form, "", "", ""};
}

// Where the opinion stands, and what the department answered to it, or to what stood there before.
std::string head_of(const Workspace& work, const Path& path) {
    std::string head = path.form.empty() ? "整份报告" : place(work.tpl(), work.report(), path);
    const Opinion* opinion = work.report().opinion(path);
    for (const Remark& answer : work.report().remarks) {
        if (answer.rule != opinion_rule || answer.path != path) continue;
        const bool same = opinion && answer.found == opinion->words();
        head += (same ? std::string("\n答复：") : "\n对“" + answer.found + "”的答复：") + answer.reason;
    }
    return head;
}

// An opinion with its place above it.
class OpinionField {
public:
    OpinionField(Program& program, Path path, std::string_view placeholder, float width)
        : program_(program),
          path_(std::move(path)),
          about_(program.ui.keep(head_of(*program.work, path_))),
          placeholder_(placeholder),
          written_(text_at(program, path_)),
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
        const std::size_t end = std::min(about_.find('\n'), about_.size());
        note_field(program_, box, {Workspace::Note::opinion, path_},
                   {.id = id,
                    .label = ui.keep("审核意见：" + std::string(about_.substr(0, end))),
                    .text = written_,
                    .description = end < about_.size() ? about_.substr(end + 1) : std::string_view(),
                    .placeholder = placeholder_,
                    .wraps = true,
                    .paragraphs = true});
        if (!ui.caret || ui.caret->id != id) return;
        const Box line = field_line(ui, box, written_, ui.caret->at);
        region.bring_into_view(line.y - region.origin().y, line.h, ui.px(24), ui.px(24));
    }

private:
    static std::string_view text_at(Program& program, const Path& path) {
        const Opinion* opinion = program.work->report().opinion(path);
        return opinion ? program.ui.keep(opinion->text) : std::string_view();
    }
    TextStyle small() const { return program_.ui.style(size::small, false, program_.ui.theme->secondary); }

    Program& program_;
    Path path_;
    std::string_view about_, placeholder_, written_;
    float width_, head_;
};

// 复核得分 of the row that the opinion is about, beside what it can be and what the department claims.
class RescoreField {
public:
    RescoreField(Program& program, const Path& path, float width) : program_(program), width_(width) {
        const Workspace& work = *program.work;
        scored_ = path.row.empty() ? std::nullopt : scored_at(work.tpl(), work.report(), work.assessment(), path);
        if (!scored_) return;
        const Opinion* opinion = work.report().opinion(scored_->path);
        if (opinion) written_ = program.ui.keep(opinion->score);
        if (written_.empty()) return;
        if (const auto given = read_rescore(written_, *scored_); !given) wrong_ = program.ui.keep(given.error());
    }

    float height() const {
        if (!scored_) return 0;
        return program_.ui.px(size::control) + (wrong_.empty() ? 0 : small().line) + program_.ui.px(12);
    }

    void draw(float x, float y) {
        if (!scored_) return;
        Ui& ui = program_.ui;
        const float high = ui.px(size::control), wide = ui.px(84);
        std::string about;
        if (scored_->weight) about += "满分 " + scored_->weight->text();
        if (scored_->claimed.known()) about += (about.empty() ? "自评 " : "，自评 ") + scored_->claimed.value.text();
        const std::string_view told = ui.keep(about);
        const float name = ui.text.width(ui.style(size::table), "复核得分") + ui.px(8);
        ui.text.draw_in(*ui.draw, ui.style(size::table), x, y, name, high, "复核得分");
        ui.text.draw_in(*ui.draw, small(), x + name + wide + ui.px(10), y, width_ - name - wide - ui.px(10), high, told);
        if (!wrong_.empty()) ui.text.draw_in(*ui.draw, small().in(ui.theme->bad), x, y + high, width_, small().line, wrong_);
        const std::string_view place = ui.keep(ziping::place(program_.work->tpl(), program_.work->report(), scored_->path));
        note_field(program_, {x + name, y, wide, high}, {Workspace::Note::score, scored_->path},
                   {.id = rescore_id(scored_->path),
                    .label = ui.keep("复核得分：" + std::string(place)),
                    .text = written_,
                    .description = wrong_.empty() ? told : wrong_,
                    .invalid = !wrong_.empty(),
                    .keyboard = Keyboard::decimal});
    }

private:
    TextStyle small() const { return program_.ui.style(size::small, false, program_.ui.theme->secondary); }

    Program& program_;
    float width_;
    std::optional<Scored> scored_;
    std::string_view written_, wrong_;
};

// 审核人: whom the department may ask. It goes with what is returned or accepted, and is kept for the next report.
class ReviewerField {
public:
    ReviewerField(Program& program, float width) : program_(program), width_(width) {}

    float height() const { return head() + program_.ui.px(size::control) + program_.ui.px(10); }

    void draw(float x, float y) {
        Ui& ui = program_.ui;
        ui.text.draw_in(*ui.draw, small(), x, y, width_, small().line, "审核人");
        const auto typed = field(ui, {x, y + head(), width_, ui.px(size::control)},
                                 {.id = control_id("review", "reviewer"),
                                  .label = "审核人",
                                  .text = ui.keep(program_.reviewer),
                                  .description = "写进退回文件、通过文件和审核意见单",
                                  .placeholder = "单位、姓名、电话"});
        if (!typed) return;
        program_.reviewer = *typed;
        if (!keep_text(program_.host.storage(), Kept::reviewer, program_.reviewer))
            program_.tell("浏览器存不下审核人，下次要重新填写");
    }

private:
    TextStyle small() const { return program_.ui.style(size::small, false, program_.ui.theme->secondary); }
    float head() const { return small().line + program_.ui.px(4); }

    Program& program_;
    float width_;
};

// Of the form that is shown, else of the department's own score.
std::optional<Rescore> rescore_on_screen(const Workspace& work) {
    const Assessment& a = work.assessment();
    const Score* shown = a.score(work.form);
    return rescore_of(work.tpl(), work.report(), a, shown ? *shown : a.main);
}

}    // namespace

const RescoreCache& rescore_shown(Program& program) {
    RescoreCache& cache = program.rescore;
    const Workspace& work = *program.work;
    if (cache.changes != work.changes() || cache.form != work.form) {
        const auto rescore = rescore_on_screen(work);
        cache = {rescore ? rescore->text() : std::string(), work.form, rescore && rescore->far, work.changes()};
    }
    return cache;
}

namespace {

// True when there is a 复核得分 that nobody could read.
bool lead_to_wrong_score(Program& program) {
    Workspace& work = *program.work;
    const Opinion* wrong = wrong_rescore(work.tpl(), work.report(), work.assessment());
    if (!wrong) return false;
    program.tell("复核得分“" + wrong->score + "”写得不对，请先改正");
    program.show_score(wrong->path);
    return true;
}

// What is still missing before the report goes back or is accepted; "" when nothing is.
std::string hindrance(const Workspace& work, bool accepting) {
    if (!accepting && work.open_opinions() == 0) return "还没有要答复的意见：先写意见，对答复不满意的改写那条意见";
    if (accepting && !work.may_accept()) return "有意见没有答复：先退回修改，或删去那些意见（总的意见可以留着）";
    return {};
}

bool is_sure(Program& program) {
    const Workspace& work = *program.work;
    const int errors = work.assessment().errors;
    return errors == 0 ||
           program.was_asked("accept " + work.report().id,
                             "还有 " + std::to_string(errors) + " 项强制性问题没有改正：确定通过，请再点一次“通过”");
}

enum class Pressed { nothing, back, accept, end };

// The title, with what ends the review.
Pressed draw_head(Program& program, const Box& box, const RescoreCache& rescore) {
    Ui& ui = program.ui;
    Region region(ui, "review", box, ui.theme->accent_tint);
    if (!rescore.text.empty()) {
        const TextStyle style = ui.style(size::small, true, rescore.far ? ui.theme->bad : ui.theme->accent_strong);
        const Box line{box.x + ui.px(pad), box.y + ui.px(head_height), box.w - 2 * ui.px(pad), style.line};
        ui.add({.id = control_id("review", "rescore"), .role = Role::status, .label = rescore.text, .box = line});
        ui.text.draw_in(*ui.draw, style, line.x, line.y, line.w, line.h, rescore.text);
    }
    const float y = box.y + ui.px(10), high = ui.px(28);
    float x = right(box) - ui.px(pad);
    const auto act = [&](const ButtonSpec& spec) {
        const float width = button_width(ui, spec);
        x -= width;
        const bool pressed = button(ui, {x, y, width, high}, spec);
        x -= ui.px(8);
        return pressed;
    };
    const bool back = act({.id = control_id("review", "return"),
                           .label = "退回修改",
                           .look = Look::primary,
                           .description = "导出退回文件，发回填报单位"});
    const bool accept = act({.id = control_id("review", "accept"),
                             .label = "审核通过",
                             .shown = "通过",
                             .look = Look::outline,
                             .description = "没有要改的了"});
    const bool end = act({.id = control_id("review", "end"),
                          .label = "结束审核",
                          .shown = "结束",
                          .look = Look::outline,
                          .description = "意见留着，以后再审"});
    const Box title{box.x + ui.px(pad), y, x - box.x - ui.px(pad), high};
    ui.add({.id = control_id("review", "title"), .role = Role::heading, .label = "审核意见", .box = title, .level = 2});
    ui.text.draw_in(*ui.draw, ui.style(size::table, true), title.x, title.y, title.w, title.h, "审核意见");
    return back ? Pressed::back : accept ? Pressed::accept : end ? Pressed::end : Pressed::nothing;
}

}    // namespace

void begin_review(Program& program) {
    program.collection.reviewing = program.collection.on;
    program.keep_version("审核前的内容");    // the code of signed paper is found again
    program.work->review(true);
    program.reviewer = kept_text(program.host.storage(), Kept::reviewer);
    program.show_opinion(place_of_opinion(*program.work));
}

bool show_next_score(Program& program, bool down) {
    const Workspace& work = *program.work;
    const Path here = work.last_here.with_column("score");
    std::vector<Path> scores;    // as they stand in the form
    for (const Item& item : program.form.view.items)
        for (const CellView& cell : item.cells)
            if (cell.path.column == "score" && scored_at(work.tpl(), work.report(), work.assessment(), cell.path))
                scores.push_back(cell.path);
    const auto at = std::find(scores.begin(), scores.end(), here);
    if (at == scores.end() || (down ? at + 1 == scores.end() : at == scores.begin())) return false;
    program.show_score(down ? *(at + 1) : *(at - 1));
    return true;
}

void end_review(Program& program) {
    program.collection.reviewing = false;
    program.work->review(false);
    program.ui.focus(control_id("top", "more"));
}

float draw_review(Program& program, const Box& box) {
    Ui& ui = program.ui;
    Workspace& work = *program.work;
    const RescoreCache& rescore = rescore_shown(program);
    const float head = ui.px(head_height + (rescore.text.empty() ? 0 : rescore_line)),
                width = box.w - ImGui::GetStyle().ScrollbarSize - 2 * ui.px(pad);
    const Path path = place_of_opinion(work);
    OpinionField here(program, path, "点表中一格，在此写对它的意见", width), whole(program, {}, "总的意见，可以不填", width);
    RescoreField points(program, path, width);
    ReviewerField reviewer(program, width);
    const auto content = [&] { return here.height() + points.height() + whole.height() + reviewer.height() + ui.px(4); };
    const float shown = std::min(content(), box.h - head);
    const Pressed pressed = draw_head(program, {box.x, box.y, box.w, head}, rescore);
    {
        Region region(ui, ("opinions/" + path.text()).c_str(), {box.x, box.y + head, box.w, shown}, ui.theme->accent_tint, true);
        const float x = box.x + ui.px(pad), y = region.origin().y;
        const float second = y + here.height(), third = second + points.height(), last = third + whole.height();
        here.draw(region, x, y);
        points.draw(x, second);
        whole.draw(region, x, third);
        reviewer.draw(x, last);
        region.set_height(content());    // with what was typed: the caret is followed there
    }
    if (pressed == Pressed::end) end_review(program);
    if (pressed != Pressed::back && pressed != Pressed::accept) return head + shown;
    const std::string missing = hindrance(work, pressed == Pressed::accept);
    if (!missing.empty()) program.tell(missing);
    const bool sure = missing.empty() && (pressed == Pressed::back || is_sure(program));
    if (sure && !lead_to_wrong_score(program)) {
        program.forget_files();    // what was told of the opinions that went back now
        pressed == Pressed::back ? program.return_report() : program.accept_report();
        work.review(false);
        const bool next = program.collection.on && next_in_collection(program.collection, 1);
        ui.focus(control_id("top", next ? "next" : "more"));
    }
    return head + shown;
}

}    // namespace ziping
