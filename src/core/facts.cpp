#include "core/facts.h"

#include <algorithm>

namespace ziping {

namespace {

bool is_numeric(CellKind kind) {
    return kind == CellKind::amount || kind == CellKind::count || kind == CellKind::percent || kind == CellKind::weight ||
           kind == CellKind::score;
}

Number read_cell(Path path, std::string_view text, CellKind kind, std::string_view unit) {
    Number number;
    number.path = std::move(path);
    number.text = text;
    if (is_blank(text)) return number;
    number.typed = true;
    auto value = kind == CellKind::percent ? read_percent(text)
                                           : read_amount(text, kind == CellKind::weight || kind == CellKind::score ? "分" : unit);
    if (!value) {
        number.malformed = true;
        number.error = std::move(value.error());
    } else if (*value) {
        number.figure = {Figure::complete, **value, 0};
    }
    return number;
}

std::string percent_text(const Figure& figure) { return figure.known() ? figure.value.rounded(2).text() + "%" : ""; }

struct Reader {
    const Template& tpl;
    const Report& report;
    Facts& facts;

    void compute(Path path, const Figure& figure, std::string text) {
        facts.computed.push_back({std::move(path), figure, std::move(text)});
    }

    Number* find(const Path& path) {
        const auto it = std::lower_bound(facts.numbers.begin(), facts.numbers.end(), path,
                                         [](const Number& n, const Path& p) { return n.path < p; });
        return it != facts.numbers.end() && it->path == path ? &*it : nullptr;
    }

    // Line items and numeric fields.
    void read_cells(const Form& form, const Block& block) {
        const FilledBlock* filled = report.block(form.id, block.id);
        for (const Row& row : block.rows) {
            const FilledRow* answers = filled ? filled->row(row.id) : nullptr;
            const auto text = [&](std::string_view column) { return answers ? answers->text(column) : std::string_view{}; };
            if (block.kind == BlockKind::line_items) {
                for (const Column& column : block.columns)
                    if (is_numeric(column.kind))
                        facts.numbers.push_back(read_cell({form.id, block.id, row.id, column.id}, text(column.id), column.kind, column.unit));
            } else if (is_numeric(row.kind)) {
                facts.numbers.push_back(read_cell({form.id, block.id, row.id, "value"}, text("value"), row.kind, "万元"));
            }
        }
    }

    void read_funding(const Form& form, const Block& block) {
        for (const Row& row : block.rows) {
            Funding funding;
            funding.form = &form, funding.block = &block, funding.row = &row, funding.weight = block.weight;
            const auto cell = [&](std::string_view column, CellKind kind) {
                const Column* spec = block.column(column);
                const Path path{form.id, block.id, row.id, std::string(column)};
                Number number = read_cell(path, report.text(path), kind, spec ? std::string_view(spec->unit) : "万元");
                if (kind == CellKind::amount) facts.numbers.push_back(number);
                return number;
            };
            funding.initial = cell("initial", CellKind::amount);
            funding.budget = cell("budget", CellKind::amount);
            funding.executed = cell("executed", CellKind::amount);
            funding.rate = cell("rate", CellKind::percent);
            funding.score = cell("score", CellKind::score);
            facts.funding.push_back(std::move(funding));
        }
    }

    void read_indicators(const Form& form, const Block& block) {
        const FilledBlock* filled = report.block(form.id, block.id);
        if (!filled) return;
        for (const Group& group : block.groups)
            for (const Subgroup& subgroup : group.subgroups)
                for (const FilledRow& row : filled->rows)
                    if (row.group == subgroup.id) facts.indicators.push_back(indicator(form, block, &group, &subgroup, row));
        for (const FilledRow& row : filled->rows)
            if (!block.subgroup(row.group)) facts.indicators.push_back(indicator(form, block, nullptr, nullptr, row));
    }

    Indicator indicator(const Form& form, const Block& block, const Group* group, const Subgroup* subgroup, const FilledRow& row) {
        Indicator one;
        one.form = &form, one.block = &block, one.group = group, one.subgroup = subgroup, one.row = &row;
        one.target = read_value(row.text("target"));
        one.actual = read_value(row.text("actual"));
        one.weight = read_cell(one.path("weight"), row.text("weight"), CellKind::weight, "分");
        one.score = read_cell(one.path("score"), row.text("score"), CellKind::score, "分");
        one.level = tpl.level(row.text("level"));
        one.empty = std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return is_blank(cell.text); });
        if (!one.weight.known()) return one;
        if (one.quantitative())
            one.computed = quantitative_score(one.target, one.actual, one.weight.value());
        else if (one.level)
            one.computed = {Figure::complete, (one.weight.value() * one.level->suggested / 100).rounded(2), 0};
        if (one.computed.known()) compute(one.path("score"), one.computed, one.computed.value.text());
        return one;
    }

