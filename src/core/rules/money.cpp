#include "core/rules/money.h"

#include "core/rules/rule.h"
#include "core/scoring.h"
#include "core/text_search.h"

#include <array>

namespace ziping {

const Number* known(const Number* number) { return number && number->known() ? number : nullptr; }
const Number* typed(const Number* number) { return number && number->typed && number->known() ? number : nullptr; }

bool is_zero_over_parts(const Number& total, const Figure& sum_of_parts) {
    return total.typed && total.known() && total.value().is_zero() && sum_of_parts.known() && !sum_of_parts.value.is_zero();
}

// R59. 厉行节约保障措施 in fewer than limits[0] characters. A blank cell is a matter of completeness.
void short_thrift(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Path* path = facts.tpl->fact("thrift");
    const std::string_view text = trimmed(facts.text("thrift"));
    const Decimal length(static_cast<int>(characters(text))), shortest = limit(setting, 0, 20);
    if (!path || text.empty() || length >= shortest) return;
    Finding& finding = add(findings, setting, *path,
                           say({facts.place(*path), "只有 ", length.text(), " 个字：请写明采取了哪些具体措施（建议不少于 ",
                                shortest.text(), " 字）。"}));
    finding.found = text;
    finding.expected = say({"不少于 ", shortest.text(), " 字"});
}

std::span<const Rule> money_rules() {
    static constexpr std::array<Rule, 22> table{{
        {"R39", "预算执行率计算不符", "财预〔2020〕10号", wrong_execution_rate, Scope::form},
        {"R40", "预算执行得分计算不符", "财预〔2020〕10号", wrong_execution_score, Scope::form},
        {"R41", "总额为零而有分项或支出", "2023年度自评表", zero_total, Scope::form},
        {"R42", "执行数超过预算数", "财预〔2020〕10号", over_budget, Scope::form},
        {"R43", "预算执行率偏低", "财预〔2020〕10号", low_execution, Scope::form},
        {"R44", "年初预算与全年预算不一致", "财预〔2020〕10号", adjusted_budget, Scope::form},
        {"R45", "资金分项合计不等于总额", "2023年度自评表", wrong_sum, Scope::form},
        {"R46", "项目资金来源合计不等于总额", "2023年度项目支出绩效自评表", wrong_sum, Scope::form},
        {"R47", "各表的支出不一致", "2023年度项目支出绩效自评表", projects_not_as_spent},
        {"R48", "三公经费分项合计不符", "2023年度基础数据表", wrong_sum, Scope::form},
        {"R49", "公务用车分项合计不符", "2023年度基础数据表", wrong_sum, Scope::form},
        {"R50", "项目支出分项合计不符", "2023年度基础数据表", wrong_sum, Scope::form},
        {"R51", "公用经费小于其中项合计", "2023年度基础数据表", wrong_sum, Scope::form},
        {"R52", "决算超过预算", "2023年度基础数据表", line_over_budget, Scope::form},
        {"R53", "经费比上年增长", "2023年度基础数据表", line_above_last_year, Scope::form},
        {"R54", "各项决算与预算完全相同", "2023年度基础数据表", final_equals_budget, Scope::form},
        {"R55", "在职人员控制率", "2023年度基础数据表", wrong_control_rate},
        {"R56", "编制数疑似包含离退休人员", "2023年度基础数据表", retired_in_posts},
        {"R57", "基本支出预算调整只填上年", "2023年度基础数据表", adjustment_left_blank, Scope::form},
        {"R58", "楼堂馆所控制情况填写不全", "2023年度基础数据表", half_filled_buildings},
        {"R59", "厉行节约措施过于简单", "2023年度基础数据表", short_thrift},
        {"R60", "金额格式不正确", "2023年度基础数据表", malformed_amount, Scope::form},
    }};
    return table;
}

}    // namespace ziping
