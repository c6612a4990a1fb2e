#include "ui/app.h"

#include "ui/pages/dialog.h"
#include "ui/paste.h"
#include "ui/program.h"

#include <algorithm>

namespace ziping {

struct App::State {
    explicit State(Host& host) : program(host) {}
    Program program;
};

namespace {

void set_style(float scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    style.WindowMinSize = {1, 1};
    style.AntiAliasedLinesUseTex = false;    // lines of triangles: the same with and without a GPU
    style.ScrollbarSize = std::floor(10 * scale);
    style.ScrollbarRounding = std::floor(5 * scale);
    style.Colors[ImGuiCol_ScrollbarBg] = {1, 1, 1, 0};
    style.Colors[ImGuiCol_ScrollbarGrab] = {0.78f, 0.80f, 0.82f, 1};
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = {0.66f, 0.68f, 0.71f, 1};
    style.Colors[ImGuiCol_ScrollbarGrabActive] = {0.56f, 0.58f, 0.61f, 1};
}

// The nearest text field below (or above) in the same column: where Enter leads
// in a table.
ControlId neighbour(const ControlList& list, ControlId from, bool down) {
    const Control* here = list.find(from);
    if (!here) return 0;
    const Control* best = nullptr;
    const float middle = here->box.x + here->box.w / 2;
    for (const Control& other : list.all()) {
        if (other.role != Role::text_field && other.role != Role::text_area) continue;
        if (other.id == from || middle < other.box.x || middle > other.box.x + other.box.w) continue;
        const bool beyond = down ? other.box.y >= here->box.y + here->box.h - 1 : other.box.y + other.box.h <= here->box.y + 1;
        if (!beyond) continue;
        if (!best || (down ? other.box.y < best->box.y : other.box.y > best->box.y)) best = &other;
    }
    return best ? best->id : 0;
}

void autosave(Program& program) {
    if (!program.work || program.work->shown_only()) return;
    const double now = program.host.seconds();
    program.autosave.notice(program.work->changes(), now);
    if (program.autosave.due(now))
        program.save_now();
    else if (const auto in = program.autosave.due_in(now))
        program.host.wake_after(*in);
}

void give_focus(Program& program) {
    Ui& ui = program.ui;
    if (ui.focus_wanted == 0 || !ui.controls.find(ui.focus_wanted)) return;
    program.host.focus(std::exchange(ui.focus_wanted, 0));
}

}    // namespace

App::App(Host& host) : state_(std::make_unique<State>(host)) {
    Ui& ui = state_->program.ui;
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange | ImGuiConfigFlags_NoKeyboard;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines;
    ui.text.set_fonts(host.add_font(*io.Fonts, false), host.add_font(*io.Fonts, true));
}

App::~App() = default;

void App::frame(float width, float height, float scale) {
    Program& program = state_->program;
    Ui& ui = program.ui;
    if (ui.scale != scale || ui.page.w == 0) {
        set_style(scale);
        ui.text.forget();
    }
    ui.scale = scale;
    ui.page = {0, 0, width, height};
    ui.wants_frame = false;
    ui.text.new_frame();
    ui.controls.begin();

    if (program.work)
        draw_editor(program);
    else if (program.collection.on)
        draw_collection(program);
    else
        draw_start_page(program);
    draw_overlay(program);
    if (!program.preview.on || !program.work || program.overlay != Overlay::none) program.hide_preview();
    draw_toast(program);
    if (program.work)
        if (std::string refused = program.work->take_refusal(); !refused.empty()) program.tell(std::move(refused));
    autosave(program);

    ui.controls.finish([&](const ControlChanges& changes) { program.host.show_controls(changes); });
    give_focus(program);
    ui.pressed_now.clear();
    ui.caret.reset();
    ui.typed.clear();
    if (ui.wants_frame) program.host.wake();
}

void App::activated(ControlId id) {
    state_->program.ui.pressed_now.push_back(id);
    state_->program.host.wake();
}

void App::text_changed(ControlId id, std::string_view text) {
    Program& program = state_->program;
    program.host.wake();
    if (program.work) {
        const auto cell = program.work->cells.find(id);
        if (cell != program.work->cells.end()) {
            const Path at = cell->second;
            program.work->type(at, text);
            const std::string_view kept = program.work->report().text(at);
            if (at.form != "report" && kept != text) program.host.refresh_text(id, kept);    // it was refused
            return;
        }
        if (const auto note = program.work->note_fields.find(id); note != program.work->note_fields.end()) {
            program.work->write(note->second, std::string(text));
            if (program.work->refused()) program.host.refresh_text(id, program.work->text_of(note->second));
            return;
        }
    }
    program.ui.typed[id] = std::string(text);
}

void App::caret_moved(ControlId id, std::size_t at) {
    state_->program.ui.caret = {id, at};
    state_->program.host.wake();
}

bool App::pasted(ControlId id, std::string_view text) {
    Program& program = state_->program;
    if (!program.work) return false;
    const auto cell = program.work->cells.find(id);
    if (cell == program.work->cells.end()) return false;
    Workspace& work = *program.work;
    const Path at = cell->second;
    auto [edits, count, left_out, unknown_group] = paste(work.tpl(), work.report(), at, text);
    if (edits.empty()) return false;
    const Block* block = work.tpl().block(at);
    const bool sections = block && block->kind == BlockKind::outline;
    if (work.edit(sections ? "粘贴报告" : "粘贴表格", std::move(edits)))
        program.tell(sections ? "已按标题分到 " + std::to_string(count) + " 个部分，可撤销"
                              : "已粘贴 " + std::to_string(count) + " 格，可撤销" +
                                    (left_out > 0 ? "；有 " + std::to_string(left_out) + " 格放不下，没有粘贴" : "") +
                                    (unknown_group.empty() ? "" : "：本表没有“" + unknown_group + "”"));
    program.host.refresh_text(id, work.report().text(at));
    program.host.wake();
    return true;
}

void App::focused(ControlId id) {
    Program& program = state_->program;
    if (program.ui.focused == id) return;
    program.ui.focused = id;
    if (id != 0) program.ui.focus_wanted = 0;    // what was to get it is not wanted any more
    if (program.work) {
        program.work->leave_cell();
        if (!program.work->cells.contains(id)) program.work->here = {};
    }
    program.host.wake();
}

bool App::key(Key key, ControlId id) {
    Program& program = state_->program;
    program.host.wake();
    switch (key) {
    case Key::undo:
    case Key::redo: program.undo(key == Key::redo); return program.work.has_value();
    case Key::save: program.save_now(); return true;
    case Key::escape:
        if (program.overlay == Overlay::none && program.work &&
            (id == opinion_id(program.work->last_here) || id == rescore_id(program.work->last_here.with_column("score")))) {
            const ControlId cell = program.work->last_cell;
            program.ui.focus(program.work->cells.contains(cell) ? cell : control_id("finding", program.selected));
            return true;
        }
        if (program.overlay != Overlay::none)
            program.close_overlay();
        else if (program.work && program.preview.on)
            program.preview.on = false, program.ui.focus(control_id("top", "preview"));
        else if (!program.work && program.collection.on)
            program.step_back();
        else
            return false;
        return true;
    case Key::down:
    case Key::up:
        if (program.overlay == Overlay::none && program.work && program.work->reviewing())
            if (const auto cell = program.work->cells.find(id); cell != program.work->cells.end()) {
                program.show_opinion(cell->second);
                return true;
            }
        if (program.overlay == Overlay::none && program.work && program.work->reviewing() &&
            id == rescore_id(program.work->last_here.with_column("score")))
            return show_next_score(program, key == Key::down);
        if (!program.work && program.collection.on && id == control_id("collection", "unit")) {
            const CollectionView& view = program.collection;
            if (view.reports == 0 || key == Key::up) return false;
            program.host.focus(control_id("draft", view.rows[view.shown.front()].draft));
            return true;
        }
        if (const ControlId next = neighbour(program.ui.controls, id, key == Key::down)) {
            program.host.focus(next);
            return true;
        }
        if (program.overlay != Overlay::new_report || key == Key::up) return false;
        program.ui.pressed_now.push_back(control_id("new", "create"));
        return true;
    case Key::find:
        if (!program.work || program.overlay != Overlay::none) return program.overlay == Overlay::find;
        show_find(program, {});
        return true;
    case Key::print:
        if (!program.work) return false;
        print_report(program);
        return true;
    }
    return false;
}

void App::files_chosen(std::size_t count) { state_->program.files_chosen(count); }

void App::file_opened(std::string_view name, std::string_view bytes) {
    state_->program.import_file(name, bytes);
    state_->program.host.wake();
}

void App::evidence_chosen(std::uint32_t choice, std::string_view name, std::string_view bytes) {
    state_->program.add_evidence(choice, name, bytes);
    state_->program.host.wake();
}

void App::asset_loaded(std::string_view path, std::string_view text) {
    state_->program.asset_loaded(path, text);
    state_->program.host.wake();
}

void App::file_refused(std::string_view name, std::string_view why) {
    state_->program.tell_of_file("打不开“" + std::string(name) + "”：" + std::string(why));
}

void App::twin_found(std::string_view draft, std::string_view text) {
    Program& program = state_->program;
    if (program.work && program.work->report().id == draft) return;
    if (program.drafts.offer_twin(draft, text)) program.host.wake();
}

void App::paper_made(PaperOrder::Use use, FileFormat format, int sheets) {
    state_->program.paper_made(use, format, sheets);
    state_->program.host.wake();
}

void App::paper_clicked(std::string_view path) {
    if (state_->program.work && !path.empty()) state_->program.show(Path::parse(path));
    state_->program.host.wake();
}

void App::version_lost() { state_->program.version_lost(); }

void App::versions_found(std::string_view draft, std::vector<VersionInfo> versions) {
    state_->program.versions_found(draft, std::move(versions));
    state_->program.host.wake();
}

void App::version_read(std::string_view draft, std::string_view time, std::string_view text) {
    state_->program.version_read(draft, time, text);
    state_->program.host.wake();
}

void App::pen_changed(bool held) {
    Program& program = state_->program;
    if (!program.work) return;
    if (!held && program.has_unsaved()) program.save_now();    // what was typed last
    program.work->show_only(!held);
    if (held) program.read_again();
    std::erase_if(program.notices, [](const Notice& notice) { return notice.action == Notice::take_pen; });
    if (!held) program.notify({"这份报告正在另一个窗口中编辑，这里只能查看。", false, Notice::take_pen});
    program.host.wake();
}

void App::storage_changed() {
    Program& program = state_->program;
    program.drafts.refresh();
    if (!program.has_unsaved()) program.read_again();    // a file that was opened in the other window, even if the pen is here
    program.host.wake();
}

void App::hiding() {
    state_->program.save_now();
    state_->program.host.wake();    // it may have found another window's text
}

void App::update_ready() { state_->program.notify({"有新版本可用。更新前会先保存，内容不受影响。", false, Notice::reload}); }

}    // namespace ziping
