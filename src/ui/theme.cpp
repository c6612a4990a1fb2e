#include "ui/theme.h"

namespace ziping {

namespace {
constexpr ImU32 rgb(unsigned hex, unsigned alpha = 0xFF) {
    return (alpha << 24) | ((hex & 0xFF) << 16) | (hex & 0xFF00) | ((hex >> 16) & 0xFF);
}
}    // namespace

const Theme& light_theme() {
    static constexpr Theme theme = {
        .ink = rgb(0x1F2329),
        .secondary = rgb(0x5A6069),
        .placeholder = rgb(0x6F757E),
        .line = rgb(0xD0D3D8),
        .hairline = rgb(0xE6E8EB),
        .paper = rgb(0xFFFFFF),
        .panel = rgb(0xF5F6F7),
        .hover = rgb(0xF2F5FB),
        .accent = rgb(0x245BDB),
        .accent_strong = rgb(0x1C4CBA),
        .accent_tint = rgb(0xE8F0FE),
        .good = rgb(0x2E7D32),
        .good_tint = rgb(0xE6F4EA),
        .warn = rgb(0xA85400),
        .warn_tint = rgb(0xFFF4E5),
        .bad = rgb(0xC62828),
        .bad_tint = rgb(0xFDECEA),
        .scrim = rgb(0x1F2329, 0x50),
        .shadow = rgb(0x1F2329, 0x14),
    };
    return theme;
}

}    // namespace ziping
