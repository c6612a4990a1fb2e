// What the shape of a template file cannot say: ids are unique among siblings, every path and column that is named exists, grades and
// levels stand highest first.
#pragma once

#include "core/template.h"
#include "exchange/json.h"

#include <optional>

namespace ziping {

// The first contradiction; nothing when the template is sound.
std::optional<ImportError> template_error(const Template& tpl);

// The column of the block's answers: `fields` have the one column "value" without naming it.
bool has_column(const Block& block, std::string_view id);

}    // namespace ziping
