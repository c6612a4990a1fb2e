// R79–R84: the indicators of a monitoring form: their lights, what explains them, what is expected of the year, and which they are.
#include "core/plain_name.h"
#include "core/rules/indicators.h"
#include "core/rules/money.h"
#include "core/rules/monitoring.h"
#include "core/text_search.h"

#include <algorithm>

namespace ziping {
namespace {

std::string name_of(const Facts& facts, const Monitored& one) {
    const std::string_view name = trimmed(one.row->text("name"));
    return name.empty() ? facts.place(one.path("")) : say({title_of(*one.use, *facts.report), "的", quoted(name)});
}

// The indicator's light when it is red or yellow.
const Light* slow_light(const Facts& facts, const Monitored& one) {
    const Light* light = one.empty ? nullptr : light_at(facts, one.path(""));
    return light && (light->colour == Light::red || light->colour == Light::yellow) ? light : nullptr;
}

void report_light(const RuleSetting& setting, Findings& findings, const Path& cell, const Light& light, const std::string& what) {
    const std::string progress = light.progress.known() ? in_percent(light.progress.value) : std::string();
    const std::string pace = progress.empty() ? std::string() : say({"，为序时进度的 ", progress});
    Finding& finding =
        add(findings, setting, cell, say({what, pace, "，", word_of(light.colour), "：请核对，并采取措施加快进度。"}));
    finding.found = progress.empty() ? std::string(word_of(light.colour)) : progress;
}

// A source that is as slow as the total says the same once more.
bool repeats_total(const Facts& facts, const MonitoredMoney& money, const Light& light) {
    for (const SumCheck& check : facts.sums()) {
        const bool part =
            std::find(check.parts.begin(), check.parts.end(), money.path(money.rate->ratio.front())) != check.parts.end();
        if (!part) continue;
        const Light* total = light_at(facts, check.total.with_column(""));
        if (total && total->colour <= light.colour) return true;
    }
    return false;
}

const Column* cause_text(const Block& block) {
    const auto tick =
        std::find_if(block.columns.begin(), block.columns.end(), [](const Column& c) { return c.kind == CellKind::tick; });
    if (tick == block.columns.end()) return nullptr;
    const auto text = std::find_if(tick, block.columns.end(),
                                   [&](const Column& c) { return c.kind == CellKind::text && c.head == tick->head; });
    return text == block.columns.end() ? nullptr : &*text;
}

const Column* first_tick(const Block& block) {
    const auto tick =
        std::find_if(block.columns.begin(), block.columns.end(), [](const Column& c) { return c.kind == CellKind::tick; });
    return tick == block.columns.end() ? nullptr : &*tick;
}

bool any_ticked(const Monitored& one) {
    return std::any_of(one.block->columns.begin(), one.block->columns.end(),
                       [&](const Column& c) { return c.kind == CellKind::tick && !trimmed(one.row->text(c.id)).empty(); });
}

bool is_option(const Column& column, std::string_view id) {
    return std::any_of(column.options.begin(), column.options.end(), [&](const Choice& option) { return option.id == id; });
}

// 否: why, and what is done about it. 备注 may hold both; a cause that speaks of a measure is enough.
void check_unable(const Facts& facts, const RuleSetting& setting, Findings& findings, const Monitored& one) {
    const Column* cause = cause_text(*one.block);
    const std::string_view reason = cause ? one.row->text(cause->id) : std::string_view{}, note = one.row->text("note");
    const bool explained = !says_nothing(reason) || !says_nothing(note);
    if (!explained && cause) {
        Finding& finding =
            add(findings, setting, one.path(cause->id), say({name_of(facts, one), "预计全年不能完成：请填写原因说明。"}));
        relate(finding, {one.path("able")});
    }
    if (!says_nothing(note) || has_any(reason, setting.words) || !one.block->column("note")) return;
    Finding& finding =
        add(findings, setting, one.path("note"), say({name_of(facts, one), "预计全年不能完成：请在备注中写明拟采取的措施。"}));
    relate(finding, {one.path("able")});
}

// A count that adds up over the year: neither a rate nor a mean, nor a limit.
bool accumulates(const RuleSetting& setting, const Monitored& one) {
    if (one.kind != Monitored::more || one.done.kind != Value::Kind::number || one.forecast.kind != Value::Kind::number)
        return false;
    const std::string_view unit = one.done.unit;
    if (unit != one.forecast.unit || one.done.compound || one.forecast.compound || unit == "%" || unit.ends_with("‰"))
        return false;
    if (unit != "人/次" && has(unit, "/")) return false;
    return !has_any(one.row->text("name"), setting.words);
}

void report_forecast(const Facts& facts, const RuleSetting& setting, Findings& findings, const Path& forecast, const Path& done,
                     const std::string& expected, const std::string& reached) {
    Finding& finding =
        add(findings, setting, forecast,
            say({facts.place(forecast), "为 ", expected, "，小于1-6月已完成的 ", reached, "：全年是累计数，请核对。"}));
    relate(finding, {done});
    finding.found = expected;
    finding.expected = say({"不小于 ", reached});
}

// --- R84 ---------------------------------------------------------------------------------------------------------------

struct Named {
    std::string plain, shown;
    Path path;
};

const Named* lacks(const std::vector<Named>& whole, const std::vector<Named>& part) {
    for (const Named& one : whole)
        if (std::none_of(part.begin(), part.end(), [&](const Named& other) { return other.plain == one.plain; })) return &one;
    return nullptr;
}

void add_name(std::vector<Named>& names, std::string_view name, Path path) {
    if (std::string plain = plain_name(name); !plain.empty())
        names.push_back({std::move(plain), say({quoted(trimmed(name))}), std::move(path)});
}

// As last year's report had them for the same form, else as this year's form of the same project has them, if it is of the same year.
std::vector<Named> approved_names(const Facts& facts, const FormUse& use) {
    std::vector<Named> names;
    for (const LastYear::Value* value : facts.last)
        if (value->path.form == use.id && value->path.column == "name" && use.form->block(value->path.block) &&
            use.form->block(value->path.block)->kind == BlockKind::indicators)
            add_name(names, value->text, value->path);
    if (!names.empty() || !trimmed(facts.text(use, "year")).starts_with(std::to_string(facts.report->year))) return names;
    for (const Indicator& one : facts.indicators())
        if (one.use->form->repeats && one.use->name == use.name && !one.empty)
            add_name(names, one.text("name"), one.path("name"));
    return names;
}

}    // namespace

// R79. A red or yellow light: of the total, of a source that is slower than the total, of an indicator. limits: %, of what the months so
// far should have brought, below which a light is red, below which yellow, from which blue; lights.cpp reads them.
void slow_progress(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const MonitoredMoney& money : money_rows(facts)) {
        const Light* light = light_at(facts, money.path(""));
        if (!light || light->colour > Light::yellow || repeats_total(facts, money, *light)) continue;
        const Path rate = money.path(money.rate->id);
        const Number* number = known(facts.number(rate));
        report_light(setting, findings, rate, *light,
                     say({facts.place(rate), "为 ", number ? in_percent(number->value()) : std::string()}));
    }
    for (const Monitored& one : facts.monitored())
        if (const Light* light = slow_light(facts, one))
            report_light(setting, findings, one.path("done"), *light,
                         say({name_of(facts, one), "1-6月完成", quoted(trimmed(one.row->text("done")))}));
}

