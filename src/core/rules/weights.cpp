// R01–R06, R08–R10, R13, R14: weights, scores, total and grade.
#include "core/rules/weights.h"

#include "core/rules/rule.h"

#include <algorithm>

namespace ziping {

namespace {

constexpr const char* measure = "财预〔2020〕10号";
constexpr const char* forms = "部门整体支出绩效自评表";

Finding& with_figures(Finding& finding, std::string found, std::string expected) {
    finding.found = std::move(found);
    finding.expected = std::move(expected);
    return finding;
}

std::string difference(Decimal found, Decimal expected) {
    return found > expected ? "多 " + (found - expected).text() : "少 " + (expected - found).text();
}

// Σ 分值 of a 一级 against its cap. Said once all weights are there, or as soon as they exceed the cap.
void category_weights(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    each_score(facts, [&](const Score& score, const FormUse& use) {
        for (const Category& category : score.categories) {
            if (category.id == "funding" || !category.weights.known() || category.weights.value == category.cap) continue;
            const bool too_many = category.weights.value > category.cap;
            if (category.weights.state == Figure::provisional && !too_many) continue;
            const std::string found = category.weights.value.text(), cap = category.cap.text();
            Finding& finding = add(findings, setting, category.path,
                                   say({subject_of(facts, use), category.label, "分值合计 ", found, " 分，应为 ", cap, " 分，",
                                        difference(category.weights.value, category.cap), " 分：请调整各三级指标的分值。"}));
            for (const Indicator& one : facts.indicators_of(use))
                if (one.group && one.group->id == category.id && one.weight.known()) finding.related.push_back(one.weight.path);
            with_figures(finding, found, cap);
        }
    });
}

void all_weights(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    each_score(facts, [&](const Score& score, const FormUse& use) {
        const bool too_many = score.weights.known() && score.weights.value > Decimal(100);
        if (!score.weights.known() || score.weights.value == Decimal(100)) return;
        if (score.weights.state != Figure::complete && !too_many) return;
        const std::string found = score.weights.value.text();
        Finding& finding = add(findings, setting, use.fact("total"),
                               say({subject_of(facts, use), "全部分值（含预算执行）合计 ", found, " 分，应为 100 分，",
                                    difference(score.weights.value, 100), " 分：请调整分值。"}));
        for (const Category& category : score.categories) finding.related.push_back(category.path);
        with_figures(finding, found, "100");
    });
}

// Points that count in the total, without what they are out of.
bool lacks_weight(const Indicator& one) {
    return !one.weight.typed && !one.part && one.block->has_column("weight") && one.score.known() &&
           one.score.value() > Decimal(0);
}

void weight_is_a_number(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& one : facts.indicators()) {
        if (lacks_weight(one)) {
            Finding& finding = add(findings, setting, one.weight.path,
                                   say({facts.place(one.weight.path), "为空，得分却为 ", one.score.value().text(),
                                        " 分：请填写分值，或删去得分。"}));
            relate(finding, {one.score.path});
            finding.found = one.score.value().text();
        }
        if (!one.weight.typed || (one.weight.known() && one.weight.value() > Decimal(0))) continue;
        if (one.part && one.weight.known() && one.weight.value().is_zero()) continue;    // carries no points, as it should
        const std::string why = one.weight.malformed ? one.weight.error().reason : "应大于 0";
        Finding& finding = add(
            findings, setting, one.weight.path,
            say({facts.place(one.weight.path), "填写", quoted(trimmed(one.weight.text)), "，", why, "：请填写大于 0 的数。"}));
        finding.found = trimmed(one.weight.text);
        if (!one.weight.error().suggestion.empty())
            finding.repair =
                repair_by(say({"改为 ", one.weight.error().suggestion}), one.weight.path, one.weight.error().suggestion);
    }
}

// What is wrong with a score, and the nearest that would do; nothing when it lies between 0 and the weight.
struct Excess {
    std::string what, nearest;
};
std::optional<Excess> beyond(const Indicator& one) {
    if (one.score.malformed) return Excess{one.score.error().reason + "：请填写数字。", one.score.error().suggestion};
    if (!one.score.typed) return std::nullopt;
    if (one.score.value().is_negative()) return Excess{"得分不能小于 0：请改正。", "0"};
    if (!one.weight.known() || one.score.value() <= one.weight.value()) return std::nullopt;
    const std::string most = one.weight.value().text();
    return Excess{say({"超过分值 ", most, " 分：得分最高为分值，请改正。"}), most};
}

void score_within_weight(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& one : facts.indicators()) {
        auto excess = beyond(one);
        if (!excess) continue;
        const std::string_view text = trimmed(one.score.text);
        Finding& finding =
            add(findings, setting, one.score.path, say({facts.place(one.score.path), "填写", quoted(text), "，", excess->what}));
        relate(finding, {one.weight.path});
        if (one.score.malformed && !excess->nearest.empty())
            finding.repair = repair_by(say({"改为 ", excess->nearest}), one.score.path, excess->nearest);
        with_figures(finding, std::string(text), std::move(excess->nearest));
    }
}

