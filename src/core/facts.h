// A report read once: every text parsed, every computable number computed, so that scoring and rules look at values, never at
// texts twice.
//
//     Facts f = read_facts(tpl, report);
//     f.amount("executed")->value()                                by the template's fact name
//     f.number(Path::parse("base/costs/sangong/final"))->value()
//     for (const Indicator& i : f.indicators()) …
#pragma once

#include "core/assess.h"
#include "core/cell_index.h"
#include "core/form_use.h"
#include "core/joined.h"
#include "core/prose.h"
#include "core/quantity.h"

#include <memory>
#include <ranges>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ziping {

// A numeric cell: what was typed, or what the core computed when nothing was
// typed.
struct Number {
    CellRef path;
    std::string_view text;    // as typed; "" when blank
    std::string_view unit;    // the cell's own
    CellKind kind = CellKind::amount;
    bool typed = false;        // text is not blank
    bool malformed = false;    // typed, but not a number: `error` says why (R60)
    Figure figure;             // the effective value: typed, else computed, else missing
    AmountError error() const;
    bool known() const { return figure.known(); }
    const Decimal& value() const { return figure.value; }
};

// One row of an indicator block, read.
struct Indicator {
    const FormUse* use = nullptr;
    const Block* block = nullptr;
    const Group* group = nullptr;          // 一级; null when the row's 二级 is not in the template
    const Subgroup* subgroup = nullptr;    // 二级
    const FilledRow* row = nullptr;
    std::string_view name, target_text, actual_text, reason;    // as typed, without the blanks around them
    Value target, actual;                                       // days without a year have the report's
    Number weight, score;
    const Level* level = nullptr;    // 定性: the level chosen
    Figure computed;                 // the core's own score (财预〔2020〕10号), missing when it cannot be computed
    bool ceiling = false;            // less is better: "≤5%", or a plain number where R21 names the 二级 (成本指标)
    bool empty = true;               // nothing answered in the row
    bool part = false;               // "其中：…" of the indicator before it: carries no 分值 of its own
    bool quantitative() const { return target.kind == Value::Kind::number || target.kind == Value::Kind::date; }
    std::string_view text(std::string_view column) const { return row->text(column); }
    CellRef path(std::string_view column) const { return {use->id, block->id, row->id, column}; }
};

// One row of a monitoring form's indicators (附件5).
struct Monitored {
    enum Kind { more, less, words } kind = more;    // 正向 · 反向 · 定性: as chosen, else as the target says
    const FormUse* use = nullptr;
    const Block* block = nullptr;
    const FilledRow* row = nullptr;
    Value target, done, forecast;    // 年度指标值 with its 计量单位, 1-6月完成情况, 全年预计完成情况
    bool empty = true;
    CellRef path(std::string_view column) const { return {use->id, block->id, row->id, column}; }
};

// A row of a funding block: 年度资金总额 and its sources.
struct Funding {
    const FormUse* use = nullptr;
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
    const FormUse* use = nullptr;
    const Sum* sum = nullptr;
    CellRef total;
    std::vector<CellRef> parts;
    Figure sum_of_parts;
};

// One form in use, read. What is read points at each other, so it stays where it is.
struct FormFacts {
    FormUse use;
    std::vector<Number> numbers;          // every numeric cell of line items and fields, the amounts of funding
    CellIndex index;                      // of `numbers`
    std::vector<Indicator> indicators;    // that are scored, in the order shown
    std::vector<Monitored> monitored;     // of a monitoring form
    std::vector<Funding> funding;
    std::vector<SumCheck> sums;
    std::vector<Score> scores;    // one when the form is scored
    std::vector<Light> lights;    // sorted by path
    std::shared_ptr<ComputedForm> computed = std::make_shared<ComputedForm>();
    Prose prose;    // every answered passage

    explicit FormFacts(FormUse of) : use(std::move(of)) {}
    FormFacts(const FormFacts&) = delete;
    FormFacts& operator=(const FormFacts&) = delete;

    const std::vector<Passage>& passages() const { return prose.passages; }
    const Number* number(const CellRef& path) const;    // null when the form has no such numeric cell
};

struct Facts {
    const Template* tpl = nullptr;
    const Report* report = nullptr;
    std::vector<std::shared_ptr<const FormFacts>> forms;    // in use, in the order of the template
    ComputedNumbers computed;
    std::vector<const LastYear::Value*> last;    // what last year's report said, sorted by path

    // What all forms hold, one form after the other.
    auto uses() const {
        return std::views::transform(forms, [](const auto& form) -> const FormUse& { return form->use; });
    }
    auto indicators() const { return Joined<FormFacts, &FormFacts::indicators>(forms); }
    auto numbers() const { return Joined<FormFacts, &FormFacts::numbers>(forms); }
    auto monitored() const { return Joined<FormFacts, &FormFacts::monitored>(forms); }
    auto funding() const { return Joined<FormFacts, &FormFacts::funding>(forms); }
    auto sums() const { return Joined<FormFacts, &FormFacts::sums>(forms); }
    auto scores() const { return Joined<FormFacts, &FormFacts::scores>(forms); }
    auto lights() const { return Joined<FormFacts, &FormFacts::lights>(forms); }
    auto passages() const { return Joined<FormFacts, &FormFacts::passages>(forms); }

    const FormFacts* form(std::string_view use) const;    // null when it is not in use
    const Score* main() const;                            // the department's own, null when the template scores none
    const FormUse& use_of(const Score& score) const;
    std::span<const Indicator> indicators_of(const FormUse& use) const;
    const Number* number(const CellRef& path) const;       // null when the template has no such numeric cell
    const Number* amount(std::string_view fact) const;     // by fact name; null when the template does not bind it
    std::string_view text(std::string_view fact) const;    // any cell's text by fact name; "" when not bound
    std::string place(const CellRef& path) const;          // see core/template.h
    const Number* amount(const FormUse& use, std::string_view fact) const;    // by the form's own fact names
    std::string_view text(const FormUse& use, std::string_view fact) const;
    const Passage* passage(const CellRef& path) const;             // null where no prose was written
    std::string_view said_last_year(const CellRef& path) const;    // "" when last year's report is not known or says nothing
};

Facts read_facts(const Template& tpl, const Report& report);

// The two steps of it, for who keeps forms (core/assess.cpp). A form's tables need nothing but the form, its name, and the report's unit
// and year. Live values in its prose need the answers of all forms and what was computed in them.
std::shared_ptr<FormFacts> read_tables(const Template& tpl, const Report& report, FormUse use);
Facts gather(const Template& tpl, const Report& report, std::vector<std::shared_ptr<const FormFacts>> forms);

}    // namespace ziping
