// What a passage of prose says about people: 编制, 在职, 离休, 退休.
//
//     headcount_claims("共有编制人数20人，实有在职人数20人、离休人员2人、退休人员12人。", 2023)
//         -> {posts, 20}, {on_duty, 20}, {retired, 2}, {retired, 12}
//
// Parts of the whole ("行政编制15名", "在职党员45人") are no claims, nor are other years' numbers.
#pragma once

#include "core/text_search.h"

#include <span>
#include <string_view>
#include <vector>

namespace ziping {

struct HeadcountClaim {
    enum class Kind { posts, on_duty, retired, all_retired };    // all_retired: 离退休 together
    Kind kind = Kind::posts;
    NumberInText number;
};

// `year`: the report's; numbers that a sentence gives for another year are left out.
std::vector<HeadcountClaim> headcount_claims(std::string_view text, int year);
// The same for a text whose numbers are known.
std::vector<HeadcountClaim> headcount_claims(std::string_view text, std::span<const NumberInText> numbers, int year);

// 离休 + 退休 as the claims tell, 0 when they do not.
Decimal retired_people(const std::vector<HeadcountClaim>& claims);

}    // namespace ziping
