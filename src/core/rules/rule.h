// A rule: one contradiction a reviewer looks for. A table of small functions, in files by subject:
//   weights.cpp R01–R14 · indicators.cpp R15–R38 · money.cpp R39–R60 · narrative.cpp R61–R76, R86 · monitoring.cpp R77–R90
//
// A rule reads `Facts` (everything already parsed once), adds findings, never throws, never depends on the screen. Severity and limits
// come from the template; a rule that the template does not list does not run.
#pragma once

#include "core/assess.h"
#include "core/facts.h"

#include <span>
#include <string_view>

namespace ziping {

// What a check looks at. Scope::form: at each form by itself, with the report's unit and year; its Facts hold that form alone, without
// `computed` and `last`, and what it finds stays while the form does. Scope::indicators: the same, at forms that have scored
// indicators. Scope::report: at anything.
enum class Scope { report, form, indicators };

struct Rule {
    std::string_view id;        // "R15"
    std::string_view title;     // "数值型指标填了文字"
    std::string_view source;    // "财预〔2021〕101号"
    void (*check)(const Facts& facts, const RuleSetting& setting, Findings& findings);
    Scope scope = Scope::report;
};

std::span<const Rule> rules();    // all, in order of id
const Rule* rule(std::string_view id);
std::string_view title_of_rule(std::string_view id);    // as people read it, also of opinion_rule; the id where it is not known

std::span<const Rule> weight_rules();    // the five files
std::span<const Rule> indicator_rules();
std::span<const Rule> money_rules();
std::span<const Rule> narrative_rules();
std::span<const Rule> monitoring_rules();

}    // namespace ziping
