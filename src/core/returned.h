// A report that came back with opinions meets the one the department keeps.
//
//     if (auto both = with_opinions(mine, returned)) …    mine, to be mended or answered
#pragma once

#include "core/report.h"

#include <optional>

namespace ziping {

// As it came back where nothing was changed since; where the department has begun a later revision, that one with the opinions. Nothing
// when `returned` is none, or both hold other answers or other opinions: then somebody has to decide.
std::optional<Report> with_opinions(const Report& mine, const Report& returned);

}    // namespace ziping
