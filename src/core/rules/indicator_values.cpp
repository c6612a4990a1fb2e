// R15–R20: how an indicator's target and what was achieved are written. Rows without any answer are passed over.
#include "core/rules/indicators.h"
#include "core/scoring.h"
#include "core/text_search.h"

#include <algorithm>

namespace ziping {
namespace {

// "两期" for a target in 期: a number in words.
bool counts_in_words(std::string_view text, std::string_view unit) {
    if (unit.empty()) return false;
    for (std::size_t at = find_word(text, unit); at != std::string_view::npos; at = find_word(text, unit, at + unit.size()))
        if (ends_with_any(text.substr(0, at),
                          {"一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万"}))
            return true;
    return false;
}

// "共办2期": a number that is no part of a date and no ordinal.
bool holds_count(std::string_view text) {
    for (auto number = next_number(text, 0); number; number = next_number(text, number->end))
        if (!text.substr(0, number->begin).ends_with("第") &&
            !starts_with_any(text.substr(number->end), {"年", "月", "日", "号", "季"}))
            return true;
    return false;
}

// "完成2次，参训30人": a quantity somewhere in words; years, ordinals, document numbers and codes ("5A") are none.
bool states_quantity(std::string_view text) {
    static constexpr std::string_view measures[] = {"%",  "％", "人", "次", "个", "件",   "项", "期", "场", "万", "元",
                                                    "天", "家", "户", "份", "篇", "公里", "亩", "台", "套", "名", "册"};
    for (auto number = next_number(text, 0); number; number = next_number(text, number->end))
        if (!text.substr(0, number->begin).ends_with("第") && starts_with_any(text.substr(number->end), measures)) return true;
    return false;
}

// "2024年13月": written as a day, and none.
bool is_no_day(std::string_view text) {
    const std::string plain = half_width(text);
    return !plain.empty() && plain.front() >= '0' && plain.front() <= '9' && ends_with_any(plain, {"月", "日", "号"}) &&
           characters(plain) <= 11;
}

// Whether the achievement says in words what a number or a date was asked for.
bool is_in_words_only(const Indicator& i, const std::vector<std::string>& in_time) {
    if (i.actual.kind != Value::Kind::words && i.actual.kind != Value::Kind::date) return false;
    const std::string_view text = i.actual_text;
    if (i.target.kind == Value::Kind::date)
        return i.actual.kind == Value::Kind::words && (is_no_day(text) || (!holds_digit(text) && !has_any(text, in_time)));
    if (i.actual.kind == Value::Kind::date) return true;
    return i.actual.kind == Value::Kind::words && !holds_count(text) && !counts_in_words(text, i.target.unit);
}

// What can be below 0, so that "≥0" asks for something.
constexpr std::string_view may_fall[] = {"增长率", "增长", "增长额", "增幅", "增速",   "增加值", "结余", "结余率",
                                         "盈余",   "利润", "利润率", "收益", "收益率", "净值",   "差额"};

}    // namespace

// R15. A target with a number or a date, and words instead of what was achieved, or a date instead of a number. Texts that hold a
// number somewhere pass, and for a date those that say it was met. words: how they say so ("按时", "如期").
void words_for_a_number(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators()) {
        if (i.empty || !i.quantitative() || i.target.placeholder || i.actual.placeholder || !is_in_words_only(i, setting.words))
            continue;
        const std::string_view text = i.actual_text, unit = i.target.unit;
        const bool dated = i.target.kind == Value::Kind::date, in_unit = !dated && !unit.empty();
        Finding& finding = add(findings, setting, i.path("actual"),
                               say({name_of(facts, i), "的年度指标值为", quoted(i.target_text), "，实际完成值却填写",
                                    quoted(text), "，无法核对：请填写实际完成的", dated ? "时间" : "数值",
                                    in_unit ? "，单位与指标值一致（" : "", unit, in_unit ? "）。" : "。"}));
        relate(finding, {i.path("target")});
        finding.found = text;
        finding.expected = say({dated ? "时间" : "数值", in_unit ? "（" : "", unit, in_unit ? "）" : ""});
    }
}

// R16. A target that cannot be checked: several quantities in one cell, a quantity lost in words, no number where the 二级 asks
// for one, or "≥0". cells: 二级 whose targets must be numbers ("eval/indicators/quantity").
void unreadable_target(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    InCells wants_number(setting);
    for (const Indicator& i : facts.indicators()) {
        if (i.empty || i.target.kind == Value::Kind::blank || i.target.placeholder) continue;
        const std::string_view text = i.target_text;
        std::string_view advice;
        if (i.target.kind == Value::Kind::number && i.target.compound)
            advice = "含有不止一个数值：请拆分为多个三级指标，每个指标只填一个指标值。";
        else if (i.target.kind == Value::Kind::words && states_quantity(text))
            advice = "含有数值但无法识别：请写成“≥20次”这样的形式，其余说明写入指标名称。";
        else if (i.target.kind == Value::Kind::words && wants_number(i))
            advice = "没有数值：数量指标请填写可以衡量的数值和单位。";
        else if (i.target.kind == Value::Kind::number && i.target.op == Operator::at_least && i.target.number.is_zero() &&
                 !ends_with_any(measured(i.name), may_fall))
            advice = "任何结果都能达到：请填写要达到的数值，要求不发生的请写“0”。";
        if (advice.empty()) continue;
        add(findings, setting, i.path("target"), say({name_of(facts, i), "的年度指标值", quoted(text), advice})).found = text;
    }
}

