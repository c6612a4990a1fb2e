// A package (打包): a ZIP of the report's file, its documents and the evidence for its indicators.
//
//     市妇联_2023_整体支出绩效自评_第2版_20240315.json      the report; the only file of its kind
//     市妇联_2023_整体支出绩效自评_第2版_20240315.docx
//     佐证材料/培训签到表.pdf                               under these names, told apart by their digests
//
// src/document/package.h writes one.
#pragma once

#include "core/report.h"
#include "exchange/report_json.h"
#include "exchange/zip.h"

#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

inline constexpr std::size_t max_package_size = 1u << 30;           // bytes, that are read
inline constexpr std::size_t max_page_package_size = 200u << 20;    // that the page makes and opens: it holds them in memory
inline constexpr std::string_view evidence_folder = "佐证材料/";

struct Package {    // views into its bytes
    std::string_view name, report;
    std::vector<ZipView> evidence;
};

std::expected<Package, ImportError> read_package(std::string_view bytes);

// How the evidence that came fits the report's list: by digest, whatever the files are called now.
struct EvidenceCheck {
    struct Present {
        const Evidence* evidence;
        std::string_view content;
    };
    std::vector<Present> present;
    std::vector<const Evidence*> missing, changed;    // changed: a file of that name came, with other bytes
    bool complete() const { return missing.empty() && changed.empty(); }
};
std::string described(const EvidenceCheck& check);    // "2 份佐证材料与登记一致", "佐证材料有问题：缺少 “照片.jpg”"
EvidenceCheck check_evidence(const Report& report, const std::vector<ZipView>& files);

// The name of each piece of evidence within a package: of characters that every file system takes, no two alike.
std::vector<std::string> names_in_package(const std::vector<Evidence>& evidence);

}    // namespace ziping
