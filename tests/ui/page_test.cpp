#include "ui/page.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

void begin(Page& page) {
    page.click("新建报告");
    page.choose("模板", "株洲市2023年度部门整体支出绩效自评");
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

TEST_CASE("a table pasted into a cell fills its neighbours, and is undone in one step") {
    Page page;
    begin(page);
    page.click("附件2 基础数据表");
    CHECK(page.paste("三公经费 2022年决算数", "1.32\t2.77\t2.77\n"));
    CHECK(page.value("三公经费 2023年决算数") == "2.77");
    CHECK(page.press(Key::undo));
    CHECK(page.value("三公经费 2022年决算数") == "");
    CHECK(page.value("三公经费 2023年决算数") == "");
}

TEST_CASE("without space a red bar says so, and typing goes on") {
    Page page;
    begin(page);
    page.host.disk.quota = page.host.disk.used();
    page.click("附件2 基础数据表");
    page.fill("填表人", "厉行节约，严控各项开支");
    page.wait(1);
    CHECK(page.sees("空间已满"));
    CHECK(page.sees("未能保存到本机"));
    page.host.disk.quota = 1'000'000;
    page.fill("填表人", "厉行节约");
    page.wait(1);
    CHECK(page.sees("已保存"));
}

TEST_CASE("where storage is denied the report is written and exported all the same") {
    Page page;
    page.host.disk.denied = true;
    begin(page);
    CHECK(page.sees("不允许本页保存"));
    page.click("附件2 基础数据表");
    page.fill("填表人", "厉行节约");
    page.click("导出");
    page.click("导出草稿");
    REQUIRE(page.host.files.size() == 1);
    CHECK(page.host.files.front().bytes.find("厉行节约") != std::string::npos);
}

TEST_CASE("a report that another window writes is read only, until this one takes over") {
    Page page;
    page.host.pen_elsewhere = true;
    begin(page);
    page.click("附件2 基础数据表");
    CHECK(page.find("编制数")->read_only);
    page.click("在此窗口编辑");
    CHECK(page.host.pen_by_force);
    page.fill("编制数", "20");
    CHECK(page.value("编制数") == "20");
}
