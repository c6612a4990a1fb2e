// What a form asks and what is answered: "12/30".
//
// Asked are: required fields and sections; required columns of required line items, of funding and of goals; required columns of every
// indicator that holds anything, and one indicator of each required 二级. A row that begins with 其中 owes no 分值 and 得分. A value shown
// in several forms counts where it lives.
#pragma once

#include "core/assess.h"
#include "core/form_use.h"

namespace ziping {

Progress progress_of(const Report& report, const FormUse& use);    // without the findings

// The next required cell that is blank, in the order of the forms, after `here` and then from the beginning. A 二级 that lacks its
// indicator is told by its block.
std::optional<Path> next_gap(const Template& tpl, const Report& report, const Path& here);

}    // namespace ziping
