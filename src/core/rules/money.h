// What the files of the money rules share: the checks, one function a rule, and how they look a number up.
//   funding.cpp R39–R44: 预算执行                     sums.cpp R45, R46, R48–R51: totals and their parts
//   projects.cpp R47: 项目支出 and its projects
//   lines.cpp R52–R54, R57: 经费控制情况               staff.cpp R55, R56, R58: rates of control
//   amounts.cpp R60: how amounts are written           money.cpp R59
#pragma once

#include "core/facts.h"
#include "core/rules/finding.h"

#include <vector>

namespace ziping {

void wrong_execution_rate(const Facts&, const RuleSetting&, Findings&);     // R39
void wrong_execution_score(const Facts&, const RuleSetting&, Findings&);    // R40
void zero_total(const Facts&, const RuleSetting&, Findings&);               // R41
void over_budget(const Facts&, const RuleSetting&, Findings&);              // R42
void low_execution(const Facts&, const RuleSetting&, Findings&);            // R43
void adjusted_budget(const Facts&, const RuleSetting&, Findings&);          // R44
void wrong_sum(const Facts&, const RuleSetting&, Findings&);                // R45, R46, R48–R51
void projects_not_as_spent(const Facts&, const RuleSetting&, Findings&);    // R47
void line_over_budget(const Facts&, const RuleSetting&, Findings&);         // R52
void line_above_last_year(const Facts&, const RuleSetting&, Findings&);     // R53
void final_equals_budget(const Facts&, const RuleSetting&, Findings&);      // R54
void wrong_control_rate(const Facts&, const RuleSetting&, Findings&);       // R55
void retired_in_posts(const Facts&, const RuleSetting&, Findings&);         // R56
void adjustment_left_blank(const Facts&, const RuleSetting&, Findings&);    // R57
void half_filled_buildings(const Facts&, const RuleSetting&, Findings&);    // R58
void short_thrift(const Facts&, const RuleSetting&, Findings&);             // R59
void malformed_amount(const Facts&, const RuleSetting&, Findings&);         // R60

// The number, or null when it is unknown or the template has none.
const Number* known(const Number* number);
// The number as typed, or null when it is blank, malformed, or the template has none.
const Number* typed(const Number* number);

// True when a sum's total says 0 over parts that are not: R41 speaks of it, the rules of sums do not.
bool is_zero_over_parts(const Number& total, const Figure& sum_of_parts);

}    // namespace ziping
