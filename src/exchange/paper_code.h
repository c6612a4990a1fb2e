// 核对码, the 12 characters in the footer of printed pages: by them paper and file are matched. They are of what the pages show, so they
// stay the same when the report is handed over, explained (说明), reviewed and accepted, and change with any answer.
//
//     paper_code(report, tpl)    "CV3Z-1X32-XVPX"
#pragma once

#include "core/report.h"
#include "exchange/json.h"

#include <string>
#include <string_view>

namespace ziping {

std::string paper_code(const Report& report, const Template& tpl);

// The same of the file that write_report makes of it. `algorithm`: of its digest.
std::string paper_code(const Json& file, std::string_view algorithm);

}    // namespace ziping