// R80. A red or yellow indicator without a cause ticked, or without a word on it.
void light_without_cause(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Monitored& one : facts.monitored()) {
        const Light* light = slow_light(facts, one);
        const Column *tick = first_tick(*one.block), *text = cause_text(*one.block);
        if (!light || !tick) continue;
        const auto report = [&](const Column& column, std::string_view advice) {
            Finding& finding =
                add(findings, setting, one.path(column.id), say({name_of(facts, one), "为", word_of(light->colour), advice}));
            relate(finding, {one.path("done")});
        };
        if (!any_ticked(one))
            report(*tick, "，没有勾选偏差原因：请勾选经费、制度、人员、硬件条件或其他原因。");
        else if (text && says_nothing(one.row->text(text->id)))
            report(*text, "，勾选了偏差原因但没有说明：请填写原因说明。");
    }
}

// R81. 全年预计能否完成 is not answered though the half year is; 否 without the reason or the measure. words: how a cause speaks of a
// measure ("措施", "加快").
void unanswered_forecast(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Monitored& one : facts.monitored()) {
        const Column* able = one.block->column("able");
        if (one.empty || !able) continue;
        const std::string_view answer = trimmed(one.row->text("able"));
        if (answer == "no") {
            check_unable(facts, setting, findings, one);
        } else if (!is_option(*able, answer) &&
                   !(trimmed(one.row->text("done")).empty() && trimmed(one.row->text("forecast")).empty())) {
            add(findings, setting, one.path("able"), say({name_of(facts, one), "没有填写全年预计能否完成：请选择“是”或“否”。"}))
                .found = answer;
        }
    }
}

