// R25, R26, R36: a target that begins with ≥ where more cannot be better.
#include "core/rules/indicators.h"
#include "core/text_search.h"

#include <optional>

namespace ziping {
namespace {

// "≥20万元", ">100%": at least so much of one quantity.
bool is_floor(const Indicator& i) {
    return i.target.kind == Value::Kind::number && !i.target.placeholder && !i.target.compound &&
           (i.target.op == Operator::at_least || i.target.op == Operator::greater);
}

// "≤20万元" for "≥20万元"; nothing when the sign is said in words.
std::optional<std::string> turned(std::string_view target) {
    target = trimmed(target);
    for (const std::string_view sign : {">=", "＞＝", "≥", "≧", "⩾", ">", "＞"})
        if (target.starts_with(sign)) return say({"≤", trimmed(target.substr(sign.size()))});
    return std::nullopt;
}

void report_floor(const Facts& facts, const RuleSetting& setting, Findings& findings, const Indicator& i, std::string_view why) {
    const std::string_view target = i.target_text;
    Finding& finding = add(findings, setting, i.path("target"),
                           say({name_of(facts, i), "的年度指标值为", quoted(target), "，", why, "应写成“≤”：请核对并改正。"}));
    finding.found = target;
    if (auto mended = turned(target)) {
        finding.expected = *mended;
        finding.repair = repair_by(say({"改为 ", *mended}), i.path("target"), *mended);
    }
}

// Costs of which more is better, or at least so much is promised: savings, standards of relief, what is raised or paid out.
constexpr std::string_view floors[] = {"节约", "节省", "节支", "降低", "减少", "压减", "下降", "标准", "补助", "补贴",
                                       "救助", "奖励", "奖补", "投入", "投资", "工资", "收入", "增收", "自筹", "配套",
                                       "筹集", "争取", "发放", "效益", "产值", "收回", "追回", "盘活"};
constexpr std::string_view costs[] = {"成本", "费用", "经费", "支出", "开支", "造价", "单价", "预算"};
constexpr std::string_view overruns[] = {"超支率", "超预算率", "超概率", "成本率", "费用率"};

bool is_cost(const Indicator& i) {
    if (i.name.empty() || has_any(i.name, floors)) return false;
    if (i.target.unit == "%") return ends_with_any(measured(i.name), overruns);
    return is_money(i.target.unit) || (i.target.unit.empty() && has_any(i.name, costs));
}

// "受理投诉数", "事故起数下降", "零投诉": what is done about the harm, or its absence.
constexpr std::string_view remedies[] = {"无",   "零",   "未",   "杜绝", "防止", "防范", "预防", "避免", "降低", "减少",
                                         "下降", "压减", "压降", "消除", "化解", "调解", "处理", "处置", "办理", "受理",
                                         "查处", "查办", "调查", "核查", "检查", "排查", "抽查", "督查", "监测", "整改",
                                         "纠正", "回访", "接待", "接听", "解决", "救治", "救助", "救援", "演练", "控制",
                                         "挽回", "追回", "破获", "办结", "审理", "打击", "发现", "整治", "治理", "清理"};

}    // namespace

bool is_harm_from_below(const Indicator& i, const Endings& harms) {
    return is_floor(i) && harms.fit(measured(i.name)) && !has_any(i.name, remedies);
}

// R25. At least 100 % of a rate that cannot exceed it (R17 names them): "=100%" is meant.
void at_least_everything(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Indicator& i : facts.indicators()) {
        if (!is_floor(i) || i.target.unit != "%" || i.target.number < Decimal(100) || !is_share(facts, i)) continue;
        const std::string_view target = i.target_text;
        Finding& finding = add(findings, setting, i.path("target"),
                               say({name_of(facts, i), "的年度指标值为", quoted(target),
                                    "，这类比率最高为 100%：建议写成“=100%”，或改为能够衡量高低的指标值。"}));
        finding.found = target;
        finding.expected = "=100%";
        finding.repair = repair_by("改为 =100%", i.path("target"), "=100%");
    }
}

// R26. A cost that is to be at least so much. cells: the 二级 of costs. Savings, standards of relief and payments, percentages other than
// of overrun, and what is no money pass.
void cost_from_below(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    InCells of_costs(setting);
    for (const Indicator& i : facts.indicators())
        if (of_costs(i) && is_floor(i) && is_cost(i)) report_floor(facts, setting, findings, i, "成本越低越好，");
}

// R36. A harm that is to be at least so much. words: how such names end ("投诉数", "受害率"). Names that speak of what is done about it
// ("受理投诉数", "事故起数下降率") pass.
void harm_from_below(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Endings harms(setting.words);
    for (const Indicator& i : facts.indicators()) {
        if (is_harm_from_below(i, harms)) report_floor(facts, setting, findings, i, "这项指标越低越好，");
    }
}

}    // namespace ziping
