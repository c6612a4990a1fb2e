// R72, R73: total and grade in the prose, and what was left unfilled there.
#include "core/characters.h"
#include "core/marks.h"
#include "core/rules/narrative.h"
#include "core/spending.h"

#include <algorithm>

namespace ziping {
namespace {

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
