#include "ui/page.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

const char* const start = "自评：返回我的报告";

// The report is written, printed, and left; the version that is kept bears the code of its pages.
std::string printed(Page& page) {
    page.begin("市妇联");
    page.click("附件2 基础数据表");
    page.fill("编制数", "20");
    page.press(Key::print);
    page.settle();
    REQUIRE(!page.host.versions.empty());
    return page.host.versions.back().first.code;
}

}    // namespace

TEST_CASE("the code of a printed page tells that nothing has changed") {
    Page page;
    const std::string code = printed(page);
    REQUIRE(code.size() == 14);
    page.click(start);
    page.fill("核对码", code.substr(0, 6));
    CHECK(!page.sees("市妇联 2023年度”"));
    page.fill("核对码", code);
    CHECK(page.sees("与“市妇联 2023年度”现在的内容一致（第1版）。"));
    page.click("打开这份报告");
    CHECK(page.has("附件2 基础数据表"));
}

TEST_CASE("an export after printing changes nothing about the pages, another number does") {
    Page page;
    const std::string code = printed(page);
    page.wait(1);    // versions are told apart by the second
    page.click("导出");
    page.click("导出草稿");
    page.click(start);
    page.fill("核对码", code);
    CHECK(page.sees("与“市妇联 2023年度”现在的内容一致（第1版）。"));

    page.click("打开这份报告");
    page.click("附件2 基础数据表");
    page.fill("编制数", "21");
    page.click(start);
    page.fill("核对码", code);
    CHECK(page.sees("是“市妇联 2023年度”的第1版 "));
    CHECK(page.sees("此后内容已有改动"));
}

TEST_CASE("an unknown code, a wrong one and that of a removed report are told apart") {
    Page page;
    const std::string code = printed(page);
    page.click(start);
    page.fill("核对码", "CV3Z-1X32-XVPX");
    CHECK(page.sees("这台电脑上没有核对码为 CV3Z-1X32-XVPX 的版本"));
    page.fill("核对码", "CV3Z-1X32-XVP*");
    CHECK(page.sees("核对码是12位数字和字母"));
    page.click("删除 市妇联");
    page.fill("核对码", code);
    CHECK(page.sees("这份报告已从本机删除"));
}
