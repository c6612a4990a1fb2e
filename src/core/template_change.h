// What a newer version of a template asks otherwise, in words, before a report changes to it. No answer is lost: what is not asked any
// more stays in the report and comes back with the older version.
#pragma once

#include "core/report.h"
#include "core/template.h"

#include <string>
#include <vector>

namespace ziping {

struct TemplateChange {
    enum Kind { added, removed, changed } kind = changed;
    std::string what;    // "自评表 › 产出指标：分值 50 → 40 分"
};

std::vector<TemplateChange> changes_between(const Template& before, const Template& after, int year);

// Cells that the report answers and the template does not ask for.
std::vector<Path> not_asked(const Template& tpl, const Report& report);

}    // namespace ziping
