#include "core/scoring.h"

#include <algorithm>

namespace ziping {

namespace {

Figure points(Decimal value, Decimal weight) { return {Figure::complete, max(Decimal(0), min(value, weight)).rounded(2), 0}; }

// "人次" and "人/次" are one unit, "次" and "次/年" agree, and so does a number without one.
bool written_alike(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        if (a.front() == '/')
            a.remove_prefix(1);
        else if (b.front() == '/')
            b.remove_prefix(1);
        else if (a.front() == b.front())
            a.remove_prefix(1), b.remove_prefix(1);
        else
            return false;
    }
    return true;
}

// "次/月": of a part of the year, of which the whole has many.
bool is_of_part_of_year(std::string_view unit) {
    const std::size_t slash = unit.rfind('/');
    if (slash == unit.npos) return false;
    for (const std::string_view part : {"月", "季", "周", "星期", "旬", "日", "天", "半年"})
        if (unit.substr(slash + 1).starts_with(part)) return true;
    return false;
}

// A group of units that count as one: "次=期=场". What follows the unit does not matter: "场活动".
bool in_same_group(std::string_view group, std::string_view a, std::string_view b) {
    bool has_a = false, has_b = false;
    while (!group.empty()) {
        const std::size_t end = std::min(group.find('='), group.size());
        const std::string_view unit = group.substr(0, end);
        has_a = has_a || (!unit.empty() && a.starts_with(unit));
        has_b = has_b || (!unit.empty() && b.starts_with(unit));
        group.remove_prefix(std::min(end + 1, group.size()));
    }
    return has_a && has_b;
}

// The share of the first step that the value reaches; 0 below all of them.
Decimal share_of(const std::vector<ScoreStep>& steps, Decimal value) {
    for (const ScoreStep& step : steps)
        if (value >= step.from) return step.share;
    return Decimal(0);
}

Figure ceiling_score(const Value& target, Decimal actual, Decimal weight, const Scoring& scoring) {
    const bool reached = target.op == Operator::less ? actual < target.number : actual <= target.number;
    if (reached) return points(weight, weight);
    if (actual.is_zero() || target.number <= Decimal(0)) return points(Decimal(0), weight);
    if (scoring.linear) return points(weight * (Decimal(1) - (actual - target.number) / target.number), weight);
    return points(weight * target.number / actual, weight);
}

// A target of 0 to exceed is no target; "= 0" is met by nothing at all.
Figure goal_score(const Value& target, Decimal actual, Decimal weight, const Scoring& scoring) {
    const bool strict = target.op == Operator::greater, exact = target.op == Operator::none || target.op == Operator::equal;
    if (target.number <= Decimal(0)) {
        if (!exact || target.number.is_negative()) return {};
        return points(actual <= Decimal(0) ? weight : Decimal(0), weight);
    }
    const Decimal percent = percent_of(actual, target.number);
    const bool reached = strict ? actual > target.number : actual >= target.number;
    if (reached && !scoring.over.empty() && percent >= scoring.over.back().from)
        return points(weight * share_of(scoring.over, percent) / 100, weight);
    if (percent < scoring.floor) return points(Decimal(0), weight);
    return points(reached ? weight : weight * actual / target.number, weight);
}

}    // namespace

bool units_agree(const Template& tpl, std::string_view a, std::string_view b) {
    if (is_of_part_of_year(a) != is_of_part_of_year(b)) return false;
    if (written_alike(a, b)) return true;
    const RuleSetting* setting = tpl.rule("R17");
    return setting && std::any_of(setting->words.begin(), setting->words.end(), [&](const std::string& group) {
               return group.find('=') != std::string::npos && in_same_group(group, a, b);
           });
}

bool may_be_ratio(const Value& target, const Value& actual) {
    return target.unit == "%" && target.number > Decimal(1) && actual.unit.empty() && actual.number > Decimal(0) &&
           actual.number <= Decimal(1);
}

Figure quantitative_score(const Template& tpl, const Value& target, const Value& actual, Decimal weight, bool ceiling,
                          const std::vector<ScoreStep>& steps) {
    if (target.kind == Value::Kind::date && actual.kind == Value::Kind::date)
        return points(actual.day <= target.day ? weight : Decimal(0), weight);
    if (!target.is_one_number() || !actual.is_one_number()) return {};
    if (actual.has_operator() && actual.op != Operator::equal) return {};
    if (!units_agree(tpl, target.unit, actual.unit) || may_be_ratio(target, actual)) return {};
    if (!steps.empty()) return points(weight * share_of(steps, actual.number) / 100, weight);
    return ceiling ? ceiling_score(target, actual.number, weight, tpl.scoring)
                   : goal_score(target, actual.number, weight, tpl.scoring);
}

std::optional<Decimal> total_cap(const Scoring& scoring, Decimal rate) {
    for (const ScoreStep& step : scoring.capped)
        if (rate >= step.from) return step.share < Decimal(100) ? std::optional(step.share) : std::nullopt;
    return std::nullopt;
}

Decimal execution_score(Decimal executed, Decimal budget, Decimal weight) {
    return max(Decimal(0), min(executed * weight / budget, weight)).rounded(2);
}

}    // namespace ziping
