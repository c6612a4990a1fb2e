// R68: other years than the report's own.
#include "core/quantity.h"
#include "core/rules/indicators.h"
#include "core/rules/narrative.h"
#include "core/spending.h"

#include <algorithm>

namespace ziping {
namespace {

bool in_title_marks(std::string_view text, std::size_t at) {
    const std::string_view head = text.substr(0, at);
    const std::size_t open = head.rfind("《"), close = head.rfind("》");
    return open != std::string_view::npos && (close == std::string_view::npos || close < open);
}

bool speaks_of(const Passage& at, int year) {
    return std::any_of(at.numbers.begin(), at.numbers.end(),
                       [&](const NumberInText& number) { return year_at(at.text(), number) == year; }) ||
           has_any(at.text(), {"本年", "今年"});
}

// "2022年度部门整体支出绩效自评报告": another year than `own` in the name of a document like this report's own, not in 《》.
const NumberInText* foreign_document_year(const Passage& at, int own, const std::vector<std::string>& words) {
    for (const NumberInText& number : at.numbers) {
        const int year = year_at(at.text(), number);
        if (year == 0 || year == own) continue;
        const std::string_view document = clause_after(at.text(), number.end);
        if (trimmed(document).starts_with("年度") && has_any(document, words) && !in_title_marks(at.text(), number.begin))
            return &number;
    }
    return nullptr;
}

// An earlier year than `own` before an amount of spending.
const NumberInText* earlier_spending_year(const Passage& at, int own) {
    for (const SpendingClaim& claim : at.spending) {
        if (claim.year <= 0 || claim.year >= own || claim.kind == SpendingClaim::carried) continue;
        const std::size_t begin = sentence_begin(at.text(), claim.amount.number.begin);
        for (const NumberInText& number : at.numbers)
            if (number.begin >= begin && year_at(at.text(), number) == claim.year) return &number;
    }
    return nullptr;
}

// The earlier year that a passage about this year begins with: "2022年举办党务干部培训2期" among the goals, "2022年，我局…" in a section.
const NumberInText* earlier_year_at_begin(const Passage& at, int own) {
    if (at.numbers.empty() || !is_blank(at.text().substr(0, at.numbers.front().begin))) return nullptr;
    const NumberInText& first = at.numbers.front();
    const int year = year_at(at.text(), first);
    if (year == 0 || year >= own) return nullptr;
    if (at.block->kind == BlockKind::goals) return &first;
    const std::string_view rest = without_prefixes(at.text().substr(first.end), {"年度", "年", "，", ","});
    const bool of_department = at.block->kind == BlockKind::outline && starts_with_any(rest, {"我", "本", "全局", "全委"});
    return of_department && year == own - 1 ? &first : nullptr;    // older ones tell the department's history
}

void report_year(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at,
                 const NumberInText& written, std::string_view where) {
    const std::string found = written.value.text(), expected = std::to_string(facts.report->year);
    Finding& finding =
        add(findings, setting, at.path,
            say({facts.place(at.path), where, "年度为 ", found, " 年，本报告为 ", expected, " 年度：请核对并改正。"}));
    underline(finding, written.begin, written.end);
    finding.found = found;
    finding.expected = expected;
    finding.repair = repair_in(at, written.begin, written.end, say({"改为 ", expected, " 年"}), expected);
}

// Of a day: "2022年12月底前" as a target of 2023, or achieved in it, a year before.
void different_years_of_indicators(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const int own = facts.report->year;
    for (const Indicator& i : facts.indicators()) {
        if (i.target.kind != Value::Kind::date || !is_about_the_year(*i.use->form)) continue;
        const bool of_target = i.target.day.year > 0 && i.target.day.year < own;
        const bool of_actual = i.actual.kind == Value::Kind::date && i.actual.day.year > 0 && i.actual.day.year < own;
        if (!of_target && !of_actual) continue;
        const Path path = i.path(of_target ? "target" : "actual");
        const std::string_view text = of_target ? i.target_text : i.actual_text;
        add_milder(
            findings, setting, path,
            say({facts.place(path), "写的", quoted(text), "不是 ", std::to_string(own), " 年：请核对是否沿用了上年的内容。"}))
            .found = text;
    }
}

}    // namespace

// R68. Another year where the report's own is meant, in a passage that never speaks of the report's year: in the name of one of its
// documents (words: "自评报告"), or an earlier one with an amount of spending or at the begin of the goals or of a section; milder, in a
// target that is a day or what was achieved of it. Comparisons, titles in 《》 and document numbers pass.
void different_years(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const int own = facts.report->year;
    if (own == 0) return;
    different_years_of_indicators(facts, setting, findings);
    for (const Passage& at : facts.passages()) {
        if (!is_about_the_year(*at.use->form)) continue;
        std::string_view where = "中本报告文件名称的";
        const NumberInText* year = foreign_document_year(at, own, setting.words);
        if (!year) year = earlier_spending_year(at, own), where = "中所写支出的";
        if (!year) year = earlier_year_at_begin(at, own), where = "开头的";
        if (year && !speaks_of(at, own)) report_year(facts, setting, findings, at, *year, where);
    }
}

}    // namespace ziping
