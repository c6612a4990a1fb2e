#include "core/edit.h"
#include "exchange/assets.h"
#include "ui/page.h"
#include "ui/program.h"

#include <doctest/doctest.h>

using namespace ziping;

TEST_CASE("the start page comes to rest and says what it is for") {
    Page page;
    CHECK(page.sees("我的报告"));
    CHECK(page.find("新建报告", Role::button));
    CHECK(page.host.frames_wanted == 0);
}

TEST_CASE("what is typed is saved within a second and there after a reload") {
    Page page;
    page.begin();
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

TEST_CASE("a text that is too long leaves the field as it was") {
    Page page;
    page.begin();
    page.click("附件2 基础数据表");
    page.fill("填表人", "张三");
    page.fill("填表人", std::string(max_text + 1, 'x'));
    CHECK(page.value("填表人") == "张三");
    CHECK(page.host.announced.back().starts_with("一格最多"));
    CHECK(page.host.refreshed->second == "张三");
}

TEST_CASE("what is still blank is told before a report is submitted; without its total it is not") {
    Page page;
    page.begin();
    page.click("导出");
    page.click("导出提交版");
    CHECK(page.sees("总分还不完整，填写后才能提交"));
    const Element* submit = page.find("导出提交版");
    CHECK((submit && submit->disabled));
    page.click("去填写");
    CHECK(!page.find("提交前检查"));
}

TEST_CASE("a dialog that a menu opens has the focus, and gives it back to the menu's button") {
    Page page;
    page.begin();
    page.focus("导出");
    page.click("导出");
    page.click("导出提交版");
    CHECK(page.focused() != "");
    CHECK(page.focused() != "导出提交版");
    page.press(Key::escape);
    page.settle();
    CHECK(page.focused() == "导出");
}

TEST_CASE("what gets the focus in a dialog's list is brought into view") {
    Page page;
    page.click("打开示例报告");
    page.click("导出");
    page.click("导出提交版");
    int remarks = 0;
    for (int step = 0; step < 80; ++step) {    // Tab, from one line to the next
        const Element* next = nullptr;
        bool passed = false;
        for (const Element& element : page.host.elements) {
            if (passed && (element.role == Role::text_area || element.label.starts_with("去改正"))) {
                next = &element;
                break;
            }
            passed = passed || element.label == page.focused();
        }
        if (!next) break;
        page.focus(next->label);
        page.settle();
        const Element* here = page.find(page.focused());
        REQUIRE(here);
        CHECK(here->clip.h == here->box.h);
        remarks += here->role == Role::text_area ? 1 : 0;
    }
    CHECK(remarks == 13);
}

TEST_CASE("a form that is opened begins at its top, and one that was left stays where it was") {
    Page page;
    page.click("打开示例报告");
    page.click("自评表", Role::tab);
    page.scroll(20);
    CHECK(!page.sees("市级预算部门名称"));
    page.click("附件2 基础数据表");
    CHECK(page.sees("三公经费 2022年决算数"));
    page.click("自评表", Role::tab);
    CHECK(!page.sees("市级预算部门名称"));
}

TEST_CASE("the page follows the caret through a long text") {
    Page page;
    page.click("打开示例报告");
    page.click("自评表", Role::tab);
    std::string text;
    for (int line = 0; line < 60; ++line) text += "第" + std::to_string(line) + "行\n";
    page.fill("预期目标", text);
    const auto shown = [&](std::size_t at) {    // the top and the end of the line with the caret, in the window
        const Element* cell = page.find("预期目标");
        page.app().caret_moved(cell->id, at);
        page.settle();
        return page.find("预期目标")->box.y;
    };
    const float at_end = shown(text.size()), at_begin = shown(0);
    CHECK(at_end < -300);
    CHECK(at_begin > 48);
    CHECK(at_begin < 700);
}

TEST_CASE("deleting an indicator leaves the focus on the next one") {
    Page page;
    page.begin();
    page.click("自评表", Role::tab);
    page.paste("数量指标1 三级指标", "甲\t1\n乙\t2\n丙\t3");
    page.click("乙 行操作");
    page.click("删除");
    CHECK(page.focused() == "数量指标2 三级指标");    // 丙
}

TEST_CASE("what takes the focus away gives it to what stands next") {
    Page page;
    page.begin();
    page.click("附件2 基础数据表");
    page.fill("三公经费 2023年决算数", "7,00.0,77");
    page.fill("公用经费 2023年决算数", "1,2");
    page.settle();
    page.click("基础数据表 › 三公经费 › 2023年决算数填写“7,00.0,77”，千分位逗号的位置不对：请改为 700.077。", Role::list_item);
    page.click("改为 700.077");
    CHECK(page.value("三公经费 2023年决算数") == "700.077");
    CHECK(page.focused() != "");
    page.click("自评表", Role::tab);
    page.click("数量指标1 行操作");
    page.click("删除");
    CHECK(page.focused() == "添加数量指标");
    page.click("自评：返回我的报告");
    CHECK(page.focused() == "市直机关工委 2023年度 草稿 11月24日 10:00");
    page.click("删除 市直机关工委");
    CHECK(page.focused() == "新建报告");
    CHECK(page.sees("已删除“市直机关工委”的报告。"));
}

TEST_CASE("a second press counts while its question can be read") {
    Page page;
    std::string file(asset("samples/zhuzhou-2023.json"));
    page.open_file("a.json", file.replace(file.find("\"draft\""), 7, "\"submitted\""));
    page.click("自评：返回我的报告");
    page.click("删除 中共株洲市直属机关工作委员会");
    page.wait(10);
    page.click("删除 中共株洲市直属机关工作委员会");
    CHECK(page.find("删除 中共株洲市直属机关工作委员会"));
}

TEST_CASE("what was handed over is removed at the second press") {
    Page page;
    std::string file(asset("samples/zhuzhou-2023.json"));
    const std::size_t at = file.find("\"draft\"");
    REQUIRE(at != file.npos);
    page.open_file("a.json", file.replace(at, 7, "\"submitted\""));
    page.click("自评：返回我的报告");
    page.click("删除 中共株洲市直属机关工作委员会");
    CHECK(page.host.announced.back() == "“中共株洲市直属机关工作委员会”的报告已提交：确定删除，请再点一次");
    CHECK(page.find("删除 中共株洲市直属机关工作委员会"));
    page.click("删除 中共株洲市直属机关工作委员会");
    CHECK_FALSE(page.find("删除 中共株洲市直属机关工作委员会"));
    CHECK(page.host.twins.empty());
    page.click("撤销删除");
    CHECK(page.find("删除 中共株洲市直属机关工作委员会"));
    CHECK(page.host.twins.size() == 1);    // the second copy is back as well
}

TEST_CASE("the preview is made of what is open: anew for another form or report at once, after a change a moment later") {
    Page page;
    page.click("打开示例报告");
    page.click("预览打印");
    REQUIRE(page.host.papers.size() == 1);
    CHECK(page.host.papers.back().use == PaperOrder::show);
    const std::string first = page.host.papers.back().report;
    CHECK(!page.host.papers.back().tpl.empty());
    page.click("全部");
    REQUIRE(page.host.papers.size() == 2);
    CHECK(page.host.papers.back().content.form.empty());
    page.click("附件2 基础数据表", Role::tab);
    CHECK(page.host.papers.size() == 2);    // all forms are shown already
    page.fill("编制数", "21");
    page.wait(1);
    REQUIRE(page.host.papers.size() == 3);
    CHECK(page.host.papers.back().report != first);
    page.wait(5);
    CHECK(page.host.papers.size() == 3);

    page.click("自评：返回我的报告");
    page.click("新建报告");
    page.choose("模板", "株洲市2023年度部门整体支出绩效自评");
    page.fill("部门（单位）名称", "市妇联");
    page.click("开始填写");
    page.settle();
    REQUIRE(page.host.papers.size() == 4);
    CHECK(page.host.papers.back().report.find("市妇联") != std::string::npos);
}

TEST_CASE("Word is ordered with its file name; a press that cannot be loaded is told") {
    Page page;
    page.click("打开示例报告");
    page.click("导出");
    page.click("导出 Word 文档");
    REQUIRE(page.host.papers.size() == 1);
    CHECK(page.host.papers.back().use == PaperOrder::save);
    CHECK(page.host.papers.back().file_name.ends_with(".docx"));
    page.app().paper_made(PaperOrder::save, FileFormat::docx, -1);
    page.settle();
    CHECK(page.sees("排版程序没有载入"));
}

TEST_CASE("what assesses comes with the first report; without it none opens, and that is told") {
    Page page;
    page.host.network = false;
    page.click("打开示例报告");
    page.settle();
    CHECK(page.sees("程序的一部分没有载入"));
    CHECK(page.has("新建报告"));
    page.host.network = true;
    page.click("打开示例报告");
    page.settle();
    CHECK(page.host.assesses);
    CHECK(page.has("导出"));
}

TEST_CASE("what was filled in is searched, and a hit leads to its cell") {
    Page page;
    page.click("打开示例报告");
    page.press(Key::find);
    page.fill("查找内容", "党务干部");
    CHECK(page.sees("找到"));
    const Element* hit = page.find("自评表 › 数量指标 › 党务干部培训 › 三级指标：党务干部培训");
    REQUIRE(hit);
    page.click(hit->label);
    CHECK(page.focused() == "数量指标1 三级指标");
    page.click("查找");
    CHECK(page.value("查找内容") == "党务干部");    // as it was looked for last
    page.fill("查找内容", "没有这几个字");
    CHECK(page.sees("没有找到"));
    page.click("关闭");
    CHECK(page.has("查找"));
}
