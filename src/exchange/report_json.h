// The exchange file of a report: what the department hands to the bureau.
//
//     auto report = read_report(text, templates);       or an ImportError that names place and remedy
//     std::string text = write_report(*report, tpl);    the same report always gives the same bytes
//
//     auto file = ReportFile::parse(text);              parsed once for all that is asked of it
//     file->template_ref()                              what it needs to be read
//     file->digest_fits()                               true: nobody changed the file after it was written
//     auto report = file->read(templates);
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
#include <utility>

namespace ziping {

inline constexpr const char* report_format = "ziping-report";
inline constexpr int report_version = 1;    // the only one so far: others are refused
inline constexpr std::array<std::string_view, 4> status_names{"draft", "submitted", "returned",
                                                              "accepted"};    // of Status, in its order

// A file that says it is a report; whether it is one in full, `read` finds out.
class ReportFile {
public:
    static std::expected<ReportFile, ImportError> parse(std::string_view text);

    // A report of a template that is not here is read too: what has the shape of forms, blocks, rows and cells becomes such.
    std::expected<Report, ImportError> read(const Templates& templates) const;

    TemplateRef template_ref() const;           // its digest left out; empty ids where it names none
    std::optional<bool> digest_fits() const;    // nothing when a draft carries none; what was handed over must
    std::string code() const;                   // of its printed pages (paper_code.h)

private:
    explicit ReportFile(Json json) : json_(std::move(json)) {}
    Json json_;    // an object
};

std::expected<Report, ImportError> read_report(std::string_view text, const Templates& templates);

// Whether the report was made with another content of the template's id and version than `tpl` has.
bool made_with_another(const Report& report, const Template& tpl);

// `tpl` gives the order and the digest algorithm; the report's own TemplateRef is written.
std::string write_report(const Report& report, const Template& tpl);

Json report_content(const Report& report, const Template& tpl);    // the same without the digest

}    // namespace ziping
