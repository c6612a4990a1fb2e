#include "core/assess.h"

#include "core/facts.h"
#include "core/findings_order.h"
#include "core/progress.h"
#include "core/root_causes.h"
#include "core/rules/rule.h"

#include <algorithm>

namespace ziping {

namespace {

// A remark is valid while the finding still quotes what it was written for. Errors cannot be explained away.
void attach_remarks(const Report& report, std::vector<Finding>& findings) {
    for (const Remark& remark : report.remarks)
        for (Finding& finding : findings) {
            if (finding.rule != remark.rule || finding.path != remark.path || finding.severity == Severity::error) continue;
            const std::string_view quoted = finding.found.empty() ? report.text(finding.path) : std::string_view(finding.found);
            if (quoted == remark.found) finding.remark = remark.reason;
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

// Facts keep what was computed for the rules; then it goes to the assessment.
void hand_over(Facts& facts, Assessment& a) {
    const bool has_main = facts.main() != nullptr;
    for (Score& score : facts.scores)
        if (has_main && &score == &facts.scores.front())
            a.main = std::move(score);
        else
            a.others.push_back(std::move(score));
    a.lights = std::move(facts.lights);
    a.computed = std::move(facts.computed);
}

}    // namespace

Assessment calculate(const Template& tpl, const Report& report) {
    Facts facts = read_facts(tpl, report);
    Assessment a;
    hand_over(facts, a);
    return a;
}

Assessment assess(const Template& tpl, const Report& report) {
    Facts facts = read_facts(tpl, report);
    Assessment a;
    a.findings.reserve(64);
    for (const RuleSetting& setting : tpl.rules)
        if (const Rule* known = rule(setting.rule)) known->check(facts, setting, a.findings);
    attach_remarks(report, a.findings);
    put_in_order(a.findings, facts);
    set_causes(a.findings);
    for (const FormUse& use : facts.forms) {
        const Progress& progress = a.forms.emplace_back(progress_of(report, use));
        a.required += progress.required;
        a.filled += progress.filled;
    }
    count_findings(a);
    hand_over(facts, a);
    return a;
}

bool Assessment::submittable() const { return errors == 0 && warnings == 0; }

const Computed* Assessment::at(const Path& path) const {
    const auto it =
        std::lower_bound(computed.begin(), computed.end(), path, [](const Computed& c, const Path& p) { return c.path < p; });
    return it != computed.end() && it->path == path ? &*it : nullptr;
}

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
