// What the files of the indicator rules share: the checks, one function a rule, and how an indicator is named in a message.
//   indicator_values.cpp R15–R20: how target and achievement are written
//   indicator_results.cpp R21, R22, R24: missed, or far exceeded
//   indicator_texts.cpp R29, R33, R35, R38: the wording
#pragma once

#include "core/facts.h"
#include "core/rules/finding.h"

#include <string>
#include <vector>

namespace ziping {

using Findings = std::vector<Finding>;

void words_for_a_number(const Facts&, const RuleSetting&, Findings&);       // R15
void unreadable_target(const Facts&, const RuleSetting&, Findings&);        // R16
void different_units(const Facts&, const RuleSetting&, Findings&);          // R17
void operator_in_actual(const Facts&, const RuleSetting&, Findings&);       // R18
void score_without_actual(const Facts&, const RuleSetting&, Findings&);     // R19
void weight_without_target(const Facts&, const RuleSetting&, Findings&);    // R20
void missed_without_reason(const Facts&, const RuleSetting&, Findings&);    // R21
void loss_without_reason(const Facts&, const RuleSetting&, Findings&);      // R22
void over_achievement(const Facts&, const RuleSetting&, Findings&);         // R24
void vague_words(const Facts&, const RuleSetting&, Findings&);              // R29
void same_indicator_twice(const Facts&, const RuleSetting&, Findings&);     // R33
void sample_text_left(const Facts&, const RuleSetting&, Findings&);         // R35
void empty_goals(const Facts&, const RuleSetting&, Findings&);              // R38

// “党务干部培训”, or 数量指标第2项 for a row without a name.
std::string name_of(const Facts& facts, const Indicator& indicator);

// True when the indicator stands in one of the setting's cells ("eval/indicators/cost").
bool stands_in(const Indicator& indicator, const RuleSetting& setting);

// Numbers that stand for exactly one quantity on both sides.
bool both_numbers(const Indicator& indicator);

// "=95%" or "95%", not "≥95%": what was achieved.
bool is_exact(const Value& actual);

// Units agree when one is missing, when one begins with the other ("次", "次/年"), or when a group of the setting of R17 holds both.
bool units_agree(const Facts& facts, std::string_view a, std::string_view b);

// "0.98" beside a target of "98%": a ratio, or 0.98 %? Scoring cannot tell either.
bool may_be_ratio(const Indicator& indicator);

}    // namespace ziping
