// What a report looks like without its template: every form, block, row and column that it answers, under their ids. Only for reading.
#pragma once

#include "core/report.h"
#include "core/template.h"

namespace ziping {

Template sketch_of(const Report& report);

}    // namespace ziping
