#include "core/derived.h"

#include <algorithm>

namespace ziping {

namespace {

void add_computed(Facts& facts, Path path, const Figure& figure, std::string text) {
    facts.computed.push_back({std::move(path), figure, std::move(text)});
}

std::string text_of(const Figure& figure) { return figure.known() ? figure.value.text() : ""; }

Number* number_at(Facts& facts, const Path& path) {
    const Number* number = facts.number(path);
    return number ? &facts.numbers[static_cast<std::size_t>(number - facts.numbers.data())] : nullptr;
}

// Sum of figures: complete when all are, provisional when some are, missing when none is.
class Adder {
public:
    void add(const Figure& figure) {
        if (figure.known()) sum_.value += figure.value, any_ = true;
        sum_.gaps += figure.known() ? figure.gaps : std::max(figure.gaps, 1);
    }
    Figure sum() const {
        Figure sum = sum_;
        sum.state = !any_ ? Figure::missing : sum.gaps > 0 ? Figure::provisional : Figure::complete;
        return sum;
    }

private:
    Figure sum_;
    bool any_ = false;
};

// "block/row" or "block/row/column" of a form.
Path cell_path(const Form& form, const std::string& cell) {
    Path path = Path::parse(cell);
    return {form.id, std::move(path.form), std::move(path.block), std::move(path.row)};
}

SumCheck checked(const Facts& facts, const Form& form, const Sum& sum, Path total, std::vector<Path> parts) {
    Adder adder;
    for (const Path& part : parts) {
        const Number* number = facts.number(part);
        adder.add(number ? number->figure : Figure{});
    }
    return {&form, &sum, std::move(total), std::move(parts), adder.sum()};
}

// A total that says nothing is what its parts say; of two sums the more complete one.
void fill(Facts& facts, const SumCheck& check) {
    Number* total = number_at(facts, check.total);
    if (!total || total->typed || check.sum->at_least || check.sum_of_parts.state <= total->figure.state) return;
    total->figure = check.sum_of_parts;
    std::erase_if(facts.computed, [&](const Computed& computed) { return computed.path == check.total; });
    add_computed(facts, check.total, check.sum_of_parts, text_of(check.sum_of_parts));
}

// The score that enters the total: the department's claim, else the core's.
Figure execution_points(const Funding& funding) {
    Figure points = funding.score.known() ? funding.score.figure : funding.computed_score;
    if (!points.known() && funding.applies) points.gaps = 1;
    return points;
}

Category category_of(const Facts& facts, const Form& form, const Block& block, const Group& group) {
    Adder weights, scores;
    bool any = false;
    for (const Indicator& one : facts.indicators) {
        if (one.group != &group || one.empty) continue;
        any = true;
        weights.add(one.weight.figure);
        scores.add(one.score.figure);
    }
    Category category{group.id, group.label, {form.id, block.id, group.id, "weight"}, group.weight, weights.sum(), scores.sum()};
    if (!any && !group.weight.is_zero()) category.weights.gaps = category.score.gaps = 1;
    return category;
}

void derive_categories(Facts& facts) {
    for (const Funding& funding : facts.funding) {
        if (&funding.block->rows.front() != funding.row) continue;    // the sources below the total carry no points
        const Path path{funding.form->id, funding.block->id, funding.row->id, "score"};
        facts.categories.push_back(
            {"funding", "预算执行", path, funding.weight, {Figure::complete, funding.weight, 0}, execution_points(funding)});
    }
    for (const Form& form : facts.tpl->forms)
        for (const Block& block : form.blocks)
            for (const Group& group : block.groups) {
                const Category& category = facts.categories.emplace_back(category_of(facts, form, block, group));
                add_computed(facts, category.path, category.weights, text_of(category.weights));
                add_computed(facts, category.path.with_column("score"), category.score, text_of(category.score));
            }
}

}    // namespace

std::string percent_text(const Figure& figure) { return figure.known() ? figure.value.rounded(2).text() + "%" : ""; }

void derive_sums(Facts& facts, const Form& form) {
    const std::size_t begin = facts.sums.size();
    // A sum that is a part of another stands after it in the template (三公经费, then 公务用车), so the last comes first.
    for (auto sum = form.sums.rbegin(); sum != form.sums.rend(); ++sum) {
        Path total = cell_path(form, sum->total);
        std::vector<Path> parts;
        for (const std::string& part : sum->parts) parts.push_back(cell_path(form, part));
        const std::size_t columns = std::max<std::size_t>(sum->columns.size(), 1);
        for (std::size_t i = 0; i < columns; ++i) {
            if (!sum->columns.empty()) {
                total.column = sum->columns[i];
                for (Path& part : parts) part.column = sum->columns[i];
            }
            facts.sums.push_back(checked(facts, form, *sum, total, parts));
            fill(facts, facts.sums.back());
        }
    }
    std::reverse(facts.sums.begin() + static_cast<std::ptrdiff_t>(begin), facts.sums.end());
}

void derive_ratios(Facts& facts, const Form& form, const Block& block) {
    for (const Column& column : block.columns) {
        if (column.ratio.size() != 2) continue;
        for (const Row& row : block.rows) {
            const Path path{form.id, block.id, row.id, column.id};
            const Number* above = facts.number(path.with_column(column.ratio[0]));
            const Number* below = facts.number(path.with_column(column.ratio[1]));
            Figure rate;
            if (above && below && above->known() && below->known() && !below->value().is_zero()) {
                const int gaps = above->figure.gaps + below->figure.gaps;
                rate = {gaps > 0 ? Figure::provisional : Figure::complete, (above->value() / below->value() * 100).rounded(2),
                        gaps};
            }
            if (Number* number = number_at(facts, path); number && !number->typed) number->figure = rate;
            add_computed(facts, path, rate, percent_text(rate));
        }
    }
}

void derive_execution(Facts& facts) {
    for (Funding& funding : facts.funding) {
        const Path row{funding.form->id, funding.block->id, funding.row->id, ""};
        if (funding.budget.known() && funding.executed.known()) {
            const Decimal budget = funding.budget.value(), executed = funding.executed.value();
            funding.applies = !budget.is_zero() || !executed.is_zero();
            if (!budget.is_zero()) {
                const Decimal rate = executed / budget * 100;
                const int gaps = funding.budget.figure.gaps + funding.executed.figure.gaps;
                const Figure::State state = gaps > 0 ? Figure::provisional : Figure::complete;
                funding.computed_rate = {state, rate.rounded(2), gaps};
                funding.computed_score = {state, execution_score(rate, funding.weight), gaps};
            }
        }
        if (!funding.rate.typed) funding.rate.figure = funding.computed_rate;
        if (!funding.score.typed) funding.score.figure = funding.computed_score;
        add_computed(facts, row.with_column("weight"), {Figure::complete, funding.weight, 0}, funding.weight.text());
        add_computed(facts, row.with_column("rate"), funding.computed_rate, percent_text(funding.computed_rate));
        add_computed(facts, row.with_column("score"), funding.computed_score, text_of(funding.computed_score));
    }
}

void derive_totals(Facts& facts) {
    derive_categories(facts);
    Adder weights, total;
    for (const Category& category : facts.categories) {
        // What does not apply (no cap, no budget) is no gap.
        if (category.weights.known() || category.weights.gaps > 0) weights.add(category.weights);
        if (category.score.known() || category.score.gaps > 0) total.add(category.score);
    }
    facts.weights = weights.sum();
    facts.total = total.sum();
    facts.total.value = facts.total.value.rounded(2);
    if (facts.total.state == Figure::complete) {
        const auto band = std::find_if(facts.tpl->grades.begin(), facts.tpl->grades.end(),
                                       [&](const GradeBand& b) { return facts.total.value >= b.min; });
        if (band != facts.tpl->grades.end()) facts.grade = &*band;
    }
    if (const Path* path = facts.tpl->fact("total")) {
        if (Number* number = number_at(facts, *path); number && !number->typed) number->figure = facts.total;
        add_computed(facts, *path, facts.total, text_of(facts.total));
    }
    if (const Path* path = facts.tpl->fact("grade"))
        add_computed(facts, *path, facts.total, facts.grade ? facts.grade->label : "");
}

}    // namespace ziping
