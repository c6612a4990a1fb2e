// R21–R24, R34: an indicator's target missed or met too late, points lost or kept all the same, the target far exceeded.
#include "core/rules/indicators.h"
#include "core/scoring.h"
#include "core/text_search.h"

#include <algorithm>

namespace ziping {
namespace {

bool comparable(const Facts& facts, const Indicator& i) {
    return both_numbers(i) && !may_be_ratio(i.target, i.actual) && units_agree(*facts.tpl, i.target.unit, i.actual.unit);
}

// A plain number is a target to reach; a plain 0 is met by nothing at all.
bool number_reached(const Indicator& i) {
    const Decimal target = i.target.number, actual = i.actual.number;
    if (i.target.op == Operator::greater) return actual > target;
    if (i.target.op == Operator::less) return actual < target;
    const bool nothing = target.is_zero() && i.target.op != Operator::at_least;
    return i.ceiling || nothing ? actual <= target : actual >= target;
}

// Whether the target was missed; false also when that cannot be told.
bool is_missed(const Facts& facts, const Indicator& i) {
    if (i.target.kind == Value::Kind::date && i.actual.kind == Value::Kind::date) return i.actual.day > i.target.day;
    return comparable(facts, i) && is_exact(i.actual) && !number_reached(i);
}

bool has_full_marks(const Indicator& i) {
    return i.score.typed && i.score.known() && i.weight.known() && i.weight.value() > Decimal(0) &&
           i.score.value() == i.weight.value();
}

// What the sentence around a word takes back: "无未完成情况", "避免滞后", "上年未完成的", "10月推迟一次，已补办".
bool is_taken_back(std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view head = trimmed(clause_before(text, begin));
    if (ends_with_any(head,
                      {"无", "没有", "未", "不", "不存在", "未发生", "未出现", "未发现", "避免", "防止", "杜绝", "克服", "解决"}))
        return true;
    if (starts_with_any(head,
                        {"不存在", "未发生", "未出现", "避免", "防止", "杜绝", "如", "若", "上年", "去年", "往年", "以前年度"}))
        return true;
    if (starts_with_any(head, {"无", "没有"}) && has_any(clause_after(text, end), {"情况", "现象", "问题", "事项", "指标"}))
        return true;
    return has_any(text.substr(end),
                   {"已完成", "已全部完成", "均已完成", "已如期完成", "已按时完成", "已按期完成", "已补", "已达到"});
}

// The first of the words that the text says and does not take back; empty when there is none.
std::string_view admitted(std::string_view text, std::string_view word) {
    for (std::size_t at = find_word(text, word); at != std::string_view::npos; at = find_word(text, word, at + word.size()))
        if (!is_taken_back(text, at, at + word.size())) return text.substr(at, word.size());
    return {};
}

// "滞后=延期": words of lateness, which say nothing against a number that was reached.
bool met_all_the_same(const Facts& facts, const Indicator& i) {
    if (i.target.kind == Value::Kind::date) return i.actual.kind == Value::Kind::date && !is_missed(facts, i);
    return comparable(facts, i) && is_exact(i.actual) && number_reached(i);
}

std::string_view admission(const Facts& facts, const Indicator& i, const std::vector<std::string>& words) {
    for (std::string_view list : words) {
        const bool lateness = list.find('=') != list.npos;
        if (lateness && met_all_the_same(facts, i)) continue;
        while (!list.empty()) {
            const std::string_view word = list.substr(0, list.find('='));
            list.remove_prefix(std::min(word.size() + 1, list.size()));
            if (word.empty()) continue;
            if (const std::string_view said = admitted(i.reason, word); !said.empty()) return said;
        }
    }
    return {};
}

}    // namespace

// R21. A target that was not reached, or reached late, without the reason. cells: 二级 where a plain number is a ceiling, as
// "eval/indicators/cost"; Indicator::ceiling is read from there.
void missed_without_reason(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators()) {
        if (i.empty || gives_reason(i) || !is_missed(facts, i)) continue;
        const std::string_view target = i.target_text, actual = i.actual_text;
        Finding& finding = add(findings, setting, i.path("reason"),
                               say({name_of(facts, i), "的年度指标值为", quoted(target), "，实际完成值为", quoted(actual),
                                    "，未达到指标：请填写偏差原因分析及改进措施。"}));
        relate(finding, {i.path("target"), i.path("actual")});
        finding.found = actual;
        finding.expected = target;
    }
}

