// R45, R46, R48–R51: a total against its parts, as the template's sums say. One check for all of them; the sum names its rule.
#include "core/rules/money.h"

namespace ziping {

namespace {

// The total that a sum is held against: as typed, or as another sum of it gives it. Parts that are still to come may make up for what
// the latter lacks, but not for what is too much.
const Number* total_of(const Facts& facts, const SumCheck& check) {
    const Number* total = facts.number(check.total);
    if (typed(total)) return total;
    if (!known(total) || total->figure.state != Figure::complete || check.sum->at_least) return nullptr;
    const Figure& sum = check.sum_of_parts;
    return sum.state == Figure::complete || sum.value > total->value() ? total : nullptr;
}

}    // namespace

// limits: tolerance in the cells' unit, 0. Blank parts count as nothing once one part is filled in. Milder while they may make up for it.
void wrong_sum(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const SumCheck& check : facts.sums()) {
        if (check.sum->rule != setting.rule || !check.sum_of_parts.known()) continue;
        const Number* total = total_of(facts, check);
        if (!total || is_zero_over_parts(*total, check.sum_of_parts)) continue;
        const Decimal sum = check.sum_of_parts.value, excess = total->value() - sum, tolerance = limit(setting, 0, Decimal());
        if (check.sum->at_least ? excess >= -tolerance : abs(excess) <= tolerance) continue;
        const std::string found = total->value().text(), expected = sum.text();
        std::string parts;
        bool unreadable = false;
        for (const CellRef& path : check.parts)
            if (const Number* part = facts.number(path); known(part)) {
                const std::string value = part->value().text();
                parts += parts.empty() ? value : value.starts_with("-") ? say({" - ", value.substr(1)}) : say({" + ", value});
            } else {
                unreadable = unreadable || (part && part->malformed);
            }
        const std::string gaps =
            check.sum_of_parts.gaps > 0
                ? say({"，另有 ", std::to_string(check.sum_of_parts.gaps), unreadable ? " 项未填或无法识别" : " 项未填"})
                : std::string();
        const bool may_be_made_up = check.sum_of_parts.gaps > 0 && excess > Decimal();    // by parts that are still blank
        const auto add_it = may_be_made_up ? add_milder : add;
        Finding& finding = add_it(findings, setting, check.total,
                                  say({facts.place(check.total), total->typed ? "为 " : "由分项求和为 ", found, "，",
                                       check.sum->at_least ? "小于" : "不等于", total->typed ? "分项合计 " : "另一组分项合计 ",
                                       expected, "（", parts, gaps, "），相差 ", abs(excess).text(), "：请核对总额与分项。"}));
        finding.related.assign(check.parts.begin(), check.parts.end());
        finding.found = found;
        finding.expected = check.sum->at_least ? say({"不小于 ", expected}) : expected;
    }
}

}    // namespace ziping
