#include "core/assess.h"

#include "core/facts.h"
#include "core/findings_order.h"
#include "core/ids.h"
#include "core/order.h"
#include "core/progress.h"
#include "core/quantity.h"
#include "core/root_causes.h"
#include "core/rules/rule.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace ziping {

namespace {

// What a remark on the finding is bound to.
std::string_view quoted_by(const Finding& finding, const Report& report) {
    return finding.found.empty() ? report.text(finding.path) : std::string_view(finding.found);
}

// A remark is valid while a finding still quotes what it was written for; it stands for all that its rule finds in the cell. Errors cannot
// be explained away.
void attach_remarks(const Report& report, Findings& findings) {
    for (const Remark& remark : report.remarks) {
        const auto is_about = [&](const Finding& finding) {
            return finding.rule == remark.rule && finding.path == remark.path && finding.severity != Severity::error;
        };
        const bool valid = std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
            return is_about(finding) && quoted_by(finding, report) == remark.found;
        });
        for (Finding& finding : findings)
            if (valid && is_about(finding)) finding.remark = remark.reason;
    }
}

template <class Counts>
void count(Counts& counts, Severity severity) {
    switch (severity) {
    case Severity::error: ++counts.errors; break;
    case Severity::warning: ++counts.warnings; break;
    case Severity::hint: ++counts.hints; break;
    }
}

void count_findings(Assessment& a) {
    for (const Finding& finding : a.findings) {
        if (!finding.remark.empty()) continue;
        count(a, finding.severity);
        const auto form =
            std::find_if(a.forms.begin(), a.forms.end(), [&](const Progress& p) { return p.form == finding.path.form; });
        if (form != a.forms.end()) count(*form, finding.severity);
    }
}

// Counts the findings of each rule about each cell, which stand apart where one of them is milder.
void tell_apart(Findings& findings) {
    std::vector<std::uint32_t> places(std::bit_ceil(findings.size() * 2 + 1), 0);    // of the last of each kind: index + 1, or 0
    for (std::uint32_t i = 0; i < findings.size(); ++i) {
        Finding& finding = findings[i];
        const Path& path = finding.path;
        const std::uint64_t hash =
            id_hash(finding.rule) + 3 * id_hash(path.row) + 5 * id_hash(path.column) + 7 * id_hash(path.block);
        std::size_t at = static_cast<std::size_t>(hash >> 32) & (places.size() - 1);
        const auto is_other = [&](const Finding& one) { return one.rule != finding.rule || one.path != path; };
        while (places[at] != 0 && is_other(findings[places[at] - 1])) at = (at + 1) & (places.size() - 1);
        if (places[at] != 0) finding.nth = findings[places[at] - 1].nth + 1;
        places[at] = i + 1;
    }
}

// What one form holds and what its own rules found in it.
struct KeptForm {
    std::shared_ptr<const FilledForm> answers;    // that were read; null where the report's own were
    std::shared_ptr<FormFacts> facts;
    Findings findings;    // of the rules of Scope::form
    Progress progress;
    bool fresh = true;    // only the tables were read yet

    // Whether what was read and found holds for the form as it is in the report now.
    bool fits(const FormUse& use) const {
        const FormUse& then = facts->use;
        if (facts->prose.quotes || use.name != then.name) return false;
        return use.filled && then.filled ? *use.filled == *then.filled : use.filled == then.filled;
    }
};

KeptForm read_form(const Template& tpl, const Report& report, FormUse use) {
    KeptForm form;
    form.progress = progress_of(report, use);
    form.facts = read_tables(tpl, report, std::move(use));
    return form;
}

Facts facts_of(const Template& tpl, const Report& report, const std::vector<KeptForm>& forms) {
    std::vector<std::shared_ptr<const FormFacts>> tables;
    tables.reserve(forms.size());
    for (const KeptForm& form : forms) tables.push_back(form.facts);
    return gather(tpl, report, std::move(tables));
}

// The template's rules that this program knows, by scope.
class RulesInForce {
public:
    explicit RulesInForce(const Template& tpl) {
        all_.reserve(tpl.rules.size());
        for (const RuleSetting& setting : tpl.rules)
            if (const Rule* known = rule(setting.rule)) all_.emplace_back(known, &setting);
    }
    void check(const Facts& facts, Scope scope, Findings& findings) const {
        for (const auto& [rule, setting] : all_)
            if (rule->scope == scope) rule->check(facts, *setting, findings);
    }

private:
    std::vector<std::pair<const Rule*, const RuleSetting*>> all_;
};

Findings opinions_of(const Facts& facts) {
    Findings findings;
    for (const Opinion& opinion : facts.report->opinions) {
        Finding& finding = findings.emplace_back(std::string(opinion_rule), Severity::warning, opinion.path);
        const std::string place = opinion.path.form.empty() ? "整份报告" : facts.place(opinion.path);
        finding.message = place + (opinion.score.empty() ? "" : "，复核得分：" + opinion.score) +
                          (opinion.text.empty() ? "" : "，审核意见：" + opinion.text);
        finding.found = opinion.words();
    }
    return findings;
}

constexpr std::size_t usual = 16;    // findings, besides one for each indicator: more are rare

// Reads the prose of the fresh forms and checks them, each by itself.
void finish(const Facts& facts, const RulesInForce& rules, std::vector<KeptForm>& forms) {
    for (KeptForm& form : forms) {
        if (!form.fresh) continue;
        form.facts->prose = read_prose(*facts.tpl, *facts.report, form.facts->use, facts.computed);
        const Facts alone{facts.tpl, facts.report, {form.facts}, {}, {}};
        form.findings.reserve(form.facts->indicators.size() + usual);
        rules.check(alone, Scope::form, form.findings);
        if (!form.facts->indicators.empty()) rules.check(alone, Scope::indicators, form.findings);
        form.fresh = false;
    }
}

