// R47: what 附件2 and the projects' forms say of spending, against 自评表.
#include "core/rules/money.h"

#include <algorithm>
#include <vector>

namespace ziping {
namespace {

// A form that every project fills in at the year's end, with its money.
bool is_project(const Form& form) {
    return form.repeats && form.months == 0 &&
           std::any_of(form.blocks.begin(), form.blocks.end(), [](const Block& b) { return b.kind == BlockKind::funding; });
}

// What the projects' forms say together.
struct Projects {
    int count = 0;
    const Form* form = nullptr;
    Decimal budget, executed;
    bool complete = true;    // every one says both
};

Projects projects_of(const Facts& facts) {
    Projects all;
    for (const Funding& funding : facts.funding()) {
        if (funding.weight.is_zero() || !is_project(*funding.use->form)) continue;
        ++all.count;
        all.form = funding.use->form;
        const Figure &budget = funding.budget.figure, &executed = funding.executed.figure;
        if (budget.known()) all.budget += budget.value;
        if (executed.known()) all.executed += executed.value;
        all.complete = all.complete && budget.known() && executed.known();
    }
    return all;
}

// Money spent on projects and no project's form, unless the department declares to have none.
void check_missing(const Facts& facts, const RuleSetting& setting, Findings& findings, const Number& spending) {
    const auto& forms = facts.tpl->forms;
    const auto form = std::find_if(forms.begin(), forms.end(), is_project);
    if (form == forms.end() || spending.value() <= Decimal()) return;
    const auto& absent = facts.report->absent;
    if (std::find(absent.begin(), absent.end(), form->id) != absent.end()) return;
    const std::string found = spending.value().text();
    Finding& finding = add(findings, setting, spending.path,
                           say({facts.place(spending.path), "为 ", found, " 万元，却没有填写", form->annex, form->label,
                                "：请按“一个一级项目支出一张表”添加，没有需要自评的项目请注明“无此项”。"}));
    finding.found = found;
}

void report_difference(const Facts& facts, const RuleSetting& setting, Findings& findings, const Number& spending,
                       std::string_view whose, Decimal sum) {
    const std::string found = spending.value().text(), expected = sum.text();
    Finding& finding = add(findings, setting, spending.path,
                           say({facts.place(spending.path), "为 ", found, " 万元，", whose, " ", expected, " 万元，相差 ",
                                abs(spending.value() - sum).text(), " 万元：请核对金额，并检查是否漏填或多填了项目。"}));
    finding.found = found;
    finding.expected = expected;
}

// Two forms of one project: the money of it counts twice.
void check_twice(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    std::vector<const FormUse*> before;
    for (const FormUse& use : facts.uses()) {
        if (!is_project(*use.form) || use.form->names.empty()) continue;
        const auto name = [&](const FormUse& of) { return Path::parse(of.id + "/" + of.form->names); };
        const auto earlier = std::find_if(before.begin(), before.end(), [&](const FormUse* other) {
            return other->form == use.form && other->name == use.name;
        });
        if (earlier != before.end()) {
            Finding& finding = add(findings, setting, name(use),
                                   say({"有两张", use.form->label, "的项目名称都是", quoted(use.name),
                                        "：请删去重复的一张，不是同一项目的请区分名称。"}));
            relate(finding, {name(**earlier)});
            finding.found = use.name;
        }
        before.push_back(&use);
    }
}

// A line of 附件2 (as R63 names them) that is more than the department spent in all: told once,
// of the largest.
void check_lines(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const RuleSetting* lines = facts.tpl->rule("R63");
    const Number* all = known(facts.amount("executed"));
    if (!lines || !all || all->value() <= Decimal()) return;
    const Number* largest = nullptr;
    int count = 0;
    for (const Path& line : lines->cells) {
        const Number* number = typed(facts.number(CellRef(line).with_column("final")));
        if (!number || number->value() <= all->value()) continue;
        ++count;
        if (!largest || number->value() > largest->value()) largest = number;
    }
    if (!largest) return;
    const std::string value = largest->value().text();
    Finding& finding = add_milder(
        findings, setting, largest->path,
        say({facts.place(largest->path), count > 1 ? "等 " + std::to_string(count) + " 项" : std::string(), "为 ", value,
             " 万元，大于", facts.place(all->path), " ", all->value().text(), " 万元：请核对，是否把元填成了万元。"}));
    relate(finding, {all->path});
    finding.found = value;
}

}    // namespace

// R47. 项目支出 of 自评表 and 附件2 is what the projects' forms add up to: 自评表's splits the budget, 附件2's is what was spent. limits:
// tolerance in 万元. Nothing is compared while a project lacks its figures, but for the sum that is too large already. Without
// projects the two are compared where the whole budget was spent, and where there are none although money was spent the forms are
// missing. No project has two forms, and no line of 附件2 is more than was spent in all.
void projects_not_as_spent(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    check_twice(facts, setting, findings);
    check_lines(facts, setting, findings);
    const Number *planned = typed(facts.amount("project")), *spent = known(facts.amount("base_project"));
    if (spent && spent->figure.state != Figure::complete) spent = nullptr;    // a sum that still lacks parts
    const Projects projects = projects_of(facts);
    const Decimal tolerance = limit(setting, 0, Decimal());
    const auto differs = [&](const Number& number, Decimal sum) {
        const Decimal excess = sum - number.value();
        return projects.complete ? abs(excess) > tolerance : excess > tolerance;
    };
    if (projects.count > 0) {
        const std::string forms = say({std::to_string(projects.count), " 张", projects.form->label});
        if (planned && differs(*planned, projects.budget) && differs(*planned, projects.executed))
            report_difference(facts, setting, findings, *planned, forms + "的全年预算数合计", projects.budget);
        if (spent && differs(*spent, projects.executed))
            report_difference(facts, setting, findings, *spent, forms + "的全年执行数合计", projects.executed);
        return;
    }
    if (const Number* any = planned ? planned : spent) check_missing(facts, setting, findings, *any);
    const Number *budget = known(facts.amount("budget")), *executed = known(facts.amount("executed"));
    if (planned && spent && budget && executed && budget->value() == executed->value() &&
        abs(planned->value() - spent->value()) > tolerance)
        report_difference(facts, setting, findings, *planned, facts.place(spent->path) + "为", spent->value());
}

}    // namespace ziping
