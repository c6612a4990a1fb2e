// 汇总: what a finance bureau sees of many reports.
#include "exchange/assets.h"
#include "ui/page.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace ziping;

namespace {

void put(std::string& text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != text.npos);
    text.replace(at, from.size(), to);
}

// The sample as a file of another unit.
std::string report_of(std::string_view unit) {
    std::string text(asset("samples/zhuzhou-2023.json"));
    put(text, "中共株洲市直属机关工作委员会", unit);
    put(text, "zhuzhou2023gongwei", "r" + std::to_string(std::hash<std::string_view>()(unit)));
    return text;
}

// The units of the rows, from above.
std::vector<std::string> rows(const Page& page) {
    std::vector<const Element*> items;
    for (const Element& element : page.host.elements)
        if (element.role == Role::list_item) items.push_back(&element);
    std::sort(items.begin(), items.end(), [](const Element* a, const Element* b) { return a->box.y < b->box.y; });
    std::vector<std::string> units;
    for (const Element* item : items) units.push_back(item->label.substr(0, item->label.find(' ')));
    return units;
}

// The whole name of a row.
std::string row(const Page& page, std::string_view unit) {
    for (const Element& element : page.host.elements)
        if (element.role == Role::list_item && element.label.starts_with(unit)) return element.label;
    return {};
}

// 汇总 with a report just begun, of 市妇联, and a complete one, of 市残联.
void show_two(Page& page) {
    page.begin("市妇联");
    page.wait(1);
    page.click("自评：返回我的报告");
    page.open_file("a.json", report_of("市残联"));
    page.click("自评：返回我的报告");
    page.click("汇总");
}

using Units = std::vector<std::string>;

}    // namespace

TEST_CASE("all reports stand side by side, are put in order by a column, and become one table") {
    Page page;
    page.begin("市妇联");
    page.wait(1);
    page.click("自评：返回我的报告");
    CHECK(!page.find("汇总"));
    page.open_file("a.json", report_of("市残联"));
    page.click("自评：返回我的报告");
    page.click("汇总");
    CHECK(page.sees("报告 2 份 草稿 2"));
    CHECK(page.sees("平均总分 100.00 1 份有完整总分"));
    CHECK(page.sees("等级 优：1 份"));
    CHECK(page.sees("等级 未评：1 份"));
    CHECK(rows(page) == Units{"市残联", "市妇联"});    // the better one first; who has no total stands last
    CHECK(row(page, "市残联").starts_with("市残联 2023年度 草稿 总分100 优 执行率100% 强制性"));
    page.click("按总分排序");
    CHECK(rows(page) == Units{"市残联", "市妇联"});
    page.click("按已填排序");
    CHECK(rows(page) == Units{"市妇联", "市残联"});
    page.click("按已填排序");
    CHECK(rows(page) == Units{"市残联", "市妇联"});
    page.click("按单位排序");
    CHECK(rows(page) == Units{"市妇联", "市残联"});

    page.click("导出汇总表");
    const auto& table = page.host.files.back();
    CHECK(table.name == "自评汇总_2023年度_20261124.csv");
    const std::size_t first = table.bytes.find("\r\n市妇联,2023,1,草稿,"), second = table.bytes.find("\r\n市残联,2023,");
    CHECK(first < second);
    CHECK(second != std::string::npos);
    CHECK(page.host.announced.back() == "已导出 2 份报告的汇总表");

    CHECK(page.press(Key::escape));
    CHECK(page.focused() == "汇总");
    CHECK(page.find("新建报告"));
}