// R17. Another unit than the target's, or 0.98 for 98 %. Milder: a rate that cannot exceed 100 % outside 0–100 %.
// words: with "=", units that count as one ("次=期=场"); without, the endings of such rates ("合格率").
void different_units(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators()) {
        if (!both_numbers(i)) continue;
        const std::string_view actual = i.actual_text;
        if (may_be_ratio(i.target, i.actual)) {
            const std::string percent = (i.actual.number * Decimal(100)).text() + "%";
            Finding& finding = add(findings, setting, i.path("actual"),
                                   say({name_of(facts, i), "的年度指标值以百分比表示，实际完成值填写", quoted(actual),
                                        "，没有百分号：请写成百分数，如“", percent, "”。"}));
            relate(finding, {i.path("target")});
            finding.found = actual;
            finding.expected = percent;
            if (i.target.number >= Decimal(50)) finding.repair = repair_by(say({"改为 ", percent}), i.path("actual"), percent);
        } else if (!units_agree(*facts.tpl, i.target.unit, i.actual.unit)) {
            Finding& finding = add(findings, setting, i.path("actual"),
                                   say({name_of(facts, i), "的年度指标值单位是“", i.target.unit, "”，实际完成值单位是“",
                                        i.actual.unit, "”：请统一单位。"}));
            relate(finding, {i.path("target")});
            finding.found = i.actual.unit;
            finding.expected = i.target.unit;
        } else if ((i.actual.unit == "%" || (i.actual.unit.empty() && i.target.unit == "%")) &&
                   (i.actual.number > Decimal(100) || i.actual.number.is_negative())) {
            if (!is_share(facts, i)) continue;
            Finding& finding =
                add_milder(findings, setting, i.path("actual"),
                           say({name_of(facts, i), "的实际完成值为", quoted(actual), "，这类比率应在 0–100% 之间：请核对。"}));
            finding.found = actual;
            finding.expected = "0–100%";
        }
    }
}

// R18. "≥90%" or "90%以上" as what was achieved; milder: "约2期". A plain "=" is tolerated.
void operator_in_actual(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators()) {
        if (i.actual.placeholder) continue;
        const std::string_view text = i.actual_text;
        if (i.actual.kind == Value::Kind::number && !is_exact(i.actual)) {
            Finding& finding = add(findings, setting, i.path("actual"),
                                   say({name_of(facts, i), "的实际完成值", quoted(text),
                                        "带有比较符号或“以上”“以内”等字样：请填写实际达到的准确数值。"}));
            finding.found = text;
            finding.expected = "准确数值";
        } else if (const auto number = next_number(text, 0); i.quantitative() && number && is_rough(text, *number)) {
            add_milder(findings, setting, i.path("actual"),
                       say({name_of(facts, i), "的实际完成值", quoted(text), "是约数：请填写实际达到的准确数值。"}))
                .found = text;
        }
    }
}

// R19. Points without a word of what was achieved.
void score_without_actual(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators()) {
        if (i.actual.kind != Value::Kind::blank || !i.score.typed || i.score.malformed || i.score.value() <= Decimal(0)) continue;
        Finding& finding =
            add(findings, setting, i.path("actual"),
                say({name_of(facts, i), "得 ", i.score.value().text(), " 分，但实际完成值为空：请填写实际完成情况。"}));
        relate(finding, {i.path("score")});
    }
}

// R20. Points at stake without a name or a target.
void weight_without_target(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators()) {
        if (i.name.empty() && i.target.kind != Value::Kind::blank && i.weight.typed && !i.weight.malformed &&
            i.weight.value() > Decimal(0)) {
            Finding& finding =
                add(findings, setting, i.path("name"),
                    say({name_of(facts, i), "的分值为 ", i.weight.value().text(), " 分，但三级指标名称为空：请填写指标名称。"}));
            relate(finding, {i.path("weight")});
        }
        if (i.target.kind != Value::Kind::blank || !i.weight.typed || i.weight.malformed || i.weight.value() <= Decimal(0))
            continue;
        Finding& finding =
            add(findings, setting, i.path("target"),
                say({name_of(facts, i), "的分值为 ", i.weight.value().text(), " 分，但年度指标值为空：请填写批复的指标值。"}));
        relate(finding, {i.path("weight")});
    }
}

}    // namespace ziping
