// The table of many reports, for a spreadsheet: UTF-8 with its mark at the beginning, so that Excel and WPS read the Chinese.
//
//     collection_csv(files)            "单位,年度,版次,状态,总分,…", a row each, the totals in the last one
//     totals_text(totals_of(files))    "共 37 份：优 20 份，良 12 份，未评等级 5 份；36 份有完整总分，平均 91.32 分；…"
#pragma once

#include "core/collection.h"

#include <optional>
#include <string>
#include <vector>

namespace ziping {

struct CollectedFile {
    Collected report;
    std::string file;                 // its name, "" when it is not from a file
    std::optional<bool> digest_ok;    // false: changed after its export; nothing: not known
    bool other_template = false;      // it was made with another content of the template's id and version
    std::string unread{};             // why nothing but the unit and the state is known of it: "缺少模板"
    bool repeated = false;            // there is another one of the same unit and year
    bool unlisted = false;            // nobody waits for its unit
    bool missing = false;             // nothing came from the unit: only that and the year are known
};

Totals totals_of(const std::vector<CollectedFile>& files);    // of those that came and were read

void mark_repeated(std::vector<CollectedFile>& files);

// Names that a spreadsheet would take for a formula are kept from it by an apostrophe; numbers stay numbers, also below 0.
std::string collection_csv(const std::vector<CollectedFile>& files);

std::string totals_text(const Totals& totals);

}    // namespace ziping
