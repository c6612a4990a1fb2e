// R77, R78, R85: the money of a monitoring form, and how far the goals are beside it.
#include "core/rules/money.h"
#include "core/rules/monitoring.h"

#include <algorithm>

namespace ziping {
namespace {

// A typed rate that is not executed ÷ budget.
void check_rate(const Facts& facts, const RuleSetting& setting, Findings& findings, const MonitoredMoney& money) {
    const Number* claim = typed(facts.number(money.path(money.rate->id)));
    const Figure allowed = money.allowed();
    if (!claim || !known(money.executed) || !allowed.known() || allowed.value <= Decimal()) return;
    const Decimal rate = percent_of(money.executed->value(), allowed.value);
    if (abs(claim->value() - rate) <= limit(setting, 1, *Decimal::parse("0.05"))) return;
    const std::string found = in_percent(claim->value()), expected = in_percent(rate);
    Finding& finding =
        add(findings, setting, claim->path,
            say({facts.place(claim->path), "填写 ", found, "，按“1-6月执行数 ÷（年初预算数 + 年中预算调整数）”应为 ", expected,
                 "：请更正，或清空由系统计算。"}));
    relate(finding, {money.executed->path});
    for (const Number* part : money.budget)
        if (part) finding.related.push_back(part->path);
    finding.found = found;
    finding.expected = expected;
    finding.repair = repair_by("清空，由系统计算", claim->path, "");
}

// What share of the year's goals is reached, in %: the mean of the counts, none above 100; missing with fewer than two of them. Rates do
// not grow with the months and tell nothing of progress.
Figure goal_progress(const Facts& facts, const FormUse& use) {
    Decimal sum;
    int count = 0;
    for (const Monitored& one : facts.monitored()) {
        if (one.use != &use || one.kind != Monitored::more || one.target.unit == "%") continue;
        if (one.target.kind != Value::Kind::number || one.done.kind != Value::Kind::number || one.target.number <= Decimal())
            continue;
        sum += min(percent_of(one.done.number, one.target.number), 100);
        ++count;
    }
    return count < 2 ? Figure{} : Figure{Figure::complete, sum / Decimal(count), 0};
}

// The row that the others add up to.
bool is_total(const Facts& facts, const MonitoredMoney& money) {
    const Path path = money.path(money.rate->ratio.front());
    const auto sums = facts.sums();
    return std::any_of(sums.begin(), sums.end(), [&](const SumCheck& check) { return check.total == path; });
}

}    // namespace

// R77. 执行率 of 附件5 as typed, and its sums. limits: tolerance of the sums in 万元, then of the rate in points, for rates are often
// rounded to one place.
void monitored_money(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    wrong_sum(facts, setting, findings);
    for (const MonitoredMoney& money : money_rows(facts)) check_rate(facts, setting, findings, money);
}

// R78. More spent from January to June than 年初预算数 and 年中预算调整数 together.
void monitored_over_budget(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const MonitoredMoney& money : money_rows(facts)) {
        const Number* executed = typed(money.executed);
        const Figure allowed = money.allowed();
        if (!executed || !allowed.known() || executed->value() <= allowed.value) continue;
        const std::string found = executed->value().text(), most = allowed.value.text();
        Finding& finding = add(findings, setting, executed->path,
                               say({facts.place(executed->path), "为 ", found, " 万元，超过年初预算数与年中预算调整数之和 ", most,
                                    " 万元：请核对，年中追加的请填入调整数。"}));
        for (const Number* part : money.budget)
            if (part) finding.related.push_back(part->path);
        finding.found = found;
        finding.expected = say({"不超过 ", most});
    }
}

// R85. The goals are more than limits[0] points further than the money: the mean progress of the counts against 1-6月执行率 of the total.
void goals_ahead_of_money(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const MonitoredMoney& money : money_rows(facts)) {
        if (!is_total(facts, money)) continue;
        const Number* rate = known(facts.number(money.path(money.rate->id)));
        const Figure goals = goal_progress(facts, *money.use);
        if (!rate || !goals.known() || goals.value - rate->value() <= limit(setting, 0, 10)) continue;
        const std::string reached = in_percent(goals.value), spent = in_percent(rate->value());
        Finding& finding = add(findings, setting, rate->path,
                               say({facts.place(rate->path), "为 ", spent, "，数量类指标平均已完成全年目标的 ", reached, "，快 ",
                                    in_percent(goals.value - rate->value()), "：请核对完成情况，或说明资金支出滞后的原因。"}));
        for (const Monitored& one : facts.monitored())
            if (one.use == money.use && one.done.kind == Value::Kind::number && one.target.unit != "%")
                finding.related.push_back(one.path("done"));
        finding.found = spent;
        finding.expected = reached;
    }
}

}    // namespace ziping
