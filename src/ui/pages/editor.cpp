// The page of an open report: forms at the left, the form in the middle, score
// and findings at the right.
#include "core/form_use.h"
#include "ui/controls/controls.h"
#include "ui/form_layout.h"
#include "ui/program.h"

#include <algorithm>
#include <utility>

namespace ziping {

namespace {

constexpr float panel_from = 1180, margin = 32, narrow_margin = 16, strip = 44;
constexpr float table_head = 60, foot = 24;    // room that is kept above and below what is brought into view
constexpr float form_least = 592,
                monitored_least = 680;    // narrower than this a form is not laid out, but covered by what is beside

// The form in use that is shown; the first one when it is gone, none when nothing was added yet.
std::optional<FormUse> shown_form(Workspace& work) {
    auto use = use_of(work.tpl(), work.report(), work.form);
    if (use) return use;
    const std::vector<FormUse> uses = uses_of(work.tpl(), work.report());
    work.form = uses.empty() ? "" : uses.front().id;
    return uses.empty() ? std::nullopt : std::optional(uses.front());
}

void refresh(Program& program, float width) {
    FormCache& cache = program.form;
    Workspace& work = *program.work;
    const bool fresh = cache.changes == work.changes() && cache.form == work.form && cache.width == width &&
                       cache.scale == program.ui.scale && cache.read_only == work.read_only();
    if (fresh) return;
    const std::string wanted = work.form;
    const auto use = shown_form(work);
    if (work.form != wanted) program.ui.wants_frame = true;    // another form may be as wide as it likes
    cache = {use ? lay_out(program.ui, work, *use, width) : FormView{},
             work.form,
             work.changes(),
             width,
             program.ui.scale,
             work.read_only()};
}

// The list of findings gives way to a cell that it covers; not while reviewing, for the opinion about the cell stands there.
// `visible`: how much of the form's width it leaves.
void uncover(Program& program, const Item& item, float visible) {
    if (program.preview.on || program.work->reviewing()) return;
    const auto covered = [&](const auto& view) { return view.id == program.ui.focused && right(view.box) > visible; };
    if (std::any_of(item.cells.begin(), item.cells.end(), covered) ||
        std::any_of(item.choices.begin(), item.choices.end(), covered) ||
        std::any_of(item.ticks.begin(), item.ticks.end(), covered))
        program.panel_open = false, program.ui.wants_frame = true;
}

void follow(Program& program, Region& region) {
    if (program.go_to.form.empty()) return;
    const FormView& view = program.form.view;
    if (const Item* item = view.item_of(program.go_to)) {
        const float height = region.view_height(), top = region.view_top(), edge = program.ui.px(72);
        if (item->box.y < top + edge || bottom(item->box) > top + height - edge) region.scroll_to(item->box.y - height / 3);
        if (const ControlId id = view.control_of(program.go_to))
            program.led = !program.go_to_score && program.go_to != program.work->here,
            program.ui.focus(program.go_to_score ? rescore_id(program.go_to) : id);
    }
    program.go_to = {};
    program.go_to_score = false;
}

// The finding about the cell with the focus; the one that led here stays selected, though it may speak of a whole row.
void select_finding(Program& program, const Path& cell) {
    if (std::exchange(program.finding_leads, false)) return;
    const Findings& findings = program.work->assessment().findings;
    const auto about = std::find_if(findings.begin(), findings.end(), [&](const Finding& one) { return one.path == cell; });
    program.selected = about == findings.end() ? std::string() : key_of(*about);
}

// The cell with the focus is brought into view when Tab or Enter led out of it.
void keep_focus_in_view(Program& program, Region& region, float visible) {
    Ui& ui = program.ui;
    const auto it = program.work->cells.find(ui.focused);
    if (it == program.work->cells.end() || it->second == program.work->here) return;
    program.work->here = program.work->last_here = it->second;
    program.work->last_form = program.work->form;
    program.work->last_cell = ui.focused;
    select_finding(program, it->second);
    const bool led = std::exchange(program.led, false);
    if (program.work->locked() && !program.work->reviewing() && !led && !std::exchange(program.work->lock_told, true))
        program.tell("内容已锁定：要改请先点上方的“修改”");
    if (program.work->reviewing()) program.panel_open = true;
    for (const Item& item : program.form.view.items) {
        uncover(program, item, visible);
        for (const CellView& cell : item.cells) {
            if (cell.id != ui.focused) continue;
            ui.followed = ui.focused;    // here, not by the region: the table's head needs room
            return region.bring_into_view(cell.box.y, cell.box.h, ui.px(table_head), ui.px(foot));
        }
    }
}

// In a text that is longer than the page the caret moves and the browser, which draws no scroll bar here, does not follow.
void keep_caret_in_view(Program& program, Region& region) {
    Ui& ui = program.ui;
    if (!ui.caret) return;
    if (const auto line = caret_line(ui, program.form.view, *ui.caret))
        region.bring_into_view(line->y, line->h, ui.px(table_head), ui.px(foot));
}

void act(Program& program, const FormActions& actions) {
    Workspace& work = *program.work;
    if (actions.explain != 0) {
        const Control* control = program.ui.controls.find(actions.explain);
        program.overlay_path = actions.explain_path;
        program.open_overlay(Overlay::explanation, control ? control->box : Box{});
    }
    if (actions.ticked) {
        const TickView& tick = *actions.ticked;
        work.edit("勾选 " + tick.shown, {SetText{tick.path, tick.ticked ? "" : "1"}});
        program.ui.wants_frame = true;
        return;
    }
    if (actions.quick && actions.quick->kind == QuickAction::none) {
        work.edit("无此项", {SetText{actions.quick->path, "无"}});
        program.go_to = actions.quick->path;
        program.ui.wants_frame = true;
        return;
    }
    if (actions.quick) {
        program.overlay_path = actions.quick->path;
        program.open_overlay(Overlay::quote_menu, actions.quick_box);
    }
    if (!actions.row_menu.row.empty()) {
        program.overlay_path = actions.row_menu;
        program.open_overlay(Overlay::row_menu, actions.row_menu_box);
    }
    if (!actions.add_row.row.empty()) {
        const Path& to = actions.add_row;
        const FilledBlock* block = work.report().block(to.form, to.block);
        std::size_t at = block ? block->rows.size() : 0;
        for (std::size_t i = 0; block && i < block->rows.size(); ++i)
            if (block->rows[i].group == to.row) at = i + 1;
        const std::string id = free_row_id(work.report(), to, block);
        if (work.edit("添加指标", {InsertRow{{to.form, to.block, "", ""}, at, {id, to.row, {}}}}))
            program.go_to = {to.form, to.block, id, "name"};
        program.ui.wants_frame = true;
    }
}

// `whole`: the width of the form, of which the box may show less.
void draw_middle(Program& program, const Box& box, float whole) {
    Ui& ui = program.ui;
    const std::string name = "form/" + program.work->report().id + "/" + program.work->form;    // each keeps its place
    Region region(ui, name.c_str(), box, ui.theme->paper, true);
    const float side = ui.px(whole < ui.px(860) ? narrow_margin : margin), inner = whole - (box.w - region.width());
    const Form* form = program.work->tpl().form(form_of(program.work->form));
    const float width = std::min(inner - 2 * side, ui.px(form ? widest(*form) : size::content_max));
    const float left = std::max(side, std::floor((inner - width) / 2));
    refresh(program, width);
    follow(program, region);
    keep_focus_in_view(program, region, region.width() - left);
    keep_caret_in_view(program, region);
    const ImVec2 origin{region.origin().x + left, region.origin().y};
    const Path* const menu_of = program.overlay == Overlay::row_menu ? &program.overlay_path : nullptr;
    const FormActions actions =
        draw_form(ui, *program.work, program.form.view, origin, region.view_top(), region.view_height(), menu_of);
    region.set_height(program.form.view.height);
    act(program, actions);
}

}    // namespace

void draw_editor(Program& program) {
    Ui& ui = program.ui;
    const Box page = ui.page;
    const float top = ui.px(size::top_bar);
    draw_top_bar(program, {0, 0, page.w, top});
    if (!program.work) return;    // closed just now
    float y = top + draw_notices(program, page, top);
    y += draw_handed_over(program, page, y);
    const bool preview = program.preview.on, wide = page.w >= ui.px(panel_from) && !preview;
    if (!wide && !preview) {
        draw_score_strip(program, {0, y, page.w, ui.px(strip)});
        y += ui.px(strip);
    }
    const bool over = !wide && !preview && program.panel_open;
    const float forms = ui.px(page.w < ui.px(1000) || (preview && page.w < ui.px(1500)) ? 168 : size::form_list);
    const bool reviewing = over && program.work->reviewing();    // then the strip leads to the forms: both have room
    const float list = reviewing ? 0 : forms, panel = wide || reviewing ? ui.px(size::panel) : 0;
    if (list > 0) draw_form_list(program, {0, y, list, page.h - y});
    const Form* form = program.work->tpl().form(program.work->form);
    const float least = std::min(ui.px(form && form->months > 0 ? monitored_least : form_least), page.w - list);
    // What stands to the right of the form. Beside the pages there may be no room for it: then it makes way.
    const float half = std::floor((page.w - list) * 0.5f);
    const float beside = !preview ? panel : page.w - list - half < least ? page.w - list : half;
    const float shown_panel = over ? std::min(ui.px(size::panel), page.w - list) : beside;
    const float whole = std::max(page.w - list - beside, least);
    if (preview && beside > half && !program.go_to.form.empty()) program.preview.on = false, ui.wants_frame = true;
    if (shown_panel < page.w - list) draw_middle(program, {list, y, page.w - list - shown_panel, page.h - y}, whole);
    const Box side{page.w - shown_panel, y, shown_panel, page.h - y};
    if (preview)
        draw_preview(program, side);
    else if (shown_panel > 0)
        draw_panel(program, side, !reviewing);
}

}    // namespace ziping
