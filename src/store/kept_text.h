// Texts of the bureau's own that this browser keeps beside the reports, under ziping/roster and ziping/reviewer. They belong to no year:
// departments and those who review them hardly change.
#pragma once

#include "store/key_value.h"

#include <string>
#include <string_view>

namespace ziping {

enum class Kept {
    roster,     // 应交名单, a unit a line
    reviewer    // 审核人: unit, name, telephone
};

std::string kept_text(KeyValue& storage, Kept which);                    // "" where there is none
bool keep_text(KeyValue& storage, Kept which, std::string_view text);    // "" drops it; false: no room, or denied

}    // namespace ziping
