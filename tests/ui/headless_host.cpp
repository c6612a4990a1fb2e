#include "ui/headless_host.h"

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace ziping {

namespace {

Element own(const Control& control) {
    Element e;
    e.id = control.id;
    e.role = control.role;
    e.label = control.label;
    e.value = control.value;
    e.description = control.description;
    e.placeholder = control.placeholder;
    e.box = control.box;
    e.clip = control.clip;
    e.disabled = control.disabled;
    e.read_only = control.read_only;
    e.invalid = control.invalid;
    e.required = control.required;
    e.selected = control.selected;
    e.expanded = control.expanded;
    for (const Option& option : control.options) e.options.emplace_back(option.id, option.label);
    return e;
}

bool is_finite(const Box& b) { return std::isfinite(b.x) && std::isfinite(b.y) && std::isfinite(b.w) && std::isfinite(b.h); }

// --- A font of squares ---------------------------------------------------------------------------------------------------

float advance_of(ImWchar code, float size) { return std::round(code >= 0x2E80 ? size : size / 2); }

bool init_size(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
    baked->Ascent = std::round(0.88f * baked->Size);
    baked->Descent = baked->Ascent - baked->Size;
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code, ImFontGlyph* glyph,
                float* advance_only) {
    if (code < ' ') return false;
    if (advance_only) {
        *advance_only = advance_of(code, baked->Size);
        return true;
    }
    glyph->Codepoint = code & 0x1FFFFF;
    glyph->AdvanceX = advance_of(code, baked->Size);
    if (code == ' ' || code == 0x3000) return true;
    constexpr int side = 2;
    constexpr std::array<unsigned char, side * side> ink{255, 255, 255, 255};
    const ImFontAtlasRectId place = ImFontAtlasPackAddRect(atlas, side, side);
    if (place == ImFontAtlasRectId_Invalid) return false;
    glyph->X1 = glyph->AdvanceX;
    glyph->Y1 = baked->Size;
    glyph->Visible = true;
    glyph->PackId = place;
    ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, place);
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, rect, ink.data(), ImTextureFormat_Alpha8, side);
    return true;
}

const ImFontLoader* square_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "squares";
        made.FontBakedInit = init_size;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return &loader;
}

}    // namespace

// --- The DOM ---------------------------------------------------------------------------------------------------------------

const Element* HeadlessHost::element(ControlId id) const {
    const auto found = std::find_if(elements.begin(), elements.end(), [id](const Element& e) { return e.id == id; });
    return found == elements.end() ? nullptr : &*found;
}

void HeadlessHost::show_controls(const ControlChanges& changes) {
    CHECK_MESSAGE(!changes.empty(), "an empty difference was reported");
    const auto find = [&](ControlId id) { return const_cast<Element*>(element(id)); };
    for (const ControlId id : changes.removed) {
        CHECK_MESSAGE(find(id), "a control was removed that was never shown: " << id);
        std::erase_if(elements, [id](const Element& e) { return e.id == id; });
    }
    for (const Control& control : changes.updated) {
        CHECK_MESSAGE(control.id != 0, "a control without an id: " << control.label);
        CHECK_MESSAGE(!control.label.empty(), "a control without a name: " << control.id);
        CHECK_MESSAGE((is_finite(control.box) && is_finite(control.clip)), "a control nowhere: " << control.label);
        if (Element* known = find(control.id))
            *known = own(control);
        else {
            CHECK_MESSAGE(changes.reordered, "a new control without a place in the order: " << control.label);
            elements.push_back(own(control));
        }
    }
    for (const auto& move : changes.moved) {
        Element* moved = find(move.id);
        CHECK_MESSAGE(moved, "a control was moved that was never shown: " << move.id);
        if (moved) moved->box = move.box, moved->clip = move.clip;
    }
    if (!changes.reordered) return;
    CHECK_MESSAGE(changes.order.size() == elements.size(), "the order names other controls than there are");
    std::vector<Element> ordered;
    for (const ControlId id : changes.order) {
        Element* next = find(id);
        CHECK_MESSAGE(next, "the order names a control that was never shown: " << id);
        if (next) ordered.push_back(*next);
    }
    elements = std::move(ordered);
}

// --- Time, storage, files ----------------------------------------------------------------------------------------------

void HeadlessHost::wake_after(double seconds) {
    const double time = clock + seconds;
    if (!wake_time || time < *wake_time) wake_time = time;
}

std::vector<std::size_t> HeadlessHost::places_of(const std::vector<std::string_view>& names) {
    std::vector<std::size_t> places;
    for (const std::string_view name : names)
        places.push_back(static_cast<std::size_t>(
            std::count_if(names.begin(), names.end(), [&](std::string_view other) { return other < name; })));
    return places;
}

std::string HeadlessHost::local_time() {
    const int now = 10 * 3600 + static_cast<int>(clock);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "2026-11-24T%02d:%02d:%02d+08:00", now / 3600 % 24, now / 60 % 60, now % 60);
    return text.data();
}

std::string HeadlessHost::random_id() {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%016x", static_cast<unsigned>(++random_count));
    return text.data();
}

ImFont* HeadlessHost::add_font(ImFontAtlas& atlas, bool) {
    ImFontConfig source;
    source.FontLoader = square_loader();
    return atlas.AddFont(&source);
}

void HeadlessHost::keep_twin(std::string_view draft, std::string_view text) {
    if (text.empty())
        twins.erase(std::string(draft));
    else
        twins[std::string(draft)] = text;
}

void HeadlessHost::keep_version(const VersionInfo& version, std::string_view text) {
    VersionInfo kept = version;
    for (int nth = 1;; ++nth) {    // as web/twins.ts
        const auto there = std::find_if(versions.begin(), versions.end(), [&](const auto& one) {
            return one.first.draft == kept.draft && one.first.time == kept.time;
        });
        if (there == versions.end()) break;
        if (there->second == text) return;
        kept.time = version.time.substr(0, 19) + "." + std::to_string(1000 + nth).substr(1) + version.time.substr(19);
    }
    versions.emplace_back(std::move(kept), text);
}

void HeadlessHost::read_version(std::string_view draft, std::string_view time) { version_asked.emplace(draft, time); }

void HeadlessHost::save_file(std::string_view name, std::string_view mime, std::string_view bytes) {
    files.push_back({std::string(name), std::string(mime), std::string(bytes)});
}

}    // namespace ziping
