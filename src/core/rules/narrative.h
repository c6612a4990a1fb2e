// What the files of the narrative rules share: the checks, one function a rule.
//   figures.cpp R61, R64, R65: parts of amounts, and people
//   prose_money.cpp R62: money against the tables
//   changes.cpp R63: growth and decline             counts.cpp R71: what indicators reached
//   empty_parts.cpp R67: sections and tables         years.cpp R68
//   wording.cpp R72, R73: total and grade, blanks left
//   section_numbers.cpp R66                         foreign_names.cpp R69
//   problems.cpp R70: problems and measures         signoff.cpp R74: who filled it in, and when
//   last_year.cpp R75, R76, R86: against last year's report
#pragma once

#include "core/facts.h"
#include "core/rules/finding.h"

#include <vector>

namespace ziping {

void parts_of_spending(const Facts&, const RuleSetting&, Findings&);          // R61
void spending_in_tables(const Facts&, const RuleSetting&, Findings&);         // R62
void change_from_last_year(const Facts&, const RuleSetting&, Findings&);      // R63
void denied_spending(const Facts&, const RuleSetting&, Findings&);            // R64
void headcount_in_tables(const Facts&, const RuleSetting&, Findings&);        // R65
void broken_numbering(const Facts&, const RuleSetting&, Findings&);           // R66
void empty_section(const Facts&, const RuleSetting&, Findings&);              // R67
void different_years(const Facts&, const RuleSetting&, Findings&);            // R68
void foreign_name(const Facts&, const RuleSetting&, Findings&);               // R69
void unpaired_problems(const Facts&, const RuleSetting&, Findings&);          // R70
void counts_in_tables(const Facts&, const RuleSetting&, Findings&);           // R71
void different_grade(const Facts&, const RuleSetting&, Findings&);            // R72
void unfilled_text(const Facts&, const RuleSetting&, Findings&);              // R73
void incomplete_signoff(const Facts&, const RuleSetting&, Findings&);         // R74
void targets_of_last_year(const Facts&, const RuleSetting&, Findings&);       // R75
void last_column(const Facts&, const RuleSetting&, Findings&);                // R76
void forecast_against_actual(const Facts&, const RuleSetting&, Findings&);    // R86

// True of the narrative, the department's own tables and the projects; monitoring and ex-ante evaluation speak of other years.
bool is_about_the_year(const Form& form);

// The sections of one outline that must be written and are not.
void report_empty_sections(const Facts&, const RuleSetting&, Findings&, const FormUse&, const Block&);

// Calls visit(passage) for the passages that a setting's cells name, as far as they were written.
template <class Visit>
void each_cell(const Facts& facts, const RuleSetting& setting, Visit visit) {
    for (const Path& cell : setting.cells)
        if (const Passage* at = facts.passage(passage(cell))) visit(*at);
}

}    // namespace ziping