// limits: tolerance in 分 (0.01). A claim that is no number is R60's.
void claimed_total(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    each_score(facts, [&](const Score& score, const FormUse& use) {
        const Number* claim = facts.number(use.fact("total"));
        if (!claim || !claim->typed || claim->malformed || score.total.state != Figure::complete) return;
        if (abs(claim->value() - score.total.value) <= limit(setting, 0, *Decimal::parse("0.01"))) return;
        const std::string found = claim->value().text(), sum = score.sum.text(), total = score.total.value.text();
        const bool capped = score.most && score.sum > *score.most;
        Finding& finding =
            add(findings, setting, claim->path,
                say({subject_of(facts, use), "总分填写 ", found, " 分，各项得分之和为 ", sum,
                     capped ? " 分，按执行率总分最高 " : "", capped ? total : "", " 分：请核对得分，或改用计算的总分。"}));
        for (const Category& category : score.categories) finding.related.push_back(category.path.with_column("score"));
        finding.repair = repair_by("改用计算的总分", claim->path, "");
        with_figures(finding, found, total);
    });
}

// "优秀" and "良好" say 优 and 良.
void claimed_grade(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    each_score(facts, [&](const Score& score, const FormUse& use) {
        const Path path = use.fact("grade");
        const std::string_view claim = path.form.empty() ? std::string_view{} : trimmed(facts.report->text(path));
        if (claim.empty() || !score.grade || claim.starts_with(score.grade->label)) return;
        Finding& finding = add(findings, setting, path,
                               say({subject_of(facts, use), "等级填写", quoted(claim), "，总分 ", score.total.value.text(),
                                    " 分对应的等级为“", score.grade->label, "”：请改正。"}));
        finding.related.push_back(use.fact("total"));
        finding.repair = repair_by("改用计算的等级", path, "");
        with_figures(finding, std::string(claim), score.grade->label);
    });
}

// limits: tolerance in 分 (0.1). Too low is the department's own loss: a milder finding.
void formula_score(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Decimal tolerance = limit(setting, 0, *Decimal::parse("0.1"));
    for (const Indicator& one : facts.indicators()) {
        if (!one.quantitative() || !one.computed.known() || !one.score.known()) continue;
        const Decimal claim = one.score.value(), own = one.computed.value;
        if (abs(claim - own) <= tolerance || claim > one.weight.value() || claim.is_negative())
            continue;    // beyond the weight: R04
        const Opinion* opinion = facts.report->opinion(one.score.path);
        if (opinion && read_amount(opinion->score, "分").value_or(std::nullopt) == claim) continue;    // as the reviewer has it
        const bool high = claim > own;
        const std::string message =
            say({facts.place(one.score.path), "填写 ", claim.text(), " 分，按年度指标值", quoted(one.target_text), "、实际完成值",
                 quoted(one.actual_text), "计算应为 ", own.text(), " 分：请核对实际完成值，或按公式改正得分。"});
        Finding& finding =
            high ? add(findings, setting, one.score.path, message) : add_milder(findings, setting, one.score.path, message);
        relate(finding, {one.path("target"), one.path("actual"), one.weight.path});
        finding.repair = repair_by("按公式重算得分", one.score.path, own.text());
        with_figures(finding, claim.text(), own.text());
    }
}

// 定性: the score lies in its level's interval of the weight, half-open but for full marks.
void level_score(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& one : facts.indicators()) {
        if (one.quantitative() || !one.level || !one.score.known() || !one.weight.known() || one.weight.value().is_zero())
            continue;
        const Decimal score = one.score.value(), weight = one.weight.value();
        const bool top = one.level->max >= Decimal(100);
        if (score > weight || score.is_negative()) continue;    // R04
        const Decimal low = (weight * one.level->min / 100).rounded(2), high = (weight * one.level->max / 100).rounded(2);
        if (score >= low && (score < high || top)) continue;
        const std::string range = low.text() + "～" + high.text();
        Finding& finding = add(findings, setting, one.score.path,
                               say({facts.place(one.score.path), "为 ", score.text(), " 分，达成程度“", one.level->label,
                                    "”的得分应在 ", range, top ? " 分之间" : " 分之间（不含上限）", "：请调整得分或达成程度。"}));
        relate(finding, {one.path("level"), one.weight.path});
        with_figures(finding, score.text(), range);
    }
}

// limits: most points of one indicator (30).
void heavy_indicator(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Decimal most = limit(setting, 0, 30);
    for (const Indicator& one : facts.indicators()) {
        if (!one.weight.known() || one.weight.value() <= most) continue;
        const std::string found = one.weight.value().text();
        with_figures(add(findings, setting, one.weight.path,
                         say({facts.place(one.weight.path), "为 ", found, " 分，一项指标的分值一般不超过 ", most.text(),
                              " 分：请细分指标。"})),
                     found, most.text());
    }
}

