// Files that are opened: changed, several, of templates that are missing or other ones.
#include "exchange/assets.h"
#include "ui/page.h"
#include "ui/program.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

using namespace ziping;

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
