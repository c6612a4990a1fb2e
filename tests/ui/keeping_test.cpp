// Nothing that was typed is lost: storage that is full, denied or newer, other windows, updates.
#include "exchange/assets.h"
#include "ui/page.h"

#include <doctest/doctest.h>

using namespace ziping;

TEST_CASE("without space a red bar says so, and typing goes on") {
    Page page;
    page.begin();
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
    page.begin();
    CHECK(page.sees("不允许本页保存"));
    page.click("附件2 基础数据表");
    page.fill("填表人", "厉行节约");
    page.click("导出");
    page.click("导出草稿");
    REQUIRE(page.host.files.size() == 1);
    CHECK(page.host.files.front().bytes.find("厉行节约") != std::string::npos);
}

TEST_CASE("storage of a newer program is told at the start and never written") {
    Page page;
    page.begin();
    page.wait(1);
    page.host.disk.texts["ziping/meta"] = "2";
    page.reload();
    CHECK(page.sees("这台电脑上的报告由新版程序保存"));
    const auto before = page.host.disk.texts;
    page.click("市直机关工委 2023年度 草稿 11月24日 10:00");
    page.click("附件2 基础数据表");
    page.fill("编制数", "20");
    page.wait(1);
    CHECK(page.sees("旧版程序不能保存到新版程序的数据中"));
    page.click("导出");
    page.click("导出草稿");
    std::string file = page.host.files.back().bytes;
    file.replace(file.find("\"20\""), 4, "\"21\"");
    page.open_file("a.json", file);
    page.open_file("t.json", asset("templates/zhuzhou-2023.json"));
    CHECK(page.host.disk.texts == before);
}

TEST_CASE("a draft of which nothing readable is left is listed as damaged") {
    Page page;
    page.begin();
    page.wait(1);
    page.click("自评：返回我的报告");
    for (auto& [key, text] : page.host.disk.texts)
        if (key.starts_with("ziping/draft/") || key == "ziping/index") text = "?";
    page.reload();
    page.click("内容已损坏的报告：请打开最近一次导出的文件");
    CHECK(page.sees("打不开这份报告"));
    page.click("另存残留内容");
    CHECK(page.host.files.back().name.starts_with("残留内容_"));
    CHECK(page.host.files.back().bytes.starts_with("?\n"));
}

TEST_CASE("a report that another window writes is read only, until this one takes over") {
    Page page;
    page.host.pen_elsewhere = true;
    page.begin();
    page.click("附件2 基础数据表");
    CHECK(page.find("编制数")->read_only);
    page.click("在此窗口编辑");
    CHECK(page.host.pen_by_force);
    page.fill("编制数", "20");
    CHECK(page.value("编制数") == "20");
}

TEST_CASE("an update does not take what could not be stored") {
    Page page;
    page.begin();
    page.app().update_ready();
    page.host.disk.quota = page.host.disk.used();
    page.click("附件2 基础数据表");
    page.fill("填表人", "厉行节约，严控各项开支");
    page.click("立即更新");
    CHECK(!page.host.updated);
    page.host.disk.quota = 1'000'000;
    page.click("立即更新");
    CHECK(page.host.updated);
}

TEST_CASE("a window without the pen gives out no revision of its own") {
    Page page;
    page.begin();
    page.wait(1);
    page.app().pen_changed(false);
    page.settle();
    page.click("导出");
    page.click("导出草稿");
    CHECK(page.host.files.empty());
    CHECK(page.sees("正在另一个窗口中编辑"));
}

TEST_CASE("a file that was opened in another window shows here, even where the pen is") {
    Page page, other;
    page.begin("市妇联");
    page.click("自评表");
    page.fill("填表人", "张三");
    page.wait(2);
    page.click("导出");
    page.click("导出草稿");
    const std::string file = page.host.files.back().bytes;
    page.wait(2);
    other.host.disk = page.host.disk;
    other.reload();
    std::string returned = file;
    returned.replace(returned.find("\"draft\""), 7, "\"returned\"");
    const std::size_t at = returned.find("\"forms\"");
    returned.insert(at, R"("opinions": [{"path": "", "text": "请补充"}], )");
    other.open_file("退回.json", returned);
    if (other.find("用文件替换")) other.click("用文件替换");
    other.wait(2);

    page.host.disk = other.host.disk;
    page.focus("填表人");
    page.host.refreshed.reset();
    page.app().storage_changed();
    page.settle();
    CHECK(page.sees("整份报告，审核意见：请补充"));
    REQUIRE(page.host.refreshed);    // the field with the focus shows what is stored, too
    CHECK(page.host.refreshed->second == "张三");
}

TEST_CASE("what is typed in the very moment in which another window stores something is not lost") {
    Page page, other;
    page.begin("市妇联");
    page.click("自评表");
    page.fill("填表人", "张三");
    page.wait(2);
    other.host.disk = page.host.disk;
    other.reload();
    other.click("市妇联 2023年度 草稿 11月24日 10:00");
    other.click("自评表");
    other.fill("填表人", "李四");
    other.wait(2);
    page.host.disk = other.host.disk;
    page.focus("填表人");
    page.app().text_changed(page.find("填表人")->id, "王五");    // no frame between
    page.app().storage_changed();
    page.app().hiding();
    page.settle();
    CHECK(page.value("填表人") == "王五");
    other.host.disk = page.host.disk;
    other.app().storage_changed();
    other.settle();
    CHECK(other.value("填表人") == "王五");

    other.fill("填表人", "赵六");    // and a window that has nothing to store overwrites nothing when it is hidden
    other.wait(2);
    page.host.disk = other.host.disk;
    page.app().hiding();
    page.settle();
    CHECK(page.value("填表人") == "赵六");
}

TEST_CASE("what another window stored is kept among the versions when the text here is newer") {
    Page page, other;
    page.begin("市妇联");
    page.click("自评表");
    page.fill("填表人", "张三");
    page.wait(2);
    other.host.disk = page.host.disk;
    other.reload();
    other.click("市妇联 2023年度 草稿 11月24日 10:00");
    other.click("自评表");
    other.fill("填表人", "李四");
    other.wait(2);
    page.host.disk = other.host.disk;
    page.fill("填表人", "王五");
    page.app().storage_changed();    // not saved yet: it stays
    page.wait(2);
    CHECK(page.value("填表人") == "王五");
    REQUIRE(!page.host.versions.empty());
    CHECK(page.host.versions.back().first.title.ends_with("另一个窗口存入的内容"));
    CHECK(page.host.versions.back().second.find("李四") != std::string::npos);
    CHECK(page.sees("另一个窗口也存入了这份报告"));
}

TEST_CASE("a version that nobody asked for restores nothing") {
    Page page;
    page.click("打开示例报告");
    page.wait(1);
    page.app().version_read(page.host.pen, "2023-01-01T00:00:00+08:00", "{}");
    page.settle();
    CHECK(!page.sees("这个版本读不出来"));
}

TEST_CASE("a browser that keeps no versions is told of before anything is replaced, once") {
    Page page;
    page.click("打开示例报告");
    page.app().version_lost();
    page.settle();
    CHECK(page.sees("这个浏览器存不下历史版本"));
    page.click("关闭提示");
    page.app().version_lost();
    page.settle();
    CHECK(!page.sees("这个浏览器存不下历史版本"));
}
