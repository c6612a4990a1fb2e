#include "core/rules/indicators.h"

#include "core/rules/rule.h"

#include <algorithm>
#include <array>

namespace ziping {

std::string name_of(const Facts& facts, const Indicator& indicator) {
    if (const std::string_view name = trimmed(indicator.text("name")); !name.empty()) return quoted(name);
    int position = 1;
    for (const Indicator& other : facts.indicators) {
        if (&other == &indicator) break;
        if (other.block == indicator.block && other.row->group == indicator.row->group) ++position;
    }
    const std::string_view group = indicator.subgroup ? std::string_view(indicator.subgroup->label) : "三级指标";
    return say({group, "第", std::to_string(position), "项"});
}

bool stands_in(const Indicator& indicator, const RuleSetting& setting) {
    return std::any_of(setting.cells.begin(), setting.cells.end(), [&](const std::string& cell) {
        const Path path = Path::parse(cell);
        return path.row == indicator.row->group && path.block == indicator.block->id && path.form == indicator.form->id;
    });
}

std::span<const Rule> indicator_rules() {
    static constexpr std::array<Rule, 13> table{{
        {"R15", "数值型指标填写了文字", "财预〔2021〕101号", words_for_a_number},
        {"R16", "年度指标值无法识别", "财预〔2021〕101号", unreadable_target},
        {"R17", "实际完成值与指标值单位不一致", "财预〔2021〕101号", different_units},
        {"R18", "实际完成值带有比较符号", "财预〔2021〕101号", operator_in_actual},
        {"R19", "有得分而未填实际完成值", "财预〔2020〕10号", score_without_actual},
        {"R20", "有分值而未填年度指标值", "财预〔2021〕101号", weight_without_target},
        {"R21", "未完成指标未说明原因", "财预〔2020〕10号", missed_without_reason},
        {"R22", "扣分未说明原因", "财预〔2020〕10号", loss_without_reason},
        {"R24", "超额完成较多", "财预〔2020〕10号", over_achievement},
        {"R29", "定性指标表述笼统", "财预〔2021〕101号", vague_words},
        {"R33", "三级指标重复", "财预〔2021〕101号", same_indicator_twice},
        {"R35", "表样文字未替换", "2023年度自评表", sample_text_left},
        {"R38", "年度总体目标填写过于简单", "财预〔2021〕101号", empty_goals},
    }};
    return table;
}

}    // namespace ziping
