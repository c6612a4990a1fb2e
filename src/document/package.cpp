#include "document/package.h"

#include "document/files.h"
#include "exchange/package.h"
#include "exchange/report_json.h"

#include <utility>

namespace ziping {

std::string package(const Template& tpl, const Report& report, const Assessment& assessment, std::vector<ZipEntry> evidence) {
    std::vector<ZipEntry> entries{{export_file_name(report, tpl), write_report(report, tpl)}};
    for (const FileFormat format : {FileFormat::docx, FileFormat::xlsx})
        if (std::string made = document_file(tpl, report, assessment, format); !made.empty())
            entries.push_back({document_file_name(report, tpl, format), std::move(made)});
    for (ZipEntry& one : evidence) entries.push_back({std::string(evidence_folder) + one.name, std::move(one.content)});
    return zip(entries);
}

}    // namespace ziping
