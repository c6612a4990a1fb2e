#include "core/rules/indicators.h"

#include "core/rules/rule.h"

#include <algorithm>
#include <array>

namespace ziping {

namespace {

bool is_number(const Value& value) { return value.kind == Value::Kind::number && !value.placeholder; }

// A group of units that count as one: "次=期=场". What follows the unit does not matter: "场活动".
bool in_same_group(std::string_view group, std::string_view a, std::string_view b) {
    bool has_a = false, has_b = false;
    while (!group.empty()) {
        const std::size_t end = std::min(group.find('='), group.size());
        const std::string_view unit = group.substr(0, end);
        has_a = has_a || a.starts_with(unit);
        has_b = has_b || b.starts_with(unit);
        group.remove_prefix(std::min(end + 1, group.size()));
    }
    return has_a && has_b;
}

}    // namespace

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
        return path.row == indicator.row->group && path.block == indicator.block->id && path.form == indicator.use->form->id;
    });
}

bool both_numbers(const Indicator& i) {
    return is_number(i.target) && is_number(i.actual) && !i.target.compound && !i.actual.compound;
}

bool units_agree(const Facts& facts, std::string_view a, std::string_view b) {
    if (a.starts_with(b) || b.starts_with(a)) return true;
    const RuleSetting* setting = facts.tpl->rule("R17");
    return setting && std::any_of(setting->words.begin(), setting->words.end(), [&](const std::string& group) {
               return group.find('=') != std::string::npos && in_same_group(group, a, b);
           });
}

bool may_be_ratio(const Indicator& i) {
    return i.target.unit == "%" && i.target.number > Decimal(1) && i.actual.unit.empty() && i.actual.number > Decimal(0) &&
           i.actual.number <= Decimal(1);
}

bool is_exact(const Value& actual) { return !actual.has_operator() || actual.op == Operator::equal; }

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
