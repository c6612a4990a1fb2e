// A new year's report begun from last year's: what stays the same is taken over and marked until somebody touches it, what last year
// said is remembered beside the cells that are compared with it.
//
//     Report report = carried_over(tpl, new_report(tpl, id, unit, 2024), last);
//     report.last.text(path)        what last year's report says about the cell
//     report.last.is_fresh(path)    taken over, not touched yet
//
// Taken over: fields of text and prose, sections, the projects, of indicators name, target, weight and the like; the columns that the
// template says carry another (上年决算数 ← 决算数). Not taken over: amounts, results, scores, reasons, dates.
// Remembered: the carried columns (R76), target and actual of each indicator (R75), last year's forecasts beside this year's actual
// values of the project of the same name (R86).
#pragma once

#include "core/report.h"
#include "core/template.h"

namespace ziping {

Report carried_over(const Template& tpl, Report fresh, const Report& last);

}    // namespace ziping
