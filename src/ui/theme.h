// Colours and sizes by role. A dark or high-contrast theme is another value of
// the same table.
#pragma once

#include <imgui.h>

namespace ziping {

struct Theme {
    ImU32 ink, secondary,
        placeholder;         // text: ≥ 4.5:1 on paper, placeholder ≥ 4.5:1 too
    ImU32 line, hairline;    // borders of fields; lines inside tables
    ImU32 paper, panel,
        hover;    // page, side panels and table heads, row under the pointer
    ImU32 accent, accent_strong,
        accent_tint;    // buttons, links, focus; their hover; selected rows
    ImU32 good, good_tint, warn, warn_tint, bad, bad_tint;
    ImU32 scrim, shadow;    // behind dialogs; under popups
};

const Theme& light_theme();

// Sizes in CSS pixels; Ui::px turns them into device pixels.
namespace size {
inline constexpr float body = 15, table = 14, small = 13, tight = 11, section = 16, title = 22, figure = 30;
inline constexpr float line_factor = 1.6f;
inline constexpr float radius = 6;
inline constexpr float row = 36;
inline constexpr float control = 32;    // height of buttons and fields
inline constexpr float top_bar = 48;
inline constexpr float form_list = 220;
inline constexpr float panel = 320;
inline constexpr float content_max = 1080;
inline constexpr float prose_max = 54 * body;
}    // namespace size

}    // namespace ziping
