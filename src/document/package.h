// A package (exchange/package.h): the report's file, Word, Excel, and the evidence that is at hand.
#pragma once

#include "core/assess.h"
#include "exchange/zip.h"

#include <string>
#include <vector>

namespace ziping {

// `evidence`: names as names_in_package gives them.
std::string package(const Template& tpl, const Report& report, const Assessment& assessment, std::vector<ZipEntry> evidence = {});

}    // namespace ziping
