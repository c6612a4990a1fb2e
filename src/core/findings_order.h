// The order in which findings are read: opinions first, then the most severe, then as their cells stand in the forms, then by rule.
#pragma once

#include "core/facts.h"

#include <vector>

namespace ziping {

// Those of several lists, in one.
Findings put_in_order(std::vector<Findings> lists, const Facts& facts);

}    // namespace ziping
