#include "core/rules/indicators.h"

#include "core/characters.h"
#include "core/rules/rule.h"
#include "core/text_search.h"

#include <algorithm>
#include <array>

namespace ziping {

std::string owner_of(const Facts& facts, const Indicator& indicator) {
    return indicator.use->form->always() ? std::string() : title_of(*indicator.use, *facts.report) + " › ";
}

std::string name_of(const Facts& facts, const Indicator& indicator) {
    if (!indicator.name.empty()) return say({owner_of(facts, indicator), quoted(indicator.name)});
    int position = 1;
    for (const Indicator& other : facts.indicators_of(*indicator.use)) {
        if (&other == &indicator) break;
        if (other.block == indicator.block && other.row->group == indicator.row->group) ++position;
    }
    const std::string_view group = indicator.subgroup ? std::string_view(indicator.subgroup->label) : "三级指标";
    return say({owner_of(facts, indicator), group, "第", std::to_string(position), "项"});
}

bool InCells::operator()(const Indicator& indicator) {
    if (indicator.subgroup == last_) return inside_;
    last_ = indicator.subgroup;
    inside_ = last_ && std::any_of(setting_.cells.begin(), setting_.cells.end(), [&](const Path& cell) {
                  return cell == CellRef{indicator.use->form->id, indicator.block->id, last_->id, {}};
              });
    return inside_;
}

std::string_view measured(std::string_view name) {
    name = trimmed(name);
    const auto ends = [&name](std::string_view word) {
        return !name.empty() && name.back() == word.back() && name.ends_with(word);
    };
    if (ends("）") || ends(")")) {
        const std::size_t open = std::max(name.rfind("（") + 1, name.rfind('(') + 1);    // 0: none
        if (open > 1) name = trimmed(name.substr(0, open - 1));
    }
    if (ends("%") || ends("％") || ends("以上") || ends("以内")) {
        name =
            without_suffixes(name, {"%", "％", "以上", "及", "以内", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "-"});
        name = without_suffixes(name, {"达到", "达", "不低于", "不少于", "不超过", "大于", "等于", "小于", "控制在", "在", "为",
                                       "≥",    "≤",  ">",      "<",      "=",      "＞",   "＜",   "＝",   "：",     ":"});
    }
    return ends("指标") ? without_suffixes(name, {"指标"}) : name;
}

bool is_share(const Facts& facts, const Indicator& indicator) {
    const RuleSetting* setting = facts.tpl->rule("R17");
    return setting && ends_with_any(measured(indicator.name), setting->words);
}

bool is_money(std::string_view unit) { return has(unit, "元") || unit == "万" || unit == "亿"; }

bool gives_reason(const Indicator& indicator) {
    constexpr std::size_t longest = 21;    // bytes of what says nothing
    if (indicator.reason.empty() || indicator.reason.size() > longest) return !indicator.reason.empty();
    const std::string_view said = without_suffixes(indicator.reason, {"。", "！", "."});
    return !says_nothing(said) &&
           !is_one_of(said, {"略", "完成", "已完成", "已全部完成", "达标", "正常", "没有", "暂无", "不涉及"});
}

bool both_numbers(const Indicator& i) { return i.target.is_one_number() && i.actual.is_one_number(); }

bool is_exact(const Value& actual) { return !actual.has_operator() || actual.op == Operator::equal; }

std::span<const Rule> indicator_rules() {
    static constexpr std::array<Rule, 24> table{{
        {"R15", "数值型指标填写了文字", "财预〔2021〕101号", words_for_a_number, Scope::indicators},
        {"R16", "年度指标值无法识别", "财预〔2021〕101号", unreadable_target, Scope::indicators},
        {"R17", "实际完成值与指标值单位不一致", "财预〔2021〕101号", different_units, Scope::indicators},
        {"R18", "实际完成值带有比较符号", "财预〔2021〕101号", operator_in_actual, Scope::indicators},
        {"R19", "有得分而未填实际完成值", "财预〔2020〕10号", score_without_actual, Scope::indicators},
        {"R20", "有分值而未填指标名称或指标值", "财预〔2021〕101号", weight_without_target, Scope::indicators},
        {"R21", "未完成指标未说明原因", "财预〔2020〕10号", missed_without_reason, Scope::indicators},
        {"R22", "扣分未说明原因", "财预〔2020〕10号", loss_without_reason, Scope::indicators},
        {"R23", "说明未完成而得满分", "财预〔2020〕10号", full_marks_unfinished, Scope::indicators},
        {"R24", "超额完成较多", "财预〔2020〕10号", over_achievement, Scope::indicators},
        {"R25", "比率指标值写成“≥100%”", "财预〔2021〕101号", at_least_everything, Scope::indicators},
        {"R26", "成本指标写成“≥”", "财预〔2021〕101号", cost_from_below, Scope::indicators},
        {"R27", "成本与全年执行数不一致", "财预〔2021〕101号", cost_not_as_spent, Scope::indicators},
        {"R28", "定性指标说明过于简单", "财预〔2020〕10号", short_description, Scope::indicators},
        {"R29", "定性指标表述笼统", "财预〔2021〕101号", vague_words, Scope::indicators},
        {"R30", "满意度没有调查依据", "财预〔2021〕101号", satisfaction_unproven},
        {"R31", "指标列错二级指标", "财预〔2021〕101号", wrong_subgroup, Scope::form},
        {"R32", "资金支付情况列为数量指标", "财预〔2021〕101号", money_as_quantity, Scope::indicators},
        {"R33", "三级指标重复", "财预〔2021〕101号", same_indicator_twice, Scope::indicators},
        {"R34", "完成时间晚于指标值", "财预〔2021〕101号", after_the_target, Scope::indicators},
        {"R35", "表样文字未替换", "2023年度自评表", sample_text_left, Scope::form},
        {"R36", "反向指标写成“≥”", "财预〔2021〕101号", harm_from_below, Scope::indicators},
        {"R37", "工作内容列为经济效益", "财预〔2021〕101号", work_as_benefit, Scope::indicators},
        {"R38", "年度总体目标填写过于简单", "财预〔2021〕101号", empty_goals, Scope::form},
    }};
    return table;
}

}    // namespace ziping