// The numbers without the findings.
Assessment numbers_of(const Facts& facts) {
    Assessment a;
    const Score* main = facts.main();
    for (const Score& score : facts.scores())
        if (&score == main)
            a.main = score;
        else
            a.others.push_back(score);
    for (const Light& light : facts.lights()) a.lights.push_back(light);
    put_in_order(a.lights, [](const Light& x, const Light& y) { return x.path < y.path; });
    a.computed = facts.computed;
    return a;
}

// What was found in the forms may be taken from them, or is to stay.
enum class Kept { no, yes };

Assessment assessment_of(const Facts& facts, const RulesInForce& rules, std::vector<KeptForm>& forms, Kept kept) {
    Assessment a = numbers_of(facts);
    std::vector<Findings> found;
    found.reserve(forms.size() + 2);
    for (KeptForm& form : forms) found.push_back(kept == Kept::yes ? form.findings : std::move(form.findings));
    found.emplace_back().reserve(usual);
    rules.check(facts, Scope::report, found.back());
    found.push_back(opinions_of(facts));
    a.findings = put_in_order(std::move(found), facts);
    tell_apart(a.findings);
    attach_remarks(*facts.report, a.findings);
    set_causes(a.findings);
    for (const KeptForm& form : forms) {
        const Progress& progress = a.forms.emplace_back(form.progress);
        a.required += progress.required;
        a.filled += progress.filled;
    }
    count_findings(a);
    return a;
}

}    // namespace

std::string key_of(const Finding& finding) {
    return finding.rule + " " + finding.path.text() + (finding.nth > 0 ? " " + std::to_string(finding.nth) : "");
}

Remark remark_on(const Finding& finding, const Report& report, std::string reason) {
    return {finding.rule, finding.path, std::string(quoted_by(finding, report)), std::move(reason)};
}

Figure figure_at(const Report& report, const Assessment& assessment, const CellRef& cell, std::string_view unit) {
    const std::string_view text = report.text(cell);
    if (is_blank(text)) {
        const Computed* computed = assessment.at(cell);
        return computed ? computed->figure : Figure{};
    }
    const auto value = read_amount(text, unit);
    return value && *value ? Figure{Figure::complete, **value, 0} : Figure{};
}

Assessment calculate(const Template& tpl, const Report& report) { return numbers_of(read_facts(tpl, report)); }

Assessment assess(const Template& tpl, const Report& report) {
    std::vector<KeptForm> forms;
    for (FormUse& use : uses_of(tpl, report)) forms.push_back(read_form(tpl, report, std::move(use)));
    const Facts facts = facts_of(tpl, report, forms);
    const RulesInForce rules(tpl);
    finish(facts, rules, forms);
    return assessment_of(facts, rules, forms, Kept::no);
}

struct Assessor::Memory {
    const Template& tpl;
    const RulesInForce rules;
    std::string unit;
    int year = 0;
    std::vector<KeptForm> forms;

    explicit Memory(const Template& of) : tpl(of), rules(of) {}

    KeptForm recall(const Report& report, FormUse use) {
        for (KeptForm& form : forms)
            if (form.facts && form.facts->use.id == use.id && form.fits(use)) return std::exchange(form, {});
        std::shared_ptr<const FilledForm> answers;
        if (use.filled) answers = std::make_shared<FilledForm>(*use.filled);
        use.filled = answers.get();
        KeptForm form = read_form(tpl, report, std::move(use));
        form.answers = std::move(answers);
        return form;
    }
};

Assessor::Assessor(const Template& tpl) : memory_(new Memory(tpl)) {}
Assessor::~Assessor() = default;
Assessor::Assessor(Assessor&&) noexcept = default;
Assessor& Assessor::operator=(Assessor&&) noexcept = default;

Assessment Assessor::assess(const Report& report) {
    Memory& memory = *memory_;
    if (memory.unit != report.unit || memory.year != report.year) memory.forms.clear();
    memory.unit = report.unit;
    memory.year = report.year;
    std::vector<KeptForm> forms;
    for (FormUse& use : uses_of(memory.tpl, report)) forms.push_back(memory.recall(report, std::move(use)));
    memory.forms = std::move(forms);
    const Facts facts = facts_of(memory.tpl, report, memory.forms);
    finish(facts, memory.rules, memory.forms);
    return assessment_of(facts, memory.rules, memory.forms, Kept::yes);
}

void ComputedNumbers::add(std::shared_ptr<const ComputedForm> form) {
    if (!form->numbers.empty()) forms_.push_back(std::move(form));
}

const Computed* ComputedNumbers::at(const CellRef& path) const {
    for (const auto& form : forms_)
        if (same_id(form->numbers.front().path.form, path.form)) return form->index.find(form->numbers, path);
    return nullptr;
}

bool Assessment::totals_complete() const {
    const auto is_complete = [](const Score& score) { return !score.form || score.total.state == Figure::complete; };
    return is_complete(main) && std::all_of(others.begin(), others.end(), is_complete);
}

bool Assessment::submittable() const { return errors == 0 && warnings == 0 && totals_complete(); }

const Light* Assessment::light(const Path& path) const {
    const auto it =
        std::lower_bound(lights.begin(), lights.end(), path, [](const Light& l, const Path& p) { return l.path < p; });
    return it != lights.end() && it->path == path ? &*it : nullptr;
}

const Score* Assessment::score(std::string_view use) const {
    if (main.use == use) return &main;
    for (const Score& score : others)
        if (score.use == use) return &score;
    return nullptr;
}

}    // namespace ziping
