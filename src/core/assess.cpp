#include "core/assess.h"

#include "core/facts.h"
#include "core/rules/rule.h"

#include <algorithm>
#include <climits>

namespace ziping {

namespace {

// A finding that may stand is quoted by its remark; another figure makes the remark void.
void attach_remarks(const Report& report, std::vector<Finding>& findings) {
    for (const Remark& remark : report.remarks)
        for (Finding& finding : findings) {
            if (finding.rule != remark.rule || finding.path != remark.path || finding.severity == Severity::error) continue;
            const std::string_view quoted = finding.found.empty() ? report.text(finding.path) : std::string_view(finding.found);
            if (quoted == remark.found) finding.remark = remark.reason;
        }
}

// Where a path stands in the order of the forms, for sorting.
struct Rank {
    int form = INT_MAX, block = INT_MAX, row = INT_MAX, column = INT_MAX;
    auto operator<=>(const Rank&) const = default;
};

template <class Items>
int index_of(const Items& items, std::string_view id) {
    const auto it = std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
    return it == items.end() ? INT_MAX : static_cast<int>(it - items.begin());
}

int row_rank(const Block& block, const FilledBlock* filled, std::string_view id) {
    if (const int fixed = index_of(block.rows, id); fixed != INT_MAX) return fixed;
    constexpr int span = 100'000;    // a group comes before its rows
    int position = 0;
    for (const Group& group : block.groups) {
        if (group.id == id) return position;
        position += span;
        for (const Subgroup& subgroup : group.subgroups) {
            if (subgroup.id == id) return position;
            if (filled)
                if (const FilledRow* row = filled->row(id); row && row->group == subgroup.id)
                    return position + 1 + static_cast<int>(row - filled->rows.data());
            position += span;
        }
    }
    return INT_MAX;
}

Rank rank_of(const Template& tpl, const Report& report, const Path& path) {
    Rank rank;
    rank.form = index_of(tpl.forms, path.form);
    if (rank.form == INT_MAX) return rank;
    const Form& form = tpl.forms[static_cast<std::size_t>(rank.form)];
    rank.block = index_of(form.blocks, path.block);
    if (rank.block == INT_MAX) return rank;
    const Block& block = form.blocks[static_cast<std::size_t>(rank.block)];
    rank.row = row_rank(block, report.block(path.form, path.block), path.row);
    rank.column = index_of(block.columns, path.column);
    return rank;
}

void sort_findings(const Template& tpl, const Report& report, std::vector<Finding>& findings) {
    struct Key {
        Severity severity;
        Rank rank;
        std::size_t index;
    };
    std::vector<Key> keys;
    keys.reserve(findings.size());
    for (std::size_t i = 0; i < findings.size(); ++i) keys.push_back({findings[i].severity, rank_of(tpl, report, findings[i].path), i});
    std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
        if (a.severity != b.severity) return a.severity < b.severity;
        if (findings[a.index].rule != findings[b.index].rule) return findings[a.index].rule < findings[b.index].rule;
        return a.rank != b.rank ? a.rank < b.rank : a.index < b.index;
    });
    std::vector<Finding> sorted;
    sorted.reserve(findings.size());
    for (const Key& key : keys) sorted.push_back(std::move(findings[key.index]));
    findings = std::move(sorted);
}

// Counts what must be answered, and what is.
struct Counter {
    const Template& tpl;
    const Report& report;
    Progress& progress;

    void count(bool required, std::string_view text) {
        if (!required) return;
        ++progress.required;
        if (!is_blank(text)) ++progress.filled;
    }

    void count_rows(const Form& form, const Block& block) {
        const bool by_row = block.kind == BlockKind::fields || block.kind == BlockKind::outline;
        for (const Row& row : block.rows) {
            if (row.heading || row.computed) continue;
            if (by_row) {
                const bool elsewhere = !row.same_as.empty() && !row.same_as.starts_with("report/");
                const Path path = row.same_as.empty() ? Path{form.id, block.id, row.id, block.kind == BlockKind::fields ? "value" : "text"}
                                                      : Path::parse(row.same_as);
                if (!elsewhere) count(row.required, report.text(path));
                continue;
            }
            for (const Column& column : block.columns) {
                const bool left_out = std::find(row.blank_columns.begin(), row.blank_columns.end(), column.id) != row.blank_columns.end();
                if (!column.computed && !left_out)
                    count(column.required && (row.required || block.kind != BlockKind::line_items),
                          report.text({form.id, block.id, row.id, column.id}));
            }
        }
    }

    void count_indicators(const Form& form, const Block& block) {
        const FilledBlock* filled = report.block(form.id, block.id);
        for (const Group& group : block.groups)
            for (const Subgroup& subgroup : group.subgroups) {
                bool any = false;
                for (const FilledRow& row : filled ? filled->rows : std::vector<FilledRow>{}) {
                    if (row.group != subgroup.id) continue;
                    if (std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return is_blank(cell.text); })) continue;
                    any = true;
                    for (const Column& column : block.columns) count(column.required, row.text(column.id));
                }
                if (subgroup.required && !any) ++progress.required;
            }
    }
};

Progress progress_of(const Template& tpl, const Report& report, const Form& form) {
    Progress progress;
    progress.form = form.id;
    Counter counter{tpl, report, progress};
    for (const Block& block : form.blocks) {
        if (block.kind == BlockKind::indicators)
            counter.count_indicators(form, block);
        else if (!block.optional)
            counter.count_rows(form, block);
    }
    return progress;
}

void count_findings(Assessment& a) {
    for (const Finding& finding : a.findings) {
        if (!finding.remark.empty()) continue;
        const auto form = std::find_if(a.forms.begin(), a.forms.end(), [&](const Progress& p) { return p.form == finding.path.form; });
        const auto add = [&](int Assessment::*all, int Progress::*one) {
            ++(a.*all);
            if (form != a.forms.end()) ++((*form).*one);
        };
        switch (finding.severity) {
        case Severity::error: add(&Assessment::errors, &Progress::errors); break;
        case Severity::warning: add(&Assessment::warnings, &Progress::warnings); break;
        case Severity::hint: add(&Assessment::hints, &Progress::hints); break;
        }
    }
}

}    // namespace

Assessment assess(const Template& tpl, const Report& report) {
    Facts facts = read_facts(tpl, report);
    Assessment a;
    for (const RuleSetting& setting : tpl.rules)
        if (const Rule* known = rule(setting.rule)) known->check(facts, setting, a.findings);
    attach_remarks(report, a.findings);
    sort_findings(tpl, report, a.findings);
    a.total = facts.total;
    a.grade = facts.grade;
    a.weights = facts.weights;
    a.categories = std::move(facts.categories);
    a.computed = std::move(facts.computed);
    for (const Form& form : tpl.forms) {
        a.forms.push_back(progress_of(tpl, report, form));
        a.required += a.forms.back().required;
        a.filled += a.forms.back().filled;
    }
    count_findings(a);
    return a;
}

bool Assessment::submittable() const { return errors == 0 && warnings == 0; }

const Computed* Assessment::at(const Path& path) const {
    const auto it = std::lower_bound(computed.begin(), computed.end(), path, [](const Computed& c, const Path& p) { return c.path < p; });
    return it != computed.end() && it->path == path ? &*it : nullptr;
}

}    // namespace ziping
