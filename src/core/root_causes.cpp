#include "core/root_causes.h"

#include "core/order.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string_view>

namespace ziping {

namespace {

struct Pair {
    std::string_view root, follower;
};

// Roots before what follows from them, the nearer cause of a follower first.
constexpr Pair pairs[] = {
    // a cell that cannot be read
    {"R60", "R39"},
    {"R60", "R40"},
    {"R60", "R45"},
    {"R60", "R46"},
    {"R60", "R48"},
    {"R60", "R49"},
    {"R60", "R50"},
    {"R60", "R51"},
    {"R60", "R55"},
    {"R60", "R58"},
    {"R60", "R77"},
    {"R60", "R89"},
    // last year's column
    {"R76", "R53"},
    {"R76", "R57"},
    {"R76", "R48"},
    {"R76", "R49"},
    {"R76", "R50"},
    {"R76", "R51"},
    // sums: the inner one first
    {"R49", "R48"},
    {"R46", "R47"},
    {"R50", "R47"},
    {"R45", "R47"},
    {"R41", "R45"},
    {"R41", "R46"},
    {"R41", "R39"},
    {"R41", "R42"},
    {"R45", "R62"},
    {"R50", "R62"},
    // the rate, its score, what is said of both
    {"R39", "R40"},
    {"R42", "R43"},
    {"R43", "R14"},
    {"R39", "R14"},
    // weights
    {"R03", "R01"},
    {"R03", "R02"},
    {"R01", "R02"},
    {"R07", "R01"},
    {"R11", "R01"},
    // an achievement or a target that cannot be measured
    {"R35", "R16"},
    {"R35", "R15"},
    {"R35", "R29"},
    {"R35", "R38"},
    {"R35", "R33"},
    {"R16", "R15"},
    {"R16", "R08"},
    {"R15", "R08"},
    {"R15", "R19"},
    {"R15", "R21"},
    {"R15", "R22"},
    {"R15", "R27"},
    {"R17", "R08"},
    {"R18", "R08"},
    {"R19", "R22"},
    {"R75", "R24"},
    {"R26", "R27"},
    {"R36", "R08"},
    {"R36", "R24"},
    // scores
    {"R04", "R08"},
    {"R04", "R09"},
    {"R05", "R06"},
    {"R21", "R22"},
    {"R34", "R21"},
    // prose
    {"R61", "R62"},
    {"R62", "R63"},
    {"R56", "R65"},
    // monitoring: the money, the light, its cause
    {"R77", "R78"},
    {"R77", "R79"},
    {"R78", "R79"},
    {"R79", "R80"},
    {"R79", "R82"},
    {"R79", "R85"},
    {"R80", "R82"},
    {"R77", "R87"},
    {"R83", "R87"},
};

// 15 for "R15"; 0 for ids of another form.
constexpr std::size_t number_of(std::string_view rule) {
    const auto digit = [&](std::size_t i) { return rule[i] >= '0' && rule[i] <= '9'; };
    if (rule.size() != 3 || rule[0] != 'R' || !digit(1) || !digit(2)) return 0;
    return static_cast<std::size_t>(rule[1] - '0') * 10 + static_cast<std::size_t>(rule[2] - '0');
}

constexpr std::array<bool, 100> marked(std::string_view Pair::*side) {
    std::array<bool, 100> rules{};
    for (const Pair& pair : pairs) rules[number_of(pair.*side)] = true;
    return rules;
}
constexpr std::array<bool, 100> roots = marked(&Pair::root), followers = marked(&Pair::follower);

// A cell that a root speaks of.
struct Mention {
    const Path* cell;
    std::size_t finding;
};

std::vector<Mention> mentions_of_roots(const std::vector<Finding>& findings) {
    std::vector<Mention> mentions;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!roots[number_of(findings[i].rule)]) continue;
        mentions.push_back({&findings[i].path, i});
        for (const Path& cell : findings[i].related) mentions.push_back({&cell, i});
    }
    put_in_order(mentions, [](const Mention& a, const Mention& b) { return *a.cell < *b.cell; });
    return mentions;
}

bool has_span(const Finding& finding) { return finding.begin < finding.end; }

// Two pieces of one passage are different matters unless they overlap.
bool same_matter(const Finding& a, const Finding& b) {
    if (a.path != b.path || !has_span(a) || !has_span(b)) return true;
    return a.begin < b.end && b.begin < a.end;
}

// How far a finding's figure is off; nothing when it gives no two figures.
std::optional<Decimal> excess(const Finding& finding) {
    const auto found = Decimal::parse(finding.found), expected = Decimal::parse(finding.expected);
    if (!found || !expected) return std::nullopt;
    return *found - *expected;
}

// Categories explain the sum of all weights only when they are off by the same together.
bool explains(const std::vector<Finding>& findings, const Finding& root, const Finding& follower) {
    if (root.rule != "R01" || follower.rule != "R02") return true;
    Decimal together;
    for (const Finding& one : findings)
        if (one.rule == "R01" && one.path.form == root.path.form)
            if (const auto off = excess(one)) together += *off;
    return excess(follower) == together;
}

std::size_t cause_of(const std::vector<Finding>& findings, const std::vector<Mention>& mentions, std::size_t follower) {
    const Finding& finding = findings[follower];
    std::size_t best = Finding::none, best_pair = std::size(pairs);
    const auto look = [&](const Path& cell) {
        auto at = std::lower_bound(mentions.begin(), mentions.end(), cell,
                                   [](const Mention& mention, const Path& path) { return *mention.cell < path; });
        for (; at != mentions.end() && *at->cell == cell; ++at) {
            const Finding& root = findings[at->finding];
            if (at->finding == follower || !same_matter(root, finding)) continue;
            for (std::size_t i = 0; i < best_pair; ++i)
                if (pairs[i].root == root.rule && pairs[i].follower == finding.rule && explains(findings, root, finding))
                    best = at->finding, best_pair = i;
        }
    };
    look(finding.path);
    for (const Path& cell : finding.related) look(cell);
    return best;
}

}    // namespace

void set_causes(std::vector<Finding>& findings) {
    const std::vector<Mention> mentions = mentions_of_roots(findings);
    if (mentions.empty()) return;
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (followers[number_of(findings[i].rule)]) findings[i].cause = cause_of(findings, mentions, i);
    for (Finding& finding : findings)    // to the first of the chain; no rule follows from itself
        while (finding.cause != Finding::none && findings[finding.cause].cause != Finding::none)
            finding.cause = findings[finding.cause].cause;
}

}    // namespace ziping
