// R21, R22, R24: an indicator's target missed, points lost, the target far exceeded.
#include "core/rules/indicators.h"
#include "core/rules/text_search.h"

namespace ziping {
namespace {

bool comparable(const Facts& facts, const Indicator& i) {
    return both_numbers(i) && !may_be_ratio(i) && units_agree(facts, i.target.unit, i.actual.unit);
}

// A plain number is a target to reach; 0 is met by nothing at all.
bool number_reached(const Indicator& i) {
    const Decimal target = i.target.number, actual = i.actual.number;
    if (i.target.op == Operator::greater) return actual > target;
    if (i.target.op == Operator::less) return actual < target;
    return i.ceiling || target.is_zero() ? actual <= target : actual >= target;
}

// Whether the target was missed; false also when that cannot be told.
bool is_missed(const Facts& facts, const Indicator& i) {
    if (i.target.kind == Value::Kind::date && i.actual.kind == Value::Kind::date) return i.actual.day > i.target.day;
    return comparable(facts, i) && is_exact(i.actual) && !number_reached(i);
}

bool gives_reason(const Indicator& i) { return !says_nothing(i.text("reason")); }

}    // namespace

// R21. A target that was not reached, or reached late, without the reason. cells: 二级 where a plain number is a ceiling, as
// "eval/indicators/cost"; Indicator::ceiling is read from there.
void missed_without_reason(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators) {
        if (i.empty || gives_reason(i) || !is_missed(facts, i)) continue;
        const std::string_view target = trimmed(i.text("target")), actual = trimmed(i.text("actual"));
        Finding& finding = add(findings, setting, i.path("reason"),
                               say({name_of(facts, i), "的年度指标值为", quoted(target), "，实际完成值为", quoted(actual),
                                    "，未达到指标：请填写偏差原因分析及改进措施。"}));
        finding.related = {i.path("target"), i.path("actual")};
        finding.found = actual;
        finding.expected = target;
    }
}

// R22. Points lost without the reason. A row that R21 names is not named again.
void loss_without_reason(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const bool missed_are_named = facts.tpl->rule("R21") != nullptr;
    for (const Indicator& i : facts.indicators) {
        if (!i.weight.typed || i.weight.malformed || !i.score.typed || i.score.malformed || gives_reason(i)) continue;
        if (i.score.value() >= i.weight.value() || (missed_are_named && is_missed(facts, i))) continue;
        Finding& finding = add(findings, setting, i.path("reason"),
                               say({name_of(facts, i), "分值 ", i.weight.value().text(), " 分，得 ", i.score.value().text(),
                                    " 分：请填写扣分的原因及改进措施。"}));
        finding.related = {i.path("score"), i.path("weight")};
        finding.found = i.score.value().text();
        finding.expected = i.weight.value().text();
    }
}

// R24. Achieved far above the target. limits: 120, 130, 200 (% of the target). From limits[1] on a reason is required (the rule's own
// severity); milder: from limits[0] without a reason, from limits[2] even with one, for then the target was set too low.
// Ceilings, dates and targets of 0 are passed over.
void over_achievement(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Decimal notable = limit(setting, 0, 120), large = limit(setting, 1, 130), extreme = limit(setting, 2, 200);
    for (const Indicator& i : facts.indicators) {
        if (!comparable(facts, i) || !is_exact(i.actual) || i.target.number <= Decimal(0) || i.ceiling) continue;
        if (i.actual.number * Decimal(100) < i.target.number * notable) continue;
        const Decimal percent = (i.actual.number * Decimal(100) / i.target.number).rounded(2);
        const bool reason = gives_reason(i), low = percent >= extreme;
        if (reason && !low) continue;
        const bool owes_reason = !reason && percent >= large;
        const std::string_view advice = owes_reason
                                            ? (low ? "，指标值明显偏低且未说明原因：请填写偏差原因，并在以后年度合理设定指标值。"
                                                   : "，超出较多且未说明原因：请填写偏差原因分析。")
                                        : low ? "，指标值明显偏低：请核对指标值的设定依据。"
                                              : "，请核对数值，必要时说明超额完成的原因。";
        std::string message = say({name_of(facts, i), "实际完成", quoted(trimmed(i.text("actual"))), "，为年度指标值",
                                   quoted(trimmed(i.text("target"))), "的 ", percent.text(), "%", advice});
        Finding& finding = owes_reason ? add(findings, setting, i.path("reason"), std::move(message))
                                       : add_milder(findings, setting, i.path("actual"), std::move(message));
        finding.related = {i.path("target"), owes_reason ? i.path("actual") : i.path("reason")};
        finding.found = percent.text() + "%";
        finding.expected = say({"低于 ", notable.text(), "%"});
    }
}

}    // namespace ziping
