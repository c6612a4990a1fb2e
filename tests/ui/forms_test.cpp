#include "ui/page.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ziping;

namespace {

// 附件5 with one indicator, far behind.
void begin_monitoring(Page& page) {
    page.begin();
    page.click("添加项目：附件5 运行监控表");
    page.fill("项目名称", "党建活动经费");
    page.fill("数量指标1 三级指标", "培训班");
    page.fill("培训班 年度指标值", "12");
    page.fill("培训班 1-6月完成情况", "2");
}

}    // namespace

TEST_CASE("a project is added, named, filled in and scored on its own") {
    Page page;
    page.begin();
    page.click("添加项目：附件4 项目自评表");
    CHECK(page.focused() == "项目支出名称");
    page.fill("项目支出名称", "党建活动经费");
    CHECK(page.find("项目自评表（党建活动经费）", Role::tab));
    page.fill("年度资金总额 全年预算数", "20");
    page.fill("年度资金总额 全年执行数", "18");
    CHECK(page.value("年度资金总额 执行率") == "90%");
    CHECK(page.sees("预算执行 得分 9"));
    page.click("自评表", Role::tab);
    CHECK(!page.sees("预算执行 得分 9"));
}

TEST_CASE("projects are copied, moved and removed, and each of it is undone") {
    Page page;
    page.begin();
    page.click("添加项目：附件4 项目自评表");
    page.fill("项目支出名称", "甲项目");
    page.click("管理 项目自评表（甲项目）");
    page.click("复制");
    page.fill("项目支出名称", "乙项目");
    CHECK(page.find("项目自评表（甲项目）", Role::tab));
    CHECK(page.find("项目自评表（乙项目）", Role::tab));
    page.click("管理 项目自评表（乙项目）");
    page.click("上移");
    const auto above = [&] {
        return page.find("项目自评表（乙项目）", Role::tab)->box.y < page.find("项目自评表（甲项目）", Role::tab)->box.y;
    };
    CHECK(above());
    page.press(Key::undo);
    CHECK(!above());
    page.click("管理 项目自评表（乙项目）");
    page.click("移除");
    CHECK(!page.find("项目自评表（乙项目）", Role::tab));
    page.press(Key::undo);
    CHECK(page.find("项目自评表（乙项目）", Role::tab));
}

TEST_CASE("a form that does not apply is declared so, until it is filled in after all") {
    Page page;
    page.begin();
    page.click("标为无此项：附件6 监控报告");
    page.reload();
    page.click("市直机关工委 2023年度 草稿 11月24日 10:00");
    CHECK(page.find("无此项：附件6 监控报告")->selected);
    page.click("填写此表：附件6 监控报告");
    CHECK(page.find("附件6 监控报告", Role::tab));
    CHECK(page.has("一、项目支出基本情况"));
}

TEST_CASE("a printed monitoring table is pasted with its choices and ticks") {
    Page page;
    begin_monitoring(page);
    CHECK(page.paste("数量指标1 三级指标", "数量指标\t投诉件数\t反向\t3\t件\t1\t2\t√\t□\t\t\t\t人手不足\t大概\t无"));
    CHECK(page.host.announced.back() == "已粘贴 13 格，可撤销；有 1 格放不下，没有粘贴");
    CHECK(page.value("投诉件数 指标类型") == "less");
    REQUIRE(page.has("投诉件数 偏差原因分析 经费保障"));
    CHECK(page.find("投诉件数 偏差原因分析 经费保障")->selected);
    CHECK(!page.find("投诉件数 偏差原因分析 制度保障")->selected);
    CHECK(page.value("投诉件数 备注") == "无");
}

TEST_CASE("a line copied from paper has what is computed, too: the values go under their columns") {
    Page page;
    begin_monitoring(page);
    CHECK(page.paste("本年一般公共预算拨款 年初预算数", "10\t0\t5\t50%\t12"));
    CHECK(page.host.announced.back() == "已粘贴 4 格，可撤销");
    CHECK(page.value("本年一般公共预算拨款 1-6月执行数") == "5");
    CHECK(page.value("本年一般公共预算拨款 全年预计执行数") == "12");
    CHECK(page.paste("其他资金 年初预算数", "1\t2\t3\t4\t"));    // with an empty column of the spreadsheet
    CHECK(page.value("其他资金 全年预计执行数") == "4");
}

