// What menus and dialogs share: the card they lie on, where it lies, entries and buttons.
#pragma once

#include "ui/controls/controls.h"
#include "ui/program.h"

#include <span>

namespace ziping {

void draw_card(Ui& ui, const Box& box);

// Below the anchor when there is room, else above; inside the page.
Box place_at(const Ui& ui, const Box& anchor, float w, float h, bool right_aligned);

struct MenuEntry {
    std::string_view label, detail{};
    bool disabled = false;
    bool danger = false;
    std::string_view aside{};    // at the right of the same line
};

// At the overlay's anchor. Returns the entry that was chosen, or -1.
int draw_menu(Program& program, std::string_view name, std::span<const MenuEntry> entries, float css_width);

// A dialog in the middle of the page; returns where its content lies.
Box draw_dialog(Ui& ui, std::string_view title, float css_width, float height);

// At the lower right of a dialog; returns the index of the one pressed or -1, the first is the main one.
int draw_dialog_buttons(Ui& ui, const Box& content, std::span<const ButtonSpec> buttons);

// The overlays, one each (overlay.cpp decides which).
void draw_new_report(Program& program);         // new_report.cpp
void draw_import_conflict(Program& program);    // import_conflict.cpp

// Those of an open report are part of what is loaded with it (assess.wasm), so they are not inlined where they are called.
[[gnu::noinline]] void draw_export_menu(Program& program);    // menus.cpp
[[gnu::noinline]] void draw_row_menu(Program& program);
[[gnu::noinline]] void draw_form_menu(Program& program);
[[gnu::noinline]] void draw_more_menu(Program& program);
[[gnu::noinline]] void draw_quote_menu(Program& program);
[[gnu::noinline]] void draw_explanation(Program& program);    // explanation.cpp
[[gnu::noinline]] void draw_submission(Program& program);     // submission.cpp
[[gnu::noinline]] void draw_disclosure(Program& program);     // disclosure.cpp
[[gnu::noinline]] void draw_versions(Program& program);       // versions.cpp
[[gnu::noinline]] void draw_find(Program& program);           // find.cpp
[[gnu::noinline]] void show_find(Program& program, const Box& from);
[[gnu::noinline]] void draw_comparison(Program& program);         // comparison.cpp
[[gnu::noinline]] void draw_evidence(Program& program);           // evidence.cpp
[[gnu::noinline]] void draw_roster(Program& program);             // roster.cpp
[[gnu::noinline]] void draw_template_change(Program& program);    // template_change.cpp

}    // namespace ziping
