#include "browser/version_record.h"

#include <algorithm>

namespace ziping {

namespace {

std::string_view take_until(std::string_view& text, char mark) {
    const std::string_view part = text.substr(0, text.find(mark));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
    return part;
}

}    // namespace

std::string write_version(const VersionInfo& version) {
    return version.draft + '\t' + version.time + '\t' + version.title + '\t' + version.code;
}

std::vector<VersionInfo> read_versions(std::string_view lines) {
    std::vector<VersionInfo> versions;
    while (!lines.empty()) {
        std::string_view line = take_until(lines, '\n');
        VersionInfo& version = versions.emplace_back();
        for (std::string* field : {&version.draft, &version.time, &version.title, &version.code}) *field = take_until(line, '\t');
    }
    return versions;
}

}    // namespace ziping
