// R52–R54, R57: the lines of 经费控制情况, each with 上年决算数 `last`, 本年预算数 `budget` and 本年决算数 `final`.
#include "core/rules/money.h"

namespace ziping {
namespace {

struct Line {
    CellRef row;
    const Number *last = nullptr, *budget = nullptr, *final = nullptr;    // typed or computed; null when missing or malformed
};

// What is compared with must be whole; what was spent counts as far as it is known.
Line line(const Facts& facts, const CellRef& row) {
    const auto column = [&](std::string_view id, Figure::State least) {
        const Number* number = facts.number(row.with_column(id));
        return number && number->figure.state >= least ? number : nullptr;
    };
    return {row, column("last", Figure::complete), column("budget", Figure::complete), column("final", Figure::provisional)};
}

}    // namespace

// R52. More spent on a line than budgeted. cells: the lines that must keep to their budget.
void line_over_budget(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Path& cell : setting.cells) {
        const Line l = line(facts, cell);
        if (!l.budget || !l.final || l.final->value() <= l.budget->value()) continue;
        const std::string spent = l.final->value().text(), budget = l.budget->value().text();
        Finding& finding = add(findings, setting, l.final->path,
                               say({facts.place(l.final->path), "为 ", spent, " 万元，超过预算数 ", budget,
                                    " 万元：请核对，确属超支的请说明原因。"}));
        relate(finding, {l.budget->path});
        finding.found = spent;
        finding.expected = say({"不超过 ", budget});
    }
}

// R53. A line above last year's. cells: the lines; limits: for each, the growth in % that still passes (0: any growth is reported).
void line_above_last_year(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (std::size_t at = 0; at < setting.cells.size(); ++at) {
        const Line l = line(facts, setting.cells[at]);
        if (!l.last || !l.final) continue;
        const Decimal last = l.last->value(), now = l.final->value(), growth = now - last;
        if (growth <= Decimal() || growth * Decimal(100) <= last * limit(setting, at, Decimal())) continue;
        const std::string share =
            last > Decimal() ? say({"，增长 ", percent_of(growth, last).rounded(1).text(), "%"}) : std::string();
        Finding& finding = add(findings, setting, l.final->path,
                               say({facts.place(l.final->path), "为 ", now.text(), " 万元，上年为 ", last.text(), " 万元，增加 ",
                                    growth.text(), " 万元", share, "：请核对，并说明增长原因。"}));
        relate(finding, {l.last->path});
        finding.found = now.text();
        finding.expected = say({"不高于 ", last.text()});
    }
}

// R54. Every line was spent exactly as budgeted. cells: the blocks; limits: at least so many lines that are not 0.
void final_equals_budget(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const CellRef path : setting.cells) {
        const Block* block = facts.form(path.form) ? facts.tpl->block(path) : nullptr;
        if (!block) continue;
        int same = 0;
        bool different = false;
        for (const Row& row : block->rows) {
            const Number* budget = typed(facts.number({path.form, path.block, row.id, "budget"}));
            const Number* final = budget ? typed(facts.number({path.form, path.block, row.id, "final"})) : nullptr;
            if (!final) continue;
            different = budget->value() != final->value();
            if (different) break;
            if (!final->value().is_zero()) ++same;
        }
        if (different || Decimal(same) < limit(setting, 0, 3)) continue;
        const std::string count = std::to_string(same);
        add(findings, setting, path,
            say({facts.place(path), "中 ", count, " 项非零经费的决算数与预算数分毫不差：请核对决算数是否按实际支出填写。"}))
            .found = count;
    }
}

// R57. A line filled in for last year only. cells: the lines (部门基本支出预算调整).
void adjustment_left_blank(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const CellRef row : setting.cells) {
        const Line l = line(facts, row);
        const auto blank = [&](std::string_view column) {
            const Number* number = facts.number(row.with_column(column));
            return !number || (!number->typed && !number->known());
        };
        if (!l.last || l.last->value().is_zero() || !blank("budget") || !blank("final")) continue;
        const std::string last = l.last->value().text();
        Finding& finding =
            add(findings, setting, row.with_column("final"),
                say({facts.place(row), "只填写了上年数 ", last, " 万元，本年各列为空：请填写本年数，没有调整的填 0。"}));
        relate(finding, {l.last->path});
        finding.found = last;
    }
}

}    // namespace ziping
