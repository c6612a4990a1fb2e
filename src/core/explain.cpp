#include "core/explain.h"

#include "core/derived.h"
#include "core/scoring.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr const char* measure = "财预〔2020〕10号《项目支出绩效评价管理办法》";

std::string shown(const Figure& figure) { return figure.known() ? figure.value.text() : "（未填）"; }
std::string shown(const Number& number) { return shown(number.figure); }

// The last line: what is still lacking, if anything is.
void add_gaps(Explanation& e, const Figure& figure) {
    if (!figure.known())
        e.lines.push_back("暂不能计算：所需的数还没有填写。");
    else if (figure.gaps > 0)
        e.lines.push_back("暂计，还缺 " + std::to_string(figure.gaps) + " 项。");
}

// The department's own score, where it is another: that is the one in the total.
void add_claim(Explanation& e, const Number& score, const Figure& computed) {
    const bool differs = score.typed && score.known() && (!computed.known() || score.value() != computed.value);
    if (differs) e.lines.push_back("表中填写 " + shown(score) + " 分，总分按填写的得分计算。");
}

// "= 1.22 + 0 + 0.1 = 1.32"; unknown parts are left out.
std::string sum_line(const std::vector<Figure>& parts, const Figure& sum, std::string_view unit) {
    std::string line;
    int count = 0;
    for (const Figure& part : parts)
        if (part.known()) line += (count++ == 0 ? "= " : " + ") + part.value.text();
    if (count > 1) line += " = " + sum.value.text();
    return line.append(unit);
}

Explanation of_rate(const Facts& facts, const Funding& f) {
    Explanation e{"预算执行率", {"执行率 = 全年执行数 ÷ 全年预算数"}, {f.executed.path, f.budget.path}, measure};
    if (f.computed_rate.known())
        e.lines.push_back("= " + shown(f.executed) + " ÷ " + shown(f.budget) + " = " + percent_text(f.computed_rate));
    if (!f.applies)
        e.lines.push_back("全年预算数和全年执行数都为 0，不计算执行率。");
    else if (f.budget.known() && f.budget.value().is_zero())
        e.lines.push_back(facts.place(f.budget.path) + "为 0，不能计算执行率。");
    else
        add_gaps(e, f.computed_rate);
    return e;
}

Explanation of_execution_score(const Funding& f) {
    const std::string weight = f.weight.text();
    Explanation e{"预算执行得分",
                  {"得分 = 全年执行数 ÷ 全年预算数 × 分值，最高 " + weight + " 分"},
                  {f.executed.path, f.budget.path},
                  measure};
    if (f.computed_score.known())
        e.lines.push_back("= " + shown(f.executed) + " ÷ " + shown(f.budget) + " × " + weight + " = " +
                          f.computed_score.value.fixed(2) + " 分");
    add_claim(e, f.score, f.computed_score);
    if (!f.applies)
        e.lines.push_back("全年预算数和全年执行数都为 0，预算执行不计分。");
    else
        add_gaps(e, f.computed_score);
    return e;
}

// The same formula in words and with the row's values.
std::string steps_line(const std::vector<ScoreStep>& steps) {
    std::string line = "按完成值分档得分：";
    for (const ScoreStep& step : steps) line += step.from.text() + " 以上得分值的 " + step.share.text() + "%；";
    return line + "以下不得分";
}

void explain_quantity(Explanation& e, const Indicator& i, const Scoring& scoring) {
    const std::string weight = shown(i.weight), target(trimmed(i.text("target"))), actual(trimmed(i.text("actual")));
    const bool date = i.target.kind == Value::Kind::date, full = i.computed.value == i.weight.value().rounded(2);
    if (date)
        e.lines = {"按期完成得满分，逾期不得分"};
    else if (i.subgroup && !i.subgroup->steps.empty())
        e.lines = {steps_line(i.subgroup->steps)};
    else if (i.ceiling)
        e.lines = {scoring.linear ? "不超过年度指标值得满分；超过时，得分 = 分值 ×（1 − 超出部分 ÷ 年度指标值）"
                                  : "不超过年度指标值得满分；超过时，得分 = 分值 × 年度指标值 ÷ 实际完成值"};
    else
        e.lines = {"达到年度指标值得满分；未达到时，得分 = 分值 × 实际完成值 ÷ 年度指标值"};
    std::string line = "年度指标值 " + target + "，实际完成值 " + actual + "：";
    if (full)
        line += "得满分 " + i.computed.value.fixed(2) + " 分";
    else if (date || i.computed.value.is_zero() || (i.subgroup && !i.subgroup->steps.empty()) || scoring.linear ||
             !scoring.over.empty())
        line += "得 " + i.computed.value.fixed(2) + " 分";
    else {
        const std::string a = i.target.number.text(), b = i.actual.number.text();
        line +=
            "得分 = " + weight + " × " + (i.ceiling ? a + " ÷ " + b : b + " ÷ " + a) + " = " + i.computed.value.fixed(2) + " 分";
    }
    e.lines.push_back(std::move(line));
    e.cells = {i.weight.path, i.path(i.ceiling ? "target" : "actual"), i.path(i.ceiling ? "actual" : "target")};
}

