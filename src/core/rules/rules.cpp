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
    const auto digit = [&](std::size_t i) { return static_cast<unsigned char>(id[i]) - std::size_t{'0'}; };
    const std::size_t at = id.size() == 3 ? digit(1) * 10 + digit(2) - 1 : all.size();    // R01 is the first, none is left out
    return at < all.size() && all[at].id == id ? &all[at] : nullptr;
}

std::string_view title_of_rule(std::string_view id) {
    if (id == opinion_rule) return "审核意见";
    const Rule* known = rule(id);
    return known ? known->title : id;
}

}    // namespace ziping
