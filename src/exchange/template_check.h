// What the shape of a template file cannot say: ids are unique among siblings, every path and column that is named exists, grades and
// levels stand highest first.
#pragma once

#include "core/template.h"
#include "exchange/json.h"

#include <optional>

namespace ziping {

// The first contradiction; nothing when the template is sound.
std::optional<ImportError> template_error(const Template& tpl);

}    // namespace ziping
