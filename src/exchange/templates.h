// The templates that come with the program, read once on first use.
#pragma once

#include "core/template.h"

#include <span>
#include <string_view>

namespace ziping {

std::span<const Template> shipped_templates();

// By id and version; an empty version finds the newest. Null when it is not here.
const Template* find_template(std::string_view id, std::string_view version);

}    // namespace ziping
