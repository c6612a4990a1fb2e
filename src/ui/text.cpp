#include "ui/text.h"

#include <algorithm>
#include <cmath>

namespace ziping {

namespace {

constexpr unsigned kept_frames = 600;
constexpr std::size_t cache_limit = 4000;

// Lines break in whole numbers: 4096ths of a pixel are fine enough for the widths of a long line to add up.
constexpr float steps = 4096;
int in_steps(float pixels) { return static_cast<int>(std::lround(pixels * steps)); }

std::size_t key_of(const TextStyle& style, std::string_view text, float width) {
    std::size_t key = std::hash<std::string_view>{}(text);
    key = key * 31 + std::hash<float>{}(width);
    key = key * 31 + std::hash<float>{}(style.size);
    key = key * 31 + std::hash<float>{}(style.line);
    return key * 2 + (style.bold ? 1 : 0);
}

}    // namespace

std::size_t Wrapped::line_at(std::size_t at) const {
    const auto after = std::partition_point(lines.begin(), lines.end(), [&](const Line& line) { return line.begin <= at; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - lines.begin() - 1, 0));
}

void Text::forget() { cache_.clear(); }

void Text::new_frame() {
    ++frame_;
    if (cache_.size() > cache_limit) std::erase_if(cache_, [&](const auto& e) { return frame_ - e.second.used > kept_frames; });
}

float Text::width(const TextStyle& style, std::string_view text) const {
    ImFontBaked* baked = font(style)->GetFontBaked(style.size);
    float width = 0;
    for (std::size_t at = 0; at < text.size();) width += baked->GetCharAdvance(next_code_point(text, at));
    return width;
}

const Wrapped& Text::wrap(const TextStyle& style, std::string_view text, float width) {
    Entry& entry = cache_[key_of(style, text, width)];
    entry.used = frame_;
    if (entry.wrapped.lines.empty() || entry.text != text) {    // another text may have the same key
        entry.text = text;
        ImFontBaked* baked = font(style)->GetFontBaked(style.size);
        entry.wrapped.lines =
            break_lines(text, in_steps(width + 0.01f), [&](std::uint32_t c) { return in_steps(baked->GetCharAdvance(c)); });
        entry.wrapped.height = static_cast<float>(entry.wrapped.lines.size()) * style.line;
    }
    return entry.wrapped;
}

float Text::label_width(const TextStyle& style, std::string_view text, float width) {
    const auto ends_alone = [&](const Wrapped& wrapped) {
        std::size_t at = wrapped.lines.back().begin;
        next_code_point(text, at);
        return at >= wrapped.lines.back().end;
    };
    const std::size_t lines = wrap(style, text, width).lines.size();
    if (lines < 2 || !ends_alone(wrap(style, text, width))) return width;
    const float less = width - style.size;    // a character
    const Wrapped& wrapped = wrap(style, text, less);
    return wrapped.lines.size() == lines && !ends_alone(wrapped) ? less : width;
}

void Text::draw(ImDrawList& list, const TextStyle& style, ImVec2 at, std::string_view text) const {
    if (text.empty()) return;
    if (text.find('\n') != text.npos) {    // one line, whatever the text
        std::string line(text);
        std::replace(line.begin(), line.end(), '\n', ' ');
        return draw(list, style, at, line);
    }
    const ImVec2 top_left{std::floor(at.x + 0.5f), std::floor(at.y + (style.line - style.size) / 2 + 0.5f)};
    list.AddText(font(style), style.size, top_left, style.colour, text.data(), text.data() + text.size());
}

void Text::draw_in(ImDrawList& list, const TextStyle& style, float x, float y, float w, float h, std::string_view text,
                   Align align) const {
    float text_width = width(style, text);
    const float top = y + (h - style.line) / 2;
    if (text_width <= w + 0.5f) {
        if (align == Align::right) x += w - text_width;
        if (align == Align::centre) x += (w - text_width) / 2;
        draw(list, style, {x, top}, text);
        return;
    }
    const float dots = width(style, "…");
    ImFontBaked* baked = font(style)->GetFontBaked(style.size);
    float used = 0;
    std::size_t at = 0, end = 0;
    while (at < text.size()) {
        used += baked->GetCharAdvance(next_code_point(text, at));
        if (used + dots > w) break;
        end = at;
    }
    draw(list, style, {x, top}, text.substr(0, end));
    draw(list, style, {x + width(style, text.substr(0, end)), top}, "…");
}

void Text::draw_lines(ImDrawList& list, const TextStyle& style, ImVec2 at, float width, std::string_view text,
                      const Wrapped& wrapped, Align align, float top, float bottom) const {
    const std::size_t first = top > at.y ? static_cast<std::size_t>((top - at.y) / style.line) : 0;
    for (std::size_t i = first; i < wrapped.lines.size(); ++i) {
        const float y = at.y + static_cast<float>(i) * style.line;
        if (y > bottom) break;
        const Line& line = wrapped.lines[i];
        const float room = width - static_cast<float>(line.width) / steps;
        float x = at.x;
        if (align == Align::right) x += room;
        if (align == Align::centre) x += room / 2;
        draw(list, style, {x, y}, text.substr(line.begin, line.end - line.begin));
    }
}

}    // namespace ziping
