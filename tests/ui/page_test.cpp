#include "ui/page.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

void begin(Page& page) {
    page.click("新建报告");
    page.fill("部门（单位）名称", "市直机关工委");
    page.click("开始填写");
}

}    // namespace

TEST_CASE("the start page comes to rest and says what it is for") {
    Page page;
    CHECK(page.sees("我的报告"));
    CHECK(page.find("新建报告", Role::button));
    CHECK(page.host.frames_wanted == 0);
}

TEST_CASE("what is typed is saved within a second and there after a reload") {
    Page page;
    begin(page);
    page.click("附件2 基础数据表");
    page.fill("三公经费 2023年决算数", "2.77");
    page.wait(1);
    CHECK(page.sees("已保存"));
    page.reload();
    CHECK(page.host.elements.size() > 0);
    page.click("市直机关工委 2023年度 草稿 11月24日 10:00");
    page.click("附件2 基础数据表");
    CHECK(page.value("三公经费 2023年决算数") == "2.77");
}
