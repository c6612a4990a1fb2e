#include "core/rules/narrative.h"

#include "core/rules/rule.h"

#include <array>

namespace ziping {

std::span<const Rule> narrative_rules() {
    static constexpr std::array<Rule, 9> table{{
        {"R61", "支出与其构成不符", "2023年度自评报告", parts_of_spending},
        {"R62", "自评报告金额与表格不一致", "2023年度自评报告", spending_in_tables},
        {"R64", "写无项目支出而表中有", "2023年度自评报告", denied_project},
        {"R65", "自评报告人数与表格不一致", "2023年度自评报告", headcount_in_tables},
        {"R67", "必填部分为空", "2023年度自评报告", empty_section},
        {"R68", "年度不一致", "2023年度自评报告", different_years},
        {"R72", "自评报告等级与自评表不一致", "财预〔2020〕10号", different_grade},
        {"R73", "有未填写的空白", "2023年度自评报告", unfilled_text},
        {"R74", "填报信息不完整", "2023年度自评表", incomplete_signoff},
    }};
    return table;
}

}    // namespace ziping
