// "单位_2023_整体支出绩效自评_第2版_20240315.json"
#pragma once

#include "core/report.h"

#include <string>

namespace ziping {

// Characters that file systems forbid become "_"; the unit is cut to 40 characters. The date is that of
// Report::saved_at, left out before the first export.
std::string export_file_name(const Report& report, const Template& tpl);

}    // namespace ziping
