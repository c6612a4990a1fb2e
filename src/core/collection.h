// Many reports side by side, as a finance bureau totals them: a row each, and what the rows come to.
//
//     rows.push_back(collect(tpl, report, assess(tpl, report)));
//     Totals all = totals(rows);    all.average -> 91.32 分, all.grades -> {{"优", 20}, {"良", 12}}, all.rate -> 97.2 %
//     in_order_of(rows, Measured::total, true)    which row is shown first, second …: the best first
#pragma once

#include "core/assess.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ziping {

// 执行率 in bands, as finance bureaus look at it: below 30 %, below 60 %, below 80 %, below 100 %, all spent.
inline constexpr std::array rate_limits{30, 60, 80, 100};

struct RuleCount {    // how often a rule has findings that no 说明 lets stand
    std::string rule;
    std::size_t reports = 0, findings = 0;
    bool operator==(const RuleCount&) const = default;
};

struct Collected {    // one report
    std::string unit;
    std::size_t place = 0;    // of the unit's name among those of all reports, where somebody put them in order
    int year = 0, revision = 1;
    Status status = Status::draft;
    Figure total;                                  // 总分
    std::string grade;                             // 等级, "" while the total is not complete
    std::size_t grade_rank = 0;                    // of the template's bands, the best first
    std::optional<Decimal> rescored, deviation;    // 复核总分, 分, and 偏离度, %, where a reviewer scored anew (core/rescore.h)
    std::string rescored_grade;                    // 复核等级
    std::string deviation_level;                   // "一般"
    bool far = false;                              // 较大, 严重
    int required = 0, filled = 0;
    int errors = 0, warnings = 0, hints = 0;    // as Assessment counts them, but for opinions
    int opinions = 0;                           // 审核意见 that wait for an answer; points alone do not
    bool under_review = false;                  // see core/returned.h
    std::string reviewed_at, reviewer;          // of what is returned or accepted: ISO 8601, and who did it
    std::vector<RuleCount> rules;               // of these findings, each rule once
    std::optional<Decimal> budget,
        executed;    // 全年预算数, 全年执行数, 万元: as typed, else as computed from all of their parts
    std::optional<Decimal> rate() const;    // 执行率, %, two places; nothing when either is missing or the budget is 0
    std::optional<std::size_t> rate_band() const;    // of rate_limits, before it is rounded: 0 … rate_limits.size()
    bool has(std::string_view rule) const;
};

Collected collect(const Template& tpl, const Report& report, const Assessment& assessment);

struct Totals {
    std::size_t reports = 0, scored = 0;                        // scored: with a complete 总分
    std::vector<std::pair<std::string, std::size_t>> grades;    // how many have each, the best first
    std::optional<Decimal> average;                             // of the complete 总分, 分, two places
    std::optional<Decimal> average_rescored;    // the same with 复核总分 where there is one; nothing where there is none at all
    Decimal budget, executed;                   // of the reports that state both, 万元
    std::optional<Decimal> rate;                // of these sums, %
    std::array<std::size_t, rate_limits.size() + 1> rates{};    // reports in each band of 执行率
    std::vector<RuleCount> rules;                               // what most reports have first
};

Totals totals(const std::vector<Collected>& rows);

struct UnitYear {
    std::string_view unit;
    int year = 0;
};

// Which of them are of the same unit and year as another one. Names are compared as plain_name gives them; blank ones are nobody's.
std::vector<bool> repeated(const std::vector<UnitYear>& reports);

// What rows are put in order by.
enum class Measured {
    unit,
    status,
    total,
    rescored,
    deviation,    // up or down
    budget,
    rate,
    errors,
    warnings,
    hints,
    filled    // 已填 of 应填
};

// Indices into `rows`. What a row does not tell stands last in either direction; what is equal stands by the units' names: in their
// places, else by code point.
std::vector<std::size_t> in_order_of(const std::vector<Collected>& rows, Measured by, bool falling);

}    // namespace ziping