TEST_CASE("the rows are narrowed down by what is found, by grade and rate, and by the unit's name") {
    Page page;
    show_two(page);

    page.click("等级 优：1 份");
    CHECK(rows(page) == Units{"市残联"});
    CHECK(page.sees("1 份报告：等级 优"));
    page.click("导出汇总表");
    CHECK(page.host.files.back().bytes.find("市妇联") == std::string::npos);
    page.click("等级 优：1 份");    // again: all of them
    CHECK(rows(page).size() == 2);
    page.click("预算执行率 100% 及以上：1 份");
    CHECK(rows(page) == Units{"市残联"});
    page.click("显示全部");
    CHECK(rows(page).size() == 2);
    page.fill("查找单位", "妇联");
    CHECK(rows(page) == Units{"市妇联"});
    CHECK(page.press(Key::escape));    // ends the search, not the page
    CHECK(rows(page).size() == 2);
    CHECK(page.value("查找单位") == "");
    page.fill("查找单位", "没有这个");
    CHECK(rows(page).empty());
    CHECK(page.sees("0 份报告，单位名称含“没有这个”"));
    page.click("显示全部");
    CHECK(page.value("查找单位") == "");

    const Element* rule = nullptr;
    for (const Element& element : page.host.elements)
        if (element.label.starts_with("常见问题 数值型指标")) rule = &element;
    REQUIRE(rule);
    page.click(std::string(rule->label));
    CHECK(rows(page) == Units{"市残联"});
    page.click(row(page, "市残联"));    // opens at the first of these findings
    CHECK(page.focused().find("实际完成值") != std::string::npos);
    page.click("自评：返回汇总");
    CHECK(rows(page) == Units{"市残联"});
    CHECK(page.focused().starts_with("市残联"));
}

TEST_CASE("the focus has a place when the report that was open is narrowed away by what was changed in it") {
    Page page;
    show_two(page);
    page.click("等级 优：1 份");
    page.click(row(page, "市残联"));
    page.click("修改");
    page.click("自评表");
    page.fill("党务干部培训 得分", "");
    page.click("自评：返回汇总");
    CHECK(rows(page).empty());
    CHECK(page.focused() == "查找单位");
}

TEST_CASE("a bureau sees which reports it is looking at, and narrows the table down to them") {
    Page page;
    for (const char* unit : {"丙局", "甲局"}) {
        std::string text = report_of(unit);
        put(text, R"("status": "draft")", R"("status": "submitted")");
        page.open_file("a.json", text);
        if (std::string_view(unit) == "甲局") {
            page.click("审核");
            page.fill("审核意见：整份报告", "请补充");
        }
        page.click("自评：返回我的报告");
    }
    page.click("汇总");
    CHECK(page.sees("报告 2 份 已提交 1  审核中 1"));
    const std::string before = row(page, "丙局");
    CHECK(row(page, "甲局").substr(row(page, "甲局").find(" 核实性")) ==
          before.substr(before.find(" 核实性")));    // an opinion is no problem of theirs
    page.choose("状态", "审核中");
    CHECK(rows(page) == Units{"甲局"});
    CHECK(page.sees("1 份报告，审核中"));
    page.click(row(page, "甲局"));
    page.fill("审核意见：整份报告", "");
    page.click("退回修改");
    CHECK(page.host.announced.back().starts_with("还没有要答复的意见"));
    page.click("审核通过");    // not by a slip: there are errors
    CHECK(page.host.announced.back() == "还有 36 项强制性问题没有改正：确定通过，请再点一次“通过”");
    REQUIRE(page.host.files.empty());
    page.click("审核通过");
    REQUIRE(!page.host.files.empty());
    CHECK(page.host.files.back().name.ends_with("_通过.json"));
    CHECK(page.sees("已通过 第1版"));
    CHECK(page.sees("第1版已通过，内容已锁定"));
    page.click("自评：返回汇总");
    CHECK(rows(page).empty());
    page.click("显示全部");
    CHECK(row(page, "甲局").starts_with("甲局 2023年度 已通过"));
}

TEST_CASE("Enter leads from the search to the first row") {
    Page page;
    show_two(page);
    page.fill("查找单位", "残联");
    page.press(Key::down);
    CHECK(page.focused().starts_with("市残联"));
}

