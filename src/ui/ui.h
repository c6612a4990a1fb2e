// What every drawer is given: where to draw, in which size and colour, which controls there are, what the user just did.
//
//     ui.px(8)             8 CSS pixels in device pixels, whole
//     ui.add(control)      this frame's control
//     ui.pressed(id)       was it activated since the last frame?
#pragma once

#include "ui/control_list.h"
#include "ui/host.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ziping {

inline float right(const Box& b) { return b.x + b.w; }
inline float bottom(const Box& b) { return b.y + b.h; }
inline bool contains(const Box& b, ImVec2 p) { return p.x >= b.x && p.x < right(b) && p.y >= b.y && p.y < bottom(b); }
Box intersect(const Box& a, const Box& b);
Box inset(const Box& b, float dx, float dy);

// Where the caret is in the text of a field.
struct Caret {
    ControlId id = 0;
    std::size_t at = 0;    // bytes before it
};

struct Ui {
    Host* host = nullptr;
    const Theme* theme = nullptr;
    ControlList controls;
    Text text;
    ImDrawList* draw = nullptr;    // of the window being drawn
    Box page;                      // the whole canvas
    float scale = 1;               // device pixels per CSS pixel

    ControlId focused = 0;                               // as the DOM says
    ControlId followed = 0;                              // the last one that was brought into view
    std::optional<Caret> caret;                          // moved since the last frame
    ControlId focus_wanted = 0;                          // given to the host once the control is there
    std::vector<ControlId> pressed_now;                  // activated since the last frame
    std::unordered_map<ControlId, std::string> typed;    // texts of fields that belong to no report: dialogs
    bool wants_frame = false;                            // something changed while drawing: draw again

    float px(float css) const { return std::floor(css * scale + 0.5f); }
    float hair() const { return std::max(1.0f, std::floor(scale)); }
    TextStyle style(float css_size, bool bold = false) const;
    TextStyle style(float css_size, bool bold, ImU32 colour) const { return style(css_size, bold).in(colour); }

    bool pressed(ControlId id);            // true once for each activation
    bool hovered(const Box& box) const;    // pointer over it, inside the clip, no overlay above
    Box clip() const;                      // visible part of the window being drawn
    void add(Control control);             // clip is filled in
    std::string_view keep(std::string_view text) { return controls.keep(text); }    // until the end of the frame
    void focus(ControlId id) { focus_wanted = id, wants_frame = true; }

    void fill(const Box& box, ImU32 colour, float radius = 0) const;
    void frame(const Box& box, ImU32 colour, float radius = 0,
               float thickness = 0) const;    // thickness 0: one hair line
    void rule(float x, float y, float w,
              ImU32 colour) const;    // horizontal hair line
    void rule_down(float x, float y, float h, ImU32 colour) const;
};

// A window without any decoration; `scrolls` gives it a vertical scroll bar and makes it follow the focus,
// `above` lays it over the page. Sets and restores Ui::draw.
class Region {
public:
    Region(Ui& ui, const char* name, const Box& box, ImU32 background, bool scrolls = false, bool above = false);
    ~Region();
    Region(const Region&) = delete;
    Region& operator=(const Region&) = delete;
    ImVec2 origin() const { return origin_; }    // of the content, moves with scrolling
    float width() const { return width_; }       // of the content, without the scroll bar
    void set_height(float height) { height_ = height; }
    float view_top() const;    // of the visible part, in content coordinates
    float view_height() const;
    void scroll_to(float y);    // content coordinate at the top, from the next frame on
    // As far as is needed for y … y + h, with so much room `above` and `below`; not at all when that is more than the view.
    void bring_into_view(float y, float h, float above, float below);

private:
    void follow_focus();

    Ui& ui_;
    ImDrawList* outer_;
    std::size_t first_;    // its first control in Ui::controls
    bool scrolls_;
    ImVec2 origin_;
    float width_ = 0, height_ = 0;
};

}    // namespace ziping