// A 一级 of several 二级 told by a single indicator, once its points are given out.
void lonely_indicator(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    each_score(facts, [&](const Score& score, const FormUse& use) {
        for (const Category& category : score.categories) {
            if (category.weights.state != Figure::complete || category.weights.value != category.cap) continue;
            const Indicator* only = nullptr;
            int count = 0;
            for (const Indicator& one : facts.indicators_of(use))
                if (!one.empty && !one.part && one.group && one.group->id == category.id) only = &one, ++count;
            if (count != 1 || only->group->subgroups.size() < 2) continue;
            Finding& finding =
                add(findings, setting, category.path,
                    say({subject_of(facts, use), category.label, "只设了 1 项三级指标：请从不同方面增设指标，再分配分值。"}));
            finding.related.push_back(only->path("name"));
            with_figures(finding, "1", "2");
        }
    });
}

void concentrated_weights(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    heavy_indicator(facts, setting, findings);
    lonely_indicator(facts, setting, findings);
}

void all_full_marks(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    each_score(facts, [&](const Score& score, const FormUse& use) {
        if (score.total.state != Figure::complete || score.total.value != Decimal(100)) return;
        int count = 0;
        for (const Indicator& one : facts.indicators_of(use)) {
            if (one.empty || one.part) continue;
            if (!one.score.known() || !one.weight.known() || one.score.value() != one.weight.value()) return;
            ++count;
        }
        if (count == 0) return;
        Finding& finding = add(findings, setting, use.fact("total"),
                               say({subject_of(facts, use), "全部 ", std::to_string(count),
                                    " 项指标都得满分，总分 100 分：请核实每项的完成情况，确已全部完成的请说明。"}));
        finding.found = "100";
    });
}

// limits: gap in % (5). (得分率 of the indicators − 执行率) ÷ 得分率: goals all met with money unspent.
void goals_without_money(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    each_score(facts, [&](const Score& score, const FormUse& use) {
        const auto all = facts.funding();
        const auto funding = std::find_if(all.begin(), all.end(), [&](const Funding& f) {
            return f.use == &use && !f.weight.is_zero() && f.computed_rate.known();
        });
        if (funding == all.end()) return;
        Decimal weights, scores;
        for (const Category& category : score.categories) {
            if (category.id == "funding") continue;
            if (category.weights.state != Figure::complete || category.score.state != Figure::complete) return;
            weights += category.weights.value;
            scores += category.score.value;
        }
        if (weights.is_zero() || scores.is_zero()) return;
        const Decimal share = percent_of(scores, weights), rate = funding->computed_rate.value;
        const Decimal gap = percent_of(share - rate, share);
        if (gap <= limit(setting, 0, 5)) return;
        const std::string rate_text = rate.text() + "%", share_text = share.rounded(2).text() + "%";
        Finding& finding = add(findings, setting, funding->rate.path,
                               say({subject_of(facts, use), "预算执行率 ", rate_text, "，各项指标的得分率却有 ", share_text,
                                    "：资金没有用完而目标基本完成，请核实指标值是否偏低，或说明节约的情况。"}));
        relate(finding, {funding->executed.path, funding->budget.path});
        with_figures(finding, rate_text, share_text);
    });
}

constexpr Rule table[] = {
    {"R01", "一级指标分值合计与规定不符", forms, category_weights, Scope::form},
    {"R02", "分值合计不是 100 分", forms, all_weights, Scope::form},
    {"R03", "分值不是大于 0 的数", forms, weight_is_a_number, Scope::form},
    {"R04", "得分超出 0 到分值的范围", measure, score_within_weight, Scope::form},
    {"R05", "总分与得分之和不符", forms, claimed_total, Scope::form},
    {"R06", "等级与总分不符", measure, claimed_grade, Scope::form},
    {"R07", "写明的分数与规定不符", forms, printed_caps},
    {"R08", "得分与公式计算不符", measure, formula_score, Scope::form},
    {"R09", "定性指标得分不在等次区间", measure, level_score, Scope::form},
    {"R10", "指标分值过于集中", measure, concentrated_weights, Scope::form},
    {"R11", "其中项单独计分或合计不符", measure, parts_of_indicators, Scope::form},
    {"R12", "多项指标分值相同", measure, equal_weights, Scope::form},
    {"R13", "全部满分", measure, all_full_marks, Scope::form},
    {"R14", "资金未用完而目标全部完成", measure, goals_without_money, Scope::form},
};

}    // namespace

bool has_indicators(const Score& score) {
    for (const Block& block : score.form->blocks)
        if (block.kind == BlockKind::indicators) return true;
    return false;
}

std::string subject_of(const Facts& facts, const FormUse& use) {
    return use.form->always() ? std::string() : title_of(use, *facts.report) + "的";
}

std::span<const Rule> weight_rules() { return table; }

}    // namespace ziping