TEST_CASE("a monitored indicator shows its light, its causes are ticked, its outcome chosen") {
    Page page;
    begin_monitoring(page);
    CHECK(page.has("培训班 进度 红灯 33.33%"));
    page.click("培训班 偏差原因分析 经费保障");
    CHECK(page.find("培训班 偏差原因分析 经费保障", Role::checkbox)->selected);
    page.choose("培训班 全年预计能否完成", "否");
    CHECK(page.value("培训班 全年预计能否完成") == "no");
    page.press(Key::undo);
    CHECK(page.value("培训班 全年预计能否完成") == "");
}

TEST_CASE("the controls of a row follow each other as they stand on the screen") {
    Page page;
    page.begin();
    page.click("添加项目：附件5 运行监控表");
    page.fill("数量指标1 三级指标", "培训班");
    page.has("培训班 偏差原因分析 经费保障");
    std::vector<std::string> order;
    for (const Element& element : page.host.elements)
        if (element.label.starts_with("培训班 ") && element.label.find("行操作") == std::string::npos)
            order.push_back(element.label);
    const auto at = [&](std::string_view label) { return std::find(order.begin(), order.end(), label) - order.begin(); };
    CHECK(at("培训班 指标类型") < at("培训班 年度指标值"));
    CHECK(at("培训班 计量单位") < at("培训班 偏差原因分析 经费保障"));
    CHECK(at("培训班 偏差原因分析 经费保障") < at("培训班 偏差原因分析 其他"));
    CHECK(at("培训班 偏差原因分析 其他") < at("培训班 偏差原因分析 原因说明"));
}

TEST_CASE("a finding about a tick leads to the tick") {
    Page page(1100, 768);
    begin_monitoring(page);
    page.click("查看问题清单");
    const char* const told = "运行监控表（党建活动经费）的“培训班”为红灯，没有勾选偏差原因："
                             "请勾选经费、制度、人员、硬件条件或其他原因。";
    page.click(told, Role::list_item);
    page.settle();
    CHECK(page.focused() == "培训班 偏差原因分析 经费保障");
}

TEST_CASE("the labels of an ex-ante evaluation follow what is evaluated") {
    Page page;
    page.begin();
    page.click("填写此表：附件7 事前评估报告");
    CHECK(page.has("立项必要性/政策设立必要性 得分"));
    page.choose("评估的是", "政策");
    CHECK(page.has("政策设立必要性 得分"));
    page.fill("政策设立必要性 得分", "18");
    CHECK(page.sees("政策设立必要性 得分 18，上限 20"));
}

TEST_CASE("the button for the next gap leads from one required cell to the other") {
    Page page;
    page.begin();
    page.click("附件2 基础数据表");
    page.click("下一个未填项");
    CHECK(page.focused() == "编制数");
    page.click("下一个未填项");
    CHECK(page.focused() == "2023年实际在职人数");
}

TEST_CASE("a version that was exported is restored, and so is what was there before") {
    Page page;
    page.begin();
    page.click("附件2 基础数据表");
    page.fill("编制数", "20");
    page.click("导出");
    page.click("导出草稿");
    page.fill("编制数", "33");
    page.click("更多");
    page.click("历史版本");
    CHECK(page.sees("核对码"));
    page.click("恢复 第1版 导出草稿 2026-11-24 10:00");
    page.click("附件2 基础数据表");
    CHECK(page.value("编制数") == "20");
    page.click("更多");
    page.click("历史版本");
    CHECK(page.sees("恢复前的内容"));
}

TEST_CASE("what was there when a report was opened is kept with its code") {
    Page page;
    page.begin();
    page.click("附件2 基础数据表");
    page.fill("编制数", "20");
    page.wait(1);
    page.reload();
    page.click("市直机关工委 2023年度 草稿 11月24日 10:00");
    REQUIRE(!page.host.versions.empty());
    CHECK(page.host.versions.back().first.title == "第1版 打开时的内容");
    CHECK(page.host.versions.back().first.code.size() == 14);
}

