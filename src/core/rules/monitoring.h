// What the files of the monitoring and evaluation rules share: the checks, one function a rule.
//   monitored_money.cpp R77, R78, R85: 1-6月 executed, forecast, and how far the goals are
//   monitored_indicators.cpp R79–R84: lights, causes, forecasts, the set of indicators
//   monitor_report.cpp R87: 附件6                      exante.cpp R88–R90: 附件7
#pragma once

#include "core/facts.h"
#include "core/rules/finding.h"

#include <vector>

namespace ziping {

void monitored_money(const Facts&, const RuleSetting&, Findings&);          // R77
void monitored_over_budget(const Facts&, const RuleSetting&, Findings&);    // R78
void slow_progress(const Facts&, const RuleSetting&, Findings&);            // R79
void light_without_cause(const Facts&, const RuleSetting&, Findings&);      // R80
void unanswered_forecast(const Facts&, const RuleSetting&, Findings&);      // R81
void red_but_able(const Facts&, const RuleSetting&, Findings&);             // R82
void forecast_below_done(const Facts&, const RuleSetting&, Findings&);      // R83
void different_indicators(const Facts&, const RuleSetting&, Findings&);     // R84
void goals_ahead_of_money(const Facts&, const RuleSetting&, Findings&);     // R85
void monitoring_report(const Facts&, const RuleSetting&, Findings&);        // R87
void evaluation_score(const Facts&, const RuleSetting&, Findings&);         // R88
void evaluation_funding(const Facts&, const RuleSetting&, Findings&);       // R89
void incomplete_evaluation(const Facts&, const RuleSetting&, Findings&);    // R90

// A row of a monitoring form's money: what was spent so far against the year's budget.
struct MonitoredMoney {
    const FormUse* use = nullptr;
    const Block* block = nullptr;
    const Row* row = nullptr;
    const Column* rate = nullptr;         // 1-6月执行率
    const Number* executed = nullptr;     // 1-6月执行数
    std::vector<const Number*> budget;    // 年初预算数, 年中预算调整数
    const Number* forecast = nullptr;     // 全年预计执行数; null where the form does not ask for it
    Figure allowed() const;               // Σ budget; missing while 年初预算数 is blank
    Path path(std::string_view column) const { return {use->id, block->id, row->id, std::string(column)}; }
};
std::vector<MonitoredMoney> money_rows(const Facts& facts);

// "40%": a rate as messages give it.
std::string in_percent(Decimal rate);

const Light* light_at(const Facts& facts, const Path& path);

// The sections of the outlines that a setting's cells name ("exante/body") which must be written and are not.
void empty_sections_of_cells(const Facts& facts, const RuleSetting& setting, Findings& findings);

}    // namespace ziping
