// How a computed number came about, in words: formula, values, cells, source.
#include "core/assess.h"
#include "core/facts.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr const char* scoring_source = "财预〔2020〕10号《项目支出绩效评价管理办法》";
constexpr const char* form_source = "部门整体支出绩效自评表";

std::string shown(const Figure& figure) { return figure.known() ? figure.value.text() : "（未填）"; }
std::string shown(const Number& number) { return shown(number.figure); }

std::string shortfall(const Figure& figure) {
    if (figure.state == Figure::provisional) return "暂计：还缺 " + std::to_string(figure.gaps) + " 项";
    return figure.known() ? "" : "还不能计算：所需的数还没有填";
}

void finish(Explanation& e, const Figure& figure) {
    if (std::string gap = shortfall(figure); !gap.empty()) e.lines.push_back(std::move(gap));
}

Explanation of_rate(const Funding& f) {
    Explanation e{"预算执行率", {"执行率 = 全年执行数 ÷ 全年预算数"}, {f.executed.path, f.budget.path}, scoring_source};
    if (f.computed_rate.known()) e.lines.push_back("= " + shown(f.executed) + " ÷ " + shown(f.budget) + " = " + f.computed_rate.value.text() + "%");
    if (f.budget.known() && f.budget.value().is_zero()) e.lines.push_back("全年预算数为 0，不计算执行率");
    else finish(e, f.computed_rate);
    return e;
}

Explanation of_execution_score(const Funding& f) {
    Explanation e{"预算执行得分", {"得分 = 执行率 × 分值，最高 " + f.weight.text() + " 分，保留两位小数"}, {f.executed.path, f.budget.path}, scoring_source};
    if (f.computed_score.known())
        e.lines.push_back("= " + f.computed_rate.value.text() + "% × " + f.weight.text() + " = " + f.computed_score.value.text() + " 分");
    if (f.score.typed) e.lines.push_back("表中填写 " + std::string(f.score.text) + "，计入总分的是填写的得分");
    finish(e, f.computed_score);
    return e;
}

const char* formula(const Indicator& i) {
    if (i.target.kind == Value::Kind::date) return "按时完成得满分，逾期不得分";
    if (i.target.op == Operator::at_most || i.target.op == Operator::less) return "不超过年度指标值得满分，否则 得分 = 分值 × 年度指标值 ÷ 实际完成值";
    return "达到年度指标值得满分，否则 得分 = 分值 × 实际完成值 ÷ 年度指标值";
}

Explanation of_indicator(const Indicator& i) {
    Explanation e{"按公式计算的得分", {}, {i.path("target"), i.path("actual"), i.path("weight")}, scoring_source};
    if (!i.quantitative() && i.level) {
        e.lines = {"定性指标“" + i.level->label + "”：得分在分值的 " + i.level->min.text() + "%～" + i.level->max.text() + "% 之间",
                   "建议 " + shown(i.weight) + " × " + i.level->suggested.text() + "% = " + shown(i.computed) + " 分"};
        return e;
    }
    e.lines = {formula(i), "年度指标值 " + std::string(i.text("target")) + "，实际完成值 " + std::string(i.text("actual")) + "，分值 " + shown(i.weight),
               "得分 " + shown(i.computed) + " 分"};
    return e;
}

Explanation of_category(const Facts& facts, const Category& category, bool scores) {
    Explanation e{category.label + (scores ? "得分合计" : "分值合计"), {}, {}, form_source};
    std::string sum;
    int count = 0;
    for (const Indicator& one : facts.indicators) {
        if (!one.group || one.group->id != category.id || one.empty) continue;
        const Number& number = scores ? one.score : one.weight;
        if (!number.known()) continue;
        sum += (count++ ? " + " : "= ") + shown(number);
        e.cells.push_back(number.path);
    }
    const Figure& figure = scores ? category.score : category.weights;
    e.lines.push_back("各三级指标" + std::string(scores ? "得分" : "分值") + "之和，共 " + std::to_string(count) + " 项");
    if (count > 0) e.lines.push_back(sum + " = " + shown(figure) + " 分");
    if (!scores) e.lines.push_back("模板规定“" + category.label + "”为 " + category.cap.text() + " 分");
    finish(e, figure);
    return e;
}

