// Live values: prose may quote a cell, and what it shows follows the cell.
//
//     resolved(tpl, report, assessment.computed, "2023年支出〔全年执行数〕万元。")    -> "2023年支出620.99万元。"
//
// A marker is the label of one of Template::quotable in 〔〕. It stands for what was typed in the cell, else for what the core
// computed there; while the cell says nothing, and for labels the template does not know ("株办字〔2019〕38号"), the marker stays.
#pragma once

#include "core/assess.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

struct LiveMarker {
    std::size_t begin = 0, end = 0;    // bytes of the text, the brackets among them
    const Quotable* value = nullptr;
};

// The first marker at or after `from` whose label the template knows.
std::optional<LiveMarker> next_live_marker(const Template& tpl, std::string_view text, std::size_t from = 0);
std::vector<LiveMarker> live_markers(const Template& tpl, std::string_view text);

// What the cell at `path` shows; "" while it says nothing. `computed`: of the Assessment, or of Facts.
std::string live_value(const Template& tpl, const Report& report, const ComputedNumbers& computed, const Path& path);

// Where a marker stood in the typed text, and where its value stands in the resolved one.
struct LivePiece {
    std::size_t typed_begin = 0, typed_end = 0, begin = 0, end = 0;
};

// The text with its markers replaced by their values. `pieces`: what was replaced, in order.
std::string resolved(const Template& tpl, const Report& report, const ComputedNumbers& computed, std::string_view text,
                     std::vector<LivePiece>* pieces = nullptr);

}    // namespace ziping
