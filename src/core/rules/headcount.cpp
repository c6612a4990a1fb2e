#include "core/rules/headcount.h"

#include "core/quantity.h"
#include "core/spending.h"

#include <optional>

namespace ziping {
namespace {

using Kind = HeadcountClaim::Kind;

// What may stand between the word and its number: "在职干部职工共 20人".
constexpr std::string_view connectors[] = {"人数", "人员", "总数", "总计", "合计", "共计", "共有", "实有",
                                           "现有", "数",   "总",   "共",   "为",   "是",   "有",   "计",
                                           "：",   ":",    "职工", "干部", "工作", "老",   "核定"};
// What makes the whole a part of it.
constexpr std::string_view parts[] = {"行政", "事业", "工勤", "参公", "参照", "全额", "差额",
                                      "自支", "政法", "后勤", "技术", "女",   "男"};

std::optional<Kind> kind_of(std::string_view label) {
    const std::string_view noun = without_suffixes(label, connectors);
    const auto whole = [noun](std::string_view name) {
        return noun.ends_with(name) && !ends_with_any(trimmed(noun.substr(0, noun.size() - name.size())), parts);
    };
    if (whole("编制")) return Kind::posts;
    if (whole("在职") || whole("在编")) return Kind::on_duty;
    if (noun.ends_with("离退休")) return Kind::all_retired;
    if (noun.ends_with("离休") || noun.ends_with("退休")) return Kind::retired;
    return std::nullopt;
}

}    // namespace

std::vector<HeadcountClaim> headcount_claims(std::string_view text, std::span<const NumberInText> numbers, int year) {
    std::vector<HeadcountClaim> claims;
    for (const NumberInText& number : numbers) {
        if (!counts_people(number)) continue;
        const auto kind = kind_of(clause_before(text, number.begin));
        if (!kind) continue;
        if (const int spoken = year_before(text, number.begin); spoken == 0 || spoken == year) claims.push_back({*kind, number});
    }
    return claims;
}

std::vector<HeadcountClaim> headcount_claims(std::string_view text, int year) {
    std::vector<NumberInText> numbers;
    for (auto number = next_number(text, 0); number; number = next_number(text, number->end)) numbers.push_back(*number);
    return headcount_claims(text, numbers, year);
}

Decimal retired_people(const std::vector<HeadcountClaim>& claims) {
    Decimal sum, together;
    for (const HeadcountClaim& claim : claims) {
        if (claim.kind == Kind::retired) sum += claim.number.value;
        if (claim.kind == Kind::all_retired) together = max(together, claim.number.value);
    }
    return max(sum, together);
}

}    // namespace ziping
