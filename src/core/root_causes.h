// Which findings follow from another one: a wrong rate makes its score wrong, a malformed part the sum. Only their presentation folds;
// errors stay errors.
//
//     set_causes(assessment.findings)      findings[3].cause == 1: R40 stands below R39 of the same row
//
// A pair of rules {root, follower} holds where the two findings share a cell: the path of one is the path of the other or among its
// related cells. Of two passages in the same prose the bytes must overlap.
#pragma once

#include "core/assess.h"

#include <vector>

namespace ziping {

// Sets Finding::cause of findings that are in their final order. A follower of a follower points at the first.
void set_causes(std::vector<Finding>& findings);

}    // namespace ziping
