#include "core/collection.h"

#include "core/order.h"
#include "core/plain_name.h"
#include "core/rescore.h"
#include "core/returned.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace ziping {

namespace {

// The amount that the template binds to a name; nothing where a part of it is missing.
std::optional<Decimal> amount(const Template& tpl, const Report& report, const Assessment& assessment, std::string_view fact) {
    const Path* path = tpl.fact(fact);
    const Figure figure = path ? figure_at(report, assessment, *path) : Figure{};
    return figure.state == Figure::complete ? std::optional(figure.value) : std::nullopt;
}

// %, exact.
std::optional<Decimal> rate_of(std::optional<Decimal> budget, std::optional<Decimal> executed) {
    if (!budget || !executed || budget->is_zero()) return std::nullopt;
    return percent_of(*executed, *budget);
}

std::optional<Decimal> rounded(std::optional<Decimal> rate) { return rate ? std::optional(rate->rounded(2)) : std::nullopt; }

RuleCount& count_of(std::vector<RuleCount>& counts, const std::string& rule) {
    const auto known = std::find_if(counts.begin(), counts.end(), [&](const RuleCount& one) { return one.rule == rule; });
    return known != counts.end() ? *known : counts.emplace_back(RuleCount{rule});
}

// Nothing where the row does not tell.
std::optional<Decimal> number_of(const Collected& row, Measured by) {
    switch (by) {
    case Measured::total: return row.total.known() ? std::optional(row.total.value) : std::nullopt;
    case Measured::rescored: return row.rescored;
    case Measured::deviation: return row.deviation ? std::optional(abs(*row.deviation)) : std::nullopt;
    case Measured::budget: return row.budget;
    case Measured::rate: return row.rate();
    case Measured::errors: return Decimal(row.errors);
    case Measured::warnings: return Decimal(row.warnings);
    case Measured::hints: return Decimal(row.hints);
    case Measured::filled: return row.required == 0 ? std::nullopt : std::optional(Decimal(row.filled) / Decimal(row.required));
    case Measured::status: return Decimal(static_cast<int>(row.status));
    case Measured::unit: break;
    }
    return std::nullopt;
}

}    // namespace

bool Collected::has(std::string_view rule) const {
    return std::any_of(rules.begin(), rules.end(), [&](const RuleCount& one) { return one.rule == rule; });
}

std::optional<Decimal> Collected::rate() const { return rounded(rate_of(budget, executed)); }

std::optional<std::size_t> Collected::rate_band() const {
    const auto rate = rate_of(budget, executed);
    if (!rate) return std::nullopt;
    std::size_t band = 0;
    while (band < rate_limits.size() && *rate >= Decimal(rate_limits[band])) ++band;
    return band;
}

// Not inlined, so that the page's first load goes without it (CMakeLists.txt, assess.wasm).
[[gnu::noinline]] Collected collect(const Template& tpl, const Report& report, const Assessment& assessment) {
    Collected row;
    row.unit = report.unit;
    row.year = report.year;
    row.revision = report.revision;
    row.status = report.status;
    row.total = assessment.main.total;
    if (const GradeBand* grade = assessment.main.grade) {
        row.grade = grade->label;
        row.grade_rank = static_cast<std::size_t>(grade - tpl.grades_of(*assessment.main.form).data());
    }
    if (const auto rescore = rescore_of(tpl, report, assessment, assessment.main)) {
        row.rescored = rescore->total;
        row.deviation = rescore->deviation;
        row.deviation_level = rescore->level;
        row.far = rescore->far;
        if (rescore->grade) row.rescored_grade = rescore->grade->label;
    }
    row.required = assessment.required;
    row.filled = assessment.filled;
    row.errors = assessment.errors;
    row.warnings = assessment.warnings;
    row.hints = assessment.hints;
    for (const Finding& finding : assessment.findings) {
        if (!finding.remark.empty()) continue;
        if (finding.rule == opinion_rule)
            --row.warnings;
        else
            ++count_of(row.rules, finding.rule).findings;
    }
    for (RuleCount& one : row.rules) one.reports = 1;
    row.opinions = static_cast<int>(std::count_if(report.opinions.begin(), report.opinions.end(), [&](const Opinion& one) {
        return !one.text.empty() && answer_to(report, one).empty();
    }));
    row.under_review = under_review(report);
    if (const Review* review = report.last_review()) {
        row.reviewed_at = review->at;
        row.reviewer = review->by;
    }
    row.budget = amount(tpl, report, assessment, "budget");
    row.executed = amount(tpl, report, assessment, "executed");
    return row;
}

