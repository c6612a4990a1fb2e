// From a form of the template and the answers to its FormView. One function for
// each kind of block, in ui/blocks.
#pragma once

#include "core/form_use.h"
#include "ui/form_view.h"

namespace ziping {

FormView lay_out(Ui& ui, const Workspace& work, const FormUse& use, float width);

// How wide a form may become, CSS pixels: one of prose alone no wider than its lines are read with ease.
float widest(const Form& form);

// What the block functions share: where they are and how they add things.
struct Layout {
    Ui& ui;
    const Workspace& work;
    const FormUse& use;
    FormView& view;
    float x = 0, width = 0;    // of the block
    float y = 0;               // where the next item goes

    const Template& tpl() const { return work.tpl(); }
    const Report& report() const { return work.report(); }
    float px(float css) const { return ui.px(css); }
    std::string words(std::string_view label) const { return filled_in(label, report().year, report().unit, use.variant); }

    Item& add_item(float height);    // full width at y; y moves below it
    void space(float css) { y += px(css); }
    void add_text(float css_size, bool bold, ImU32 colour, std::string text, Role role = Role::text, std::uint8_t level = 0);
    TextPiece piece(const Box& box, float css_size, bool bold, ImU32 colour, std::string text, Align align = Align::left) const;
    TextPiece head(const Box& cell, std::string text, Align align) const;    // of a table's column
    // A cell of this form; `path` is where it stands, same_as is followed. Its box is set by the caller. `row`: of an indicator, so that
    // it is not looked for among all of them.
    CellView cell(Path path, CellKind kind, std::string label, bool computed, const FilledRow* row = nullptr) const;
    ChoiceView choice(Path path, const Box& box, std::string label, const std::vector<Choice>& options) const;
    TickView tick(Path path, const Box& box, std::string label, std::string shown) const;
    float text_height(const CellView& cell) const;    // what its text needs in the width of its box
    float cell_height(const CellView& cell) const;    // the same with padding, at least a row
    static void centre(CellView& cell,
                       float text_height);    // puts its text in the middle of its box
};

void lay_out_fields(Layout& layout, const Block& block);
void lay_out_outline(Layout& layout, const Block& block);
void lay_out_grid(Layout& layout,
                  const Block& block);    // line items, funding, goals
void lay_out_indicators(Layout& layout, const Block& block);

// How values look when they are not edited: amounts with separators, the rest
// as typed.
std::string shown_value(CellKind kind, std::string_view raw);
Align align_of(CellKind kind);
bool wraps(CellKind kind);
}    // namespace ziping
