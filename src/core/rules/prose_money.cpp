// R62: the money that the prose names, against the tables.
#include "core/rules/money.h"
#include "core/rules/named_lines.h"
#include "core/rules/narrative.h"
#include "core/spending.h"

#include <algorithm>
#include <vector>

namespace ziping {
namespace {

std::string_view name_of(const SpendingClaim& claim) {
    if (claim.column == "initial") return "年初预算数";
    if (claim.column == "budget") return "全年预算数";
    if (claim.column == "executed") return "全年执行数";
    switch (claim.kind) {
    case SpendingClaim::whole: return "支出总额";
    case SpendingClaim::basic: return "基本支出";
    case SpendingClaim::project: return "项目支出";
    case SpendingClaim::carried: break;
    }
    return "结余结转";
}

// What the tables say about the year's money; null when they do not.
struct Tables {
    const Number *initial, *budget, *executed;       // 年初预算, 全年预算, 全年执行
    const Number *basic, *project, *base_project;    // by 支出性质 (of the budget), and 附件2's 项目支出 (spent)
};

Tables tables_of(const Facts& facts) {
    const auto fact = [&](std::string_view name) { return known(facts.amount(name)); };
    return {fact("initial"), fact("budget"), fact("executed"), fact("basic"), fact("project"), fact("base_project")};
}

// The tables' figures that a claim may repeat, the nearest one first. Empty when the tables do not tell.
struct Candidates {
    std::vector<Decimal> values;
    const Number* cell = nullptr;    // of the first
    std::string reckoned;            // how the first was calculated, where no cell holds it
    void add(const Number* number) {
        if (!number) return;
        if (values.empty()) cell = number;
        values.push_back(number->value());
    }
    bool hold(const AmountInText& written) const {
        return std::any_of(values.begin(), values.end(), [&](Decimal value) { return is_written_as(written, value); });
    }
};

// 执行数, or one of several sources on its own, such as 一般公共预算: the tables split the budget, so the only source is no more than that.
Candidates whole_spent(const Facts& facts, const Tables& tables) {
    Candidates found;
    found.add(tables.executed);
    if (!tables.executed || !tables.budget) return found;
    for (const SumCheck& check : facts.sums())
        if (check.total == tables.budget->path)
            for (const CellRef& part : check.parts)
                if (const Number* source = known(facts.number(part)); source && source->value() != tables.budget->value())
                    found.add(source);
    return found;
}

// The tables split the budget by 支出性质; what was spent may differ from it by what was spent on the other part.
Candidates part_spent(const Tables& tables, bool basic) {
    Candidates found;
    const bool all_spent = tables.budget && tables.executed && tables.budget->value() == tables.executed->value();
    if (basic && !all_spent && tables.executed && tables.base_project) {    // then the split is not what was spent
        found.add(tables.executed);
        found.values.front() = tables.executed->value() - tables.base_project->value();
        found.reckoned = "全年执行数减基础数据表的项目支出";
        return found;
    }
    if (basic) found.add(tables.basic);
    if (!basic && !all_spent) found.add(tables.base_project);
    if (!basic) found.add(tables.project);
    if (!basic && all_spent) found.add(tables.base_project);
    if (found.values.empty() || !tables.executed) return found;
    for (const Number* other : {basic ? tables.base_project : tables.basic, basic ? nullptr : tables.project})
        if (other) found.values.push_back(tables.executed->value() - other->value());
    return found;
}

Candidates budgeted(const Tables& tables) {
    Candidates found;
    found.add(tables.budget);
    found.add(tables.initial);
    return found;
}

Candidates candidates_for(const Facts& facts, const Tables& tables, const SpendingClaim& claim) {
    if (claim.planned && !claim.column.empty()) {
        Candidates named;
        named.add(claim.column == "initial" ? tables.initial : tables.budget);
        return named;
    }
    switch (claim.kind) {
    case SpendingClaim::whole: return claim.planned ? budgeted(tables) : whole_spent(facts, tables);
    case SpendingClaim::basic: return claim.planned ? Candidates() : part_spent(tables, true);
    case SpendingClaim::project: return claim.planned ? Candidates() : part_spent(tables, false);
    case SpendingClaim::carried: break;
    }
    return {};
}

// The rate that stands at `number` is not what the cell says.
void report_rate(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at,
                 const NumberInText& number, const CellRef& cell, Decimal rate) {
    const std::string found = number.value.text(), expected = rate.text();
    Finding& finding = add(findings, setting, at.path,
                           say({facts.place(at.path), "中写预算执行率 ", found, "%，而", facts.place(cell), "为 ", expected,
                                "%：请核对并改为一致。"}));
    underline(finding, number.begin, number.end);
    relate(finding, {cell});
    finding.found = found;
    finding.expected = expected;
    finding.repair = repair_in(at, number.begin, number.end, say({"改为 ", expected, "%"}), expected);
}

void report_amount(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at,
                   const AmountInText& amount, std::string_view what, const Candidates& candidates) {
    const Decimal expected = candidates.values.front();
    const bool in_wan = amount.value == amount.number.value;
    const std::string said = in_wan ? say({amount.value.text(), " 万元"}) : std::string(written(at.text(), amount));
    const bool slipped = !in_wan && amount.number.value == expected.rounded(amount.number.places);    // 元 for 万元
    const std::string right = candidates.reckoned.empty() ? facts.place(candidates.cell->path) : candidates.reckoned;
    Finding& finding = add(findings, setting, at.path,
                           say({facts.place(at.path), "中写", what, " ", said, "，而", right, "为 ", expected.text(),
                                slipped ? " 万元，单位似应为万元" : " 万元", "：请核对并改为一致。"}));
    underline(finding, amount.number.begin, amount.number.end);
    relate(finding, {candidates.cell->path});
    finding.found = amount.value.text();
    finding.expected = expected.text();
    if (in_wan)
        finding.repair =
            repair_in(at, amount.number.begin, amount.number.end, say({"改为 ", expected.text(), " 万元"}), expected.text());
}

bool is_this_year(const Facts& facts, int year) { return year == 0 || year == facts.report->year; }

// "预算执行率95%": the department's own for the whole year, stated and not aimed at.
bool states_execution_rate(const Facts& facts, std::string_view text, const NumberInText& number) {
    static constexpr std::string_view connectors[] = {"为", "是", "达到", "达", "：", ":"};
    static constexpr std::string_view openers[] = {"预算", "支出", "全年", "年度", "整体支出", "资金", "总", "的"};
    static constexpr std::string_view others[] = {"项目", "专项", "基本支出", "三公", "指标",
                                                  "目标", "月",   "季度",     "半年", "采购"};
    if (number.measure != Measure::percent || is_rough(text, number)) return false;
    const std::string_view noun = without_suffixes(clause_before(text, number.begin), connectors);
    constexpr std::string_view name = "执行率";
    if (!noun.ends_with(name)) return false;
    const std::string_view before = trimmed(noun.substr(0, noun.size() - name.size()));
    if (!before.empty() && !ends_with_any(before, openers) && !before.ends_with("年")) return false;
    const std::size_t begin = sentence_begin(text, number.begin);
    return !has_any(text.substr(begin, number.begin - begin), others) && is_this_year(facts, year_before(text, number.begin));
}

void check_execution_rate(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at) {
    const auto& rows = facts.funding();
    const auto own = std::find_if(rows.begin(), rows.end(), [](const Funding& one) { return one.use->form->always(); });
    if (own == rows.end() || own->computed_rate.state != Figure::complete) return;
    const Funding& funding = *own;
    for (const NumberInText& number : at.numbers) {
        if (!states_execution_rate(facts, at.text(), number)) continue;
        const Decimal rate = funding.computed_rate.value, tolerance = *Decimal::parse("0.1");
        if (rate.rounded(std::min(number.places, 6)) == number.value || abs(rate - number.value) <= tolerance) continue;
        report_rate(facts, setting, findings, at, number, funding.rate.path, rate);
    }
}

// What the year's columns of a line say that the prose may mean: "三公经费预算数", "三公经费决算数", or either.
Candidates of_line(const Facts& facts, const Path& line, std::string_view said, int year) {
    const auto cell = [&](const char* column) { return typed(facts.number(CellRef(line).with_column(column))); };
    const bool spent = has_any(said, {"决算", "执行", "实际", "发生"}), planned = !spent && has(said, "预算");
    Candidates found;
    if (is_this_year(facts, year)) {
        if (!planned) found.add(cell("final"));
        if (planned || (!spent && !has(said, "支出"))) found.add(cell("budget"));
    } else if ((year == last_year || year == facts.report->year - 1) && !planned) {
        found.add(cell("last"));
    }
    return found;
}

// The lines of 附件2 by their names, where no claim of spending stands.
void check_lines(const Facts& facts, const RuleSetting& setting, const RuleSetting& names, Findings& findings,
                 const Passage& at) {
    static constexpr std::string_view connectors[] = {"支出", "决算", "预算", "实际", "执行", "发生", "年初", "安排", "数",
                                                      "额",   "为",   "共计", "合计", "共",   "总额", "：",   ":"};
    for (const NumberInText& number : at.numbers) {
        const auto amount = amount_at(at.text(), number);
        if (!amount || is_rough(at.text(), number)) continue;
        const std::string_view before = trimmed(clause_before(at.text(), number.begin));
        const bool claimed = std::any_of(at.spending.begin(), at.spending.end(),
                                         [&](const SpendingClaim& claim) { return claim.amount.number.begin == number.begin; });
        if (claimed) continue;
        std::string_view noun = without_suffixes(before, {"为", "是", "共计", "合计", "共", "：", ":"});
        const std::string_view bare = without_suffixes(noun, connectors);    // but 政府采购金额 ends in one of them
        const Path* line = line_named(names, noun);
        if (!line && bare.size() < noun.size()) line = line_named(names, noun = bare);
        if (!line) continue;
        const std::string_view said = before.substr(noun.size());
        const Candidates candidates = of_line(facts, *line, said, year_before(at.text(), number.begin));
        if (candidates.values.empty() || candidates.hold(*amount)) continue;
        report_amount(facts, setting, findings, at, *amount, facts.tpl->block(*line)->row(line->row)->label, candidates);
    }
}

// What may stand at the end of a project's name, and between it and its amount.
constexpr std::string_view project_connectors[] = {"项目", "支出", "经费", "资金", "预算", "安排", "实际", "执行",
                                                   "使用", "全年", "共计", "合计", "共",   "为",   "：",   ":"};

struct NamedProject {
    std::string_view name;    // without what may stand at its end
    const Funding* funding;
};

std::vector<NamedProject> named_projects(const Facts& facts) {
    std::vector<NamedProject> named;
    for (const Funding& of : facts.funding()) {
        if (of.weight.is_zero() || !of.use->form->repeats || of.use->form->months != 0) continue;
        const std::string_view name = without_suffixes(of.use->name, project_connectors);
        if (characters(name) >= 4) named.push_back({name, &of});
    }
    return named;
}

// "党务干部培训项目12万元": a project by its name, against its own form; milder, for a part of it may be meant.
void check_projects(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at,
                    const std::vector<NamedProject>& projects) {
    if (projects.empty()) return;
    for (const NumberInText& number : at.numbers) {
        const auto amount = amount_at(at.text(), number);
        if (!amount || is_rough(at.text(), number)) continue;
        const std::string_view noun = without_suffixes(trimmed(clause_before(at.text(), number.begin)), project_connectors);
        const auto project =
            std::find_if(projects.begin(), projects.end(), [&](const NamedProject& one) { return noun.ends_with(one.name); });
        if (project == projects.end() || !is_this_year(facts, year_before(at.text(), number.begin))) continue;
        const Funding& of = *project->funding;
        Candidates candidates;
        for (const Number* one : {&of.executed, &of.budget, &of.initial})
            if (one->known()) candidates.add(one);
        if (candidates.values.empty() || candidates.hold(*amount)) continue;
        report_amount(facts, setting, findings, at, *amount, say({quoted(of.use->name)}), candidates);
        if (findings.back().severity == Severity::error) findings.back().severity = Severity::warning;
    }
}

}    // namespace

// R62. The money that the prose names is that of the tables, as far as the prose rounds it: this year's total, 基本支出 and 项目支出, the
// columns of 年度资金总额 and 执行率, the lines of 经费控制情况 (by the names that R63 has for them), and, milder, the projects
// by their own. cells: the passages.
void spending_in_tables(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Tables tables = tables_of(facts);
    const RuleSetting* names = facts.tpl->rule("R63");
    const std::vector<NamedProject> projects = named_projects(facts);
    each_cell(facts, setting, [&](const Passage& at) {
        const bool of_projects = has(at.row->label, "项目");
        for (const SpendingClaim& claim : at.spending) {
            if (!is_this_year(facts, claim.year) || (of_projects && !claim.column.empty())) continue;
            const Candidates candidates = candidates_for(facts, tables, claim);
            if (candidates.values.empty() || candidates.hold(claim.amount)) continue;
            report_amount(facts, setting, findings, at, claim.amount, name_of(claim), candidates);
        }
        if (!of_projects) check_execution_rate(facts, setting, findings, at);
        if (names) check_lines(facts, setting, *names, findings, at);
        check_projects(facts, setting, findings, at, projects);
    });
}

}    // namespace ziping
