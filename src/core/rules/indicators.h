// What the files of the indicator rules share: the checks, one function a rule, and how an indicator is named in a message.
//   indicator_values.cpp R15–R20: how target and achievement are written
//   indicator_results.cpp R21–R24, R34: missed, late, or far exceeded
//   indicator_signs.cpp R25, R26, R36: ≥ where it cannot be meant        cost.cpp R27: costs and what was spent
//   indicator_evidence.cpp R28–R30: what an achievement rests on         indicator_places.cpp R31, R32, R37: in the wrong 二级
//   indicator_texts.cpp R33, R35, R38: the wording
// What a message says of a project begins with the project's name.
#pragma once

#include "core/facts.h"
#include "core/rules/finding.h"

#include <string>
#include <string_view>
#include <vector>

namespace ziping {

void words_for_a_number(const Facts&, const RuleSetting&, Findings&);       // R15
void unreadable_target(const Facts&, const RuleSetting&, Findings&);        // R16
void different_units(const Facts&, const RuleSetting&, Findings&);          // R17
void operator_in_actual(const Facts&, const RuleSetting&, Findings&);       // R18
void score_without_actual(const Facts&, const RuleSetting&, Findings&);     // R19
void weight_without_target(const Facts&, const RuleSetting&, Findings&);    // R20
void missed_without_reason(const Facts&, const RuleSetting&, Findings&);    // R21
void loss_without_reason(const Facts&, const RuleSetting&, Findings&);      // R22
void full_marks_unfinished(const Facts&, const RuleSetting&, Findings&);    // R23
void over_achievement(const Facts&, const RuleSetting&, Findings&);         // R24
void at_least_everything(const Facts&, const RuleSetting&, Findings&);      // R25
void cost_from_below(const Facts&, const RuleSetting&, Findings&);          // R26
void cost_not_as_spent(const Facts&, const RuleSetting&, Findings&);        // R27
void short_description(const Facts&, const RuleSetting&, Findings&);        // R28
void vague_words(const Facts&, const RuleSetting&, Findings&);              // R29
void satisfaction_unproven(const Facts&, const RuleSetting&, Findings&);    // R30
void wrong_subgroup(const Facts&, const RuleSetting&, Findings&);           // R31
void money_as_quantity(const Facts&, const RuleSetting&, Findings&);        // R32
void same_indicator_twice(const Facts&, const RuleSetting&, Findings&);     // R33
void after_the_target(const Facts&, const RuleSetting&, Findings&);         // R34
void sample_text_left(const Facts&, const RuleSetting&, Findings&);         // R35
void harm_from_below(const Facts&, const RuleSetting&, Findings&);          // R36
void work_as_benefit(const Facts&, const RuleSetting&, Findings&);          // R37
void empty_goals(const Facts&, const RuleSetting&, Findings&);              // R38

// Whose an indicator is, before its name: "" for the department's own, 项目自评表（党建活动经费） › for a project's.
std::string owner_of(const Facts& facts, const Indicator& indicator);

// “党务干部培训”, or 数量指标第2项 for a row without a name; after its owner.
std::string name_of(const Facts& facts, const Indicator& indicator);

// Whether indicators stand in the setting's cells ("eval/indicators/cost"): asked of them in order, it looks once for each 二级.
class InCells {
public:
    explicit InCells(const RuleSetting& setting) : setting_(setting) {}
    bool operator()(const Indicator& indicator);

private:
    const RuleSetting& setting_;
    const Subgroup* last_ = nullptr;
    bool inside_ = false;
};

// What a name says it measures, without a target or a remark after it: "满意度" of "满意度（%）", "满意度指标" and "满意度达到95%以上".
std::string_view measured(std::string_view name);

// True of a rate that cannot exceed 100 %: the setting of R17 names them.
bool is_share(const Facts& facts, const Indicator& indicator);

// "万元", "元/人", "亿": what money is counted in.
bool is_money(std::string_view unit);

// True when there is a reason, and more than "无".
bool gives_reason(const Indicator& indicator);

// "群众投诉次数 ≥3次": what R36 speaks of. `harms`: its words.
bool is_harm_from_below(const Indicator& i, const Endings& harms);

// Numbers that stand for exactly one quantity on both sides.
bool both_numbers(const Indicator& indicator);

// "=95%" or "95%", not "≥95%": what was achieved.
bool is_exact(const Value& actual);

}    // namespace ziping
