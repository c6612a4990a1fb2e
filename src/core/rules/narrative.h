// What the files of the narrative rules share: the checks, one function a rule.
//   figures.cpp R61, R62, R64, R65: amounts and people against the tables
//   wording.cpp R67, R68, R72, R73: sections, years, the grade, blanks left
//   signoff.cpp R74: who filled it in, and when
#pragma once

#include "core/facts.h"
#include "core/rules/finding.h"

#include <vector>

namespace ziping {

using Findings = std::vector<Finding>;

void parts_of_spending(const Facts&, const RuleSetting&, Findings&);      // R61
void spending_in_tables(const Facts&, const RuleSetting&, Findings&);     // R62
void denied_project(const Facts&, const RuleSetting&, Findings&);         // R64
void headcount_in_tables(const Facts&, const RuleSetting&, Findings&);    // R65
void empty_section(const Facts&, const RuleSetting&, Findings&);          // R67
void different_years(const Facts&, const RuleSetting&, Findings&);        // R68
void different_grade(const Facts&, const RuleSetting&, Findings&);        // R72
void unfilled_text(const Facts&, const RuleSetting&, Findings&);          // R73
void incomplete_signoff(const Facts&, const RuleSetting&, Findings&);     // R74

// Calls visit(passage) for the passages that a setting's cells name, as far as they were written.
template <class Visit>
void each_cell(const Facts& facts, const RuleSetting& setting, Visit visit) {
    for (const std::string& cell : setting.cells)
        if (const Passage* at = facts.passage(passage(cell))) visit(*at);
}

}    // namespace ziping