Explanation of_indicator(const Facts& facts, const Indicator& i) {
    Explanation e{facts.place(i.path("")) + "：按公式计算的得分", {}, {}, measure};
    if (i.quantitative()) {
        explain_quantity(e, i, facts.tpl->scoring);
    } else {
        e.lines = {"“" + i.level->label + "”的得分在分值的 " + i.level->min.text() + "%～" + i.level->max.text() +
                       "% 之间，建议 " + i.level->suggested.text() + "%",
                   "= " + shown(i.weight) + " × " + i.level->suggested.text() + "% = " + i.computed.value.fixed(2) + " 分"};
        e.cells = {i.weight.path, i.path("level")};
    }
    add_claim(e, i.score, i.computed);
    return e;
}

Explanation of_category(const Facts& facts, const Score& score, const Category& category, bool scores) {
    const char* what = scores ? "得分" : "分值";
    Explanation e{category.label + what + "合计", {}, {}, facts.tpl->title};
    std::vector<Figure> parts;
    for (const Indicator& one : facts.indicators()) {
        if (!one.group || one.group->id != category.id || one.use->id != score.use || one.empty) continue;
        const Number& number = scores ? one.score : one.weight;
        if (!number.known()) continue;
        parts.push_back(number.figure);
        e.cells.push_back(number.path);
    }
    const Figure& sum = scores ? category.score : category.weights;
    e.lines.push_back("各三级指标" + std::string(what) + "之和，已填 " + std::to_string(parts.size()) + " 项");
    if (!parts.empty()) e.lines.push_back(sum_line(parts, sum, " 分"));
    if (!scores) e.lines.push_back("规定为 " + category.cap.text() + " 分");
    add_gaps(e, sum);
    return e;
}

Explanation of_total(const Facts& facts, const Score& score) {
    const bool from_indicators = !score.categories.empty() && score.categories.front().id == "funding";
    Explanation e{"总分", {from_indicators ? "总分 = 预算执行得分 + 各三级指标得分之和" : "总分 = 各项得分之和"}, {}, measure};
    if (!from_indicators) e.source = facts.tpl->title;
    std::string sum;
    for (const Category& category : score.categories) {
        sum += (sum.empty() ? "= " : " + ") + category.label + " " + shown(category.score);
        e.cells.push_back(category.path.with_column("score"));
    }
    Decimal parts;
    for (const Category& category : score.categories)
        if (category.score.known()) parts += category.score.value;
    if (score.total.known()) e.lines.push_back(sum + " = " + parts.fixed(2) + " 分");
    if (score.most && score.sum > *score.most) e.lines.push_back("预算执行率偏低，总分最高 " + score.most->text() + " 分");
    add_gaps(e, score.total);
    return e;
}

Explanation of_grade(const Facts& facts, const Score& score) {
    const std::vector<GradeBand>& grades = facts.tpl->grades_of(*score.form);
    const bool own = score.form->grades.empty();
    Explanation e{own ? "等级" : "结论", {}, {facts.use_of(score).fact("total")}, own ? measure : facts.tpl->title};
    std::string bands;
    std::string above;    // "不足 90 分"
    for (const GradeBand& band : grades) {
        const std::string least = band.min.is_zero() ? "" : band.min.text() + " 分及以上";
        bands += (bands.empty() ? "" : "；") + band.label + "：" + least + (least.empty() || above.empty() ? "" : "、") + above;
        above = "不足 " + band.min.text() + " 分";
    }
    e.lines.push_back(std::move(bands));
    if (score.grade)
        e.lines.push_back("总分 " + score.total.value.fixed(2) + " 分，" + (own ? "等级" : "结论") + "为" + score.grade->label);
    else
        e.lines.push_back("总分完整后才能评定" + std::string(own ? "等级。" : "结论。"));
    return e;
}

