// A report as a file of one of the formats: what export and `ziping print` do.
//
//     document_file(tpl, report, calculate(tpl, report), FileFormat::docx, {.edition = Edition::disclosure})     its bytes
#pragma once

#include "document/report_document.h"

#include <string>

namespace ziping {

// The same bytes natively and in the page. "" when there is nothing for the format: XLSX of a form without a table.
std::string document_file(const Template& tpl, const Report& report, const Assessment& assessment, FileFormat format,
                          const DocumentOptions& options = {});

}    // namespace ziping
