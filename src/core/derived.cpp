#include "core/derived.h"

#include "core/scoring.h"

#include <algorithm>

namespace ziping {

namespace {

void add_computed(FormFacts& form, Path path, const Figure& figure, std::string text) {
    form.computed->numbers.push_back({std::move(path), figure, std::move(text)});
}

std::string text_of(const Figure& figure) { return figure.known() ? figure.value.text() : ""; }

Number* number_at(FormFacts& form, const CellRef& path) {
    const Number* number = form.number(path);
    return number ? &form.numbers[static_cast<std::size_t>(number - form.numbers.data())] : nullptr;
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

CellRef in_use(const FormUse& use, const Path& cell) { return {use.id, cell.block, cell.row, cell.column}; }

SumCheck checked(const FormFacts& form, const Sum& sum, const CellRef& total, std::vector<CellRef> parts) {
    Adder adder;
    for (const CellRef& part : parts) {
        const Number* number = form.number(part);
        adder.add(number ? number->figure : Figure{});
    }
    return {&form.use, &sum, total, std::move(parts), adder.sum()};
}

// A total that says nothing is what its parts say; of two sums the more complete one.
void fill(FormFacts& form, const SumCheck& check) {
    Number* total = number_at(form, check.total);
    if (!total || total->typed || check.sum->at_least || check.sum_of_parts.state <= total->figure.state) return;
    if (total->figure.known())
        std::erase_if(form.computed->numbers, [&](const Computed& computed) { return check.total == computed.path; });
    total->figure = check.sum_of_parts;
    add_computed(form, check.total, check.sum_of_parts, text_of(check.sum_of_parts));
}

// The score that enters the total: the department's claim, else the core's.
Figure execution_points(const Funding& funding) {
    if (!funding.applies) return {};
    Figure points = funding.score.known() ? funding.score.figure : funding.computed_score;
    if (!points.known()) points.gaps = 1;
    return points;
}

Category category_of(const FormFacts& form, const Block& block, const Group& group) {
    Adder weights, scores;
    bool any = false;
    for (const Indicator& one : form.indicators) {
        if (one.group != &group || one.empty) continue;
        if (one.part && !one.weight.typed && !one.score.typed) continue;    // counted with the indicator before it
        any = true;
        weights.add(one.weight.figure);
        scores.add(one.score.figure);
    }
    Category category{group.id,     group.label,   {form.use.id, block.id, group.id, "weight"},
                      group.weight, weights.sum(), scores.sum()};
    if (!any && !group.weight.is_zero()) category.weights.gaps = category.score.gaps = 1;
    return category;
}

// A line of a scored table: 事前评估's dimensions.
Category category_of(const FormFacts& form, const Report& report, const Block& block, const Row& row) {
    const Path path{form.use.id, block.id, row.id, "score"};
    const Number* score = form.number(path);
    Category category{row.id,
                      filled_in(row.label, report.year, report.unit, form.use.variant),
                      path,
                      row.points,
                      {Figure::complete, row.points, 0},
                      score ? score->figure : Figure{}};
    if (!category.score.known()) category.score.gaps = 1;
    return category;
}

void derive_categories(FormFacts& form, const Report& report, Score& score) {
    for (const Funding& funding : form.funding) {
        if (funding.weight.is_zero()) continue;
        const Path path{form.use.id, funding.block->id, funding.row->id, "score"};
        score.categories.push_back(
            {"funding", "预算执行", path, funding.weight, {Figure::complete, funding.weight, 0}, execution_points(funding)});
    }
    for (const Block& block : form.use.form->blocks) {
        for (const Row& row : block.rows)
            if (!row.points.is_zero()) score.categories.push_back(category_of(form, report, block, row));
        for (const Group& group : block.groups) {
            const Category& category = score.categories.emplace_back(category_of(form, block, group));
            add_computed(form, category.path, category.weights, text_of(category.weights));
            add_computed(form, category.path.with_column("score"), category.score, text_of(category.score));
        }
    }
}

}    // namespace

std::string percent_text(const Figure& figure) { return figure.known() ? figure.value.rounded(2).text() + "%" : ""; }

void derive_sums(FormFacts& form) {
    const std::vector<Sum>& sums = form.use.form->sums;
    // A sum that is a part of another stands after it in the template (三公经费, then 公务用车), so the last comes first.
    for (auto sum = sums.rbegin(); sum != sums.rend(); ++sum) {
        CellRef total = in_use(form.use, sum->total);
        std::vector<CellRef> parts;
        parts.reserve(sum->parts.size());
        for (const Path& part : sum->parts) parts.push_back(in_use(form.use, part));
        const std::size_t columns = std::max<std::size_t>(sum->columns.size(), 1);
        for (std::size_t i = 0; i < columns; ++i) {
            if (!sum->columns.empty()) {
                total.column = sum->columns[i];
                for (CellRef& part : parts) part.column = sum->columns[i];
            }
            form.sums.push_back(checked(form, *sum, total, parts));
            fill(form, form.sums.back());
        }
    }
    std::reverse(form.sums.begin(), form.sums.end());
}

namespace {

// numerator ÷ Σ denominators; missing while the numerator or the first denominator is, or when they are nothing.
Figure ratio_of(const FormFacts& form, const CellRef& path, const std::vector<std::string>& columns) {
    const Number* above = form.number(path.with_column(columns.front()));
    const Number* first = form.number(path.with_column(columns[1]));
    if (!first || !first->known()) return {};
    Adder below;
    for (std::size_t i = 1; i < columns.size(); ++i) {
        const Number* part = form.number(path.with_column(columns[i]));
        below.add(part ? part->figure : Figure{});
    }
    // Of several columns that are added up, a blank one counts as nothing but for the first: 年中预算调整数.
    const Figure sum = below.sum();
    if (!above || !above->known() || !sum.known() || sum.value.is_zero()) return {};
    const bool whole = columns.size() > 2 || sum.state == Figure::complete;
    const int gaps = above->figure.gaps + (whole ? 0 : sum.gaps);
    return {gaps > 0 ? Figure::provisional : Figure::complete, percent_of(above->value(), sum.value).rounded(2), gaps};
}

}    // namespace

void derive_lines(FormFacts& form, const Block& block) {
    for (const Column& column : block.columns) {
        if (column.ratio.size() < 2 && !(column.kind == CellKind::weight && column.computed)) continue;
        for (const Row& row : block.rows) {
            if (row.leaves_out(column.id)) continue;
            const CellRef path{form.use.id, block.id, row.id, column.id};
            const bool is_ratio = column.ratio.size() >= 2;
            const Figure figure = is_ratio ? ratio_of(form, path, column.ratio) : Figure{Figure::complete, row.points, 0};
            if (Number* number = number_at(form, path); number && !number->typed) number->figure = figure;
            add_computed(form, path, figure, is_ratio ? percent_text(figure) : text_of(figure));
        }
    }
}

void derive_execution(FormFacts& form) {
    for (Funding& funding : form.funding) {
        const Path row{funding.use->id, funding.block->id, funding.row->id, ""};
        if (funding.budget.known() && funding.executed.known()) {
            const Decimal budget = funding.budget.value(), executed = funding.executed.value();
            funding.applies = !budget.is_zero() || !executed.is_zero();
            if (!budget.is_zero()) {
                const Decimal rate = percent_of(executed, budget);
                const int gaps = funding.budget.figure.gaps + funding.executed.figure.gaps;
                const Figure::State state = gaps > 0 ? Figure::provisional : Figure::complete;
                funding.computed_rate = {state, rate.rounded(2), gaps};
                if (!funding.weight.is_zero())
                    funding.computed_score = {state, execution_score(executed, budget, funding.weight), gaps};
            }
        }
        if (!funding.rate.typed) funding.rate.figure = funding.computed_rate;
        if (!funding.score.typed) funding.score.figure = funding.computed_score;
        const auto shows = [&](const char* column) { return !funding.row->leaves_out(column); };
        if (shows("weight"))
            add_computed(form, row.with_column("weight"), {Figure::complete, funding.weight, 0}, funding.weight.text());
        if (shows("rate"))
            add_computed(form, row.with_column("rate"), funding.computed_rate, percent_text(funding.computed_rate));
        if (shows("score")) add_computed(form, row.with_column("score"), funding.computed_score, text_of(funding.computed_score));
    }
}

void derive_total(FormFacts& form, const Template& tpl, const Report& report) {
    const FormUse& use = form.use;
    const Path total_path = use.fact("total"), grade_path = use.fact("grade");
    if (total_path.form.empty()) return;
    Score score;
    score.form = use.form;
    score.use = use.id;
    derive_categories(form, report, score);
    Adder weights, total;
    for (const Category& category : score.categories) {
        // What does not apply (no points, no budget) is no gap.
        if (category.weights.known() || category.weights.gaps > 0) weights.add(category.weights);
        if (category.score.known() || category.score.gaps > 0) total.add(category.score);
    }
    score.weights = weights.sum();
    score.total = total.sum();
    score.sum = score.total.value;
    for (const Funding& funding : form.funding) {
        if (funding.weight.is_zero() || !funding.computed_rate.known()) continue;
        const auto most = total_cap(tpl.scoring, funding.computed_rate.value);
        if (most && (!score.most || *most < *score.most)) score.most = most;
    }
    score.total.value = (score.most ? min(score.sum, *score.most) : score.sum).rounded(2);
    if (score.total.state == Figure::complete) score.grade = tpl.grade_of(*use.form, score.total.value);
    if (Number* number = number_at(form, total_path); number && !number->typed) number->figure = score.total;
    add_computed(form, total_path, score.total, text_of(score.total));
    if (!grade_path.form.empty()) add_computed(form, grade_path, score.total, score.grade ? score.grade->label : "");
    form.scores.push_back(std::move(score));
}

}    // namespace ziping
