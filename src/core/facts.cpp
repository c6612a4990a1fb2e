#include "core/facts.h"

#include "core/derived.h"
#include "core/order.h"
#include "core/scoring.h"

#include <algorithm>

namespace ziping {

namespace {

bool is_numeric(CellKind kind) {
    return kind == CellKind::amount || kind == CellKind::count || kind == CellKind::percent || kind == CellKind::weight ||
           kind == CellKind::score;
}

std::expected<std::optional<Decimal>, AmountError> value_of(const Number& number) {
    return number.kind == CellKind::percent ? read_percent(number.text) : read_amount(number.text, number.unit);
}

Number read_number(const CellRef& path, std::string_view text, CellKind kind, std::string_view unit) {
    Number number{path, text, unit, kind, false, false, {}};
    if (is_blank(text)) return number;
    number.typed = true;
    if (const auto value = value_of(number); !value)
        number.malformed = true;
    else if (*value)
        number.figure = {Figure::complete, **value, 0};
    return number;
}

// The numeric cells of one row: amounts and rates of line items and funding, the value of a field.
void read_row(FormFacts& form, const Block& block, const Row& row, const FilledRow* answers) {
    const auto read = [&](std::string_view column, CellKind kind, std::string_view unit) {
        form.numbers.push_back(
            read_number({form.use.id, block.id, row.id, column}, answers ? answers->text(column) : "", kind, unit));
    };
    if (block.kind == BlockKind::fields) {
        if (is_numeric(row.kind)) read("value", row.kind, row.kind == CellKind::score ? "分" : "万元");
        return;
    }
    for (const Column& column : block.columns)
        if (block.kind == BlockKind::funding ? column.kind == CellKind::amount : is_numeric(column.kind))
            read(column.id, column.kind, column.unit);
}

std::size_t cell_count(const Form& form) {
    std::size_t count = 0;
    for (const Block& block : form.blocks) count += block.rows.size() * std::max<std::size_t>(block.columns.size(), 1);
    return count;
}

void read_numbers(FormFacts& form) {
    form.numbers.reserve(cell_count(*form.use.form));
    for (const Block& block : form.use.form->blocks) {
        if (block.kind != BlockKind::line_items && block.kind != BlockKind::funding && block.kind != BlockKind::fields) continue;
        const FilledBlock* filled = form.use.filled ? form.use.filled->block(block.id) : nullptr;
        for (const Row& row : block.rows) read_row(form, block, row, filled ? filled->row(row.id) : nullptr);
    }
    form.index = CellIndex(form.numbers);
}

// What all forms of a report have in common.
struct Head {
    const Template& tpl;
    const Report& report;
};

// A 二级 of the template, and how its rows are read.
struct Slot {
    const Group* group;
    const Subgroup* subgroup;
    bool ceiling;    // R21's setting names the 二级 whose plain numbers are upper limits
};

std::vector<Slot> slots_of(const Template& tpl, const Form& form, const Block& block) {
    const RuleSetting* missed = tpl.rule("R21");
    std::vector<Slot> slots;
    for (const Group& group : block.groups)
        for (const Subgroup& subgroup : group.subgroups) {
            const CellRef path{form.id, block.id, subgroup.id, {}};
            slots.push_back({&group, &subgroup,
                             missed && std::find(missed->cells.begin(), missed->cells.end(), path) != missed->cells.end()});
        }
    slots.push_back({nullptr, nullptr, false});    // for rows whose 二级 the template does not have
    return slots;
}

std::size_t slot_of(const std::vector<Slot>& slots, const FilledRow& row) {
    std::size_t i = 0;
    while (i + 1 < slots.size() && !same_id(slots[i].subgroup->id, row.group)) ++i;
    return i;
}

Value read_target(std::string_view text, int year) {
    Value value = read_value(text);
    if (value.kind == Value::Kind::date && value.day.year == 0) {
        value.day.year = year;
        value.day.day = std::min(value.day.day, days_in(year, value.day.month));    // "2月底前"
    }
    return value;
}

Figure own_score(const Template& tpl, const Indicator& one) {
    if (!one.weight.known()) return {};
    if (one.quantitative())
        return quantitative_score(tpl, one.target, one.actual, one.weight.value(), one.ceiling,
                                  one.subgroup ? one.subgroup->steps : std::vector<ScoreStep>());
    if (!one.level) return {};
    return {Figure::complete, (one.weight.value() * one.level->suggested / 100).rounded(2), 0};
}

// "未发生" where nothing, or at most so much, was to happen: 0.
void read_nothing(const Indicator& one, Value& actual, std::string_view text) {
    const bool of_harm = one.target.kind == Value::Kind::number && (one.target.number.is_zero() || one.ceiling);
    if (!of_harm || actual.kind != Value::Kind::words) return;
    for (const std::string_view nothing : {"未发生", "没有发生", "未出现", "没有出现", "零发生", "无发生", "未发现", "零"})
        if (text == nothing) {
            actual.kind = Value::Kind::number;
            actual.number = Decimal();
            actual.unit = one.target.unit;
        }
}

// "12000份" for a target of "1万份" is 1.2万份: the same unit in other multiples.
void in_unit_of(const Value& target, Value& actual) {
    if (target.unit == actual.unit || !target.is_one_number() || !actual.is_one_number()) return;
    struct Multiple {
        std::string_view word;
        int times;
    };
    static constexpr Multiple multiples[] = {{"", 1}, {"百", 100}, {"千", 1'000}, {"万", 10'000}, {"亿", 100'000'000}};
    const std::string_view wanted = target.unit, written = actual.unit;
    for (const auto& [word, times] : multiples)
        for (const auto& [other, other_times] : multiples) {
            if (!wanted.starts_with(word) || !written.starts_with(other)) continue;
            const std::string_view unit = wanted.substr(word.size());
            if (unit.empty() || unit != written.substr(other.size())) continue;
            actual.number = actual.number * Decimal(other_times) / Decimal(times);
            actual.unit = target.unit;
            return;
        }
}

void read_indicator(const Head& head, FormFacts& form, const Block& block, const Slot& slot, const FilledRow& row) {
    Indicator& one = form.indicators.emplace_back();
    one.use = &form.use, one.block = &block, one.group = slot.group, one.subgroup = slot.subgroup, one.row = &row;
    one.weight = read_number(one.path("weight"), {}, CellKind::weight, "分");
    one.score = read_number(one.path("score"), {}, CellKind::score, "分");
    for (const Cell& cell : row.cells) {
        one.empty = one.empty && is_blank(cell.text);
        if (same_id(cell.column, "name"))
            one.name = trimmed(cell.text);
        else if (same_id(cell.column, "target"))
            one.target_text = trimmed(cell.text);
        else if (same_id(cell.column, "actual"))
            one.actual_text = trimmed(cell.text);
        else if (same_id(cell.column, "weight"))
            one.weight = read_number(one.weight.path, cell.text, CellKind::weight, "分");
        else if (same_id(cell.column, "score"))
            one.score = read_number(one.score.path, cell.text, CellKind::score, "分");
        else if (same_id(cell.column, "level"))
            one.level = head.tpl.level(cell.text);
        else if (same_id(cell.column, "reason"))
            one.reason = trimmed(cell.text);
    }
    one.target = read_target(one.target_text, head.report.year);
    one.actual = read_target(one.actual_text, head.report.year);
    one.part = one.name.starts_with("其中");
    const Operator op = one.target.op;
    one.ceiling = op == Operator::at_most || op == Operator::less || (op == Operator::none && slot.ceiling);
    read_nothing(one, one.actual, one.actual_text);
    in_unit_of(one.target, one.actual);
    one.computed = own_score(head.tpl, one);
    if (one.computed.known()) form.computed->numbers.push_back({one.score.path, one.computed, one.computed.value.text()});
}

// Monitoring: 正向, 反向 or 定性 as chosen, else as the target's sign says. The unit stands in a column of its own.
void read_monitored(const Head& head, FormFacts& form, const Block& block, const FilledRow& row) {
    Monitored& one = form.monitored.emplace_back();
    one.use = &form.use, one.block = &block, one.row = &row;
    one.empty = row.empty();
    const std::string_view unit = trimmed(row.text("unit"));
    const auto read = [&](const char* column) {
        Value value = read_target(row.text(column), head.report.year);
        if (value.kind == Value::Kind::number && value.unit.empty()) value.unit = unit;
        return value;
    };
    one.target = read("target");
    one.done = read("done");
    one.forecast = read("forecast");
    const std::string_view type = row.text("type");
    const bool less = one.target.op == Operator::at_most || one.target.op == Operator::less;
    if (type == "less" || (type.empty() && less)) one.kind = Monitored::less;
    if (type == "words" || (type.empty() && one.target.kind == Value::Kind::words)) one.kind = Monitored::words;
}

// In the order shown: by 二级, within it as the report has them.
void read_indicators(const Head& head, FormFacts& form, const Block& block) {
    const FormUse& use = form.use;
    const FilledBlock* filled = use.filled ? use.filled->block(block.id) : nullptr;
    if (!filled) return;
    const std::vector<Slot> slots = slots_of(head.tpl, *use.form, block);
    std::vector<std::pair<std::size_t, const FilledRow*>> rows;
    rows.reserve(filled->rows.size());
    for (const FilledRow& row : filled->rows) rows.emplace_back(slot_of(slots, row), &row);
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (use.form->months == 0) form.indicators.reserve(form.indicators.size() + rows.size());
    for (const auto& [slot, row] : rows)
        if (use.form->months > 0)
            read_monitored(head, form, block, *row);
        else
            read_indicator(head, form, block, slots[slot], *row);
}

// Only the total carries points; what its sources executed is looked at all the same.
void read_funding(FormFacts& form, const Block& block) {
    const FilledBlock* filled = form.use.filled ? form.use.filled->block(block.id) : nullptr;
    for (const Row& row : block.rows) {
        Funding& funding = form.funding.emplace_back();
        funding.use = &form.use, funding.block = &block, funding.row = &row;
        if (&row == &block.rows.front()) funding.weight = block.weight;
        const auto path = [&](const char* column) { return CellRef{form.use.id, block.id, row.id, column}; };
        const auto amount = [&](const char* column) {
            const Number* number = form.number(path(column));
            return number ? *number : read_number(path(column), "", CellKind::amount, "");
        };
        funding.initial = amount("initial");
        funding.budget = amount("budget");
        funding.executed = amount("executed");
        const FilledRow* answers = filled ? filled->row(row.id) : nullptr;
        const auto claim = [&](const char* column, CellKind kind, std::string_view unit) {
            return read_number(path(column), answers ? answers->text(column) : "", kind, unit);
        };
        funding.rate = claim("rate", CellKind::percent, "%");
        funding.score = claim("score", CellKind::score, "分");
    }
}

}    // namespace

AmountError Number::error() const {
    auto value = malformed ? value_of(*this) : std::optional<Decimal>();
    return value ? AmountError{} : std::move(value.error());
}

const Number* FormFacts::number(const CellRef& path) const { return index.find(numbers, path); }

const FormFacts* Facts::form(std::string_view use) const {
    for (const auto& form : forms)
        if (same_id(form->use.id, use)) return form.get();
    return nullptr;
}

const Number* Facts::number(const CellRef& path) const {
    const FormFacts* of = form(path.form);
    return of ? of->number(path) : nullptr;
}

const Score* Facts::main() const {
    for (const auto& form : forms)
        if (!form->scores.empty()) return form->use.form->always() ? &form->scores.front() : nullptr;
    return nullptr;
}

const FormUse& Facts::use_of(const Score& score) const { return form(score.use)->use; }

std::span<const Indicator> Facts::indicators_of(const FormUse& use) const {
    for (const auto& form : forms)
        if (&form->use == &use) return form->indicators;
    return {};
}

const Number* Facts::amount(const FormUse& use, std::string_view fact) const {
    const Path path = use.fact(fact);
    return path.form.empty() ? nullptr : number(path);
}

std::string_view Facts::text(const FormUse& use, std::string_view fact) const {
    const Path path = use.fact(fact);
    return path.form.empty() ? std::string_view{} : report->text(path);
}

const Number* Facts::amount(std::string_view fact) const {
    const Path* path = tpl->fact(fact);
    return path ? number(*path) : nullptr;
}

std::string_view Facts::text(std::string_view fact) const {
    const Path* path = tpl->fact(fact);
    return path ? report->text(*path) : std::string_view{};
}

std::string Facts::place(const CellRef& path) const { return ziping::place(*tpl, *report, path); }

const Passage* Facts::passage(const CellRef& path) const {
    if (const FormFacts* of = form(path.form))
        for (const Passage& one : of->prose.passages)
            if (path == one.path) return &one;
    return nullptr;
}

std::string_view Facts::said_last_year(const CellRef& path) const {
    const auto at = std::lower_bound(last.begin(), last.end(), path, [](const LastYear::Value* value, const CellRef& wanted) {
        return CellRef(value->path) < wanted;
    });
    return at != last.end() && path == (*at)->path ? trimmed((*at)->text) : std::string_view{};
}

std::shared_ptr<FormFacts> read_tables(const Template& tpl, const Report& report, FormUse use) {
    auto form = std::make_shared<FormFacts>(std::move(use));
    const Head head{tpl, report};
    read_numbers(*form);
    derive_sums(*form);
    for (const Block& block : form->use.form->blocks) {
        if (block.kind == BlockKind::line_items) derive_lines(*form, block);
        if (block.kind == BlockKind::indicators) read_indicators(head, *form, block);
        if (block.kind == BlockKind::funding) read_funding(*form, block);
    }
    derive_execution(*form);
    derive_total(*form, tpl, report);
    derive_lights(*form, tpl);
    form->computed->index = CellIndex(form->computed->numbers);
    return form;
}

Facts gather(const Template& tpl, const Report& report, std::vector<std::shared_ptr<const FormFacts>> forms) {
    Facts facts{&tpl, &report, std::move(forms), {}, {}};
    for (const auto& form : facts.forms) facts.computed.add(form->computed);
    facts.last.reserve(report.last.values.size());
    for (const LastYear::Value& value : report.last.values) facts.last.push_back(&value);
    put_in_order(facts.last, [](const LastYear::Value* a, const LastYear::Value* b) { return a->path < b->path; });
    return facts;
}

Facts read_facts(const Template& tpl, const Report& report) {
    std::vector<std::shared_ptr<FormFacts>> forms;
    for (FormUse& use : uses_of(tpl, report)) forms.push_back(read_tables(tpl, report, std::move(use)));
    Facts facts = gather(tpl, report, {forms.begin(), forms.end()});
    for (const auto& form : forms) form->prose = read_prose(tpl, report, form->use, facts.computed);
    return facts;
}

}    // namespace ziping
