#include "core/findings_order.h"

#include "core/ids.h"

#include <algorithm>
#include <climits>

namespace ziping {

namespace {

// Where a path stands among all cells. `slot` counts the 一级 and 二级 of an indicator block, each before its rows.
struct Rank {
    int form = INT_MAX, block = INT_MAX, slot = 0, row = INT_MAX, column = INT_MAX;
    auto operator<=>(const Rank&) const = default;
};

template <class Items>
int index_of(const Items& items, std::string_view id) {
    const auto* item = by_id(items, id);
    return item ? static_cast<int>(item - items.data()) : INT_MAX;
}

constexpr int slots_of_group = 1'000;

class Places {
public:
    explicit Places(const Facts& facts) : facts_(facts) {}

    Rank rank(const Path& path) {
        Rank rank;
        if (path.form.empty()) rank.form = -1;    // the whole report
        const auto& forms = facts_.forms;
        const auto of = std::find_if(forms.begin(), forms.end(), [&](const auto& f) { return same_id(f->use.id, path.form); });
        if (of == forms.end()) return rank;
        rank.form = static_cast<int>(of - forms.begin());
        const Form& form = *(*of)->use.form;
        rank.block = index_of(form.blocks, path.block);
        if (rank.block == INT_MAX) return rank;
        const Block& block = form.blocks[static_cast<std::size_t>(rank.block)];
        rank.column = index_of(block.columns, path.column);
        if (block.kind == BlockKind::indicators)
            find_indicator(**of, block, path, rank);
        else
            rank.row = path.row.empty() ? -1 : index_of(block.rows, path.row);
        return rank;
    }

private:
    static void find_indicator(const FormFacts& form, const Block& block, const Path& path, Rank& rank) {
        for (const Group& group : block.groups) {
            const int slot = static_cast<int>(&group - block.groups.data()) * slots_of_group;
            const int subgroup = same_id(group.id, path.row) ? -1 : index_of(group.subgroups, path.row);
            if (subgroup == INT_MAX) continue;
            rank.slot = slot + subgroup + 1;
            rank.row = -1;
            return;
        }
        if (form.use.form->months > 0) return find_monitored(form, path, rank);
        const std::vector<Indicator>& rows = form.indicators;
        const auto at = std::find_if(rows.begin(), rows.end(),
                                     [&](const Indicator& one) { return one.block == &block && same_id(one.row->id, path.row); });
        if (at == rows.end()) return;
        rank.slot = INT_MAX;
        if (at->group)
            rank.slot = static_cast<int>(at->group - block.groups.data()) * slots_of_group +
                        static_cast<int>(at->subgroup - at->group->subgroups.data()) + 1;
        rank.row = static_cast<int>(at - rows.begin());
    }

    static void find_monitored(const FormFacts& form, const Path& path, Rank& rank) {
        const std::vector<Monitored>& rows = form.monitored;
        const auto at =
            std::find_if(rows.begin(), rows.end(), [&](const Monitored& one) { return same_id(one.row->id, path.row); });
        if (at == rows.end()) return;
        rank.slot = INT_MAX - 1;
        rank.row = static_cast<int>(at - rows.begin());
    }

    const Facts& facts_;
};

}    // namespace

Findings put_in_order(std::vector<Findings> lists, const Facts& facts) {
    struct Key {
        bool opinion;
        Severity severity;
        Rank rank;
        std::size_t index;
        Finding* finding;
    };
    Places places(facts);
    std::size_t count = 0;
    for (const Findings& list : lists) count += list.size();
    std::vector<Key> keys;
    keys.reserve(count);
    for (Findings& list : lists)
        for (Finding& finding : list)
            keys.push_back({finding.rule == opinion_rule, finding.severity, places.rank(finding.path), keys.size(), &finding});
    std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
        if (a.opinion != b.opinion) return a.opinion;
        if (a.severity != b.severity) return a.severity < b.severity;
        if (a.rank != b.rank) return a.rank < b.rank;
        const int by_rule = a.finding->rule.compare(b.finding->rule);
        return by_rule != 0 ? by_rule < 0 : a.index < b.index;
    });
    Findings ordered;
    ordered.reserve(count);
    for (const Key& key : keys) ordered.push_back(std::move(*key.finding));
    return ordered;
}

}    // namespace ziping
