// R27: what the whole cost, in an indicator and in 预算执行.
#include "core/rules/indicators.h"
#include "core/text_search.h"

#include <algorithm>
#include <optional>

namespace ziping {
namespace {

// The amount in 万元, and to how many places it is written; nothing when the unit is no money.
struct Cost {
    Decimal amount;
    int places = 0;
};

int places_of(Decimal number) {
    const std::string text = number.text();
    const std::size_t point = text.find('.');
    return point == text.npos ? 0 : static_cast<int>(text.size() - point - 1);
}

std::optional<Cost> cost_of(const Value& actual, std::string_view unit) {
    const int places = places_of(actual.number);
    if (unit == "万元" || unit == "万") return Cost{actual.number, places};
    if (unit == "元") return Cost{actual.number / 10'000, std::min(places + 4, 6)};
    if (unit == "亿元" || unit == "亿") return Cost{actual.number * 10'000, std::max(places - 4, 0)};
    return std::nullopt;
}

// True when the name says no more than one of the words: "2023年度项目总成本控制数" is 项目总成本. In the department's own form a project's
// cost is not the whole; in a project's form its own name may stand before 成本.
bool is_whole_cost(const Indicator& i, const std::vector<std::string>& words) {
    std::string_view name = measured(i.name);
    const bool own = i.use->form->always();
    bool of_project = false;
    if (!own && !i.use->name.empty() && name.starts_with(i.use->name)) {
        name.remove_prefix(i.use->name.size());
        of_project = true;
    }
    name = without_prefixes(name,
                            {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "年度", "年", "全年", "本年度", "本年", "实际"});
    for (std::string_view word : words) {
        static constexpr std::string_view project = "项目";
        if (own && word.starts_with(project)) continue;
        std::string_view rest = name;
        if (rest.starts_with(word))
            rest.remove_prefix(word.size());
        else if (of_project && word.starts_with(project) && rest.starts_with(word.substr(project.size())))
            rest.remove_prefix(word.size() - project.size());
        else
            continue;
        if (without_suffixes(rest, {"控制", "总额", "金额", "情况", "数", "额", "值"}).empty()) return true;
    }
    return false;
}

// 年度资金总额 of the form, as far as it was spent; null while that is not known.
const Number* spent(const Facts& facts, const FormUse& use) {
    for (const Funding& funding : facts.funding())
        if (funding.use == &use && !funding.weight.is_zero())
            return funding.executed.figure.state == Figure::complete ? &funding.executed : nullptr;
    return nullptr;
}

}    // namespace

// R27. The whole cost is what was spent, as exactly as it is written. cells: the 二级 of costs; words: the names of the whole ("项目总成本");
// limits: tolerance in 万元.
void cost_not_as_spent(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    InCells of_costs(setting);
    for (const Indicator& i : facts.indicators()) {
        if (!of_costs(i) || i.name.empty() || i.actual.kind != Value::Kind::number || i.actual.compound || !is_exact(i.actual))
            continue;
        if (!is_whole_cost(i, setting.words)) continue;
        const auto cost = cost_of(i.actual, i.actual.unit.empty() ? i.target.unit : i.actual.unit);
        const Number* executed = cost ? spent(facts, *i.use) : nullptr;
        if (!executed) continue;
        const Decimal paid = executed->value();
        if (abs(cost->amount - paid) <= limit(setting, 0, Decimal()) || paid.rounded(cost->places) == cost->amount) continue;
        const std::string found = cost->amount.text(), expected = paid.text();
        Finding& finding = add(findings, setting, i.path("actual"),
                               say({name_of(facts, i), "的实际完成值为 ", found, " 万元，而", facts.place(executed->path), "为 ",
                                    expected, " 万元：请核对并改为一致，口径不同的请说明。"}));
        relate(finding, {executed->path});
        finding.found = found;
        finding.expected = expected;
    }
}

}    // namespace ziping
