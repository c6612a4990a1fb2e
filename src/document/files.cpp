#include "document/files.h"

#include "document/docx.h"
#include "document/html.h"
#include "document/xlsx.h"
#include "exchange/file_name.h"

#include <algorithm>
#include <array>

namespace ziping {

namespace {

constexpr std::array<std::string_view, 3> endings{"html", "docx", "xlsx"};

}    // namespace

std::optional<FileFormat> file_format(std::string_view name) {
    const auto it = std::find(endings.begin(), endings.end(), name);
    if (it == endings.end()) return std::nullopt;
    return static_cast<FileFormat>(it - endings.begin());
}

std::string document_file(const Template& tpl, const Report& report, const Assessment& assessment, FileFormat format,
                          const DocumentOptions& options) {
    const paper::Document document = report_document(tpl, report, assessment, options);
    switch (format) {
    case FileFormat::html: return html(document);
    case FileFormat::docx: return docx(document);
    case FileFormat::xlsx: break;
    }
    return xlsx(document);
}

std::string document_file_name(const Report& report, const Template& tpl, FileFormat format, const DocumentOptions& options) {
    std::string name = export_file_name(report, tpl);
    name.resize(name.size() - std::string_view(".json").size());
    if (!options.form.empty()) name += "_" + options.form;
    if (options.disclosure) name += "_公开";
    return name + "." + std::string(endings[static_cast<std::size_t>(format)]);
}

}    // namespace ziping
