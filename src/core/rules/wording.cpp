// R67, R68, R72, R73: sections, years, total and grade, and what was left unfilled in the prose.
#include "core/characters.h"
#include "core/marks.h"
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

// "2022年举办党务干部培训2期" among this year's goals: the earlier year that they begin with.
const NumberInText* earlier_year_of_goals(const Passage& at, int own) {
    if (at.block->kind != BlockKind::goals || at.numbers.empty()) return nullptr;
    const NumberInText& first = at.numbers.front();
    const int year = year_at(at.text(), first);
    return year != 0 && year < own && trimmed(at.text().substr(0, first.begin)).empty() ? &first : nullptr;
}

// "2023年，我局…" in a section of this year's report.
const NumberInText* earlier_year_of_section(const Passage& at, int own) {
    if (at.block->kind != BlockKind::outline || at.numbers.empty()) return nullptr;
    const NumberInText& first = at.numbers.front();
    if (year_at(at.text(), first) != own - 1 || !trimmed(at.text().substr(0, first.begin)).empty()) return nullptr;
    const std::string_view rest = without_prefixes(at.text().substr(first.end), {"年度", "年", "，", ","});
    return starts_with_any(rest, {"我", "本", "全局", "全委"}) ? &first : nullptr;
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

// The grade that "等级为“良”" or "等级：良好" names right after the keyword; null when it names none. After other words than 等级 a
// connector is needed: "评价结果良好" is praise.
const GradeBand* grade_at(const Facts& facts, std::string_view word, std::string_view rest) {
    const std::string_view said =
        without_prefixes(rest, {"为", "是", "：", ":", "“", "‘", "「", "【", "\"", "评定", "确定", "等级", "属于", "达到", "定"});
    if (said.size() == rest.size() && !has(word, "等级")) return nullptr;
    for (const GradeBand& band : facts.tpl->grades) {
        if (band.label.empty() || !said.starts_with(band.label)) continue;
        const std::string_view after = said.substr(band.label.size());
        const std::string_view end = first_characters(after, 1);
        if (end.empty() || starts_with_any(after, {"”", "’", "」", "】", "\"", "。", "，", "；", "、", "）", ",", ";", ")", "\n",
                                                   "秀", "好", "等", "级", " "}))
            return &band;
    }
    return nullptr;
}

void report_grade(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at, const Score& main,
                  std::string_view named, std::size_t from) {
    Finding& finding = add(findings, setting, at.path,
                           say({facts.place(at.path), "中写等级为“", named, "”，自评总分 ", main.total.value.text(),
                                " 分对应的等级为“", main.grade->label, "”：请改为一致。"}));
    const std::size_t begin = find_word(at.text(), named, from);
    underline(finding, begin, begin + named.size());
    relate(finding, {facts.use_of(main).fact("total")});
    finding.found = named;
    finding.expected = main.grade->label;
}

// The first grade of a passage that contradicts the total's. The grade of a project is no claim about the whole.
void check_grade(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at, const Score& main) {
    const std::string_view text = at.text();
    for (const std::string& word : setting.words)
        for (std::size_t found = word.empty() ? std::string_view::npos : at.find(word); found != std::string_view::npos;
             found = find_word(text, word, found + word.size())) {
            const std::size_t begin = sentence_begin(text, found), end = found + word.size();
            const std::string_view sentence = text.substr(begin, end - begin);
            if (!has_any(sentence, {"自评", "绩效", "评价"}) || has(sentence, "考核")) continue;
            if (has(sentence, "项目") && !has_any(sentence, {"整体", "部门"})) continue;
            if (const int year = year_before(text, found); year != 0 && year != facts.report->year) continue;
            const GradeBand* named = grade_at(facts, word, text.substr(end));
            if (!named || named->label == main.grade->label) continue;
            report_grade(facts, setting, findings, at, main, named->label, end);
            return;
        }
}

// "自评得分为97.47分": whether the number counts points, and not as "90分以上" does.
bool is_total(std::string_view text, const NumberInText& number) {
    const std::string_view after = trimmed(text.substr(number.end));
    return after.starts_with("分") &&
           !starts_with_any(after, {"分以", "分及", "分之", "分项", "分（", "分(", "分的", "分为", "分制"});
}

// Whether it is said of a part, of another subject or of another year.
bool is_of_something_else(std::string_view text, std::size_t at) {
    const std::string_view sentence = text.substr(sentence_begin(text, at), at - sentence_begin(text, at));
    if (has(sentence, "项目") && !has_any(sentence, {"整体", "部门"})) return true;
    return has_any(clause_before(text, at),
                   {"指标", "执行", "产出", "效益", "满意", "平均", "考核", "上年", "去年", "上一年", "前年", "往年",
                    "满分", "过程", "投入", "决策", "管理", "经费", "资金", "下属", "所属", "中心",   "二级"});
}

// The first total of a passage that is not the form's. The full points of the scheme are no claim, but after 得.
void check_total(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at, const Score& main) {
    static constexpr std::string_view totals[] = {"总分", "总得分", "综合得分", "综合评分"},
                                      claims[] = {"自评得分", "自评得", "绩效得分"};
    const std::string_view text = at.text();
    for (const NumberInText& stated : at.numbers) {
        if (!is_total(text, stated) || stated.value == main.total.value) continue;
        const std::string_view head = without_suffixes(text.substr(0, stated.begin), {"为", "是", "：", ":", "共计", "合计"});
        const bool claimed = ends_with_any(head, claims);
        if (!claimed && !ends_with_any(head, totals)) continue;
        Decimal full;
        for (const Category& category : main.categories) full += category.cap;
        if (!claimed && stated.value == full) continue;
        if (is_of_something_else(text, head.size())) continue;
        if (const int year = year_before(text, head.size()); year != 0 && year != facts.report->year) continue;
        const std::string said = stated.value.text(), total = main.total.value.text();
        Finding& finding =
            add_milder(findings, setting, at.path,
                       say({facts.place(at.path), "中写总分为 ", said, " 分，自评表的总分为 ", total, " 分：请改为一致。"}));
        underline(finding, stated.begin, stated.end);
        relate(finding, {facts.use_of(main).fact("total")});
        finding.found = said;
        finding.expected = total;
        finding.repair = repair_in(at, stated.begin, stated.end, say({"改为 ", total, " 分"}), total);
        return;
    }
}

}    // namespace

