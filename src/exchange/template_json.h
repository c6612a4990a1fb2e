// A template file: core/template.h as JSON, members named as the structs'; decimals are texts, defaults are left out.
#pragma once

#include "core/template.h"
#include "exchange/json.h"

#include <expected>
#include <string_view>

namespace ziping {

inline constexpr const char* template_format = "ziping-template";
inline constexpr int template_version = 1;

// The template with its digest, or the first thing that is wrong and where it stands.
std::expected<Template, ImportError> read_template(std::string_view text);

// Does the file say that it is a template?
bool is_template(std::string_view text);

}    // namespace ziping
