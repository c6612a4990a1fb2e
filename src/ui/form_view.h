// A form laid out: what stands where, in device pixels, ready to draw. Made
// anew when the report, the width or the scale changes (form_layout.h); a frame
// only walks over the items in view.
//
// y runs from the form's top; x from the left edge of its content.
#pragma once

#include "core/assess.h"
#include "core/path.h"
#include "core/template.h"
#include "ui/text.h"
#include "ui/ui.h"
#include "ui/workspace.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ziping {

struct TextPiece {
    Box box;    // the text is wrapped into its width
    TextStyle style;
    std::string text;
    Align align = Align::left;
    bool middle = false;    // centred between top and bottom of the box
    ControlId id = 0;       // 0: not in the control list
    Role role = Role::text;
    std::uint8_t level = 0;
};

// A piece of a cell's shown text that a finding speaks of: underlined, told when the pointer is over it.
struct Underline {
    std::size_t begin = 0, end = 0;    // bytes
    Tone tone = Tone::quiet;
    std::string message;
};

// A cell: typed by the user, or computed and explained on a click.
struct CellView {
    Box box;
    ControlId id = 0;
    Path path;            // where the value lives
    std::string label;    // accessible name
    std::string raw,
        shown;            // as typed; as drawn when it is not edited (thousands separators)
    std::string ghost;    // drawn pale while the cell is blank: what the core would
                          // put there
    std::string below;    // second line, small: "算得 1.50"
    std::vector<Underline> underlines;
    CellKind kind = CellKind::text;
    Align align = Align::left;
    bool computed = false;
    bool wraps = false;
    bool bordered = false;    // a field of its own instead of a table cell
    bool required = false;
    bool tight = false;    // a number too long for its cell: drawn smaller, for it must not be cut
    bool fresh = false;    // taken over from last year, not touched yet
    float pad_y = 0;
};

struct ChoiceView {    // 达成程度 of a qualitative indicator, 是/否
    Box box;
    ControlId id = 0;
    Path path;
    std::string label, chosen;
    std::vector<Option> options;    // views into the template
};

struct TickView {
    Box box;
    ControlId id = 0;
    Path path;
    std::string label, shown;
    bool ticked = false;
};

struct QuickAction {    // a small link beside a cell
    Box box;
    ControlId id = 0;
    enum Kind { none, quote } kind = none;    // 无此项: writes 无 · 插入数据: opens the list of live values
    Path path;
    std::string label, shown;
};

struct Stop {    // a control of an item, by its place in the lists there
    enum Kind { cell, choice, tick } kind = cell;
    std::size_t at = 0;
};

struct Item {    // a row, a heading, a field: the unit of drawing
    Box box;
    ImU32 fill = 0;
    bool line_below = false;
    bool tinted_under_pointer = false;
    std::vector<TextPiece> texts;
    std::vector<CellView> cells;
    std::vector<Box> blanks;    // where a column takes no value in this row
    std::vector<ChoiceView> choices;
    std::vector<TickView> ticks;
    std::vector<QuickAction> actions;
    std::optional<Light::Colour> light;    // 监控
    Box light_box;
    std::string light_label;
    Box merged;                 // no line between columns is drawn across it
    std::vector<Stop> order;    // its controls as they are read; empty: the cells as they stand
    Path row;                   // indicator rows: has row actions, ...
    std::string row_label;      // ... by this name
    std::string row_note;       // ... below them: "佐证2"
    Path add_to;                // "＋ 添加…" line: block path with the 二级 in `row`
    std::string add_label;
    float reach = 0;    // lowest bottom of this and all items above: for finding the
                        // first in view
};

struct GroupCell {                     // 一级 or 二级, spanning its rows; its text stays in view
    static constexpr float pad = 8;    // at both sides, CSS pixels
    Box box;
    struct Sum {
        Path path;
        std::string text, label;    // "65 / 50 分", "产出指标 分值合计 65 / 50 分"
    };
    std::string label;    // "产出指标"
    Sum weight, score;    // 一级 only
    Tone tone = Tone::quiet;
    bool first_level = false;
    float label_width = 0;    // of its lines
};

struct TableView {
    Box box;           // with the head
    float head = 0;    // height of the head; stays in view
    std::vector<TextPiece> heads;
    std::vector<float> rules;    // x of vertical lines
    std::vector<GroupCell> groups;
};

struct FormView {
    std::vector<Item> items;    // sorted by top
    std::vector<TableView> tables;
    float width = 0, height = 0;

    std::span<const Item> items_below(float y) const;    // without those that end above it
    const Item* item_of(const Path& path) const;         // the item that shows the cell, else its row, else its block
    ControlId control_of(const Path& path) const;        // the cell's or group's control, or 0
};

// Draws what is in view. Gives back what the user asked for.
struct FormActions {
    ControlId explain = 0;    // a computed number was activated: its control, ...
    Path explain_path;        // ... and its cell
    Path row_menu;            // "⋯" of an indicator row
    Box row_menu_box;
    Path add_row;                        // "＋" of a 二级
    const TickView* ticked = nullptr;    // changed by a click
    const QuickAction* quick = nullptr;
    Box quick_box;
};
// How a cell's text is drawn, and the air at both sides of it in CSS pixels.
TextStyle style_of(const Ui& ui, const CellView& cell);
float pad_of(const CellView& cell);

// How high the label of a group is, with its sums and some air.
float label_height(Ui& ui, const GroupCell& group);

// The line of a wrapped cell that the caret is in, where the form has it; nothing when it is in no such cell.
std::optional<Box> caret_line(Ui& ui, const FormView& view, const Caret& caret);

// `menu_of`: the row whose menu is open, or null.
FormActions draw_form(Ui& ui, Workspace& work, const FormView& view, ImVec2 origin, float view_top, float view_height,
                      const Path* menu_of);

}    // namespace ziping
