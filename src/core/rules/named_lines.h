// The lines of 经费控制情况 (附件2) by the names that prose gives them.
//
//     line_named(setting, "其中公务接待费")    -> "base/costs/reception"
#pragma once

#include "core/template.h"

#include <string_view>

namespace ziping {

// The line whose name the text ends with, null when it is none or another department's. `setting`: R63's; its cells are the lines, its
// words their names, one entry for each: "公务接待费=公务接待".
const Path* line_named(const RuleSetting& setting, std::string_view text);

}    // namespace ziping
