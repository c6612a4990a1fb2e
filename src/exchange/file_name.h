// What the files of a report are called.
//
//     export_file_name(report, tpl)                                     "市妇联_2023_整体支出绩效自评_第2版_20240315.json"
//     … of one that is returned                                         "市妇联_2023_整体支出绩效自评_第2版_20240315_退回.json"
//     … of one that is accepted                                         "…_通过.json"
//     document_file_name(report, tpl, FileFormat::docx, {.edition = Edition::disclosure})
//                                                                       "市妇联_2023_整体支出绩效自评_第2版_20240315_公开.docx"
#pragma once

#include "core/report.h"

#include <optional>
#include <string>
#include <string_view>

namespace ziping {

// Characters that file systems forbid become "_"; the unit is cut to 40 characters. The date is that of
// Report::saved_at, left out before the first export.
std::string export_file_name(const Report& report, const Template& tpl);

// The same for any name, cut to 80 characters; its ending stays.
std::string safe_file_name(std::string_view name);

// Of the table of many reports (exchange/collection_csv.h), of `what` ("2023年度_未交", or ""), made at this ISO 8601 time:
// "自评汇总_2023年度_未交_20240315.csv".
std::string collection_file_name(std::string_view what, std::string_view time);

// What the report is printed as (src/document): of one form, or of all when it is "". zip: all of it in a package (exchange/package.h).
enum class FileFormat { html, docx, xlsx, zip };
std::string_view ending(FileFormat format);                      // "docx"
std::optional<FileFormat> file_format(std::string_view name);    // of such an ending

// What of it is printed.
enum class Edition {
    complete,
    disclosure,    // 公开版: without names and telephone numbers (core/disclosure.h)
    opinions       // 审核意见单: what the reviewer says, and what was answered
};

struct DocumentOptions {
    std::string form{};    // "eval"; "project": each of them, "project.2": one; "": all
    Edition edition = Edition::complete;
    bool operator==(const DocumentOptions&) const = default;
};

std::string document_file_name(const Report& report, const Template& tpl, FileFormat format, const DocumentOptions& options = {});

}    // namespace ziping
