// What the template says about one cell, wherever it says it: about its column, or about its row where the block's rows differ.
//
//     spec_of(tpl, Path::parse("base/costs/sangong/final"))             amount, "万元"
//     word_for(tpl, Path::parse("monitor/indicators/r1/able"), "yes")    "是"
//     word_for(tpl, Path::parse("eval/indicators/r1/actual"), "2期")     nothing: the text stands for itself
#pragma once

#include "core/path.h"
#include "core/template.h"

#include <optional>
#include <span>
#include <string_view>

namespace ziping {

struct CellSpec {
    CellKind kind = CellKind::text;     // also where the template has no such cell
    std::string_view unit;              // of what is typed: "万元", "分"; "" where it has none
    std::span<const Choice> options;    // of a choice
};

CellSpec spec_of(const Template& tpl, const CellRef& cell);
CellSpec spec_of(const Block& block, const CellRef& cell);

inline constexpr std::string_view tick_mark = "√";

// What a reader sees for a text that is an id: the label of a level or choice, the mark of a tick.
std::optional<std::string_view> word_for(const Template& tpl, const CellRef& cell, std::string_view typed);

}    // namespace ziping
