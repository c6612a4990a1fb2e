#include "document/files.h"

#include "document/docx.h"
#include "document/html.h"
#include "document/package.h"
#include "document/xlsx.h"

namespace ziping {

std::string document_file(const Template& tpl, const Report& report, const Assessment& assessment, FileFormat format,
                          const DocumentOptions& options) {
    if (format == FileFormat::zip) return package(tpl, report, assessment);
    const paper::Document document = report_document(tpl, report, assessment, options);
    if (format == FileFormat::docx) return docx(document);
    return format == FileFormat::xlsx ? xlsx(document) : html(document);
}

}    // namespace ziping
