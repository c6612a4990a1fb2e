#include "core/edit.h"
#include "exchange/assets.h"
#include "ui/page.h"
#include "ui/program.h"

#include <doctest/doctest.h>

#include <utility>

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

TEST_CASE("a table pasted into a cell fills its neighbours, and is undone in one step") {
    Page page;
    page.begin();
    page.click("附件2 基础数据表");
    CHECK(page.paste("三公经费 2022年决算数", "1.32\t2.77\t2.77\n"));
    CHECK(page.value("三公经费 2023年决算数") == "2.77");
    CHECK(page.press(Key::undo));
    CHECK(page.value("三公经费 2022年决算数") == "");
    CHECK(page.value("三公经费 2023年决算数") == "");
}

TEST_CASE("lines that were copied with their labels go into the rows that they name") {
    Page page;
    page.begin();
    page.click("附件2 基础数据表");
    CHECK(page.paste("三公经费 2022年决算数",
                     "项目支出\t3\t2\t1\n1、公务用车购置和维护经费\t0.5\t0.4\t0.3\n三公经费\t1.32\t2.77\t2.77\n合计\t9\t9\t9"));
    CHECK(page.value("三公经费 2022年决算数") == "1.32");
    CHECK(page.value("三公经费 2023年决算数") == "2.77");
    CHECK(page.value("项目支出 2023年预算数") == "2");
    CHECK(page.host.announced.back().find("有 4 格放不下") != std::string::npos);
}

TEST_CASE("a table with headings of its own and running numbers is pasted without them") {
    Page page;
    page.begin();
    page.click("自评表");
    CHECK(page.paste("质量指标1 三级指标", "序号\t指标名称\t目标值\t完成值\n1\t准确率\t≥98%\t99%\n2\t合格率\t100%\t100%"));
    CHECK(page.value("准确率 年度指标值") == "≥98%");
    CHECK(page.value("合格率 实际完成值") == "100%");
    CHECK_FALSE(page.has("序号 年度指标值"));
}

TEST_CASE("a 二级 that the form does not have shifts nothing and is told") {
    Page page;
    page.begin();
    page.click("自评表");
    CHECK(page.paste("质量指标1 三级指标", "产出指标\t数量 指标\t培训期数\t2期\t2期\n效益指标\t环境效益指标\t绿化面积\t3亩\t3亩\n"
                                           "效益指标\t社会效益指标\t群众知晓率\t≥90%\t92%"));
    CHECK(page.value("培训期数 实际完成值") == "2期");
    CHECK(page.value("群众知晓率 年度指标值") == "≥90%");
    CHECK_FALSE(page.has("绿化面积 年度指标值"));
    CHECK(page.host.announced.back() == "已粘贴 6 格，可撤销；有 3 格放不下，没有粘贴：本表没有“环境效益指标”");
}

TEST_CASE("a table pasted into a row says how much of it, and what had no room") {
    Page page;
    page.begin();
    page.click("附件2 基础数据表");
    CHECK(page.paste("三公经费 2022年决算数", "1.32\t2.77\t2.77\t多余\t\n"));
    CHECK(page.host.announced.back() == "已粘贴 3 格，可撤销；有 1 格放不下，没有粘贴");
}