// R82. 是 beside a red light.
void red_but_able(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Monitored& one : facts.monitored()) {
        const Light* light = slow_light(facts, one);
        if (!light || light->colour != Light::red || trimmed(one.row->text("able")) != "yes") continue;
        Finding& finding = add(findings, setting, one.path("able"),
                               say({name_of(facts, one), "为红灯，全年预计能否完成填“是”：请核对，或说明怎样完成。"}));
        relate(finding, {one.path("done")});
        finding.found = "是";
    }
}

// R83. The year's forecast is below what was reached by June: money, and counts that add up. words: what names of other quantities hold
// ("率", "平均").
void forecast_below_done(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const MonitoredMoney& money : money_rows(facts)) {
        const Number *executed = typed(money.executed), *forecast = typed(money.forecast);
        if (executed && forecast && forecast->value() < executed->value())
            report_forecast(facts, setting, findings, forecast->path, executed->path, forecast->value().text() + " 万元",
                            executed->value().text() + " 万元");
    }
    for (const Monitored& one : facts.monitored())
        if (!one.empty && accumulates(setting, one) && one.forecast.number < one.done.number)
            report_forecast(facts, setting, findings, one.path("forecast"), one.path("done"),
                            std::string(trimmed(one.row->text("forecast"))), std::string(trimmed(one.row->text("done"))));
}

// R84. Indicators that were approved are missing in the monitoring of a project, or others stand there. What was approved is told by
// last year's report, or by the project's own form when 监控年度 is the report's year; names are compared without blanks and punctuation.
void different_indicators(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const FormUse& use : facts.uses()) {
        if (use.form->months <= 0) continue;
        const std::vector<Named> approved = approved_names(facts, use);
        if (approved.empty()) continue;
        std::vector<Named> names;
        const Block* block = nullptr;
        for (const Monitored& one : facts.monitored())
            if (one.use == &use && !one.empty) block = one.block, add_name(names, one.row->text("name"), one.path("name"));
        if (names.empty()) continue;
        const Named *missing = lacks(approved, names), *other = lacks(names, approved);
        if (!missing && !other) continue;
        const std::string what = say({missing ? say({"缺少", missing->shown}) : std::string(), missing && other ? "，" : "",
                                      other ? say({"多出", other->shown}) : std::string()});
        Finding& finding = add(findings, setting, other ? other->path : Path{use.id, block->id, "", ""},
                               say({title_of(use, *facts.report), "的绩效指标与批复的不一致，", what,
                                    "：请按批复的绩效目标填写，调整过的请说明。"}));
        finding.found = what;
    }
}

}    // namespace ziping
