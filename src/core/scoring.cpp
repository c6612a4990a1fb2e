// How points follow from numbers (财预〔2020〕10号; 财预〔2021〕101号). Pure functions.
#include "core/facts.h"

#include <algorithm>

namespace ziping {

namespace {

Figure points(Decimal value, Decimal weight) {
    return {Figure::complete, max(Decimal(0), min(value, weight)).rounded(2), 0};
}

// "人次" and "人/次" are the same unit; without a unit on either side they are taken to agree.
std::string bare_unit(std::string_view unit) {
    std::string out;
    for (const char c : unit)
        if (c != '/' && c != ' ') out += c;
    return out;
}

bool units_agree(const Value& a, const Value& b) {
    return a.unit.empty() || b.unit.empty() || bare_unit(a.unit) == bare_unit(b.unit);
}

Figure date_score(const Day& target, const Day& actual, Decimal weight) {
    const bool same_scope = target.year == 0 || actual.year == 0 || target.year == actual.year;
    const bool in_time = !same_scope ? actual.year < target.year
                                     : std::pair(actual.month, actual.day) <= std::pair(target.month, target.day);
    return points(in_time ? weight : Decimal(0), weight);
}

}    // namespace

Figure quantitative_score(const Value& target, const Value& actual, Decimal weight) {
    if (target.kind == Value::Kind::date && actual.kind == Value::Kind::date) return date_score(target.day, actual.day, weight);
    if (target.kind != Value::Kind::number || actual.kind != Value::Kind::number || !units_agree(target, actual)) return {};
    const Decimal a = target.number, b = actual.number;
    switch (target.op) {
    case Operator::at_most:
    case Operator::less: {
        const bool reached = target.op == Operator::at_most ? b <= a : b < a;
        if (reached) return points(weight, weight);
        return points(b.is_zero() ? Decimal(0) : weight * a / b, weight);
    }
    case Operator::none:
    case Operator::equal:
        if (a.is_zero()) return points(b <= Decimal(0) ? weight : Decimal(0), weight);
        break;
    case Operator::greater:
    case Operator::at_least:
        if (a.is_zero() || a.is_negative()) return {};
        break;
    }
    const bool reached = target.op == Operator::greater ? b > a : b >= a;
    return points(reached ? weight : weight * b / a, weight);
}

Decimal execution_score(Decimal rate, Decimal weight) {
    return max(Decimal(0), min(rate * weight / 100, weight)).rounded(2);
}

}    // namespace ziping
