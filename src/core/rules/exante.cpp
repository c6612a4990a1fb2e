// R88–R90: 事前绩效评估: scores and conclusion, money, completeness.
#include "core/cell_spec.h"
#include "core/rules/money.h"
#include "core/rules/monitoring.h"
#include "core/rules/narrative.h"

#include <algorithm>

namespace ziping {
namespace {

// A dimension above its points, or below 0.
void check_dimensions(const Facts& facts, const RuleSetting& setting, Findings& findings, const Score& score) {
    for (const Category& category : score.categories) {
        if (!category.score.known()) continue;
        const Decimal value = category.score.value;
        if (!value.is_negative() && value <= category.cap) continue;
        const std::string found = value.text(), most = category.cap.text();
        Finding& finding = add(findings, setting, category.path,
                               say({facts.place(category.path), "为 ", found, " 分，应在 0～", most, " 分之间：请改正。"}));
        finding.found = found;
        finding.expected = say({"0～", most});
    }
}

void check_total(const Facts& facts, const RuleSetting& setting, Findings& findings, const Score& score, const FormUse& use) {
    const Number* claim = typed(facts.amount(use, "total"));
    if (!claim || score.total.state != Figure::complete) return;
    if (abs(claim->value() - score.total.value) <= limit(setting, 0, *Decimal::parse("0.01"))) return;
    const std::string found = claim->value().text(), sum = score.total.value.text();
    Finding& finding =
        add(findings, setting, claim->path,
            say({facts.place(claim->path), "填写 ", found, " 分，各项得分之和为 ", sum, " 分：请核对得分，或改用计算的总分。"}));
    for (const Category& category : score.categories) finding.related.push_back(category.path);
    finding.found = found;
    finding.expected = sum;
    finding.repair = repair_by("改用计算的总分", claim->path, "");
}

void check_conclusion(const Facts& facts, const RuleSetting& setting, Findings& findings, const Score& score,
                      const FormUse& use) {
    const Path path = use.fact("conclusion");
    const std::string_view chosen = trimmed(facts.report->text(path)), label = word_for(*facts.tpl, path, chosen).value_or("");
    if (!score.grade || label.empty() || chosen == score.grade->id) return;
    Finding& finding = add(findings, setting, path,
                           say({facts.place(path), "为“", label, "”，总分 ", score.total.value.text(), " 分对应的结论是“",
                                score.grade->label, "”：请核对得分或结论。"}));
    relate(finding, {use.fact("total")});
    finding.found = label;
    finding.expected = score.grade->label;
    if (word_for(*facts.tpl, path, score.grade->id))
        finding.repair = repair_by(say({"改为“", score.grade->label, "”"}), path, score.grade->id);
}

// The form's own path of a cell that the setting gives with the form.
Path cell_of(const FormUse& use, Path path) {
    path.form = use.id;
    return path;
}

// 资金总额 is what is applied for, or one of its sources alone is.
void check_requested(const Facts& facts, const RuleSetting& setting, Findings& findings, const Path& total,
                     const Path& requested) {
    const Number *sum = known(facts.number(total)), *asked = known(facts.number(requested));
    if (!sum || !asked || abs(sum->value() - asked->value()) <= limit(setting, 0, Decimal())) return;
    const auto partial = [](const Number& number) { return !number.typed && number.figure.state != Figure::complete; };
    if (partial(*asked) || (partial(*sum) && sum->value() < asked->value())) return;    // still being filled in
    for (const SumCheck& check : facts.sums())
        if (check.total == total)
            for (const CellRef& part : check.parts)
                if (const Number* source = known(facts.number(part)); source && source->value() == asked->value()) return;
    const std::string found = sum->value().text(), expected = asked->value().text();
    Finding& finding = add(
        findings, setting, total,
        say({facts.place(total), "为 ", found, " 万元，", facts.place(requested), "为 ", expected, " 万元：请核对并改为一致。"}));
    relate(finding, {requested});
    finding.found = found;
    finding.expected = expected;
}

}    // namespace

// R88. A dimension's score outside its points; a typed total that is not their sum; a conclusion that is not the total's. limits: tolerance
// of the total in 分.
void evaluation_score(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Score& score : facts.scores()) {
        const FormUse& use = facts.use_of(score);
        if (use.fact("conclusion").form.empty()) continue;
        check_dimensions(facts, setting, findings, score);
        check_total(facts, setting, findings, score, use);
        check_conclusion(facts, setting, findings, score, use);
    }
}

// R89. 申报金额 is 审核金额 and 核减金额 together, 资金总额 its sources; 资金总额 is 申报金额. limits: tolerance in 万元; cells: 资金总额, 申报金额.
void evaluation_funding(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    wrong_sum(facts, setting, findings);
    if (setting.cells.size() < 2) return;
    for (const FormUse& use : facts.uses())
        if (setting.cells[0].form == use.form->id)
            check_requested(facts, setting, findings, cell_of(use, setting.cells[0]), cell_of(use, setting.cells[1]));
}

// R90. A section of 附件7 that must be written is empty, or no conclusion is chosen. cells: the outlines.
void incomplete_evaluation(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    empty_sections_of_cells(facts, setting, findings);
    for (const FormUse& use : facts.uses()) {
        const Path path = use.fact("conclusion");
        if (path.form.empty()) continue;
        const std::string_view chosen = trimmed(facts.report->text(path));
        if (word_for(*facts.tpl, path, chosen)) continue;
        std::string labels;
        const Block* block = facts.tpl->block(path);
        if (const Row* row = block ? block->row(path.row) : nullptr)
            for (const Choice& option : row->options) labels += say({labels.empty() ? "“" : "、“", option.label, "”"});
        add(findings, setting, path,
            say({facts.place(path), chosen.empty() ? "未选择" : "不在规定的结论之中", "：请选择", labels, "之一。"}))
            .found = chosen;
    }
}

}    // namespace ziping
