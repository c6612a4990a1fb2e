// 应交名单: names out of what an officer types or pastes.
#include "core/roster.h"

#include <doctest/doctest.h>

#include <string>

using namespace ziping;

using Names = std::vector<std::string>;

TEST_CASE("a name a line, however it is numbered") {
    const Roster roster("单位名称\r\n1. 市档案馆\r\n2、市民政局（本级）\n（3）市审计局\n 4 市妇联 "
                        "\n5）市残联\n\n12345热线中心\n2023届大运会筹委会");
    CHECK(roster.units() ==
          Names{"市档案馆", "市民政局（本级）", "市审计局", "市妇联", "市残联", "12345热线中心", "2023届大运会筹委会"});
}

TEST_CASE("of a spreadsheet's line the first cell that is not a number") {
    CHECK(Roster("序号\t单位\n1\t市档案馆\t张三\n\t市审计局\t李四\n3\t\t\n").units() == Names{"市档案馆", "市审计局"});
}

TEST_CASE("names are the same in spite of blanks and brackets, and stand there once") {
    const Roster roster("市民政局（本级）\n市民政局(本级)\n市 民政局（本级）\n市审计局");
    CHECK(roster.units() == Names{"市民政局（本级）", "市审计局"});
    CHECK(roster.lists("市民政局(本级)"));
    CHECK_FALSE(roster.lists("市民政局"));
    CHECK(roster.without({"市民政局(本级)", "市妇联"}) == std::vector<std::string_view>{"市审计局"});
}

TEST_CASE("what is no name is left out, and too many are not taken") {
    CHECK(Roster("1.市档案馆\n\n市妇联").text() == "市档案馆\n市妇联\n");
    CHECK(Roster("").empty());
    CHECK(Roster("\n\t\n 。\n12\n3.").empty());
    CHECK(Roster(std::string(100'000, 'x')).empty());
    std::string many;
    for (int i = 0; i < 6'000; ++i) many += "单位" + std::to_string(i) + "\n";
    CHECK(Roster(many).units().size() == Roster::most);
}
