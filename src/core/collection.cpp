#include "core/collection.h"

#include "core/order.h"
#include "core/quantity.h"

#include <algorithm>
#include <vector>

namespace ziping {

namespace {

// The amount that the template binds to a name.
Figure amount(const Template& tpl, const Report& report, const Assessment& assessment, std::string_view fact) {
    const Path* path = tpl.fact(fact);
    if (!path) return {};
    const std::string_view text = report.text(*path);
    if (is_blank(text)) {
        const Computed* computed = assessment.at(*path);
        return computed ? computed->figure : Figure{};
    }
    const auto value = read_amount(text);
    return value && *value ? Figure{Figure::complete, **value, 0} : Figure{};
}

std::optional<Decimal> rate_of(Decimal budget, Decimal executed) {
    if (budget.is_zero()) return std::nullopt;
    return (executed / budget * 100).rounded(2);
}

}    // namespace

std::optional<Decimal> Collected::rate() const {
    if (!budget.known() || !executed.known()) return std::nullopt;
    return rate_of(budget.value, executed.value);
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
    row.required = assessment.required;
    row.filled = assessment.filled;
    row.errors = assessment.errors;
    row.warnings = assessment.warnings;
    row.hints = assessment.hints;
    row.budget = amount(tpl, report, assessment, "budget");
    row.executed = amount(tpl, report, assessment, "executed");
    return row;
}

Totals totals(const std::vector<Collected>& rows) {
    Totals all;
    all.reports = rows.size();
    Decimal sum;
    struct Grade {
        std::string label;
        std::size_t rank = 0, count = 0;
    };
    std::vector<Grade> grades;    // each once: templates may have more or fewer of them
    for (const Collected& row : rows) {
        if (row.total.state == Figure::complete) {
            sum += row.total.value;
            ++all.scored;
        }
        if (!row.grade.empty()) {
            auto grade = std::find_if(grades.begin(), grades.end(), [&](const Grade& g) { return g.label == row.grade; });
            if (grade == grades.end()) grade = grades.insert(grade, {row.grade});
            grade->rank = std::max(grade->rank, row.grade_rank);
            ++grade->count;
        }
        if (!row.budget.known() || !row.executed.known()) continue;
        all.budget += row.budget.value;
        all.executed += row.executed.value;
    }
    if (all.scored > 0) all.average = (sum / Decimal(static_cast<int>(all.scored))).rounded(2);
    put_in_order(grades, [](const Grade& a, const Grade& b) { return a.rank < b.rank; });
    for (const Grade& grade : grades) all.grades.emplace_back(grade.label, grade.count);
    all.rate = rate_of(all.budget, all.executed);
    return all;
}

}    // namespace ziping
