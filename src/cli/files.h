// Files of the command: "-" is standard input or output.
#pragma once

#include "exchange/json.h"

#include <expected>
#include <string>
#include <string_view>

namespace ziping {

enum Exit { fine = 0, errors_found = 1, unreadable = 2 };

// At most one byte more than an exchange file may have: enough to tell one that is too large.
std::expected<std::string, ImportError> read_all(const std::string& name);

bool write_all(const std::string& name, std::string_view bytes);

}    // namespace ziping