    // Rates of line items: actual ÷ posts.
    void compute_ratios(const Form& form, const Block& block) {
        for (const Column& column : block.columns) {
            if (column.ratio.size() != 2) continue;
            for (const Row& row : block.rows) {
                const Number* above = find({form.id, block.id, row.id, column.ratio[0]});
                const Number* below = find({form.id, block.id, row.id, column.ratio[1]});
                Figure rate;
                if (above && below && above->known() && below->known() && !below->value().is_zero())
                    rate = {Figure::complete, (above->value() / below->value() * 100).rounded(2), 0};
                const Path path{form.id, block.id, row.id, column.id};
                if (Number* number = find(path); number && !number->typed) number->figure = rate;
                compute(path, rate, percent_text(rate));
            }
        }
    }

    void compute_sums(const Form& form) {
        // Inner sums stand after the sums they enter (三公 before 公务用车), so the last is computed first.
        const std::size_t begin = facts.sums.size();
        for (auto sum = form.sums.rbegin(); sum != form.sums.rend(); ++sum) {
            std::vector<std::string> columns = sum->columns;
            if (columns.empty()) columns.push_back("");
            for (const std::string& column : columns) facts.sums.push_back(sum_check(form, *sum, column));
        }
        std::reverse(facts.sums.begin() + static_cast<std::ptrdiff_t>(begin), facts.sums.end());
    }

    SumCheck sum_check(const Form& form, const Sum& sum, const std::string& column) {
        const auto path_of = [&](const std::string& cell) { return Path::parse(form.id + "/" + cell + (column.empty() ? "" : "/" + column)); };
        SumCheck check;
        check.form = &form, check.sum = &sum, check.total = path_of(sum.total);
        int gaps = 0, there = 0;
        for (const std::string& part : sum.parts) {
            check.parts.push_back(path_of(part));
            const Number* number = find(check.parts.back());
            if (number && number->known())
                check.sum_of_parts.value += number->value(), ++there, gaps += number->figure.gaps;
            else
                ++gaps;
        }
        if (there > 0) check.sum_of_parts.state = gaps > 0 ? Figure::provisional : Figure::complete;
        check.sum_of_parts.gaps = gaps;
        Number* total = find(check.total);
        if (total && !total->typed && !sum.at_least && there > 0) {
            total->figure = check.sum_of_parts;
            compute(check.total, check.sum_of_parts, check.sum_of_parts.value.text());
        }
        return check;
    }

    // 执行率 and its score; 0 of 0 is not applicable: neither is computed and nothing is missing.
    void compute_execution() {
        for (Funding& funding : facts.funding) {
            if (const Number* budget = find(funding.budget.path)) funding.budget.figure = budget->figure;
            if (const Number* executed = find(funding.executed.path)) funding.executed.figure = executed->figure;
            const Path at{funding.form->id, funding.block->id, funding.row->id, ""};
            compute(at.with_column("weight"), {Figure::complete, funding.weight, 0}, funding.weight.text());
            if (funding.budget.known() && funding.executed.known() && !funding.budget.value().is_zero()) {
                const Decimal rate = funding.executed.value() / funding.budget.value() * 100;
                const auto state = funding.budget.figure.gaps + funding.executed.figure.gaps > 0 ? Figure::provisional : Figure::complete;
                funding.computed_rate = {state, rate.rounded(2), 0};
                funding.computed_score = {state, execution_score(rate, funding.weight), 0};
            }
            compute(at.with_column("rate"), funding.computed_rate, percent_text(funding.computed_rate));
            compute(at.with_column("score"), funding.computed_score, funding.computed_score.known() ? funding.computed_score.value.text() : "");
        }
    }
};

void add_to(Figure& sum, const Number& number, int& there) {
    if (number.known())
        sum.value += number.value(), ++there;
    else
        ++sum.gaps;
}

void settle(Figure& sum, int there) {
    sum.state = there == 0 ? Figure::missing : sum.gaps > 0 ? Figure::provisional : Figure::complete;
}

// The score that enters the total: the department's claim, else the core's.
Figure execution_points(const Funding& funding) {
    if (funding.score.known()) return funding.score.figure;
    return funding.computed_score;
}

