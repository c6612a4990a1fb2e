// R15–R22, R24: an indicator's target against what was achieved. Rows without any answer are passed over.
#include "core/rules/indicators.h"
#include "core/rules/text_search.h"

#include <algorithm>
#include <optional>

namespace ziping {
namespace {

bool is_number(const Value& value) { return value.kind == Value::Kind::number && !value.placeholder; }

// Numbers that stand for exactly one quantity on both sides and can be compared.
bool both_numbers(const Indicator& i) {
    return is_number(i.target) && is_number(i.actual) && !i.target.compound && !i.actual.compound;
}

// A group of units that count as one: "次=期=场". What follows the unit does not matter: "场活动".
bool in_same_group(std::string_view group, std::string_view a, std::string_view b) {
    bool has_a = false, has_b = false;
    while (!group.empty()) {
        const std::size_t end = std::min(group.find('='), group.size());
        const std::string_view unit = group.substr(0, end);
        has_a = has_a || a.starts_with(unit);
        has_b = has_b || b.starts_with(unit);
        group.remove_prefix(std::min(end + 1, group.size()));
    }
    return has_a && has_b;
}

// Units agree when one is missing, when one begins with the other ("次", "次/年"), or when a group of the setting of R17 holds both.
bool units_agree(const Facts& facts, std::string_view a, std::string_view b) {
    if (a.starts_with(b) || b.starts_with(a)) return true;
    const RuleSetting* setting = facts.tpl->rule("R17");
    return setting && std::any_of(setting->words.begin(), setting->words.end(), [&](const std::string& group) {
               return group.find('=') != std::string::npos && in_same_group(group, a, b);
           });
}

// "0.98" beside a target of "98%": a ratio, or 0.98 %? Scoring cannot tell either.
bool may_be_ratio(const Indicator& i) {
    return i.target.unit == "%" && i.target.number > Decimal(1) && i.actual.unit.empty() && i.actual.number > Decimal(0) &&
           i.actual.number <= Decimal(1);
}

bool comparable(const Facts& facts, const Indicator& i) {
    return both_numbers(i) && !may_be_ratio(i) && units_agree(facts, i.target.unit, i.actual.unit);
}

bool is_exact(const Value& actual) { return !actual.has_operator() || actual.op == Operator::equal; }

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

std::string unit_hint(const Indicator& i) {
    return i.target.unit.empty() ? "" : say({"，单位与指标值一致（", i.target.unit, "）"});
}

// "两期" for a target in 期: a number in words.
bool counts_in_words(std::string_view text, std::string_view unit) {
    if (unit.empty()) return false;
    for (std::size_t at = find_word(text, unit); at != std::string_view::npos; at = find_word(text, unit, at + unit.size()))
        if (ends_with_any(text.substr(0, at),
                          {"一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万"}))
            return true;
    return false;
}

// "完成2次，参训30人": a quantity somewhere in words; years, ordinals, document numbers and codes ("5A") are none.
bool states_quantity(std::string_view text) {
    constexpr std::string_view measures[] = {"%",  "％", "人", "次", "个", "件",   "项", "期", "场", "万", "元",
                                             "天", "家", "户", "份", "篇", "公里", "亩", "台", "套", "名", "册"};
    for (auto number = next_number(text, 0); number; number = next_number(text, number->end))
        if (!text.substr(0, number->begin).ends_with("第") && starts_with_any(text.substr(number->end), measures)) return true;
    return false;
}

}    // namespace

// R15. A target with a number or a date, and words instead of what was achieved. Texts that hold a number somewhere pass, and for a
// date those that say it was met. words: how they say so ("按时", "如期").
void words_for_a_number(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators) {
        if (i.empty || !i.quantitative() || i.target.placeholder || i.actual.kind != Value::Kind::words || i.actual.placeholder)
            continue;
        const std::string_view text = trimmed(i.text("actual"));
        const bool dated = i.target.kind == Value::Kind::date;
        if (holds_digit(text) || counts_in_words(text, i.target.unit) || (dated && has_any(text, setting.words))) continue;
        const std::string ask = dated ? "请填写实际完成的时间" : say({"请填写实际完成的数值", unit_hint(i)});
        Finding& finding = add(findings, setting, i.path("actual"),
                               say({name_of(facts, i), "的年度指标值为", quoted(trimmed(i.text("target"))), "，实际完成值却填写",
                                    quoted(text), "，无法核对：", ask, "。"}));
        finding.related = {i.path("target")};
        finding.found = text;
        finding.expected =
            dated ? "时间" : say({"数值", i.target.unit.empty() ? "" : "（", i.target.unit, i.target.unit.empty() ? "" : "）"});
    }
}

