#include "core/rules/narrative.h"

#include "core/rules/rule.h"

#include <array>

namespace ziping {

bool is_about_the_year(const Form& form) { return form.always() || (form.repeats && form.months == 0); }

std::span<const Rule> narrative_rules() {
    static constexpr std::array<Rule, 17> table{{
        {"R61", "支出与其构成不符", "2023年度自评报告", parts_of_spending},
        {"R62", "自评报告金额与表格不一致", "2023年度自评报告", spending_in_tables},
        {"R63", "增减幅度与两年数不符", "2023年度自评报告", change_from_last_year},
        {"R64", "写无某项支出而表中有", "2023年度自评报告", denied_spending},
        {"R65", "自评报告人数与表格不一致", "2023年度自评报告", headcount_in_tables},
        {"R66", "编号不连续", "GB/T 9704-2012", broken_numbering, Scope::form},
        {"R67", "必填部分为空", "2023年度自评报告", empty_section, Scope::form},
        {"R68", "年度不一致", "2023年度自评报告", different_years, Scope::form},
        {"R69", "出现其他单位的名称", "2023年度自评报告", foreign_name},
        {"R70", "问题与措施不对应", "2023年度自评报告", unpaired_problems},
        {"R71", "自评报告的完成数与自评表不一致", "财预〔2020〕10号", counts_in_tables},
        {"R72", "自评报告总分、等级与自评表不一致", "财预〔2020〕10号", different_grade},
        {"R73", "有未填写的空白", "2023年度自评报告", unfilled_text},
        {"R74", "填报信息不完整", "2023年度自评表", incomplete_signoff},
        {"R75", "指标值沿用上年或低于上年实际", "财预〔2021〕101号", targets_of_last_year},
        {"R76", "上年决算数与上年报告不一致", "2023年度基础数据表", last_column},
        {"R86", "实际与上年监控预计相差较大", "财预〔2019〕136号", forecast_against_actual},
    }};
    return table;
}

}    // namespace ziping
