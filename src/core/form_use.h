// The forms of a report as they are filled in: those that are part of every report, those that were added, and each use of one that
// repeats, in the order of the template.
//
//     for (const FormUse& use : uses_of(tpl, report)) title_of(use, report)     "项目自评表（党建活动经费）"
#pragma once

#include "core/report.h"
#include "core/template.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

struct FormUse {
    const Form* form = nullptr;
    const FilledForm* filled = nullptr;        // null while nothing is answered
    std::string id;                            // "eval", "project.2"
    std::string name;                          // of a use of a form that repeats: the project's, else "第2个"; "" for others
    int variant = -1;                          // which of {项目|政策} its labels show; -1 not chosen yet
    Path fact(std::string_view fact) const;    // a cell of this use by the form's fact name; empty when it has none
};

std::vector<FormUse> uses_of(const Template& tpl, const Report& report);
std::optional<FormUse> use_of(const Template& tpl, const Report& report, std::string_view id);

// Which alternative the labels of a form show, by its choice.
int variant_of(const Form& form, const FilledForm* filled);

// What a use is called in a list: "自评表", "项目自评表（党建活动经费）".
std::string title_of(const FormUse& use, const Report& report);

}    // namespace ziping
