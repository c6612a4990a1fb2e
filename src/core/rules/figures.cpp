// R61, R64, R65: what the prose says of money and people, against itself and the tables.
#include "core/rules/headcount.h"
#include "core/rules/money.h"
#include "core/rules/narrative.h"
#include "core/spending.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace ziping {
namespace {

std::string in_wan(Decimal amount) { return amount.text() + " 万元"; }

// The same of an amount in the prose, as it is written where that is not 万元.
std::string in_wan(const Passage& at, const AmountInText& amount) {
    return amount.value == amount.number.value ? in_wan(amount.value) : std::string(written(at.text(), amount));
}

// "无项目支出", "没有安排专项资金"; not "无项目支出结余", "无挪用专项资金的情况".
std::string_view denial(std::string_view text, const std::vector<std::string>& words) {
    static constexpr std::string_view negations[] = {"无", "没有", "未安排", "未发生", "不涉及"};
    static constexpr std::string_view between[] = {"专项", "市级", "本级", "财政", "单独", "单列", "一级",
                                                   "安排", "发生", "任何", "相关", "此项", "的"};
    static constexpr std::string_view about_something_else[] = {"结余",     "结转", "资金结", "调整", "超", "违规",
                                                                "资金违规", "变更", "以外",   "之外", "债", "行动",
                                                                "检查",     "整治", "审计",   "收入"};
    for (std::string_view negation : negations)
        for (std::size_t at = find_word(text, negation); at != std::string_view::npos; at = find_word(text, negation, at + 1)) {
            const std::string_view clause = clause_after(text, at), object = clause.substr(negation.size());
            if (has_any(clause_before(text, at), {"年初", "上年", "去年"})) continue;
            for (const std::string& word : words) {
                const std::size_t found = word.empty() ? std::string_view::npos : find_word(object, word);
                if (found == std::string_view::npos || !without_prefixes(object.substr(0, found), between).empty()) continue;
                if (!starts_with_any(object.substr(found + word.size()), about_something_else)) return clause;
            }
        }
    return {};
}

void check_headcount(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at,
                     const std::vector<HeadcountClaim>& claims, HeadcountClaim::Kind kind, std::string_view fact,
                     std::string_view label) {
    const Number* number = known(facts.amount(fact));
    const HeadcountClaim* first = nullptr;
    for (const HeadcountClaim& claim : claims) {
        if (claim.kind != kind || !number) continue;
        if (claim.number.value == number->value()) return;
        if (!first) first = &claim;
    }
    if (!first) return;
    const std::string found = first->number.value.text(), expected = number->value().text();
    Finding& finding = add(findings, setting, at.path,
                           say({facts.place(at.path), "中写", label, " ", found, " 人，而", facts.place(number->path), "为 ",
                                expected, " 人：请核对并改为一致。"}));
    underline(finding, first->number.begin, first->number.end);
    relate(finding, {number->path});
    finding.found = found;
    finding.expected = expected;
    finding.repair = repair_in(at, first->number.begin, first->number.end, say({"改为 ", expected, " 人"}), expected);
}

// "基本支出600.99万元（人员经费482.49万元、公用经费118.5万元）": what follows 基本支出 up to the next claim or the end of its sentence.
void check_basic_parts(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at,
                       const SpendingClaim& basic, std::size_t end) {
    const std::string_view text = at.text();
    std::optional<AmountInText> people, running;
    Decimal all;
    for (const NumberInText& number : at.numbers) {
        if (number.begin < basic.amount.number.end || number.begin >= end) continue;
        const auto amount = amount_at(text, number);
        if (!amount) continue;
        if (is_rough(text, number)) return;
        all += amount->value;
        const std::string_view label =
            without_suffixes(clause_before(text, number.begin), {"为", "是", "共计", "合计", "共", "支出", "：", ":"});
        if (!people && ends_with_any(label, {"人员经费", "人员"})) people = amount;
        if (!running && ends_with_any(label, {"公用经费", "公用"})) running = amount;
    }
    if (!people || !running) return;
    const Decimal sum = people->value + running->value, tolerance = limit(setting, 0, Decimal());
    const auto agrees = [&](Decimal parts) {
        return is_written_as(basic.amount, parts) || abs(parts - basic.amount.value) <= tolerance;
    };
    if (agrees(sum) || agrees(all)) return;
    Finding& finding =
        add(findings, setting, at.path,
            say({facts.place(at.path), "中写基本支出 ", in_wan(basic.amount.value), "，其中人员经费 ", in_wan(people->value),
                 "、公用经费 ", in_wan(running->value), "，两项合计 ", in_wan(sum), "，与基本支出不符：请核对。"}));
    underline(finding, basic.amount.number.begin, basic.amount.number.end);
    finding.found = basic.amount.value.text();
    finding.expected = sum.text();
}

}    // namespace

