#include "core/live_text.h"

#include "core/cell_spec.h"
#include "core/quantity.h"

namespace ziping {

namespace {

constexpr std::string_view open = "〔", close = "〕";

const Quotable* quotable(const Template& tpl, std::string_view label) {
    for (const Quotable& one : tpl.quotable)
        if (one.label == label) return &one;
    return nullptr;
}

// "yes" shows as 是, and a rate always with its sign.
std::string shown(const Template& tpl, const Path& path, std::string_view text) {
    if (const auto word = word_for(tpl, path, text)) return std::string(*word);
    std::string shown(text);
    if (spec_of(tpl, path).kind == CellKind::percent && text.back() >= '0' && text.back() <= '9') shown += '%';
    return shown;
}

}    // namespace

std::optional<LiveMarker> next_live_marker(const Template& tpl, std::string_view text, std::size_t from) {
    std::size_t end = from;
    for (std::size_t at = text.find(open, from); at != text.npos; at = text.find(open, at + open.size())) {
        const std::size_t label = at + open.size();
        if (end < label) end = text.find(close, label);
        if (end == text.npos) break;
        if (const Quotable* value = quotable(tpl, text.substr(label, end - label)))
            return LiveMarker{at, end + close.size(), value};
    }
    return std::nullopt;
}

std::vector<LiveMarker> live_markers(const Template& tpl, std::string_view text) {
    std::vector<LiveMarker> all;
    for (auto marker = next_live_marker(tpl, text); marker; marker = next_live_marker(tpl, text, marker->end))
        all.push_back(*marker);
    return all;
}

std::string live_value(const Template& tpl, const Report& report, const ComputedNumbers& computed, const Path& path) {
    const Path cell = home_of(tpl, path);
    if (cell.form == "report" && cell.column == "year") return report.year == 0 ? "" : std::to_string(report.year);
    if (const std::string_view typed = trimmed(report.text(cell)); !typed.empty()) return shown(tpl, cell, typed);
    const Computed* number = computed.at(cell);
    return number ? number->text : std::string();
}

std::string resolved(const Template& tpl, const Report& report, const ComputedNumbers& computed, std::string_view text,
                     std::vector<LivePiece>* pieces) {
    std::string out;
    std::size_t copied = 0;
    for (auto marker = next_live_marker(tpl, text); marker; marker = next_live_marker(tpl, text, marker->end)) {
        const std::string value = live_value(tpl, report, computed, marker->value->path);
        if (value.empty()) continue;
        out += text.substr(copied, marker->begin - copied);
        if (pieces) pieces->push_back({marker->begin, marker->end, out.size(), out.size() + value.size()});
        out += value;
        copied = marker->end;
    }
    return out += text.substr(copied);
}

}    // namespace ziping
