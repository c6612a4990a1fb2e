// The exchange file of a report: what the department hands to the bureau.
//
//     auto report = read_report(text);          or an ImportError that names place and remedy
//     std::string text = write_report(*report, tpl);
//
// The same report always gives the same bytes: members in the order of the template, two blanks of indentation. What this version does
// not know is kept and written back. The digest covers the RFC 8785 canonical form without the member "digest".
#pragma once

#include "core/report.h"
#include "exchange/json.h"

#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace ziping {

inline constexpr const char* report_format = "ziping-report";
inline constexpr int report_version = 1;

std::expected<Report, ImportError> read_report(std::string_view text);
std::string write_report(const Report& report, const Template& tpl);

// Does the digest in the file fit its content? Nothing when the file carries none.
std::optional<bool> digest_fits(std::string_view text);

}    // namespace ziping
