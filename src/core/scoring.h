// How points follow from numbers (财预〔2020〕10号; 财预〔2021〕101号). Pure functions.
//
//     quantitative_score(tpl, read_value("≥98%"), read_value("49%"), 2, false)    1
#pragma once

#include "core/assess.h"
#include "core/quantity.h"

#include <optional>
#include <string_view>
#include <vector>

namespace ziping {

// Whether numbers in these units can be compared: written alike, or in one of the groups that R17's setting names ("次=期=场").
bool units_agree(const Template& tpl, std::string_view a, std::string_view b);
// "0.98" beside "98%": a ratio or 0.98 %, nobody can tell.
bool may_be_ratio(const Value& target, const Value& actual);

// 定量: the actual against the target with its operator, 0 to `weight`, two places half-up. Missing
// when either is not one plain number or a day, or when the units differ. `ceiling`: less is better (Indicator).
Figure quantitative_score(const Template& tpl, const Value& target, const Value& actual, Decimal weight, bool ceiling,
                          const std::vector<ScoreStep>& steps = {});
// The most that the total may be at an execution rate, in %; nothing when it is not capped.
std::optional<Decimal> total_cap(const Scoring& scoring, Decimal rate);
// executed ÷ budget × weight, never above the weight or below 0, two places half-up. Precondition: the budget is not 0.
Decimal execution_score(Decimal executed, Decimal budget, Decimal weight);

}    // namespace ziping
