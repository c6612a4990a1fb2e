// What a form asks and what is answered: "12/30".
//
// Asked are: required fields and sections; required columns of required line items, of funding and of goals; required columns of every
// indicator that holds anything, and one indicator of each required 二级. A value shown in several forms counts where it lives.
#pragma once

#include "core/assess.h"

namespace ziping {

Progress progress_of(const Report& report, const Form& form);    // without the findings

}    // namespace ziping
