// Templates that somebody opened from a file, kept in this browser under ziping/template/<id>/<version>.
#pragma once

#include "core/template.h"
#include "store/key_value.h"

#include <string>
#include <string_view>
#include <vector>

namespace ziping {

std::vector<std::string> kept_templates(KeyValue& storage);                           // their texts
bool keep_template(KeyValue& storage, const Template& tpl, std::string_view text);    // false: no room, or denied

}    // namespace ziping
