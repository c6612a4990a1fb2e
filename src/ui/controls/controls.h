// The controls every page is built from. Each draws itself and adds itself to the control list.
//
//     if (button(ui, box, {.id = control_id("top", "undo"), .label = "撤销", .icon = Icon::undo})) …
//     if (auto text = field(ui, box, {.id = …, .label = "单位名称", .text = unit})) unit = *text;
#pragma once

#include "core/report.h"
#include "ui/icons.h"
#include "ui/ui.h"

#include <optional>
#include <span>
#include <string>

namespace ziping {

enum class Look { plain, primary, outline, danger, link };    // of buttons

struct ButtonSpec {
    ControlId id = 0;
    std::string_view label{};
    std::string_view shown{};    // text drawn when it differs from the name;
                                 // "\0"-free; icon-only buttons give " "
    Icon icon = Icon::none;
    Look look = Look::plain;
    Role role = Role::button;
    bool disabled = false, selected = false, expanded = false;
    std::string_view description{};
    bool icon_after = false;
    Align align = Align::centre;
};
bool button(Ui& ui, const Box& box,
            const ButtonSpec& spec);    // true when activated
float button_width(const Ui& ui,
                   const ButtonSpec& spec);    // device pixels, with its padding

struct FieldSpec {
    ControlId id = 0;
    std::string_view label{}, text{}, description{}, placeholder{};
    bool invalid = false;
    bool wraps = false;         // as many lines as the text takes (field_height); Enter moves on all the same
    bool paragraphs = false;    // wraps, and Enter begins a line
    Keyboard keyboard = Keyboard::text;
};
// A bordered text field; the new text when the user changed it.
std::optional<std::string> field(Ui& ui, const Box& box, const FieldSpec& spec);
// Of a field that wraps, in device pixels.
float field_height(Ui& ui, std::string_view text, float width);
Box field_line(Ui& ui, const Box& box, std::string_view text, std::size_t at);    // of such a field: the line with this byte

struct ChoiceSpec {
    ControlId id = 0;
    std::string_view label{}, chosen{}, empty{};    // `empty`: shown while nothing is chosen
    std::span<const Option> options{};
    bool disabled = false;
};
std::optional<std::string> choice(Ui& ui, const Box& box, const ChoiceSpec& spec);

struct TickSpec {
    ControlId id = 0;
    std::string_view label{}, shown{};
    bool ticked = false, disabled = false;
};
bool tick(Ui& ui, const Box& box, const TickSpec& spec);    // a check box with its words; true when it is to change

// Text that screen readers meet, too. Returns the height used.
float paragraph(Ui& ui, const TextStyle& style, float x, float y, float width, std::string_view text, ControlId id = 0,
                Role role = Role::text, std::uint8_t level = 0);

// "优", "3 项": a small rounded label. Returns its width.
float chip(Ui& ui, float x, float centre_y, std::string_view text, ImU32 ink, ImU32 tint);
float chip_width(const Ui& ui, std::string_view text);
float status_chip(Ui& ui, float x, float centre_y, Status status, bool under_review);    // "已提交", in its colour; "审核中"

// A filled bar, `part` of 0..1 and beyond (drawn as full).
void bar(Ui& ui, const Box& box, float part, ImU32 colour);

// The visible focus, outside the box.
void focus_ring(Ui& ui, const Box& box, float radius = size::radius);

// The look of a field's text for the DOM layer.
TextLook look_of(const Ui& ui, const TextStyle& style, float pad_x, float pad_y, Align align);

}    // namespace ziping