TEST_CASE("two reports of one unit and year are told") {
    Page page;
    page.open_file("a.json", report_of("甲局"));
    page.click("自评：返回我的报告");
    std::string again = report_of("甲局");
    put(again, "\"id\": \"r", "\"id\": \"again");
    page.open_file("b.json", again);
    page.click("自评：返回我的报告");
    page.click("汇总");
    CHECK(rows(page) == Units{"甲局", "甲局"});
    CHECK(row(page, "甲局").find("，单位重复") != std::string::npos);
    page.open_file("c.json", report_of("乙局"));
    page.click("自评：返回汇总");
    CHECK(rows(page).size() == 3);
    page.click("单位重复 2 份");
    CHECK(rows(page) == Units{"甲局", "甲局"});
    CHECK(page.sees("2 份报告：单位重复"));
    page.click("导出汇总表");
    CHECK(page.host.files.back().bytes.find(",单位重复\r\n") != std::string::npos);
    CHECK(page.host.files.back().bytes.find("2 份单位重复，合计中都已计入。") != std::string::npos);
    page.click("显示全部");
    CHECK(rows(page).size() == 3);
}

TEST_CASE("what the reports come to is of those whose status is chosen, and 复核总分 counts where there is one") {
    Page page;
    show_two(page);
    CHECK(page.sees("等级 未评：1 份"));
    page.choose("状态", "草稿");
    CHECK(page.sees("等级 未评：1 份"));
    std::string other = report_of("市档案馆");
    put(other, "\"draft\"", "\"submitted\"");
    page.open_file("b.json", other);
    page.click("审核");
    page.click("自评表");
    page.focus("党务干部培训 实际完成值");
    page.fill("复核得分：自评表 › 数量指标 › 党务干部培训 › 得分", "0");
    page.wait(1);
    page.click("自评：返回汇总");
    page.choose("状态", "审核中");
    CHECK(page.sees("平均总分 100.00 复核后 98.00"));
    CHECK(page.sees("等级 优：1 份"));
    CHECK_FALSE(page.sees("等级 未评"));
    CHECK(row(page, "市档案馆").find(" 复核98优 偏离2%一致 ") != std::string::npos);
    page.click("导出汇总表");
    CHECK(page.host.files.back().name == "自评汇总_2023年度_审核中_20261124.csv");
    page.click("返回我的报告");
    CHECK(page.sees("市档案馆 2023年度 审核中 "));
}

TEST_CASE("reports that do not name their unit are not taken for one unit's") {
    Page page;
    std::string again = report_of("");
    put(again, "\"id\": \"r", "\"id\": \"again");
    for (const std::string& text : {report_of(""), again}) {
        page.open_file("a.json", text);
        page.click("自评：返回我的报告");
    }
    page.click("汇总");
    CHECK(rows(page).size() == 2);
    CHECK(row(page, "（未填单位名称）").find("单位重复") == std::string::npos);
}

TEST_CASE("what the reports come to folds away, at once where the page is low") {
    Page page(911, 512);
    show_two(page);
    CHECK_FALSE(page.sees("平均总分"));
    CHECK(page.sees("2 份报告"));
    page.click("展开概览");
    CHECK(page.sees("报告 2 份"));
    page.click("收起概览");
    CHECK_FALSE(page.sees("报告 2 份"));
}

TEST_CASE("from one report to the next, as the table shows them, with the review going on") {
    Page page;
    const auto submission = [](std::string_view unit) {
        std::string text = report_of(unit);
        put(text, R"("status": "draft")", R"("status": "submitted")");
        return text;
    };
    for (const char* unit : {"丙局", "甲局", "乙局"}) {
        page.open_file("a.json", submission(unit));
        page.click("自评：返回我的报告");
    }
    page.click("汇总");
    page.click("按单位排序");
    page.click(row(page, "乙局"));    // in the order of their characters: 丙 乙 甲
    CHECK(page.sees("2 / 3"));
    CHECK(page.description("下一份") == "甲局");
    page.click("自评表");
    page.click("审核");
    page.fill("审核意见：整份报告", "请补充");
    page.click("退回修改");
    CHECK(page.focused() == "下一份");
    page.click("下一份");
    CHECK(page.sees("2023年度  甲局"));
    CHECK(page.sees("审核中"));
    CHECK(page.has("审核意见：自评表"));    // at the same form
    CHECK(page.find("下一份")->disabled);
    page.click("结束审核");
    page.click("上一份");
    CHECK(page.sees("已退回 第1版"));    // 乙局
    page.click("上一份");
    CHECK(page.sees("2023年度  丙局"));
    CHECK_FALSE(page.sees("审核中"));
    CHECK(page.find("上一份")->disabled);
    page.click("自评：返回汇总");
    CHECK(page.focused().starts_with("丙局"));
}