void read_categories(Facts& facts) {
    for (const Funding& funding : facts.funding) {
        if (&funding.block->rows.front() != funding.row) continue;    // sources of the funds carry no points
        const Path path{funding.form->id, funding.block->id, funding.row->id, "score"};
        Category category{"funding", "预算执行", path, funding.weight, {Figure::complete, funding.weight, 0}, execution_points(funding)};
        const bool not_applicable = funding.budget.known() && funding.executed.known() && funding.budget.value().is_zero();
        if (!category.score.known() && !not_applicable) category.score.gaps = 1;
        facts.categories.push_back(std::move(category));
    }
    for (const Form& form : facts.tpl->forms)
        for (const Block& block : form.blocks) {
            if (block.kind != BlockKind::indicators) continue;
            for (const Group& group : block.groups) {
                Category category{group.id, group.label, {form.id, block.id, group.id, "weight"}, group.weight, {}, {}};
                int weights = 0, scores = 0;
                for (const Indicator& one : facts.indicators) {
                    if (one.group != &group || one.empty) continue;
                    add_to(category.weights, one.weight, weights);
                    add_to(category.score, one.score, scores);
                }
                settle(category.weights, weights);
                settle(category.score, scores);
                facts.categories.push_back(std::move(category));
            }
        }
}

void read_totals(Facts& facts) {
    int weights = 0, scores = 0;
    for (const Category& category : facts.categories) {
        facts.weights.gaps += category.weights.gaps;
        facts.total.gaps += category.score.gaps;
        if (category.weights.known()) facts.weights.value += category.weights.value, ++weights;
        if (category.score.known()) facts.total.value += category.score.value, ++scores;
    }
    for (const Category& category : facts.categories)
        if (!category.score.known() && category.score.gaps == 0 && category.id != "funding") ++facts.total.gaps;
    settle(facts.weights, weights);
    settle(facts.total, scores);
    if (!facts.total.known()) return;
    facts.total.value = facts.total.value.rounded(2);
    for (const GradeBand& band : facts.tpl->grades)
        if (facts.total.value >= band.min) {
            facts.grade = &band;
            break;
        }
}

}    // namespace

Path Indicator::path(std::string_view column) const { return {form->id, block->id, row->id, std::string(column)}; }

const Number* Facts::number(const Path& path) const {
    const auto it = std::lower_bound(numbers.begin(), numbers.end(), path, [](const Number& n, const Path& p) { return n.path < p; });
    return it != numbers.end() && it->path == path ? &*it : nullptr;
}

const Number* Facts::amount(std::string_view fact) const {
    const Path* path = tpl->fact(fact);
    return path ? number(*path) : nullptr;
}

std::string_view Facts::text(std::string_view fact) const {
    const Path* path = tpl->fact(fact);
    return path ? report->text(*path) : std::string_view{};
}

std::string Facts::place(const Path& path) const { return ziping::place(*tpl, *report, path); }

Facts read_facts(const Template& tpl, const Report& report) {
    Facts facts;
    facts.tpl = &tpl;
    facts.report = &report;
    Reader reader{tpl, report, facts};
    for (const Form& form : tpl.forms)
        for (const Block& block : form.blocks) {
            if (block.kind == BlockKind::line_items || block.kind == BlockKind::fields) reader.read_cells(form, block);
            if (block.kind == BlockKind::funding) reader.read_funding(form, block);
            if (block.kind == BlockKind::indicators) reader.read_indicators(form, block);
        }
    std::sort(facts.numbers.begin(), facts.numbers.end(), [](const Number& a, const Number& b) { return a.path < b.path; });
    for (const Form& form : tpl.forms) {
        reader.compute_sums(form);
        for (const Block& block : form.blocks)
            if (block.kind == BlockKind::line_items) reader.compute_ratios(form, block);
    }
    reader.compute_execution();
    read_categories(facts);
    read_totals(facts);
    for (const Category& category : facts.categories) {
        if (category.id == "funding") continue;
        reader.compute(category.path, category.weights, category.weights.known() ? category.weights.value.text() : "");
        reader.compute(category.path.with_column("score"), category.score, category.score.known() ? category.score.value.text() : "");
    }
    if (const Path* total = tpl.fact("total")) reader.compute(*total, facts.total, facts.total.known() ? facts.total.value.text() : "");
    if (const Path* grade = tpl.fact("grade")) reader.compute(*grade, facts.total, facts.grade ? facts.grade->label : "");
    std::sort(facts.computed.begin(), facts.computed.end(), [](const Computed& a, const Computed& b) { return a.path < b.path; });
    return facts;
}

}    // namespace ziping
