// Files of the command: "-" is standard input or output.
#pragma once

#include "exchange/json.h"
#include "exchange/templates.h"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

enum Exit { fine = 0, errors_found = 1, unreadable = 2 };

// Little more than a package may have: enough to tell one that is too large.
std::expected<std::string, ImportError> read_all(const std::string& name);

bool write_all(const std::string& name, std::string_view bytes);

// The shipped templates and those of files; what is wrong with a file is said, and nothing comes back.
bool add_templates(Templates& templates, const std::vector<std::string>& files);

}    // namespace ziping
