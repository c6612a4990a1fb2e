#include "core/rules/rule.h"

#include <algorithm>

namespace ziping {

std::span<const Rule> rules() {
    static const std::vector<Rule> all = [] {
        std::vector<Rule> table;
        for (const auto part : {weight_rules(), indicator_rules(), money_rules(), narrative_rules(), monitoring_rules()})
            table.insert(table.end(), part.begin(), part.end());
        std::sort(table.begin(), table.end(), [](const Rule& a, const Rule& b) { return a.id < b.id; });
        return table;
    }();
    return all;
}

const Rule* rule(std::string_view id) {
    const auto all = rules();
    const auto it =
        std::lower_bound(all.begin(), all.end(), id, [](const Rule& r, std::string_view wanted) { return r.id < wanted; });
    return it != all.end() && it->id == id ? &*it : nullptr;
}

}    // namespace ziping