TEST_CASE("whole rows of the printed table go to the 二级 that they name") {
    Page page;
    page.begin();
    page.click("自评表", Role::tab);
    SUBCASE("with the heading, merged cells being blank") {
        CHECK(page.paste("质量指标1 三级指标",
                         "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n"
                         "产出指标（50分）\t数量指标\t党务培训\t≥2期\t2期\t10\t10\t\n"
                         "\t\t主题党日\t12次\t12次\t10\t10\t\n"
                         "\t质量指标\t培训合格率\t≥98%\t98.5%\t20\t20\t\n"
                         "效益指标（30分）\t社会效益指标\t党建氛围\t增强\t明显增强\t30\t30\t\n"));
        CHECK(page.value("党务培训 实际完成值") == "2期");
        CHECK(page.value("主题党日 得分") == "10");
        CHECK(page.value("培训合格率 分值") == "20");
        CHECK(page.value("党建氛围 年度指标值") == "增强");
        CHECK(page.host.announced.back() == "已粘贴 24 格，可撤销");
        CHECK(page.press(Key::undo));
        CHECK(!page.has("主题党日 得分"));
    }
    SUBCASE("of one 二级, whose merged cells were copied along") {
        CHECK(page.paste("数量指标1 三级指标", "\t\t党务培训\t≥2期\t2期\t10\t10\t\n\t\t主题党日\t12次\t12次\t10\t9\t雨"));
        CHECK(page.value("党务培训 分值") == "10");
        CHECK(page.value("主题党日 得分") == "9");
    }
    SUBCASE("in any order, down to the line of the total") {
        CHECK(page.paste("数量指标1 三级指标", "产出指标\t数量指标\t甲\t1\t1\t10\t10\t\n产出指标\t质量指标\t乙\t1\t1\t10\t10\t\n"
                                               "产出指标\t数量指标\t丙\t1\t1\t10\t10\t\n产出指标\t质量指标\t丁\t1\t1\t10\t10\t\n"
                                               "总分\t\t\t\t\t40\t40\t\n"));
        for (const char* name : {"甲 得分", "乙 得分", "丙 得分", "丁 得分"}) CHECK(page.value(name) == "10");
        CHECK(page.host.announced.back() == "已粘贴 24 格，可撤销");
    }
    SUBCASE("one line whose name is that of a 二级 keeps it") {
        CHECK(page.paste("数量指标1 三级指标", "数量指标\t≥2期"));
        CHECK(page.value("数量指标 年度指标值") == "≥2期");
    }
    SUBCASE("a name that is also that of a 二级 stays a name") {
        CHECK(page.paste("数量指标1 三级指标", "数量指标\t≥2期\n其他\t1场"));
        CHECK(page.value("数量指标 年度指标值") == "≥2期");
    }
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

TEST_CASE("a cell that a spreadsheet put into quotes stays one cell") {
    Page page;
    page.begin();
    page.click("附件2 基础数据表");
    SUBCASE("with a break in it") {
        CHECK(page.paste("三公经费 2022年决算数", "\"1.\r\n32\"\t2.77\r\n0\t1\r\n"));
        CHECK(page.value("三公经费 2022年决算数") == "1.32");
        CHECK(page.value("三公经费 2023年预算数") == "2.77");
    }
    page.click("自评表", Role::tab);
    SUBCASE("with quotes in it, in a row that is added") {
        CHECK(page.paste("数量指标1 三级指标", "办会\t≥2场\t\"2\n\"\"场\"\"\"\n\"双创\"活动\t3次\t3次"));
        CHECK(page.value("办会 实际完成值") == "2\"场\"");
        CHECK(page.value("\"双创\"活动 实际完成值") == "3次");
    }
    SUBCASE("by itself") {
        CHECK(page.paste("数量指标1 三级指标", "\"开展\n培训\""));
        CHECK(page.value("数量指标1 三级指标") == "开展培训");
        CHECK(!page.paste("数量指标1 三级指标", "\"双创\"活动"));
    }
    SUBCASE("a break between words leaves a blank") {
        CHECK(page.paste("数量指标1 三级指标", "\"Word\nExcel\"\t≥2场"));
        CHECK(page.value("Word Excel 年度指标值") == "≥2场");
    }
    SUBCASE("a quote that is not closed is a character") {
        CHECK(page.paste("数量指标1 三级指标", "\"未闭合\t≥2场\n其他\t1场"));
        CHECK(page.value("\"未闭合 年度指标值") == "≥2场");
        CHECK(page.value("其他 年度指标值") == "1场");
    }
}

TEST_CASE("a file that was changed after its export opens with a warning, which goes with the next file") {
    Page page;
    page.begin();
    page.click("附件2 基础数据表");
    page.fill("填表人", "张三");
    page.click("导出");
    page.click("导出草稿");
    const std::string file = page.host.files.front().bytes;
    page.click("自评：返回我的报告");
    page.open_file("报告.json", file);
    CHECK(!page.sees("改动过"));
    std::string changed = file;
    changed.replace(changed.find("张三"), std::string_view("张三").size(), "王五");
    page.click("自评：返回我的报告");
    page.open_file("报告.json", changed);
    CHECK(page.sees("文件在导出以后被改动过。用文件替换"));    // where it is to be decided
    page.click("另存为新报告");
    CHECK(page.sees("在导出以后被改动过"));
    page.click("自评：返回我的报告");
    page.open_file("报告.json", file);
    CHECK(!page.sees("在导出以后被改动过"));
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

TEST_CASE("a report from a changed file stays marked until it is exported from here") {
    Page page;
    page.begin();
    page.click("附件2 基础数据表");
    page.fill("编制数", "41");
    page.click("导出");
    page.click("导出草稿");
    std::string file = page.host.files.back().bytes;
    file.replace(file.find("\"41\""), 4, "\"40\"");
    page.click("自评：返回我的报告");
    page.click("删除 市直机关工委");
    page.open_file("a.json", file);
    page.reload();
    CHECK(page.sees("，文件被改动"));
    page.click("市直机关工委 2023年度 草稿 11月24日 10:00，文件被改动");
    CHECK(page.sees("这份报告来自一个导出以后被改动过的文件"));
    page.click("导出");
    page.click("导出草稿");
    page.click("自评：返回我的报告");
    CHECK(!page.sees("，文件被改动"));
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

TEST_CASE("a file of an unknown template takes no place of another report without a question") {
    Page page;
    page.begin("市妇联");
    page.click("附件2 基础数据表");
    page.fill("编制数", "77");
    page.click("导出");
    page.click("导出草稿");
    std::string file = page.host.files.back().bytes;
    page.click("自评：返回我的报告");
    file.replace(file.find("zhuzhou-2023"), std::string_view("zhuzhou-2023").size(), "nowhere-2023");
    file.replace(file.find("\"77\""), 4, "\"78\"");
    page.open_file("a.json", file);
    CHECK(page.sees("“市妇联” 2023年度的报告已在“我的报告”中"));
    page.click("取消");
    page.click("市妇联 2023年度 草稿 11月24日 10:00");
    page.click("附件2 基础数据表");
    CHECK(page.value("编制数") == "77");
}

TEST_CASE("of several files each report is put into the list, and each warning stays") {
    Page page;
    const auto exported = [&](const char* unit, const char* posts) {
        page.begin(unit);
        page.click("附件2 基础数据表");
        page.fill("编制数", posts);
        page.click("导出");
        page.click("导出草稿");
        page.click("自评：返回我的报告");
        page.click("删除 " + std::string(unit));
        return page.host.files.back().bytes;
    };
    const std::string one = exported("市妇联", "20"), other = exported("市残联", "30");
    std::string altered = exported("市科协", "41");
    altered.replace(altered.find("\"41\""), 4, "\"40\"");
    page.reload();
    page.open_files({{"a.json", one}, {"b.json", altered}, {"c.json", "no report"}, {"d.json", other}});
    for (const char* unit : {"市妇联", "市残联", "市科协"}) CHECK(page.find("删除 " + std::string(unit)));
    CHECK(page.sees("“b.json”在导出以后被改动过"));
    CHECK(page.sees("打不开“c.json”"));
    CHECK(page.host.announced.back() == "3 份报告已放入“我的报告”");

    // Two that are here already, with other content: one question after the other.
    std::string later_one = one, later_other = other;
    later_one.replace(later_one.find("\"20\""), 4, "\"21\"");
    later_other.replace(later_other.find("\"30\""), 4, "\"31\"");
    page.open_files({{"a.json", later_one}, {"d.json", later_other}});
    CHECK(page.sees("“市妇联” 2023年度的报告已在“我的报告”中"));
    page.click("用文件替换");
    CHECK(page.sees("“市残联” 2023年度的报告已在“我的报告”中"));
    page.app().files_chosen(1);    // another file is dropped on the question
    page.click("用文件替换");
    CHECK(page.has("新建报告"));    // the report came with others: it is put aside all the same
    CHECK(page.find("删除 市妇联"));
    CHECK(!page.sees("“市残联” 2023年度的报告已在“我的报告”中"));
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

TEST_CASE("many files that cannot be opened leave room for the page") {
    Page page;
    page.open_files({{"1.json", "x"}, {"2.json", "x"}, {"3.json", "x"}, {"4.json", "x"}, {"5.json", "x"}, {"6.json", "x"}});
    CHECK(page.sees("打不开“3.json”"));
    CHECK_FALSE(page.sees("打不开“4.json”"));
    CHECK(page.sees("另有 3 条提示"));
    page.click("关闭提示");
    CHECK_FALSE(page.sees("打不开“1.json”"));
    CHECK(page.sees("打不开“4.json”"));
    CHECK(page.sees("另有 2 条提示"));
    page.click("关闭提示");
    CHECK(page.sees("打不开“6.json”"));    // four have room
    CHECK_FALSE(page.sees("另有"));
}

TEST_CASE("an asset that came while an earlier one is awaited is asked for again by who comes later") {
    HeadlessHost host;
    host.assesses = true;
    Program program(host);
    std::string done;
    const auto need = [&](std::string_view path, char who) {
        program.need_asset(path, [&done, who](std::string_view) { done += who; });
    };
    need("slow", '1');
    need("fast", '2');
    program.asset_loaded("fast", "{}");
    need("fast", '3');
    CHECK(host.assets_asked == std::vector<std::string>{"slow", "fast", "fast"});
    program.asset_loaded("slow", "{}");
    program.asset_loaded("fast", "{}");
    CHECK(done == "123");
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

TEST_CASE("files made with another content of their template are told of together") {
    const auto file = [](const char* id) {
        std::string text(asset("samples/zhuzhou-2023.json"));
        for (const auto& [from, to] : {std::pair<std::string, std::string>{"zhuzhou2023gongwei", id}, {"\"sm3:", "\"sm3:0"}}) {
            const std::size_t at = text.find(from);
            REQUIRE(at != text.npos);
            text.replace(at, from.size() + (to.ends_with('0') ? 1 : 0), to);
        }
        return text;
    };
    Page page;
    page.open_files({{"甲.json", file("one")}, {"乙.json", file("two")}, {"丙.json", file("three")}});
    CHECK(page.sees("“甲.json”等 3 份文件填报时所用的模板"));
}
