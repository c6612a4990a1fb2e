// What a passage of prose claims about spending: which amount it gives for the whole, for 基本支出, for 项目支出, and of which year.
//
//     spending_claims("2023年支出620.99万元，其中基本支出600.99万元，项目支出20万元，结余结转0万元。")
//         -> {whole, 620.99, 2023}, {basic, 600.99, 2023}, {project, 20, 2023}, {carried, 0, 2023}    all of group 0
//     spending_claims("全年预算数621.1万元，全年执行数620.99万元。")
//         -> {whole, 621.1, planned, "budget"}, {whole, 620.99, "executed"}
//
// Only plain statements are taken: "较上年支出减少114.78万元", "三公经费支出2.77万元", "教育支出12万元", "约620万元" are no claims.
// Where this departs from a reader: a department's own name before 支出 is not understood ("老干局支出"), so that claim is passed over.
#pragma once

#include "core/text_search.h"

#include <span>
#include <string_view>
#include <vector>

namespace ziping {

struct SpendingClaim {
    enum Kind { whole, basic, project, carried } kind = whole;
    AmountInText amount;
    int year = 0;                 // as the sentence says it; 0 not said, last_year for 上年
    bool planned = false;         // a budget, not spending: "年初预算支出621.1万元"
    int group = 0;                // a whole and the parts that follow it share a group
    std::string_view column{};    // of 年度资金总额, where it is named: "initial", "budget", "executed"
};
inline constexpr int last_year = -1;

std::vector<SpendingClaim> spending_claims(std::string_view text);
// The same for a text whose numbers are known; appends to `claims`.
void add_spending_claims(std::string_view text, std::span<const NumberInText> numbers, std::vector<SpendingClaim>& claims);

// The year that the sentence speaks of just before `at`, comparisons aside ("较2022年"); 0 not said, last_year for 上年.
int year_before(std::string_view text, std::size_t at);

}    // namespace ziping
