#include "core/rules/monitoring.h"

#include "core/rules/money.h"
#include "core/rules/narrative.h"
#include "core/rules/rule.h"

#include <algorithm>
#include <array>

namespace ziping {

Figure MonitoredMoney::allowed() const {
    Figure sum;
    if (budget.empty() || !known(budget.front())) return sum;
    for (const Number* part : budget)
        if (known(part)) sum = {Figure::complete, sum.value + part->value(), 0};
    return sum;
}

std::vector<MonitoredMoney> money_rows(const Facts& facts) {
    std::vector<MonitoredMoney> all;
    for (const FormUse& use : facts.uses()) {
        if (use.form->months <= 0) continue;
        for (const Block& block : use.form->blocks) {
            const auto rate =
                std::find_if(block.columns.begin(), block.columns.end(), [](const Column& c) { return c.ratio.size() >= 2; });
            if (block.kind != BlockKind::line_items || rate == block.columns.end()) continue;
            for (const Row& row : block.rows) {
                MonitoredMoney& money = all.emplace_back(MonitoredMoney{&use, &block, &row, &*rate, nullptr, {}, nullptr});
                money.executed = facts.number(money.path(rate->ratio.front()));
                for (std::size_t i = 1; i < rate->ratio.size(); ++i)
                    money.budget.push_back(facts.number(money.path(rate->ratio[i])));
                money.forecast = facts.number(money.path("forecast"));
            }
        }
    }
    return all;
}

std::string in_percent(Decimal rate) { return rate.rounded(2).text() + "%"; }

const Light* light_at(const Facts& facts, const Path& path) {
    const FormFacts* form = facts.form(path.form);
    if (!form) return nullptr;
    const auto at = std::lower_bound(form->lights.begin(), form->lights.end(), path,
                                     [](const Light& light, const Path& wanted) { return light.path < wanted; });
    return at != form->lights.end() && at->path == path ? &*at : nullptr;
}

void empty_sections_of_cells(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Path& cell : setting.cells)
        for (const FormUse& use : facts.uses()) {
            const Block* block = use.form->id == cell.form ? use.form->block(cell.block) : nullptr;
            if (block) report_empty_sections(facts, setting, findings, use, *block);
        }
}

std::span<const Rule> monitoring_rules() {
    static constexpr const char* measure = "财预〔2019〕136号";
    static constexpr const char* evaluation = "2023年度事前绩效评估报告参考格式";
    static constexpr std::array<Rule, 13> table{{
        {"R77", "监控资金的合计或执行率不符", measure, monitored_money, Scope::form},
        {"R78", "1-6月执行数超过预算", measure, monitored_over_budget, Scope::form},
        {"R79", "监控进度偏慢", measure, slow_progress, Scope::form},
        {"R80", "红灯、黄灯未说明原因", measure, light_without_cause, Scope::form},
        {"R81", "全年预计能否完成填写不全", measure, unanswered_forecast, Scope::form},
        {"R82", "红灯而预计能完成", measure, red_but_able, Scope::form},
        {"R83", "全年预计小于1-6月实际", measure, forecast_below_done, Scope::form},
        {"R84", "监控指标与批复不一致", measure, different_indicators},
        {"R85", "目标进度快于资金进度较多", measure, goals_ahead_of_money, Scope::form},
        {"R87", "监控报告不完整或与监控表不一致", measure, monitoring_report},
        {"R88", "评估得分、总分与结论不符", evaluation, evaluation_score, Scope::form},
        {"R89", "评估资金合计不符", evaluation, evaluation_funding, Scope::form},
        {"R90", "评估报告不完整", evaluation, incomplete_evaluation, Scope::form},
    }};
    return table;
}

}    // namespace ziping
