// R28–R30: what an achievement rests on.
#include "core/characters.h"
#include "core/rules/indicators.h"
#include "core/text_search.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace ziping {
namespace {

// A fact a reader could look up: a number, a document's title, or a description of some length.
bool gives_evidence(std::string_view text, Decimal long_enough) {
    return holds_digit(text) || has(text, "《") || Decimal(static_cast<int>(characters(text))) >= long_enough;
}

// A qualitative target with an achievement in words.
bool is_in_words(const Indicator& i) {
    return i.target.kind == Value::Kind::words && !i.target.placeholder && i.actual.kind == Value::Kind::words &&
           !i.actual.placeholder;
}

// What R29 names.
bool is_vague(const Indicator& i, const RuleSetting& setting) {
    const std::string_view target = i.target_text, actual = i.actual_text;
    if (!has_any(target, setting.words) && !has_any(actual, setting.words)) return false;
    const Decimal long_enough = limit(setting, 0, 30);
    return !holds_digit(target) && !gives_evidence(actual, long_enough) && !gives_evidence(i.reason, long_enough);
}

// What a text tells of a survey.
struct Survey {
    bool size = false, date = false;
    void add(const Survey& other) { size = size || other.size, date = date || other.date; }
};

Survey survey_in(std::string_view text) {
    Survey told;
    for (auto number = next_number(text, 0); number; number = next_number(text, number->end)) {
        const std::string_view rest = without_prefixes(text.substr(number->end), {"余", "多"});
        if (starts_with_any(rest, {"份", "人", "名", "户", "家", "位", "个", "张", "例", "条", "批"})) told.size = true;
        const bool year = number->places > 0 && number->value > Decimal(1990) && number->value < Decimal(2100);    // "2023.12"
        if (year || starts_with_any(rest, {"年", "月", "日", "号", "季", ".", "-", "/"})) told.date = true;
    }
    told.size = told.size || has_any(text, {"全体", "全员", "全部参", "所有参", "每位", "每名"});
    told.date = told.date ||
                has_any(text, {"年底", "年末", "年终", "月", "季度", "半年", "结束后", "结业", "现场", "当场", "会后", "课后"});
    return told;
}

// "发放问卷200份，收回292份": more came back than was sent; the two numbers as written.
std::optional<std::pair<NumberInText, NumberInText>> impossible_return(std::string_view text) {
    std::optional<NumberInText> sent;
    for (auto number = next_number(text, 0); number; number = next_number(text, number->end)) {
        const std::string_view before = clause_before(text, number->begin);
        if (!starts_with_any(text.substr(number->end), {"份", "余份", "多份", "张"})) continue;
        if (has_any(before, {"收回", "回收", "有效问卷", "有效"})) {
            if (sent && number->value > sent->value) return std::pair(*sent, *number);
        } else if (has_any(before, {"发放", "发出", "发送"})) {
            sent = number;
        }
    }
    return std::nullopt;
}

void check_return(const Facts& facts, const RuleSetting& setting, Findings& findings, const Indicator& i) {
    const auto wrong = impossible_return(i.reason);
    if (!wrong) return;
    const std::string sent = wrong->first.value.text(), back = wrong->second.value.text();
    Finding& finding = add(findings, setting, i.path("reason"),
                           say({name_of(facts, i), "的调查收回 ", back, " 份，多于发放的 ", sent, " 份：请核对。"}));
    finding.found = back;
    finding.expected = say({"不多于 ", sent, " 份"});
}

bool refers_elsewhere(std::string_view text) {
    return has_any(text, {"第三方", "附件", "附后", "详见", "见附", "调查报告", "测评报告"});
}

// The survey itself is among the evidence of the indicator: 满意度调查报告.pdf.
bool encloses_survey(const Facts& facts, const Indicator& i) {
    const Path row = i.path("");
    const std::vector<Evidence>& all = facts.report->evidence;
    return std::any_of(all.begin(), all.end(), [&](const Evidence& one) {
        return one.indicator == row && has_any(one.name, {"调查", "问卷", "测评", "满意度", "评议"});
    });
}

// 满意度, 满意率, or a name that says only who is asked: "服务对象"; not 投诉率 or 参与率.
bool is_satisfaction(std::string_view name) {
    if (has_any(name, {"满意", "好评", "认可"})) return true;
    return !has(name, "投诉") && !ends_with_any(measured(name), {"率", "数", "次数", "量"});
}

// Nothing is claimed yet: no achievement, or words for a number, which R15 speaks of.
bool claims_nothing(const Indicator& i) {
    return i.actual.kind == Value::Kind::blank || i.actual.placeholder ||
           (i.quantitative() && i.actual.kind == Value::Kind::words);
}

}    // namespace

