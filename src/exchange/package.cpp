#include "exchange/package.h"

#include "core/quantity.h"
#include "exchange/digest.h"
#include "exchange/file_name.h"

#include <algorithm>
#include <map>
#include <set>

namespace ziping {

namespace {

std::string listed(const std::vector<const Evidence*>& list) {
    std::string text;
    for (const Evidence* one : list) text += (text.empty() ? "“" : "、“") + one->name + "”";
    return text;
}

// "签到表 (2).pdf"
std::string numbered(const std::string& name, int number) {
    const std::size_t point = name.rfind('.');
    const std::size_t at = point == name.npos || point == 0 ? name.size() : point;
    return name.substr(0, at) + " (" + std::to_string(number) + ")" + name.substr(at);
}

}    // namespace

std::expected<Package, ImportError> read_package(std::string_view bytes) {
    if (bytes.size() > max_package_size)
        return std::unexpected(ImportError{"", "压缩包超过 1 GiB。", "请把视频等大文件另行报送。"});
    const auto entries = unzip(bytes);
    if (!entries) return std::unexpected(ImportError{"", entries.error(), ""});
    Package package;
    for (const ZipView& entry : *entries) {
        if (entry.name.starts_with(evidence_folder)) {
            if (!entry.name.ends_with('/'))
                package.evidence.push_back({entry.name.substr(evidence_folder.size()), entry.content});
        } else if (entry.name.ends_with(".json")) {
            if (!package.report.empty())
                return std::unexpected(ImportError{std::string(entry.name), "压缩包里有不止一份报告。", "请解压后逐份打开。"});
            package.name = entry.name;
            package.report = entry.content;
        }
    }
    if (package.report.empty())
        return std::unexpected(ImportError{"", "压缩包里没有自评报告（.json 文件）。", "请选择由本程序“打包”的文件。"});
    return package;
}

EvidenceCheck check_evidence(const Report& report, const std::vector<ZipView>& files) {
    std::map<std::string, std::string_view, std::less<>>
        by_digest;    // each file is digested once, as each algorithm in use asks
    std::set<std::string> algorithms;
    for (const Evidence& one : report.evidence) algorithms.insert(one.digest.substr(0, one.digest.find(':')));
    for (const ZipView& file : files)
        for (const std::string& algorithm : algorithms) by_digest.emplace(digest(file.content, algorithm), file.content);
    const std::vector<std::string> names = names_in_package(report.evidence);
    EvidenceCheck check;
    for (std::size_t i = 0; i < report.evidence.size(); ++i) {
        const Evidence& one = report.evidence[i];
        const bool named = std::any_of(files.begin(), files.end(), [&](const ZipView& file) { return file.name == names[i]; });
        if (const auto at = by_digest.find(one.digest); at != by_digest.end())
            check.present.push_back({&one, at->second});
        else
            (named ? check.changed : check.missing).push_back(&one);
    }
    return check;
}

std::string described(const EvidenceCheck& check) {
    if (check.complete()) return std::to_string(check.present.size()) + " 份佐证材料与登记一致";
    std::string text = "佐证材料有问题：";
    if (!check.missing.empty()) text += "缺少 " + listed(check.missing);
    if (!check.missing.empty() && !check.changed.empty()) text += "；";
    if (!check.changed.empty()) text += listed(check.changed) + "的内容与登记时不同";
    return text;
}

std::vector<std::string> names_in_package(const std::vector<Evidence>& evidence) {
    std::vector<std::string> names;
    std::set<std::string> used;           // without regard to case, as Windows compares them
    std::map<std::string, int> newest;    // by name, the number that was given out last
    for (const Evidence& one : evidence) {
        const std::string name = safe_file_name(one.name);
        int& number = newest.try_emplace(lower_case(name), 1).first->second;
        std::string free = name;
        while (!used.insert(lower_case(free)).second) free = numbered(name, ++number);
        names.push_back(std::move(free));
    }
    return names;
}

}    // namespace ziping
