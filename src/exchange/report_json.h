// The exchange file of a report: what the department hands to the bureau.
//
//     auto report = read_report(text, templates);             or an ImportError that names place and remedy
//     std::string text = write_report(*report, tpl);          the same report always gives the same bytes
//     digest_fits(text)                                       true: nobody changed the file after it was written
//
// Written in the order of the template, two blanks of indentation. A file is read as hostile: size, depth and counts are bounded
// (json.h), texts lose control characters, what this version does not know is kept and written back where it stood. The digest covers
// the RFC 8785 canonical form without the member "digest". assets/schema/report.schema.json describes the format.
#pragma once

#include "core/report.h"
#include "exchange/json.h"
#include "exchange/templates.h"

#include <array>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace ziping {

inline constexpr const char* report_format = "ziping-report";
inline constexpr int report_version = 1;    // the only one so far: others are refused
inline constexpr std::array<std::string_view, 4> status_names{"draft", "submitted", "returned",
                                                              "accepted"};    // of Status, in its order

// A report of a template that is not here is read too: what has the shape of forms, blocks, rows and cells becomes such.
std::expected<Report, ImportError> read_report(std::string_view text, const Templates& templates);

// Whether the report was made with another content of the template's id and version than `tpl` has.
bool made_with_another(const Report& report, const Template& tpl);

// The template that a report file names, its digest left out; empty ids when it is no report.
TemplateRef template_of(std::string_view text);

// `tpl` gives the order and the digest algorithm; the report's own TemplateRef is written.
std::string write_report(const Report& report, const Template& tpl);

// What write_report gives as the digest: the file's identity. short_code (digest.h) of it stands on every printed page.
std::string report_digest(const Report& report, const Template& tpl);

// The 12-character code of the digest that the file carries, as in the footer of a printed page; "" when it carries none.
std::string code_of(std::string_view text);

// Does the digest in the file fit its content? Nothing when the file carries none or is no JSON object.
std::optional<bool> digest_fits(std::string_view text);

}    // namespace ziping
