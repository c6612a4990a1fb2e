// Fixtures of the rules, one line each: a small change to a report without findings, and the cell where the rule then speaks.
//
//     std::vector<Case> weight_cases() {
//         return {
//             fires("R01", {{"eval/indicators/r1/weight", "40"}}, "eval/indicators/output/weight"),
//             quiet("R01", {{"eval/indicators/r1/name", "党务干部轮训"}}),
//         };
//     }
//     TEST_CASE("the rules of weights fire and stay quiet where they should") { check_all(weight_cases()); }
//
// A change sets the text of a cell ("" takes it away). A path without a column is an indicator row: {"eval/indicators/x1", "quality"}
// adds the row x1 to 质量指标, {"eval/indicators/r3", ""} removes r3. A path of one part is a form: {"project.3", "new"} adds a use,
// {"project.2", ""} removes it, {"project", "absent"} declares 无此项. "last_year/" before a path sets what last year's report said there.
// The clean report is tests/fixtures/clean-2023.json. pairs_test.cpp checks that every rule of rules() has a case of each kind in one of
// the tables.
#pragma once

#include "core/assess.h"

#include <string>
#include <string_view>
#include <vector>

namespace ziping {

struct Change {
    std::string_view path, text;
};

struct Case {
    enum Kind { fires, quiet };
    std::string_view rule;
    Kind kind;
    std::vector<Change> changes;
    std::string_view path;    // fires: where the finding stands. quiet: "" = nowhere in the report
};

Case fires(std::string_view rule, std::vector<Change> changes, std::string_view path);
Case quiet(std::string_view rule, std::vector<Change> changes, std::string_view path = "");

// The tables, one per file of rules.
std::vector<Case> weight_cases();        // R01–R14, weights_test.cpp
std::vector<Case> indicator_cases();     // R15–R38
std::vector<Case> money_cases();         // R39–R60
std::vector<Case> narrative_cases();     // R61–R76, R86
std::vector<Case> monitoring_cases();    // R77–R90

const Template& official_template();    // zhuzhou-2023
const Report& clean_report();           // complete, without a finding

Report changed(const Report& report, const std::vector<Change>& changes);
Assessment assessed(const std::vector<Change>& changes);    // of the clean report, changed
void check_all(const std::vector<Case>& cases);

// The first finding of the rule, at `path` when one is given; null when there is none.
const Finding* finding_of(const Assessment& assessment, std::string_view rule, std::string_view path = "");

}    // namespace ziping
