#include "core/rules/headcount.h"

#include <doctest/doctest.h>

#include <string>

using namespace ziping;

namespace {

std::string claims(std::string_view text) {
    std::string said;
    for (const HeadcountClaim& claim : headcount_claims(text, 2023)) {
        constexpr std::string_view names[] = {"posts", "on duty", "retired", "all retired"};
        said += (said.empty() ? "" : ", ") + std::string(names[static_cast<int>(claim.kind)]) + " " + claim.number.value.text();
    }
    return said;
}

}    // namespace

TEST_CASE("a sentence counts posts, people on duty and retired people") {
    CHECK(claims("本部门共有编制人数20人，实有在职人数20人（其中：提前离岗人员0人）、离休人员2人、退休人员12人、临聘人员2人。") ==
          "posts 20, on duty 20, retired 2, retired 12");
    CHECK(claims("核定编制20名，年末在职在编人员18人，离退休人员14人") == "posts 20, on duty 18, all retired 14");
    CHECK(claims("编制数为 20 个，现有在职干部职工共20人") == "posts 20, on duty 20");
}

TEST_CASE("parts of the staff are no claim") {
    for (std::string_view text : {"行政编制15名，事业编制5名", "在职党员45人", "编制外聘用人员5人", "空编2名",
                                  "2022年末在职人数22人", "上年末在职22人", "在岗培训20人", "女在职职工8人", "编制规划20项"}) {
        CAPTURE(text);
        CHECK(claims(text) == "");
    }
}

TEST_CASE("离退休 together counts once") {
    CHECK(retired_people(headcount_claims("离退休人员14人（其中：离休2人，退休12人）", 2023)) == Decimal(14));
    CHECK(retired_people(headcount_claims("离休人员2人、退休人员12人", 2023)) == Decimal(14));
    CHECK(retired_people(headcount_claims("在职20人", 2023)) == Decimal(0));
}

TEST_CASE("staff sentences of real reports are understood") {
    CHECK(claims("人员编制20名，实有在编人员19名。") == "posts 20, on duty 19");
    CHECK(claims("核定行政编制15名、工勤编制2名，实有行政编制人员14人") == "");
    CHECK(claims("编制20人(行政编制18人、工勤编制2人)，2023年末在职人员 20 人，比上年减少2人") == "posts 20, on duty 20");
}
