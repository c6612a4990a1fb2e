// A control as the page's DOM layer knows it: one real element lying exactly over what Dear ImGui drew.
//
// Pages append controls while they draw (ui/controls); after the frame the difference to the last frame goes to
// Host::show_controls. The element is the editor, the access tree and the handle of tests at once:
//
//     text_field, text_area    a real <input>/<textarea>, transparent until it has the focus
//     choice                   a real <select>, always transparent
//     all others               a transparent element with role and name; click, Enter and Space come back as App::activated
//
// The order of the list is the Tab order.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace ziping {

using ControlId = std::uint64_t;    // stable while the same thing is shown; 0 = none; JavaScript's numbers hold it (53 bits)

enum class Role : std::uint8_t {
    button,
    tab,
    checkbox,
    menu_item,
    list_item,    // activated
    text_field,
    text_area,
    choice,    // edited: App::text_changed
    heading,
    text,
    status,
    alert,     // read only
    dialog,    // a container by geometry only: name and place
};

struct Box {    // device pixels, origin at the canvas's top left
    float x = 0, y = 0, w = 0, h = 0;
    bool operator==(const Box&) const = default;
};

struct Option {
    std::string_view id, label;
};

// How text in a field looks while it is edited: the same as ImGui draws it when
// it is not.
struct TextLook {
    float size = 0, line = 0;             // em and line height, device pixels
    float pad_x = 0, pad_y = 0;           // from the box's edge to the text, device pixels
    std::uint32_t colour = 0xFF000000;    // ABGR as ImU32
    bool bold = false;
    std::uint8_t align = 0;    // 0 left, 1 centre, 2 right
    bool operator==(const TextLook&) const = default;
};

enum class Keyboard : std::uint8_t { text, decimal, phone };

struct Control {
    ControlId id = 0;
    Role role = Role::button;
    std::string_view label{};          // accessible name: "三公经费 2023年决算数"
    std::string_view value{};          // text of a field, id of the chosen option, text of a status
    std::string_view description{};    // what is wrong with it, or a hint
    std::string_view placeholder{};
    Box box{};
    Box clip{};    // the visible part of the box; w or h 0 = scrolled out of view,
                   // but still focusable
    bool disabled = false;
    bool read_only = false;
    bool invalid = false;
    bool required = false;
    bool single = false;       // text_area in a table: it wraps, but Enter moves on
                               // instead of breaking the line
    bool selected = false;     // tab, list_item, checkbox
    bool expanded = false;     // button that opened a menu
    std::uint8_t level = 0;    // heading 1..3
    Keyboard keyboard = Keyboard::text;
    TextLook look{};
    std::span<const Option> options{};
};

// The difference between two frames. Views are valid during the call only.
struct ControlChanges {
    std::span<const Control> updated;    // new, or changed in anything but place
    struct Move {
        ControlId id;
        Box box, clip;
    };
    std::span<const Move> moved;
    std::span<const ControlId> removed;
    bool reordered = false;
    std::span<const ControlId> order;    // all ids in Tab order; only when reordered
    bool empty() const { return updated.empty() && moved.empty() && removed.empty() && !reordered; }
};

}    // namespace ziping
