// Menus, the explanation of a number, dialogs: one at a time, over everything
// else. A click beside it closes it.
#include "ui/pages/dialog.h"

#include <algorithm>
#include <utility>

namespace ziping {

namespace {

// The first control that can be used: a text field that is still empty, else any, else an entry or a button.
void focus_first(Ui& ui) {
    const Control *field = nullptr, *other = nullptr;
    for (const Control& control : ui.controls.all()) {
        if (control.id == control_id("overlay", "close") || control.disabled) continue;
        const bool is_field = control.role == Role::text_field || control.role == Role::text_area;
        if (is_field && control.value.empty()) return ui.focus(control.id);
        if (is_field && !field) field = &control;
        if (!other && (control.role == Role::menu_item || control.role == Role::button)) other = &control;
    }
    if (const Control* first = field ? field : other) ui.focus(first->id);
}

bool is_dialog(Overlay overlay) {
    return overlay == Overlay::submission || overlay == Overlay::new_report || overlay == Overlay::import_conflict ||
           overlay == Overlay::versions || overlay == Overlay::comparison || overlay == Overlay::template_change ||
           overlay == Overlay::disclosure || overlay == Overlay::evidence || overlay == Overlay::roster ||
           overlay == Overlay::find;
}

}    // namespace

void draw_overlay(Program& program) {
    if (program.overlay == Overlay::none) return;
    Ui& ui = program.ui;
    const bool needs_report = program.overlay != Overlay::new_report && program.overlay != Overlay::import_conflict &&
                              program.overlay != Overlay::roster;
    if (needs_report && !program.work) return program.close_overlay();
    ui.controls.clear();
    const bool fresh = std::exchange(program.overlay_new, false);    // before drawing: a menu may open the next one
    const bool dialog = is_dialog(program.overlay);                  // left by its own buttons only
    Region region(ui, "overlay", ui.page, dialog ? ui.theme->scrim : 0, false, true);
    const ControlId beside = control_id("overlay", "close");
    if (!dialog) ui.add({.id = beside, .role = Role::button, .label = "关闭", .box = ui.page});
    const bool closed = !dialog && ui.pressed(beside);
    switch (program.overlay) {
    case Overlay::export_menu: draw_export_menu(program); break;
    case Overlay::row_menu: draw_row_menu(program); break;
    case Overlay::form_menu: draw_form_menu(program); break;
    case Overlay::explanation: draw_explanation(program); break;
    case Overlay::quote_menu: draw_quote_menu(program); break;
    case Overlay::more_menu: draw_more_menu(program); break;
    case Overlay::disclosure: draw_disclosure(program); break;
    case Overlay::versions: draw_versions(program); break;
    case Overlay::find: draw_find(program); break;
    case Overlay::comparison: draw_comparison(program); break;
    case Overlay::evidence: draw_evidence(program); break;
    case Overlay::roster: draw_roster(program); break;
    case Overlay::template_change: draw_template_change(program); break;
    case Overlay::submission: draw_submission(program); break;
    case Overlay::new_report: draw_new_report(program); break;
    case Overlay::import_conflict: draw_import_conflict(program); break;
    case Overlay::none: break;
    }
    if (closed) program.close_overlay();
    if (fresh && program.overlay != Overlay::none && !program.overlay_new) focus_first(ui);
}

}    // namespace ziping
