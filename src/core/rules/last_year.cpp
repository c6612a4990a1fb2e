// R75, R76, R86: against what last year's report said.
#include "core/plain_name.h"
#include "core/rules/indicators.h"
#include "core/rules/money.h"
#include "core/rules/narrative.h"
#include "core/scoring.h"

#include <algorithm>

namespace ziping {
namespace {

Value last_value(const Facts& facts, const Path& path) { return read_value(facts.said_last_year(path)); }

// A row may have become another indicator since.
bool is_same_indicator(const Facts& facts, const Indicator& one) {
    const std::string_view name = facts.said_last_year(one.path("name"));
    return name.empty() || plain_name(name) == plain_name(one.text("name"));
}

// --- R75 ---------------------------------------------------------------------------------------------------------------

// How many targets of a form can be compared with last year's, and how many of them are the same.
struct Copied {
    int compared = 0, same = 0;
};

void count_target(const Facts& facts, const Indicator& one, Copied& copied) {
    const Value last = last_value(facts, one.path("target"));
    if (!last.is_one_number() || !one.target.is_one_number()) return;
    ++copied.compared;
    if (last.number == one.target.number && last.op == one.target.op && last.unit == one.target.unit) ++copied.same;
}

void report_copied(const Facts& facts, const RuleSetting& setting, Findings& findings, const FormUse& use, const Block& block,
                   const Copied& copied) {
    const std::string count = std::to_string(copied.compared);
    const Path path{use.id, block.id, "", ""};
    Finding& finding = add(findings, setting, path,
                           say({title_of(use, *facts.report), "中 ", count,
                                " 项能与上年比较的年度指标值全部与上年相同：请核对是否按本年工作计划设定。"}));
    finding.found = count;
}

// A target to reach that lies more than `margin` % below what was reached last year.
void check_ambition(const Facts& facts, const RuleSetting& setting, Findings& findings, const Indicator& one, Decimal margin) {
    if (one.ceiling || !one.target.is_one_number() || one.target.number <= Decimal()) return;    // "0起": none at all
    const Value last = last_value(facts, one.path("actual"));
    if (!last.is_one_number() || !is_exact(last) || !units_agree(*facts.tpl, one.target.unit, last.unit)) return;
    if (one.target.number >= last.number * (Decimal(100) - margin) / 100) return;
    const std::string_view target = one.target_text, reached = facts.said_last_year(one.path("actual"));
    Finding& finding = add(findings, setting, one.path("target"),
                           say({name_of(facts, one), "的年度指标值为", quoted(target), "，低于上年实际完成值", quoted(reached),
                                "：请核对指标值是否偏低，或说明原因。"}));
    finding.found = target;
    finding.expected = say({"不低于 ", reached});
}

// --- R86 ---------------------------------------------------------------------------------------------------------------

bool is_far(Decimal forecast, Decimal actual, Decimal share) {
    return forecast > Decimal() && abs(actual - forecast) * 100 > forecast * share;
}

void report_forecast(const Facts& facts, const RuleSetting& setting, Findings& findings, const Path& cell,
                     std::string_view forecast, std::string_view actual, Decimal share) {
    Finding& finding = add(findings, setting, cell,
                           say({facts.place(cell), "为 ", actual, "，上年绩效监控时预计为 ", forecast, "，相差超过 ",
                                share.text(), "%：请核对，并说明原因。"}));
    finding.found = actual;
    finding.expected = forecast;
}

void compare_indicator(const Facts& facts, const RuleSetting& setting, Findings& findings, const Indicator& one, Decimal share) {
    const std::string_view text = facts.said_last_year(one.path("forecast"));
    const Value forecast = read_value(text);
    if (!forecast.is_one_number() || !one.actual.is_one_number() || !is_exact(one.actual)) return;
    if (units_agree(*facts.tpl, forecast.unit, one.actual.unit) && is_far(forecast.number, one.actual.number, share))
        report_forecast(facts, setting, findings, one.path("actual"), text, one.actual_text, share);
}

void compare_money(const Facts& facts, const RuleSetting& setting, Findings& findings, const Funding& funding, Decimal share) {
    const Path cell{funding.use->id, funding.block->id, funding.row->id, "forecast"};
    const auto forecast = read_amount(facts.said_last_year(cell)).value_or(std::nullopt);
    if (!forecast || !typed(&funding.executed) || !is_far(*forecast, funding.executed.value(), share)) return;
    report_forecast(facts, setting, findings, funding.executed.path, forecast->text() + " 万元",
                    funding.executed.value().text() + " 万元", share);
}

}    // namespace

// R75. Targets taken over from last year: all of a form's numbers the same, if at least limits[0] can be compared; or a target more than
// limits[1] % below what was reached last year. Ceilings and texts pass, and rows that are another indicator now.
void targets_of_last_year(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    if (facts.last.empty()) return;
    const Decimal least = limit(setting, 0, 5), margin = limit(setting, 1, 10);
    for (const auto& form : facts.forms) {
        Copied copied;
        for (const Indicator& one : form->indicators) {
            if (one.empty || !is_same_indicator(facts, one)) continue;
            count_target(facts, one, copied);
            check_ambition(facts, setting, findings, one, margin);
        }
        if (copied.compared > 0 && Decimal(copied.compared) >= least && copied.same == copied.compared)
            report_copied(facts, setting, findings, form->use, *form->indicators.front().block, copied);
    }
}

// R76. A cell of 上年决算数 (a column that carries another of last year's) is what last year's report gave there. limits: tolerance in the
// cell's unit.
void last_column(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const LastYear::Value* value : facts.last) {
        const Block* block = facts.tpl->block(value->path);
        const Column* column = block ? block->column(value->path.column) : nullptr;
        if (!column || column->carries.empty()) continue;
        const Number* number = typed(facts.number(value->path));
        const auto last = read_amount(value->text).value_or(std::nullopt);
        if (!number || !last || abs(number->value() - *last) <= limit(setting, 0, Decimal())) continue;
        const std::string found = number->value().text(), expected = last->text();
        Finding& finding =
            add(findings, setting, value->path,
                say({facts.place(value->path), "为 ", found, "，上年报告的决算数为 ", expected, "：请核对并改为一致。"}));
        finding.found = found;
        finding.expected = expected;
        finding.repair = repair_by(say({"改为 ", expected}), value->path, expected);
    }
}

// R86. What a project reached or spent lies more than limits[0] % off what its monitoring foretold, as last year's report has it beside
// the project's rows (core/carry_over.h).
void forecast_against_actual(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    if (facts.last.empty()) return;
    const Decimal share = limit(setting, 0, 20);
    for (const Funding& funding : facts.funding())
        if (funding.use->form->repeats) compare_money(facts, setting, findings, funding, share);
    for (const Indicator& one : facts.indicators())
        if (one.use->form->repeats && !one.empty) compare_indicator(facts, setting, findings, one, share);
}

}    // namespace ziping