// R61. "支出620.99万元，其中基本支出600.99万元，项目支出20万元": the whole is the sum of its parts, 结余结转 with or without;
// 基本支出 that of 人员经费 and 公用经费, where both follow. limits: tolerance in 万元; cells: the passages.
void parts_of_spending(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Decimal tolerance = limit(setting, 0, Decimal());
    each_cell(facts, setting, [&](const Passage& at) {
        const auto claims = at.spending;
        for (auto basic = claims.begin(); basic != claims.end(); ++basic)
            if (basic->kind == SpendingClaim::basic) {
                const std::size_t end = sentence_end(at.text(), basic->amount.number.end);
                const auto next = std::next(basic);
                check_basic_parts(facts, setting, findings, at, *basic,
                                  next == claims.end() ? end : std::min(end, next->amount.number.begin));
            }
        for (auto first = claims.begin(); first != claims.end();) {
            const auto last = std::find_if(first, claims.end(), [&](const SpendingClaim& c) { return c.group != first->group; });
            const auto of = [&](SpendingClaim::Kind kind) -> const AmountInText* {
                const auto found = std::find_if(first, last, [&](const SpendingClaim& c) { return c.kind == kind; });
                return found == last ? nullptr : &found->amount;
            };
            const AmountInText *whole = of(SpendingClaim::whole), *basic = of(SpendingClaim::basic),
                               *project = of(SpendingClaim::project), *carried = of(SpendingClaim::carried);
            first = last;
            if (!whole || !basic || !project) continue;
            const Decimal sum = basic->value + project->value;
            const auto agrees = [&](Decimal parts) {
                return is_written_as(*whole, parts) || abs(parts - whole->value) <= tolerance;
            };
            if (agrees(sum) || (carried && agrees(sum + carried->value))) continue;
            Finding& finding =
                add(findings, setting, at.path,
                    say({facts.place(at.path), "中写支出 ", in_wan(at, *whole), "，其中基本支出 ", in_wan(at, *basic),
                         "、项目支出 ", in_wan(at, *project), "，两项合计 ", in_wan(sum), "，与支出总额不符：请核对。"}));
            underline(finding, whole->number.begin, whole->number.end);
            finding.found = whole->value.text();
            finding.expected = sum.text();
        }
    });
}

namespace {

void report_denial(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at, std::string_view said,
                   const Number& spent, std::string_view what) {
    Finding& finding = add(findings, setting, at.path,
                           say({facts.place(at.path), "中写", quoted(said), "，而", facts.place(spent.path), "为 ",
                                spent.value().text(), " 万元：请补充", what, "情况，或核对表中数。"}));
    const auto begin = static_cast<std::size_t>(said.data() - at.text().data());
    underline(finding, begin, begin + said.size());
    relate(finding, {spent.path});
    finding.found = said;
    finding.expected = spent.value().text();
}

bool is_some(const Number* amount) { return amount && amount->value() > Decimal(); }

// "政府性基金支出50万元" in the section on it: an amount of this year; nothing when the section gives none.
std::optional<AmountInText> spent_in(const Passage& at, int own_year) {
    for (const NumberInText& number : at.numbers) {
        const auto amount = amount_at(at.text(), number);
        if (!amount || amount->value <= Decimal()) continue;
        const std::string_view label = clause_before(at.text(), number.begin);
        if (!without_suffixes(label, {"为", "共计", "合计", "共", "总额", "决算", "实际", "：", ":"}).ends_with("支出")) continue;
        const int year = year_before(at.text(), number.begin);
        if ((year == 0 || year == own_year) && !has_any(label, {"上年", "去年", "预计"})) return amount;
    }
    return std::nullopt;
}

// The section on 政府性基金 and what 自评表 says of it: both have some, or none.
void check_fund(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Path *section = facts.tpl->fact("fund_text"), *cell = facts.tpl->fact("fund");
    const Passage* at = section ? facts.passage(*section) : nullptr;
    if (!at || !cell) return;
    const Number* fund = known(facts.amount("fund"));
    if (is_some(fund)) {
        const std::string_view said = says_nothing(at->text()) ? trimmed(at->text()) : denial(at->text(), {"政府性基金", "基金"});
        if (!said.empty()) report_denial(facts, setting, findings, *at, said, *fund, "政府性基金支出");
    } else if (const auto spent = spent_in(*at, facts.report->year)) {
        const std::string_view said = written(at->text(), *spent);
        Finding& finding = add(findings, setting, at->path,
                               say({facts.place(at->path), "中写支出 ", said, "，而", facts.place(*cell),
                                    fund ? "为 0" : "没有填写", "：请核对并补填。"}));
        underline(finding, spent->number.begin, spent->number.begin + said.size());
        relate(finding, {*cell});
        finding.found = said;
    }
}

}    // namespace

// R64. The prose says there is no 项目支出, or none of 政府性基金, while the tables have some; of the latter also the other way round.
// cells: the passages on 项目支出; words: what is denied there ("项目支出", "专项"). A passage that is only "无" counts in the first of
// the cells.
void denied_spending(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    check_fund(facts, setting, findings);
    const Number* project = known(facts.amount("project"));
    if (!is_some(project)) project = known(facts.amount("base_project"));
    if (!is_some(project)) return;
    bool first = true;
    for (const Path& cell : setting.cells) {
        const bool may_be_short = std::exchange(first, false);
        const Passage* at = facts.passage(passage(cell));
        if (!at) continue;
        const std::string_view text = at->text();
        const std::string_view said = may_be_short && says_nothing(text) ? trimmed(text) : denial(text, setting.words);
        if (!said.empty()) report_denial(facts, setting, findings, *at, said, *project, "项目支出");
    }
}

// R65. 编制 and 在职 in the prose are those of 附件2; one mention that agrees is enough. cells: the passages.
void headcount_in_tables(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    each_cell(facts, setting, [&](const Passage& at) {
        const auto claims = headcount_claims(at.text(), at.numbers, facts.report->year);
        check_headcount(facts, setting, findings, at, claims, HeadcountClaim::Kind::posts, "posts", "编制");
        check_headcount(facts, setting, findings, at, claims, HeadcountClaim::Kind::on_duty, "on_duty", "在职");
    });
}

}    // namespace ziping