namespace {

// Of problems and measures R70 knows when there may be none.
bool is_paired(const Facts& facts, const CellRef& section) {
    const RuleSetting* setting = facts.tpl->rule("R70");
    return setting && std::any_of(setting->cells.begin(), setting->cells.end(), [&](const Path& cell) {
               return same_id(cell.row, section.row) && same_id(cell.block, section.block) && same_id(cell.form, section.form);
           });
}

}    // namespace

// The sections of an outline that must be written and are empty. Milder: "无" where the guidance does not allow it.
void report_empty_sections(const Facts& facts, const RuleSetting& setting, Findings& findings, const FormUse& use,
                           const Block& block) {
    if (block.kind != BlockKind::outline || block.columns.empty()) return;
    const FilledBlock* filled = use.filled ? use.filled->block(block.id) : nullptr;
    for (const Row& row : block.rows) {
        if (!row.required || row.heading || !row.same_as.empty()) continue;
        const FilledRow* answer = filled ? filled->row(row.id) : nullptr;
        const std::string_view text = answer ? answer->text(block.columns.front().id) : std::string_view{};
        const CellRef path{use.id, block.id, row.id, block.columns.front().id};
        if (is_blank(text))
            add(findings, setting, path,
                say({facts.place(path), row.may_be_none() ? "为空：请填写，没有的请写“无”。" : "为空：请填写。"}));
        else if (says_nothing(text) && !row.may_be_none() && !is_paired(facts, path))
            add_milder(findings, setting, path, say({facts.place(path), "只写了", quoted(trimmed(text)), "：请写明具体情况。"}))
                .found = trimmed(text);
    }
}