Totals totals(const std::vector<Collected>& rows) {
    Totals all;
    all.reports = rows.size();
    Decimal sum, sum_rescored;
    bool rescored = false;
    struct Grade {
        std::string label;
        std::size_t rank = 0, count = 0;
    };
    std::vector<Grade> grades;    // each once: templates may have more or fewer of them
    for (const Collected& row : rows) {
        if (row.total.state == Figure::complete) {
            sum += row.total.value;
            sum_rescored += row.rescored.value_or(row.total.value);
            rescored = rescored || row.rescored;
            ++all.scored;
        }
        if (!row.grade.empty()) {
            auto grade = std::find_if(grades.begin(), grades.end(), [&](const Grade& g) { return g.label == row.grade; });
            if (grade == grades.end()) grade = grades.insert(grade, {row.grade});
            grade->rank = std::max(grade->rank, row.grade_rank);
            ++grade->count;
        }
        for (const RuleCount& one : row.rules) {
            RuleCount& count = count_of(all.rules, one.rule);
            count.reports += one.reports;
            count.findings += one.findings;
        }
        if (const auto band = row.rate_band()) ++all.rates[*band];
        if (!row.budget || !row.executed) continue;
        all.budget += *row.budget;
        all.executed += *row.executed;
    }
    const auto average = [&](Decimal of) { return (of / Decimal(static_cast<int>(all.scored))).rounded(2); };
    if (all.scored > 0) all.average = average(sum);
    if (rescored) all.average_rescored = average(sum_rescored);
    put_in_order(grades, [](const Grade& a, const Grade& b) { return a.rank < b.rank; });
    for (const Grade& grade : grades) all.grades.emplace_back(grade.label, grade.count);
    all.rate = rounded(rate_of(all.budget, all.executed));
    put_in_order(all.rules, [](const RuleCount& a, const RuleCount& b) {
        if (a.reports != b.reports) return a.reports > b.reports;
        return a.findings != b.findings ? a.findings > b.findings : a.rule < b.rule;
    });
    return all;
}

std::vector<bool> repeated(const std::vector<UnitYear>& reports) {
    std::map<std::pair<std::string, int>, std::size_t> first;
    std::vector<bool> twice(reports.size());
    for (std::size_t i = 0; i < reports.size(); ++i) {
        std::string unit = plain_name(reports[i].unit);
        if (unit.empty()) continue;
        const auto [there, fresh] = first.try_emplace({std::move(unit), reports[i].year}, i);
        if (!fresh) twice[i] = twice[there->second] = true;
    }
    return twice;
}

std::vector<std::size_t> in_order_of(const std::vector<Collected>& rows, Measured by, bool falling) {
    const auto by_name = [&](std::size_t a, std::size_t b) {
        return std::tie(rows[a].place, rows[a].unit) < std::tie(rows[b].place, rows[b].unit);
    };
    if (by == Measured::unit)
        return in_order(rows.size(), [&](std::size_t a, std::size_t b) { return falling ? by_name(b, a) : by_name(a, b); });
    std::vector<std::optional<Decimal>> numbers;
    numbers.reserve(rows.size());
    for (const Collected& row : rows) numbers.push_back(number_of(row, by));
    return in_order(rows.size(), [&](std::size_t a, std::size_t b) {
        if (numbers[a] == numbers[b]) return by_name(a, b);
        if (!numbers[a] || !numbers[b]) return numbers[a].has_value();
        return falling ? *numbers[b] < *numbers[a] : *numbers[a] < *numbers[b];
    });
}

}    // namespace ziping