TEST_CASE("what was changed in a report shows when it is left for the collection") {
    Page page;
    show_two(page);
    const std::string before = row(page, "市妇联");
    page.click(before);
    page.click("修改");
    page.click("附件2 基础数据表");
    page.fill("编制数", "20");
    page.click("自评：返回汇总");
    CHECK(row(page, "市妇联") != before);
    CHECK(row(page, "市妇联").starts_with("市妇联 2023年度 草稿"));
}

TEST_CASE("a report that cannot be read or has no template is told, and holds nobody up") {
    Page page;
    for (const char* unit : {"市妇联", "市科协"}) {
        page.begin(unit);
        page.wait(1);
        page.click("自评：返回我的报告");
    }
    std::string foreign = report_of("市残联");
    put(foreign, R"("id": "zhuzhou-2023")", R"("id": "elsewhere-2023")");
    page.open_file("a.json", foreign);
    page.click("自评：返回我的报告");
    for (auto& [key, text] : page.host.disk.texts)
        if (key.starts_with("ziping/draft/") && text.find("市科协") != std::string::npos) text = "?";
    page.click("汇总");
    CHECK(page.sees("报告 3 份 草稿 2  未汇总 2"));
    page.click("按强制性排序");
    page.click("按强制性排序");
    CHECK(rows(page).front() == "市妇联");    // what tells nothing stands last in either direction
    page.click("等级 未评：1 份");
    CHECK(rows(page) == Units{"市妇联"});
    page.click("显示全部");
    CHECK(row(page, "市科协").ends_with("已损坏"));
    CHECK(row(page, "市残联").find("缺少模板") != std::string::npos);
    page.click("导出汇总表");
    const std::string& table = page.host.files.back().bytes;
    CHECK(table.find("市科协,2023,1,草稿,,,,,,,,,,,,,,,,,,,已损坏") != std::string::npos);
    CHECK(table.find("市残联,2023,1,草稿,,,,,,,,,,,,,,,,,,,缺少模板") != std::string::npos);
    CHECK(table.find("共 1 份：未评等级 1 份。另有 2 份没有汇总，见备注。") != std::string::npos);
}

TEST_CASE("a file that turns out to be changed is marked at once in the collection") {
    Page page;
    page.begin("市妇联");
    page.click("导出");
    page.click("导出草稿");
    std::string file = page.host.files.back().bytes;
    page.click("自评：返回我的报告");
    page.open_file("a.json", report_of("市残联"));
    page.click("自评：返回我的报告");
    page.click("汇总");
    CHECK(!row(page, "市妇联").ends_with("，文件被改动"));
    const std::size_t digit = file.rfind("sm3:") + 4;
    file[digit] = file[digit] == '0' ? '1' : '0';    // the answers are the same
    page.open_file("b.json", file);
    page.click("自评：返回汇总");
    CHECK(row(page, "市妇联").ends_with("，文件被改动"));
}

TEST_CASE("reports of several years: those of the year that most are of are shown first, of as many the latest") {
    Page page;
    page.open_file("a.json", report_of("市残联"));
    page.click("自评：返回我的报告");
    std::string later = report_of("市妇联");
    put(later, R"("year": 2023)", R"("year": 2024)");
    page.open_file("b.json", later);
    page.click("自评：返回我的报告");
    page.click("汇总");
    CHECK(rows(page) == Units{"市妇联"});
    CHECK(page.sees("报告 1 份"));
    page.choose("年度", "2023年度");
    CHECK(rows(page) == Units{"市残联"});
    page.choose("年度", "全部年度");
    CHECK(rows(page).size() == 2);
    CHECK(page.sees("报告 2 份"));

    Page bureau;
    bureau.open_files({{"a.json", report_of("市残联")}, {"b.json", later}, {"c.json", report_of("市科协")}});
    bureau.click("汇总");
    CHECK(rows(bureau).size() == 2);
    CHECK(bureau.sees("其他年度 1"));
}