namespace {

// A table of the form of which nothing at all is filled in, though it asks for something.
void report_empty_table(const Facts& facts, const RuleSetting& setting, Findings& findings, const FormUse& use,
                        const Block& block) {
    const bool amounts = block.kind == BlockKind::line_items || block.kind == BlockKind::funding;
    if (block.optional || (!amounts && block.kind != BlockKind::goals)) return;
    const FilledBlock* filled = use.filled ? use.filled->block(block.id) : nullptr;
    if (filled && std::any_of(filled->rows.begin(), filled->rows.end(), [](const FilledRow& row) { return !row.empty(); }))
        return;
    for (const Row& row : block.rows)
        for (const Column& column : block.columns) {
            if (!row.required || !column.required || column.computed || row.leaves_out(column.id)) continue;
            const std::string_view what = amounts ? "一项也没有填写：请填写，没有的填 0。" : "为空：请填写。";
            add(findings, setting, {use.id, block.id, row.id, column.id}, say({facts.place({use.id, block.id, "", ""}), what}));
            return;
        }
}

// A 一级 that must have indicators and has none.
void report_empty_groups(const Facts& facts, const RuleSetting& setting, Findings& findings, const FormUse& use,
                         const Block& block) {
    const auto indicators = facts.indicators_of(use);
    for (const Group& group : block.groups) {
        const auto is_required = [](const Subgroup& one) { return one.required; };
        if (std::none_of(group.subgroups.begin(), group.subgroups.end(), is_required)) continue;
        const auto belongs = [&](const Indicator& one) { return one.group == &group && !one.empty; };
        if (std::any_of(indicators.begin(), indicators.end(), belongs)) continue;
        add(findings, setting, {use.id, block.id, group.id, "weight"},
            say({facts.place({use.id, block.id, group.id, ""}), "一项也没有填写：请填写。"}));
    }
}

}    // namespace

// R67. A section of the report that must be written is empty, or says no more than "无"; a table of it is wholly blank, or a 一级 has no
// indicator. Other forms' sections are matters of R87 and R90.
void empty_section(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const FormUse& use : facts.uses())
        if (use.form->always())
            for (const Block& block : use.form->blocks) {
                report_empty_sections(facts, setting, findings, use, block);
                report_empty_table(facts, setting, findings, use, block);
                report_empty_groups(facts, setting, findings, use, block);
            }
}

namespace {

// R68 of a day: "2022年12月底前" as a target of 2023, or achieved in it, a year before.
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
        const NumberInText* document = foreign_document_year(at, own, setting.words);
        const NumberInText* spent = document ? nullptr : earlier_spending_year(at, own);
        const NumberInText* year = document ? document : spent ? spent : earlier_year_of_goals(at, own);
        if (!year) year = earlier_year_of_section(at, own);
        if (!year || speaks_of(at, own)) continue;
        report_year(facts, setting, findings, at, *year, document ? "中本报告文件名称的" : spent ? "中所写支出的" : "开头的");
    }
}

// R72. The grade that the prose names is the form's, and, milder, its total. words: what stands before a grade ("自评等级", "评价结果"). Those
// of other years and of projects pass, and everything while the total is provisional.
void different_grade(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Score* main = facts.main();
    if (!main || !main->grade || main->total.state != Figure::complete) return;
    for (const Passage& at : facts.passages())
        if (at.use->form->always()) {
            check_total(facts, setting, findings, at, *main);
            check_grade(facts, setting, findings, at, *main);
        }
}

// R73. A blank of the printed form that nobody filled in: "年  月  日", "XX", "（ ）". All prose, the cover's date and the sign-off.
void unfilled_text(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const auto report = [&](const Path& path, std::string_view piece, std::size_t begin) {
        Finding& finding =
            add(findings, setting, path, say({facts.place(path), "中还有未填写的空白", quoted(piece), "：请补充完整或删除。"}));
        underline(finding, begin, begin + piece.size()).found = piece;
    };
    for (const Passage& at : facts.passages())
        if (at.unfilled_size > 0) report(at.path, at.text().substr(at.unfilled, at.unfilled_size), at.unfilled);
    const auto check = [&](const Path* path) {
        const std::string_view text = path ? facts.report->text(*path) : std::string_view{}, piece = unfilled_piece(text);
        if (!piece.empty()) report(*path, piece, static_cast<std::size_t>(piece.data() - text.data()));
    };
    for (std::string_view fact : {"report_date", "filler", "date", "phone", "leader"}) check(facts.tpl->fact(fact));
}

}    // namespace ziping