TEST_CASE("without its template a report can be read, and opens whole once the template comes") {
    Page page;
    page.open_file("a.json",
                   R"({"format":"ziping-report","version":1,"template":{"id":"other","version":"3"},"id":"x1","unit":"市妇联",
        "year":2023,"forms":{"base":{"staff":{"staff":{"posts":"20","actual":"18"}}}}})");
    CHECK(page.sees("other"));
    CHECK(page.value("staff posts") == "20");
    CHECK(page.find("staff posts")->read_only);
    page.open_file("other.json",
                   R"({"format":"ziping-template","format_version":1,"id":"other","version":"3","title":"别市2023","year":2023,
        "document":"自评","digest_algorithm":"sm3","forms":[{"id":"base","label":"基础表","title":"基础表","blocks":[{"id":"staff",
        "kind":"line_items","columns":[{"id":"posts","label":"编制","kind":"count","unit":"人"}],"rows":[{"id":"staff","label":"人员"}]}]}],
        "grades":[],"levels":[],"rules":[]})");
    CHECK(page.value("人员") == "20");
    CHECK(!page.find("人员", Role::text_field)->read_only);
    page.reload();
    page.click("新建报告");
    page.choose("模板", "别市2023");
    CHECK(page.value("模板") == "other/3");
}

TEST_CASE("last year's file begins a report: carried over, marked, and unmarked once it is touched") {
    Page page;
    page.begin();
    page.click("附件2 基础数据表");
    page.fill("填表人", "张三");
    page.fill("三公经费 2023年决算数", "2.77");
    page.click("导出");
    page.click("导出草稿");
    const std::string file = page.host.files.front().bytes;
    page.click("自评：返回我的报告");
    page.click("新建报告");
    page.open_file("去年.json", file);
    CHECK(page.value("年度") == "2024");
    page.click("开始填写");
    REQUIRE(!page.host.announced.empty());
    CHECK(page.host.announced.back().find("蓝底的请逐项核对") != std::string::npos);
    page.click("附件2 基础数据表");
    CHECK(page.value("三公经费 2023年决算数") == "2.77");
    CHECK(page.description("三公经费 2023年决算数") == "沿用上年，请核对");
    page.fill("三公经费 2023年决算数", "2.78");
    CHECK(page.description("三公经费 2023年决算数") != "沿用上年，请核对");
    page.click("更多");
    page.click("沿用内容全部核对无误");
    CHECK(page.description("填表人") == "");
    page.press(Key::undo);
    CHECK(page.description("填表人") == "沿用上年，请核对");
}

TEST_CASE("a report begun from another unit's keeps the name that was typed, and is of a later year") {
    Page page;
    page.begin();
    page.wait(1);
    page.click("自评：返回我的报告");
    page.click("新建报告");
    page.fill("部门（单位）名称", "市第三家单位");
    page.choose("沿用上年报告", "市直机关工委 2023年度 第1版 2026-11-24 10:00");
    CHECK(page.value("部门（单位）名称") == "市第三家单位");
    CHECK(page.value("年度") == "2024");
    CHECK(page.value("模板").starts_with("zhuzhou-2024/"));    // the one for that year
    page.fill("年度", "２０２３");
    page.click("开始填写");
    CHECK(page.find("年度")->invalid);
    page.fill("年度", "２０２４");
    page.focus("年度");
    page.press(Key::down);    // Enter
    page.settle();
    CHECK(page.sees("市第三家单位"));
    CHECK(!page.find("开始填写"));
}

TEST_CASE("a newer version of the template is offered, shown, taken and undone; every value stays") {
    const auto version = [](const char* number, const char* label) {
        return std::string(R"({"format":"ziping-template","format_version":1,"id":"other","version":")") + number +
               R"(","title":"别市2023","year":2023,"document":"自评","digest_algorithm":"sm3","forms":[{"id":"base","label":"基础表",)" +
               R"("title":"基础表","blocks":[{"id":"staff","kind":"fields","rows":[{"id":"posts","label":")" + label +
               R"(","kind":"count"}]}]}],"grades":[],"levels":[],"rules":[]})";
    };
    Page page;
    page.open_file("1.json", version("1", "编制"));
    page.click("新建报告");
    page.choose("模板", "别市2023");
    page.fill("部门（单位）名称", "市妇联");
    page.click("开始填写");
    page.fill("编制", "20");
    page.open_file("2.json", version("2", "核定编制"));
    page.click("自评：返回我的报告");
    page.click("市妇联 2023年度 草稿 11月24日 10:00");
    page.click("查看变化");
    CHECK(page.sees("“编制”改为“核定编制”"));
    page.click("改用新版");
    CHECK(page.value("核定编制") == "20");
    page.press(Key::undo);
    CHECK(page.value("编制") == "20");
}

