// 应交名单, a unit a line, kept in this browser under ziping/roster. It belongs to no year: departments hardly change.
#pragma once

#include "store/key_value.h"

#include <string>
#include <string_view>

namespace ziping {

std::string kept_roster(KeyValue& storage);                    // "" where there is none
bool keep_roster(KeyValue& storage, std::string_view text);    // "" drops it; false: no room, or denied

}    // namespace ziping
