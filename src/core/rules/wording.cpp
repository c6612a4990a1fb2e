// R67, R68, R72, R73: sections, years, the grade and what was left unfilled in the prose.
#include "core/rules/narrative.h"
#include "core/rules/spending.h"

#include <algorithm>
#include <optional>

namespace ziping {
namespace {

bool in_title_marks(std::string_view text, std::size_t at) {
    const std::string_view head = text.substr(0, at);
    const std::size_t open = head.rfind("《"), close = head.rfind("》");
    return open != std::string_view::npos && (close == std::string_view::npos || close < open);
}

bool speaks_of(std::string_view text, int year) {
    return has(text, std::to_string(year) + "年") || has_any(text, {"本年", "今年"});
}

// "2022年度部门整体支出绩效自评报告": another year than `own` in the name of a document like this report's own, not in 《》.
std::optional<NumberInText> foreign_document_year(std::string_view text, int own, const std::vector<std::string>& words) {
    for (std::size_t at = find_word(text, "年度"); at != std::string_view::npos; at = find_word(text, "年度", at + 1)) {
        const auto number = number_before(text, at);
        if (!number) continue;
        const int year = year_at(text, *number);
        if (year != 0 && year != own && has_any(clause_after(text, at), words) && !in_title_marks(text, at)) return number;
    }
    return std::nullopt;
}

void report_year(const Facts& facts, const RuleSetting& setting, Findings& findings, const Path& path, std::string_view text,
                 const NumberInText& written, std::string_view where) {
    const std::string found = written.value.text(), expected = std::to_string(facts.report->year);
    Finding& finding =
        add(findings, setting, path,
            say({facts.place(path), where, "年度为 ", found, " 年，本报告为 ", expected, " 年度：请核对并改正。"}));
    finding.found = found;
    finding.expected = expected;
    finding.repair = repair_by(say({"改为 ", expected, " 年"}), path, with_piece(text, written.begin, written.end, expected));
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

}    // namespace

// R67. A section that must be written is empty. "无" is an answer.
void empty_section(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const FormUse& use : facts.forms)
        for (const Block& block : use.form->blocks) {
            if (block.kind != BlockKind::outline || block.columns.empty()) continue;
            const FilledBlock* filled = use.filled ? use.filled->block(block.id) : nullptr;
            for (const Row& row : block.rows) {
                if (!row.required || row.heading || !row.same_as.empty()) continue;
                const FilledRow* answer = filled ? filled->row(row.id) : nullptr;
                if (answer && !is_blank(answer->text(block.columns.front().id))) continue;
                Path path{use.id, block.id, row.id, block.columns.front().id};
                std::string message = say({facts.place(path), "为空：请填写，没有的请写“无”。"});
                add(findings, setting, std::move(path), std::move(message));
            }
        }
}

// R68. Another year where the report's own is meant, in a passage that never speaks of the report's year: in the name of one of its
// documents (words: "自评报告"), or an earlier one with an amount of spending. Comparisons, titles in 《》 and document numbers pass.
void different_years(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const int own = facts.report->year;
    each_passage(facts, [&](const Path& path, std::string_view text) {
        if (own == 0 || speaks_of(text, own)) return;
        if (const auto year = foreign_document_year(text, own, setting.words)) {
            report_year(facts, setting, findings, path, text, *year, "中本报告文件名称的");
            return;
        }
        for (const SpendingClaim& claim : spending_claims(text)) {
            if (claim.year <= 0 || claim.year >= own || claim.kind == SpendingClaim::carried) continue;
            const std::size_t begin = sentence_begin(text, claim.amount.number.begin);
            for (auto number = next_number(text, begin); number; number = next_number(text, number->end)) {
                if (year_at(text, *number) != claim.year) continue;
                report_year(facts, setting, findings, path, text, *number, "中所写支出的");
                return;
            }
        }
    });
}

// R72. The grade that the prose names is the one of the total. words: what stands before it ("自评等级", "评价结果"). Other years' grades
// pass, and so does everything while the total is provisional.
void different_grade(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Score* main = facts.main();
    if (!main || !main->grade || main->total.state != Figure::complete) return;
    each_passage(facts, [&](const Path& path, std::string_view text) {
        for (const std::string& word : setting.words)
            for (std::size_t at = word.empty() ? std::string_view::npos : find_word(text, word); at != std::string_view::npos;
                 at = find_word(text, word, at + word.size())) {
                const std::size_t begin = sentence_begin(text, at);
                const std::string_view sentence = text.substr(begin, at + word.size() - begin);
                if (!has_any(sentence, {"自评", "绩效", "评价"}) || has(sentence, "考核")) continue;
                if (const int year = year_before(text, at); year != 0 && year != facts.report->year) continue;
                const GradeBand* named = grade_at(facts, word, text.substr(at + word.size()));
                if (!named || named->label == main->grade->label) continue;
                Finding& finding =
                    add(findings, setting, path,
                        say({facts.place(path), "中写等级为“", named->label, "”，自评总分 ", main->total.value.text(),
                             " 分对应的等级为“", main->grade->label, "”：请改为一致。"}));
                finding.found = named->label;
                finding.expected = main->grade->label;
                return;
            }
    });
}

// R73. A blank of the printed form that nobody filled in: "年  月  日", "XX", "（ ）". All prose, the cover's date and the sign-off.
void unfilled_text(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const auto check = [&](const Path& path, std::string_view text) {
        const std::string_view piece = unfilled_piece(text);
        if (piece.empty()) return;
        add(findings, setting, path, say({facts.place(path), "中还有未填写的空白", quoted(piece), "：请补充完整或删除。"}))
            .found = piece;
    };
    each_passage(facts, check);
    if (const Path* date = facts.tpl->fact("report_date")) check(*date, facts.report->text(*date));
    for (std::string_view fact : {"filler", "date", "phone", "leader"})
        if (const Path* path = facts.tpl->fact(fact)) check(*path, facts.report->text(*path));
}

}    // namespace ziping