Explanation of_total(const Facts& facts) {
    Explanation e{"总分", {"总分 = 预算执行得分 + 各三级指标得分之和"}, {}, scoring_source};
    std::string sum;
    for (const Category& category : facts.categories) {
        sum += (sum.empty() ? "= " : " + ") + category.label + " " + shown(category.score);
        e.cells.push_back(category.path.with_column("score"));
    }
    e.lines.push_back(sum + " = " + shown(facts.total) + " 分");
    finish(e, facts.total);
    if (!facts.grade) return e;
    std::string bands;
    for (const GradeBand& band : facts.tpl->grades) bands += (bands.empty() ? "" : "，") + band.label + "：" + band.min.text() + " 分及以上";
    e.lines.push_back("等级：" + facts.grade->label + "（" + bands + "）");
    return e;
}

Explanation of_sum(const Facts& facts, const SumCheck& check) {
    Explanation e{facts.place(check.total), {"自动合计：下列各项之和"}, check.parts, form_source};
    std::string sum;
    for (const Path& part : check.parts) {
        const Number* number = facts.number(part);
        sum += (sum.empty() ? "= " : " + ") + (number ? shown(*number) : std::string("0"));
    }
    e.lines.push_back(sum + " = " + shown(check.sum_of_parts));
    finish(e, check.sum_of_parts);
    return e;
}

std::optional<Explanation> of_ratio(const Facts& facts, const Path& path) {
    const Block* block = facts.tpl->block(path);
    const Column* column = block ? block->column(path.column) : nullptr;
    if (!column || column->ratio.size() != 2) return std::nullopt;
    const auto label = [&](const std::string& id) {
        const Column* of = block->column(id);
        return of ? filled_in(of->label, facts.report->year) : id;
    };
    const Number* above = facts.number(path.with_column(column->ratio[0]));
    const Number* below = facts.number(path.with_column(column->ratio[1]));
    if (!above || !below) return std::nullopt;
    Explanation e{filled_in(column->label, facts.report->year),
                  {filled_in(column->label, facts.report->year) + " = " + label(column->ratio[0]) + " ÷ " + label(column->ratio[1])},
                  {above->path, below->path}, form_source};
    const bool known = above->known() && below->known() && !below->value().is_zero();
    if (known) e.lines.push_back("= " + shown(*above) + " ÷ " + shown(*below) + " = " + (above->value() / below->value() * 100).rounded(2).text() + "%");
    else e.lines.push_back("还不能计算：所需的数还没有填");
    return e;
}

}    // namespace

std::optional<Explanation> explain(const Template& tpl, const Report& report, const Assessment& assessment, const Path& path) {
    const Facts facts = read_facts(tpl, report);
    const Path* total = tpl.fact("total");
    const Path* grade = tpl.fact("grade");
    if (path.form == "total" || (total && path == *total) || (grade && path == *grade)) return of_total(facts);
    if (!assessment.at(path)) return std::nullopt;
    for (const Funding& funding : facts.funding) {
        if (funding.rate.path == path) return of_rate(funding);
        if (funding.score.path == path) return of_execution_score(funding);
        if (funding.score.path.with_column("weight") == path)
            return Explanation{"预算执行分值", {"模板规定预算执行为 " + funding.weight.text() + " 分"}, {}, form_source};
    }
    for (const Category& category : facts.categories) {
        if (category.id == "funding") continue;
        if (path == category.path) return of_category(facts, category, false);
        if (path == category.path.with_column("score")) return of_category(facts, category, true);
    }
    for (const Indicator& one : facts.indicators)
        if (one.path("score") == path) return of_indicator(one);
    for (const SumCheck& check : facts.sums)
        if (check.total == path) return of_sum(facts, check);
    return of_ratio(facts, path);
}

}    // namespace ziping
