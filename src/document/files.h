// A report as a file of one of the three formats: what export and `ziping print` do.
//
//     document_file(tpl, report, assess(tpl, report), FileFormat::docx, {.disclosure = true})     its bytes
//     document_file_name(report, tpl, FileFormat::docx, {.disclosure = true})
//         "市妇联_2023_整体支出绩效自评_第2版_20240315_公开.docx"
#pragma once

#include "document/report_document.h"

#include <optional>
#include <string>
#include <string_view>

namespace ziping {

enum class FileFormat { html, docx, xlsx };

std::optional<FileFormat> file_format(std::string_view name);    // "html", "docx", "xlsx"

// The same bytes natively and in the page. "" when there is nothing for the format: XLSX of a form without a table.
std::string document_file(const Template& tpl, const Report& report, const Assessment& assessment, FileFormat format,
                          const DocumentOptions& options = {});

std::string document_file_name(const Report& report, const Template& tpl, FileFormat format, const DocumentOptions& options = {});

}    // namespace ziping
