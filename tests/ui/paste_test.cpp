// What is pasted from spreadsheets and Word into the forms.
#include "ui/page.h"

#include <doctest/doctest.h>

using namespace ziping;

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

TEST_CASE("a pasted heading fills no cell, and what a spreadsheet shows for nothing is 0") {
    Page page;
    page.begin();
    page.click("自评表");
    CHECK(page.paste("年度资金总额 年初预算数", "年初预算数\t全年预算数\t全年执行数\n1180\t1167.5\t-"));
    CHECK(page.value("年度资金总额 年初预算数") == "1180");
    CHECK(page.value("年度资金总额 全年预算数") == "1167.5");
    CHECK(page.value("年度资金总额 全年执行数") == "0");
}
