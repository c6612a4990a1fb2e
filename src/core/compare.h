// What differs between two states of a report, in the order of the forms: what a department changed before it handed its report over
// again.
//
//     for (const Difference& one : differences(tpl, before, after)) …
//     one.place, one.before, one.after    "自评表 › 数量指标 › 党务干部培训 › 实际完成值", "2期", "1期"
#pragma once

#include "core/report.h"
#include "core/template.h"

#include <string>
#include <vector>

namespace ziping {

struct Difference {
    enum Kind { added, removed, changed, moved } kind = changed;    // moved: rows or forms stand in another order
    Path path;            // a cell; of what was added or removed as a whole a row or a form; of rows that moved their block
    std::string place;    // in words; of what is gone, where it stood
    std::string before, after;    // in words; of long texts what differs, with some characters around it
};

// Answers alone: neither remarks, opinions nor evidence. Both are seen with one template.
std::vector<Difference> differences(const Template& tpl, const Report& before, const Report& after);

}    // namespace ziping
