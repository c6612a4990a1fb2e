// Many reports side by side, as a finance bureau totals them: a row each, and what the rows come to.
//
//     rows.push_back(collect(tpl, report, assess(tpl, report)));
//     Totals all = totals(rows);    all.average -> 91.32 分, all.grades -> {{"优", 20}, {"良", 12}}, all.rate -> 97.2 %
#pragma once

#include "core/assess.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ziping {

struct Collected {    // one report
    std::string unit;
    int year = 0, revision = 1;
    Status status = Status::draft;
    Figure total;                  // 总分
    std::string grade;             // 等级, "" while the total is not complete
    std::size_t grade_rank = 0;    // of the template's bands, the best first
    int required = 0, filled = 0;
    int errors = 0, warnings = 0, hints = 0;    // as Assessment counts them
    Figure budget, executed;                    // 全年预算数, 全年执行数, 万元: as typed, else as computed
    std::optional<Decimal> rate() const;        // 执行率, %, two places; nothing when either is missing or the budget is 0
};

Collected collect(const Template& tpl, const Report& report, const Assessment& assessment);

struct Totals {
    std::size_t reports = 0, scored = 0;                        // scored: with a complete 总分
    std::vector<std::pair<std::string, std::size_t>> grades;    // how many have each, the best first
    std::optional<Decimal> average;                             // of the complete 总分, 分, two places
    Decimal budget, executed;                                   // of the reports that state both, 万元
    std::optional<Decimal> rate;                                // of these sums, %
};

Totals totals(const std::vector<Collected>& rows);

}    // namespace ziping
