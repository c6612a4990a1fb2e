// A report read once: every text parsed, every computable number computed, so that scoring and rules look at values, never at
// texts twice.
//
//     Facts f = read_facts(tpl, report);
//     f.amount("executed")->value()                                by the template's fact name
//     f.number(Path::parse("base/costs/sangong/final"))->value()
//     for (const Indicator& i : f.indicators) …
#pragma once

#include "core/assess.h"
#include "core/quantity.h"

#include <string>
#include <string_view>
#include <vector>

namespace ziping {

// A numeric cell: what was typed, or what the core computed when nothing was
// typed.
struct Number {
    Path path;
    std::string_view text;     // as typed; "" when blank
    bool typed = false;        // text is not blank
    bool malformed = false;    // typed, but not a number: `error` says why (R60)
    AmountError error;
    Figure figure;    // the effective value: typed, else computed, else missing
    bool known() const { return figure.known(); }
    const Decimal& value() const { return figure.value; }
};

// One row of an indicator block, read.
struct Indicator {
    const Form* form = nullptr;
    const Block* block = nullptr;
    const Group* group = nullptr;          // 一级; null when the row's 二级 is not in the template
    const Subgroup* subgroup = nullptr;    // 二级
    const FilledRow* row = nullptr;
    Value target, actual;    // days without a year have the report's
    Number weight, score;
    const Level* level = nullptr;    // 定性: the level chosen
    Figure computed;                 // the core's own score (财预〔2020〕10号), missing when it cannot be computed
    bool ceiling = false;            // less is better: "≤5%", or a plain number where R21 names the 二级 (成本指标)
    bool empty = true;               // nothing answered in the row
    bool quantitative() const { return target.kind == Value::Kind::number || target.kind == Value::Kind::date; }
    std::string_view text(std::string_view column) const { return row->text(column); }
    Path path(std::string_view column) const;
};

// A row of a funding block: 年度资金总额 and its sources.
struct Funding {
    const Form* form = nullptr;
    const Block* block = nullptr;
    const Row* row = nullptr;
    Number initial, budget, executed;    // 万元
    Number rate, score;                  // typed = the claim
    Figure computed_rate;                // %, 2 places; missing when budget is 0 or unknown
    Figure computed_score;               // executed ÷ budget × weight, capped, 2 places, half-up
    Decimal weight;                      // the block's
    bool applies = true;                 // false when budget and executed are both 0: no score, and none is missing
};

struct SumCheck {    // one Sum in one column
    const Form* form = nullptr;
    const Sum* sum = nullptr;
    Path total;
    std::vector<Path> parts;
    Figure sum_of_parts;
};

struct Facts {
    const Template* tpl = nullptr;
    const Report* report = nullptr;
    std::vector<Number> numbers;          // every numeric cell of line items and fields, the
                                          // amounts of funding; sorted by path
    std::vector<std::size_t> blocks;      // where each block begins in `numbers`
    std::vector<Indicator> indicators;    // in the order shown
    std::vector<Funding> funding;
    std::vector<SumCheck> sums;
    std::vector<Computed> computed;    // sorted by path
    std::vector<Category> categories;
    Figure weights, total;
    const GradeBand* grade = nullptr;

    const Number* number(const Path& path) const;          // null when the template has no such numeric cell
    const Number* amount(std::string_view fact) const;     // by fact name; null when the template does not bind it
    std::string_view text(std::string_view fact) const;    // any cell's text by fact name; "" when not bound
    std::string place(const Path& path) const;             // see core/template.h
};

Facts read_facts(const Template& tpl, const Report& report);

// Points from numbers (scoring.cpp). 定量: the actual against the target with its operator, 0 to `weight`, two places half-up. Missing
// when either is not one plain number or a day, or when the units differ. `ceiling`: less is better (Indicator).
Figure quantitative_score(const Value& target, const Value& actual, Decimal weight, bool ceiling);
// rate × weight, never above the weight or below 0, two places half-up. `rate`
// in %.
Decimal execution_score(Decimal rate, Decimal weight);

}    // namespace ziping
