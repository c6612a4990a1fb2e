#include "document/files.h"

#include "document/docx.h"
#include "document/html.h"
#include "document/package.h"
#include "document/xlsx.h"

namespace ziping {

std::string document_file(const Template& tpl, const Report& report, const Assessment& assessment, FileFormat format,
                          const DocumentOptions& options) {
    const paper::Document document = report_document(tpl, report, assessment, options);
    switch (format) {
    case FileFormat::html: return html(document);
    case FileFormat::docx: return docx(document);
    case FileFormat::xlsx: return xlsx(document);
    case FileFormat::zip: break;
    }
    return package(tpl, report, assessment);
}

}    // namespace ziping
