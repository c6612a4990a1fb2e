// The canonical form of JSON by RFC 8785: members sorted by UTF-16 code units, no blanks, numbers as ECMAScript writes them.
#pragma once

#include "exchange/json.h"

#include <string>
#include <string_view>

namespace ziping {

// `without`: a member of the outermost object that is left out.
std::string canonical(const Json& json, std::string_view without = {});

// A finite number as ECMAScript's Number::toString writes it: "1e+30", "0.002", "333333333.3333333", "0" for -0.
std::string ecmascript_number(double number);

}    // namespace ziping