// R28. A qualitative achievement described in fewer than limits[0] characters, without a number, a document or a reason as long. cells: the
// 二级 that are described in words (效益); elsewhere only where a level was chosen. What R29 names, and a plain yes or no, passes.
void short_description(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Decimal enough = limit(setting, 0, 10);
    const RuleSetting* vague = facts.tpl->rule("R29");
    InCells described(setting);
    for (const Indicator& i : facts.indicators()) {
        if (!described(i) && !i.level) continue;
        if (!is_in_words(i) || (vague && is_vague(i, *vague)) ||
            is_one_of(i.target_text, {"是", "否", "有", "无", "达标", "合格", "通过", "完成"}))
            continue;
        const std::string_view actual = i.actual_text;
        if (gives_evidence(actual, enough) || gives_evidence(i.reason, enough)) continue;
        Finding& finding = add(findings, setting, i.path("actual"),
                               say({name_of(facts, i), "的实际完成值", quoted(actual), "不足 ", enough.text(),
                                    " 个字：请用事实说明完成情况，如做了什么、产生了什么变化。"}));
        relate(finding, {i.path("reason")});
        finding.found = actual;
        finding.expected = say({"不少于 ", enough.text(), " 字"});
    }
}

// R29. A qualitative indicator that says only that something got better, with no fact in the achievement or the reason.
// words: the vague words. limits: from how many characters on a description counts as a fact.
void vague_words(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators()) {
        if (!is_in_words(i) || !is_vague(i, setting)) continue;
        const std::string_view target = i.target_text, actual = i.actual_text;
        Finding& finding = add(findings, setting, i.path("actual"),
                               say({name_of(facts, i), "的指标值为", quoted(target), "，实际完成值为", quoted(actual),
                                    "，没有可以核实的事实：请补充数据、事例或佐证材料名称。"}));
        relate(finding, {i.path("target"), i.path("reason")});
        finding.found = actual;
        finding.expected = "数据或事例";
    }
}

// R30. 满意度 without the number of people asked and the time, in achievement or reason; only the time missing is a hint. cells: the 二级;
// words: what is no evidence ("无投诉"), named also where a number was asked for. Who refers to a survey's own report or encloses it passes.
// More answers than were asked for are never right.
void satisfaction_unproven(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    InCells asked(setting);
    for (const Indicator& i : facts.indicators()) {
        if (!asked(i) || i.empty || !is_satisfaction(i.name)) continue;
        check_return(facts, setting, findings, i);
        Survey told = survey_in(i.reason);
        if (told.size && told.date) continue;
        const std::string_view actual = i.actual_text;
        told.add(survey_in(actual));
        if (told.size && told.date) continue;
        const bool in_actual = has_any(actual, setting.words);
        if ((claims_nothing(i) && !in_actual) || refers_elsewhere(i.reason) || encloses_survey(facts, i)) continue;
        const bool no_complaint = !told.size && (in_actual || has_any(i.reason, setting.words));
        const std::string_view lacks = told.size ? "时间" : told.date ? "人数" : "人数和时间";
        const std::string year = std::to_string(facts.report->year);
        std::string message =
            no_complaint
                ? say({name_of(facts, i), "以没有投诉作为满意的依据：没有投诉不等于满意，请开展调查，并注明调查的人数和时间。"})
                : say({name_of(facts, i), "的实际完成值", quoted(trimmed(actual)), "没有写明调查的", lacks,
                       "：请在偏差原因栏注明，如“", year, "年12月发放问卷200份，收回192份”。"});
        Finding& finding = add(findings, setting, i.path("reason"), std::move(message));
        relate(finding, {i.path("actual")});
        finding.found = trimmed(actual);
        finding.expected = "调查人数和时间";
        if (told.size) finding.severity = Severity::hint;
    }
}

}    // namespace ziping