// R16. A target that cannot be checked: several quantities in one cell, a quantity lost in words, or no number where the 二级 asks
// for one. cells: 二级 whose targets must be numbers ("eval/indicators/quantity").
void unreadable_target(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators) {
        if (i.empty || i.target.kind == Value::Kind::blank || i.target.placeholder) continue;
        const std::string_view text = trimmed(i.text("target"));
        std::string_view advice;
        if (i.target.kind == Value::Kind::number && i.target.compound)
            advice = "含有不止一个数值：请拆分为多个三级指标，每个指标只填一个指标值。";
        else if (i.target.kind == Value::Kind::words && states_quantity(text))
            advice = "含有数值但无法识别：请写成“≥20次”这样的形式，其余说明写入指标名称。";
        else if (i.target.kind == Value::Kind::words && stands_in(i, setting))
            advice = "没有数值：数量指标请填写可以衡量的数值和单位。";
        if (advice.empty()) continue;
        add(findings, setting, i.path("target"), say({name_of(facts, i), "的年度指标值", quoted(text), advice})).found = text;
    }
}

// R17. Another unit than the target's, or 0.98 for 98 %. Milder: a rate that cannot exceed 100 % outside 0–100 %.
// words: with "=", units that count as one ("次=期=场"); without, the endings of such rates ("合格率").
void different_units(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators) {
        if (!both_numbers(i)) continue;
        const std::string_view actual = trimmed(i.text("actual"));
        if (may_be_ratio(i)) {
            const std::string percent = (i.actual.number * Decimal(100)).text() + "%";
            Finding& finding = add(findings, setting, i.path("actual"),
                                   say({name_of(facts, i), "的年度指标值以百分比表示，实际完成值填写", quoted(actual),
                                        "，没有百分号：请写成百分数，如“", percent, "”。"}));
            finding.related = {i.path("target")};
            finding.found = actual;
            finding.expected = percent;
            if (i.target.number >= Decimal(50)) finding.repair = repair_by(say({"改为 ", percent}), i.path("actual"), percent);
        } else if (!units_agree(facts, i.target.unit, i.actual.unit)) {
            Finding& finding = add(findings, setting, i.path("actual"),
                                   say({name_of(facts, i), "的年度指标值单位是“", i.target.unit, "”，实际完成值单位是“",
                                        i.actual.unit, "”：请统一单位。"}));
            finding.related = {i.path("target")};
            finding.found = i.actual.unit;
            finding.expected = i.target.unit;
        } else if ((i.actual.unit == "%" || (i.actual.unit.empty() && i.target.unit == "%")) &&
                   (i.actual.number > Decimal(100) || i.actual.number.is_negative())) {
            const std::string_view name = trimmed(i.text("name"));
            const bool capped = std::any_of(setting.words.begin(), setting.words.end(),
                                            [&](const std::string& ending) { return !ending.empty() && name.ends_with(ending); });
            if (!capped) continue;
            Finding& finding =
                add_milder(findings, setting, i.path("actual"),
                           say({name_of(facts, i), "的实际完成值为", quoted(actual), "，这类比率应在 0–100% 之间：请核对。"}));
            finding.found = actual;
            finding.expected = "0–100%";
        }
    }
}

// R18. "≥90%" or "90%以上" as what was achieved. A plain "=" is tolerated.
void operator_in_actual(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators) {
        if (!is_number(i.actual) || is_exact(i.actual)) continue;
        const std::string_view text = trimmed(i.text("actual"));
        Finding& finding = add(findings, setting, i.path("actual"),
                               say({name_of(facts, i), "的实际完成值", quoted(text),
                                    "带有比较符号或“以上”“以内”等字样：请填写实际达到的准确数值。"}));
        finding.found = text;
        finding.expected = "准确数值";
    }
}

// R19. Points without a word of what was achieved.
void score_without_actual(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators) {
        if (i.actual.kind != Value::Kind::blank || !i.score.typed || i.score.malformed || i.score.value() <= Decimal(0)) continue;
        Finding& finding =
            add(findings, setting, i.path("actual"),
                say({name_of(facts, i), "得 ", i.score.value().text(), " 分，但实际完成值为空：请填写实际完成情况。"}));
        finding.related = {i.path("score")};
    }
}

// R20. Points at stake without a target.
void weight_without_target(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators) {
        if (i.target.kind != Value::Kind::blank || !i.weight.typed || i.weight.malformed || i.weight.value() <= Decimal(0))
            continue;
        Finding& finding =
            add(findings, setting, i.path("target"),
                say({name_of(facts, i), "的分值为 ", i.weight.value().text(), " 分，但年度指标值为空：请填写批复的指标值。"}));
        finding.related = {i.path("weight")};
    }
}

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
