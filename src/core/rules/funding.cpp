// R39–R44: 预算执行, the rows of a funding block.
#include "core/rules/money.h"
#include "core/scoring.h"

namespace ziping {
namespace {

Path cell(const Funding& funding, std::string_view column) {
    return {funding.use->id, funding.block->id, funding.row->id, std::string(column)};
}

// A typed figure that differs by more than `tolerance` from the computed one. `unit` as it is shown: "%", " 分".
void check_claim(const Facts& facts, const RuleSetting& setting, Findings& findings, const Funding& funding, const Number& claim,
                 const Figure& computed, std::string_view unit, std::string_view formula) {
    if (!typed(&claim) || !computed.known() || abs(claim.value() - computed.value) <= limit(setting, 0, Decimal())) return;
    const std::string found = claim.value().text() + std::string(unit), expected = computed.value.text() + std::string(unit);
    Finding& finding =
        add(findings, setting, claim.path,
            say({facts.place(claim.path), "填写 ", found, "，按“", formula, "”应为 ", expected, "：请更正，或清空由系统计算。"}));
    relate(finding, {cell(funding, "executed"), cell(funding, "budget")});
    finding.found = found;
    finding.expected = expected;
    finding.repair = repair_by("清空，由系统计算", claim.path, "");
}

}    // namespace

// R39. A typed 执行率. limits: tolerance in points, 0.01.
void wrong_execution_rate(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Funding& f : facts.funding())
        check_claim(facts, setting, findings, f, f.rate, f.computed_rate, "%", "全年执行数 ÷ 全年预算数");
}

// R40. A typed score of 预算执行, also where nothing was budgeted and nothing spent. limits: tolerance in 分, 0.01.
void wrong_execution_score(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Funding& f : facts.funding()) {
        check_claim(facts, setting, findings, f, f.score, f.computed_score, " 分", "执行率 × 分值，不超过分值");
        if (f.applies || !typed(&f.score) || f.score.value().is_zero()) continue;
        const std::string found = f.score.value().text();
        Finding& finding =
            add(findings, setting, f.score.path,
                say({facts.place(f.score.path), "填写 ", found, " 分，但预算数和执行数都是 0，本项不计分：请清空。"}));
        relate(finding, {cell(f, "budget"), cell(f, "executed")});
        finding.found = found;
        finding.repair = repair_by("清空", f.score.path, "");
    }
}

// R41. Spending without a budget, or a total of 0 over parts that are not 0.
void zero_total(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const std::size_t before = findings.size();
    for (const Funding& f : facts.funding()) {
        if (!known(&f.budget) || !f.budget.value().is_zero() || !known(&f.executed) || f.executed.value() <= Decimal()) continue;
        Finding& finding = add(
            findings, setting, f.budget.path,
            say({facts.place(f.budget.path), "为 0，全年执行数却有 ", f.executed.value().text(), " 万元：请核对全年预算数。"}));
        relate(finding, {f.executed.path});
        finding.found = f.budget.value().text();
    }
    for (const SumCheck& check : facts.sums()) {
        const Number* total = facts.number(check.total);
        if (!total || !is_zero_over_parts(*total, check.sum_of_parts)) continue;
        bool said = false;
        for (std::size_t at = before; at < findings.size(); ++at) said = said || findings[at].path == check.total;
        if (said) continue;
        const std::string sum = check.sum_of_parts.value.text();
        Finding& finding = add(findings, setting, check.total,
                               say({facts.place(check.total), "为 0，其分项合计却有 ", sum, "：请核对总额与分项。"}));
        finding.related.assign(check.parts.begin(), check.parts.end());
        finding.found = "0";
        finding.expected = sum;
    }
}

// R42. More spent than the adjusted budget allows.
void over_budget(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Funding& f : facts.funding()) {
        if (!known(&f.budget) || !known(&f.executed) || f.budget.value().is_zero() || f.executed.value() <= f.budget.value())
            continue;
        const std::string executed = f.executed.value().text(), budget = f.budget.value().text();
        Finding& finding = add(findings, setting, f.executed.path,
                               say({facts.place(f.executed.path), "为 ", executed, " 万元，超过全年预算数 ", budget,
                                    " 万元：全年预算数应含年中调整和上年结转，请核对。"}));
        relate(finding, {f.budget.path});
        finding.found = executed;
        finding.expected = say({"不超过 ", budget});
    }
}

// R43. An execution rate below limits[0] (90 %) wants its reason, below limits[1] (80 %) is low, below limits[2] (60 %) is very low. The
// form has no cell for the reason, so the finding's own 说明 holds it.
void low_execution(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Decimal expected = limit(setting, 0, 90), low = limit(setting, 1, 80), very_low = limit(setting, 2, 60);
    for (const Funding& f : facts.funding()) {
        if (f.weight.is_zero() || !f.computed_rate.known() || f.computed_rate.value >= expected) continue;
        const Decimal rate = f.computed_rate.value;
        const std::string_view degree = rate < very_low ? "，执行率严重偏低" : rate < low ? "，执行率偏低" : "";
        Finding& finding = add(findings, setting, f.rate.path,
                               say({facts.place(f.rate.path), "为 ", rate.text(), "%，低于 ", expected.text(), "%", degree,
                                    "：请说明原因及改进措施。"}));
        relate(finding, {f.executed.path, f.budget.path});
        finding.found = rate.text() + "%";
        finding.expected = say({"不低于 ", expected.text(), "%"});
    }
}

// R44. 全年预算数 differs from 年初预算数. Above limits[0] (20 %) the adjustment is called large.
void adjusted_budget(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Funding& f : facts.funding()) {
        if (f.weight.is_zero() || !known(&f.initial) || !known(&f.budget) || f.initial.value() == f.budget.value()) continue;
        const Decimal initial = f.initial.value(), budget = f.budget.value(), change = budget - initial;
        std::string share;
        bool large = true;    // from nothing
        if (!initial.is_zero()) {
            const Decimal percent = abs(percent_of(change, initial));
            large = percent > limit(setting, 0, 20);
            if (percent.rounded(2) > Decimal()) share = say({"（", percent.rounded(2).text(), "%）"});
        }
        Finding& finding = add(findings, setting, f.budget.path,
                               say({facts.place(f.budget.path), "为 ", budget.text(), " 万元，比年初预算数 ", initial.text(),
                                    " 万元", change.is_negative() ? "调减 " : "调增 ", abs(change).text(), " 万元", share,
                                    large ? "，调整幅度较大：请详细说明调整的依据和原因。" : "：请说明调整原因。"}));
        relate(finding, {f.initial.path});
        finding.found = budget.text();
        finding.expected = initial.text();
    }
}

}    // namespace ziping
