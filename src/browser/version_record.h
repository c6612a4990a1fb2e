// Versions on their way between the program and the page: a line each, the fields parted by tabs.
#pragma once

#include "ui/host.h"

#include <string>
#include <string_view>
#include <vector>

namespace ziping {

std::string write_version(const VersionInfo& version);
std::vector<VersionInfo> read_versions(std::string_view lines);

}    // namespace ziping