// R22. Points lost without the reason. A row that R21 names is not named again.
void loss_without_reason(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const bool missed_are_named = facts.tpl->rule("R21") != nullptr;
    for (const Indicator& i : facts.indicators()) {
        if (!i.weight.typed || i.weight.malformed || !i.score.typed || i.score.malformed || gives_reason(i)) continue;
        if (i.score.value() >= i.weight.value() || (missed_are_named && is_missed(facts, i))) continue;
        Finding& finding = add(findings, setting, i.path("reason"),
                               say({name_of(facts, i), "分值 ", i.weight.value().text(), " 分，得 ", i.score.value().text(),
                                    " 分：请填写扣分的原因及改进措施。"}));
        relate(finding, {i.path("score"), i.path("weight")});
        finding.found = i.score.value().text();
        finding.expected = i.weight.value().text();
    }
}

// R23. Full marks, while the reason says that something is unfinished or late. words: how it says so; a group with "=" is of lateness
// ("滞后=延期"), which passes where a number or a day shows the target as met. Denied, past and made up for passes too.
void full_marks_unfinished(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators()) {
        if (i.reason.empty() || !has_full_marks(i)) continue;
        const std::string_view said = admission(facts, i, setting.words);
        if (said.empty()) continue;
        const std::string score = i.score.value().text();
        Finding& finding = add(findings, setting, i.score.path,
                               say({name_of(facts, i), "得满分 ", score, " 分，偏差原因却写有", quoted(said),
                                    "：请核对完成情况，未完成的按比例扣分，已完成的请修改偏差原因。"}));
        relate(finding, {i.path("reason"), i.weight.path});
        finding.found = score;
        finding.expected = say({"低于 ", score});
    }
}

// R24. Achieved far above the target. limits: 120, 130, 200 (% of the target). From limits[1] on a reason is required (the rule's own
// severity); milder: from limits[0] without a reason, from limits[2] even with one, for then the target was set too low.
// Ceilings, dates, targets of 0 and what R36 says to turn round are passed over.
void over_achievement(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const RuleSetting* signs = facts.tpl->rule("R36");
    const Endings harms(signs ? std::span<const std::string>(signs->words) : std::span<const std::string>());
    const Decimal notable = limit(setting, 0, 120), large = limit(setting, 1, 130), extreme = limit(setting, 2, 200);
    for (const Indicator& i : facts.indicators()) {
        if (i.ceiling || !both_numbers(i) || i.actual.number <= i.target.number) continue;
        if (!comparable(facts, i) || !is_exact(i.actual) || i.target.number <= Decimal(0)) continue;
        if (is_harm_from_below(i, harms)) continue;
        const Decimal share = i.actual.number * Decimal(100);
        if (share < i.target.number * notable) continue;
        const Decimal percent = (share / i.target.number).rounded(2);
        const bool reason = gives_reason(i), low = share >= i.target.number * extreme;
        if (reason && !low) continue;
        const bool owes_reason = !reason && share >= i.target.number * large;
        const std::string_view advice = owes_reason
                                            ? (low ? "，指标值明显偏低且未说明原因：请填写偏差原因，并在以后年度合理设定指标值。"
                                                   : "，超出较多且未说明原因：请填写偏差原因分析。")
                                        : low ? "，指标值明显偏低：请核对指标值的设定依据。"
                                              : "，请核对数值，必要时说明超额完成的原因。";
        std::string message = say({name_of(facts, i), "实际完成", quoted(i.actual_text), "，为年度指标值", quoted(i.target_text),
                                   "的 ", percent.text(), "%", advice});
        Finding& finding = owes_reason ? add(findings, setting, i.path("reason"), std::move(message))
                                       : add_milder(findings, setting, i.path("actual"), std::move(message));
        relate(finding, {i.path("target"), owes_reason ? i.path("actual") : i.path("reason")});
        finding.found = percent.text() + "%";
        finding.expected = say({"低于 ", notable.text(), "%"});
    }
}

// R34. Done after the day that the target sets. Who gives the reason and takes off points has said so already.
void after_the_target(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators()) {
        if (i.target.kind != Value::Kind::date || i.actual.kind != Value::Kind::date || !is_missed(facts, i)) continue;
        if (i.target.placeholder || i.actual.placeholder) continue;
        if (gives_reason(i) && i.score.known() && i.weight.known() && i.score.value() < i.weight.value()) continue;
        const std::string_view target = i.target_text, actual = i.actual_text;
        Finding& finding = add(findings, setting, i.path("actual"),
                               say({name_of(facts, i), "应于", quoted(target), "完成，实际完成时间为", quoted(actual),
                                    "，晚于指标值：请核对时间，确实延期的请说明原因并相应扣分。"}));
        relate(finding, {i.path("target"), i.path("reason")});
        finding.found = actual;
        finding.expected = target;
    }
}

}    // namespace ziping