TEST_CASE("a report pasted into a section is parted by its headings, in one step") {
    Page page;
    page.begin();
    CHECK(page.paste("1．主要职能",
                     "一、部门基本情况\n1. 主要职能。\n本部门负责妇女工作。\n（一）组织宣传。\n2、机构和人员情况\n编制20人。\n"
                     "二、一般公共预算支出情况\n（一）基本支出情况\n支出600万元。\n政府性基金预算支出情况\n无\n"));
    CHECK(page.value("1．主要职能") == "本部门负责妇女工作。\n（一）组织宣传。");
    CHECK(page.value("2．机构和人员情况") == "编制20人。");
    CHECK(page.value("（一）基本支出情况") == "支出600万元。");
    CHECK(page.value("三、政府性基金预算支出情况") == "无");
    page.press(Key::undo);
    CHECK(page.value("2．机构和人员情况") == "");
    CHECK(!page.paste("1．主要职能", "第一段\n第二段"));
}

TEST_CASE("a section that does not apply says so with one click; a live value goes in at the caret") {
    Page page;
    page.begin();
    page.click("无此项：三、政府性基金预算支出情况");
    CHECK(page.value("三、政府性基金预算支出情况") == "无");
    page.click("插入数据：（一）基本支出情况");
    page.click("全年执行数");
    CHECK(page.value("（一）基本支出情况") == "〔全年执行数〕");
}

TEST_CASE("undoing a row that was added leads to its neighbour, not to the first row of the table") {
    Page page;
    page.click("打开示例报告");
    page.click("自评表", Role::tab);
    page.click("机关党建质量 行操作");
    page.click("复制一行");
    page.press(Key::undo);
    page.settle();
    CHECK(page.focused() == "社会效益指标2 三级指标");
    page.click("添加生态效益指标");
    page.press(Key::undo);
    page.settle();
    CHECK(page.focused() == "添加生态效益指标");
}

TEST_CASE("when one of two projects is removed the other one is shown") {
    Page page;
    page.begin();
    for (int i = 0; i < 2; ++i) page.click("添加项目：附件4 项目自评表");
    page.click("管理 项目自评表（第2个）");
    page.click("移除");
    CHECK(page.has("年度资金总额 全年预算数"));
    CHECK(page.focused() == "项目自评表（第1个）");
}

TEST_CASE("a finding stays lit while its cell has the focus, and no longer") {
    Page page(1366, 2000);
    page.click("打开示例报告");
    page.click("附件2 基础数据表");
    const std::string finding =
        "基础数据表 › 经费控制情况（万元）中 10 项非零经费的决算数与预算数分毫不差：请核对决算数是否按实际支出填写。";
    page.click(finding);
    CHECK(page.find(finding)->selected);
    page.focus("填表人");
    page.settle();
    CHECK(!page.find(finding)->selected);
}

TEST_CASE("a file that replaces a report leaves what was there among the versions") {
    Page page;
    page.click("打开示例报告");
    page.click("导出");
    page.click("导出草稿");
    const std::string file = page.host.files.back().bytes;
    page.click("附件2 基础数据表");
    page.fill("编制数", "21");
    page.wait(1);
    page.open_file("文件.json", file);
    CHECK(page.sees("本机：第2版，草稿"));
    CHECK(page.sees("文件：第1版，草稿"));
    page.click("用文件替换");
    page.click("附件2 基础数据表");
    CHECK(page.value("编制数") == "20");
    const auto& versions = page.host.versions;
    const auto kept = std::find_if(versions.begin(), versions.end(),
                                   [](const auto& one) { return one.first.title.find("替换前的内容") != std::string::npos; });
    REQUIRE(kept != versions.end());
    CHECK(kept->second.find("\"posts\": \"21\"") != std::string::npos);
}