Explanation of_sum(const Facts& facts, const SumCheck& check) {
    Explanation e{
        facts.place(check.total), {"未填写，由下列各项合计"}, {check.parts.begin(), check.parts.end()}, facts.tpl->title};
    std::vector<Figure> parts;
    for (const CellRef& part : check.parts)
        if (const Number* number = facts.number(part)) parts.push_back(number->figure);
    e.lines.push_back(sum_line(parts, check.sum_of_parts, ""));
    add_gaps(e, check.sum_of_parts);
    return e;
}

std::optional<Explanation> of_ratio(const Facts& facts, const Computed& computed) {
    const Path& path = computed.path;
    const Block* block = facts.tpl->block(path);
    const Column* column = block ? block->column(path.column) : nullptr;
    const Row* row = block ? block->row(path.row) : nullptr;
    if (row && column && column->kind == CellKind::weight && column->computed)
        return Explanation{facts.place(path), {"规定为 " + row->points.text() + " 分"}, {}, facts.tpl->title};
    if (!column || column->ratio.size() < 2) return std::nullopt;
    const auto label = [&](const std::string& id) {
        const Column* of = block->column(id);
        return filled_in(of ? of->label : id, facts.report->year);
    };
    std::vector<Path> cells;
    for (const std::string& id : column->ratio) cells.push_back(path.with_column(id));
    std::string words, values;    // the denominator
    for (std::size_t i = 1; i < cells.size(); ++i) {
        words += (i > 1 ? " + " : "") + label(column->ratio[i]);
        const Number* number = facts.number(cells[i]);
        if (number && number->known()) values += (values.empty() ? "" : " + ") + shown(*number);
    }
    if (cells.size() > 2) words = "（" + words + "）", values = "（" + values + "）";
    Explanation e{
        label(column->id), {label(column->id) + " = " + label(column->ratio[0]) + " ÷ " + words}, cells, facts.tpl->title};
    if (computed.figure.known())
        e.lines.push_back("= " + shown(*facts.number(cells[0])) + " ÷ " + values + " = " + computed.text);
    add_gaps(e, computed.figure);
    return e;
}

std::optional<Explanation> of_funding(const Facts& facts, const Path& path) {
    for (const Funding& f : facts.funding()) {
        if (f.rate.path == path) return of_rate(facts, f);
        if (f.score.path == path) return of_execution_score(f);
        if (f.rate.path.with_column("weight") == path)
            return Explanation{"预算执行分值", {"规定为 " + f.weight.text() + " 分"}, {}, facts.tpl->title};
    }
    return std::nullopt;
}

}    // namespace

std::optional<Explanation> explain(const Template& tpl, const Report& report, const Assessment& assessment, const Path& path) {
    const Facts facts = read_facts(tpl, report);
    // "total" alone is the department's own; "total/<use>" another form's.
    if (path.form == "total") {
        for (const Score& score : facts.scores())
            if (path.block.empty() || score.use == path.block) return of_total(facts, score);
        return std::nullopt;
    }
    for (const Score& score : facts.scores()) {
        const FormUse& use = facts.use_of(score);
        if (path == use.fact("total")) return of_total(facts, score);
        if (path == use.fact("grade")) return of_grade(facts, score);
    }
    const Computed* computed = assessment.at(path);
    if (!computed) return std::nullopt;
    if (auto e = of_funding(facts, path)) return e;
    for (const Score& score : facts.scores())
        for (const Category& category : score.categories) {
            if (category.id == "funding") continue;
            if (path == category.path) return of_category(facts, score, category, false);
            if (path == category.path.with_column("score")) return of_category(facts, score, category, true);
        }
    for (const Indicator& one : facts.indicators())
        if (one.score.path == path && one.computed.known()) return of_indicator(facts, one);
    for (const SumCheck& check : facts.sums())
        if (check.total == path && !check.sum->at_least && check.sum_of_parts.state == computed->figure.state)
            return of_sum(facts, check);
    return of_ratio(facts, *computed);
}

}    // namespace ziping