TEST_CASE("very many reports are collected over several frames, and all are there in the end") {
    Page page;
    for (int i = 0; i < 40; ++i) page.open_files({{"a.json", report_of("第" + std::to_string(i) + "单位")}, {"b.json", "?"}});
    page.click("汇总");
    page.settle();
    CHECK(page.sees("报告 40 份"));
    CHECK(page.sees("40 份报告"));
    CHECK(page.host.frames_wanted == 0);

    page.click("按单位排序");
    page.click("按单位排序");
    const std::string last = rows(page).back();
    page.scroll(200);
    CHECK(rows(page).back() != last);
    CHECK(rows(page).size() < 30);    // those in view, and a few
    const std::string opened = row(page, rows(page)[rows(page).size() - 4]);
    page.click(opened);
    page.click("自评：返回汇总");
    CHECK(page.focused() == opened);    // far below
    CHECK(page.sees(opened));
}

TEST_CASE("who has sent nothing stands below, once the bureau has told whom it waits for") {
    Page page;
    show_two(page);
    CHECK_FALSE(page.sees("未交"));
    page.click("应交名单");
    page.fill("应交单位，每行一个", "1. 市妇联\n2. 市档案馆\n3. 市审计局");
    CHECK(page.sees("共 3 个单位"));
    page.click("确定");
    CHECK(page.focused() == "应交名单");
    CHECK(page.sees("2 份报告，2 个单位未交"));
    CHECK(page.sees("应交 3  草稿 2  未交 2"));
    CHECK(row(page, "市残联").ends_with("，不在应交名单"));
    CHECK_FALSE(row(page, "市妇联").ends_with("，不在应交名单"));
    CHECK(page.find("市档案馆 2023年度 未交", Role::text));
    page.click("导出汇总表");
    const std::string& csv = page.host.files.back().bytes;
    CHECK(csv.find("\r\n市档案馆,2023,,未交,,") != csv.npos);
    CHECK(csv.find("2 个单位未交。") != csv.npos);
    CHECK(page.host.announced.back() == "已导出 2 份报告的汇总表，未交的 2 个单位列在后面");
    page.choose("状态", "未交");
    CHECK(page.sees("0 份报告，2 个单位未交"));
    CHECK(rows(page).empty());
    page.fill("查找单位", "审计");
    CHECK(page.sees("0 份报告，1 个单位未交，单位名称含“审计”"));

    page.reload();
    page.click("汇总");
    CHECK(page.sees("2 份报告，2 个单位未交"));
    page.click("应交名单");
    CHECK(page.value("应交单位，每行一个") == "市妇联\n市档案馆\n市审计局\n");
    page.fill("应交单位，每行一个", "");
    page.click("确定");
    CHECK_FALSE(page.sees("未交"));
}

TEST_CASE("a draft that is one of many is changed by nobody's slip") {
    Page page;
    show_two(page);
    page.click(row(page, "市妇联"));
    CHECK(page.sees("草稿，还没有提交，内容已锁定"));
    CHECK_FALSE(page.find("审核"));
    CHECK(page.focused() == "修改");
    page.click("修改");
    CHECK_FALSE(page.sees("内容已锁定"));
}

TEST_CASE("without a list nobody is missing, whatever was chosen before") {
    Page page;
    show_two(page);
    page.click("应交名单");
    page.fill("应交单位，每行一个", "市档案馆");
    page.click("确定");
    page.choose("状态", "未交");
    CHECK(page.sees("0 份报告，1 个单位未交"));
    page.focus("查找单位");
    CHECK_FALSE(page.press(Key::down));    // there is no report to go to
    page.click("应交名单");
    page.fill("应交单位，每行一个", "");
    page.click("确定");
    CHECK(rows(page).size() == 2);
}
