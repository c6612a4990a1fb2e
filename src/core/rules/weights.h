// What the files of the rules of weights share: the checks, one function a rule.
//   weights.cpp R01–R06, R08–R10, R13, R14       printed_caps.cpp R07: points named in headings
//   shares.cpp R11, R12: how the points are given out
#pragma once

#include "core/facts.h"
#include "core/rules/finding.h"

#include <string>
#include <vector>

namespace ziping {

void printed_caps(const Facts&, const RuleSetting&, Findings&);           // R07
void parts_of_indicators(const Facts&, const RuleSetting&, Findings&);    // R11
void equal_weights(const Facts&, const RuleSetting&, Findings&);          // R12

bool has_indicators(const Score& score);

// Calls visit(score, use) for each form whose indicators are scored.
template <class Visit>
void each_score(const Facts& facts, Visit visit) {
    for (const Score& score : facts.scores())
        if (has_indicators(score)) visit(score, facts.use_of(score));
}

// What begins a message about a form: "" for the department's own, 项目自评表（党建活动经费）的 for a project's.
std::string subject_of(const Facts& facts, const FormUse& use);

}    // namespace ziping
