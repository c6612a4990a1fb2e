// 复核得分: a reviewer gives points of his own, and everybody reads what they come to.
#include "ui/review.h"

#include <vector>

using namespace ziping;

TEST_CASE("a reviewer scores a row anew: the total and its deviation follow, and the department reads it") {
    constexpr const char* points = "复核得分：自评表 › 数量指标 › 党务干部培训 › 得分";
    Page page;
    begin_review(page);
    page.focus("填表人");
    CHECK_FALSE(page.find(points));
    page.focus(cell);    // any cell of the row
    CHECK(page.description(points) == "满分 2，自评 2");
    page.fill(points, "3");
    CHECK(page.description(points) == "复核得分应为 0 到 2 的数");
    CHECK_FALSE(page.sees("复核总分"));
    page.click("退回修改");    // not with a score that means nothing
    CHECK(page.host.files.empty());
    CHECK(page.host.announced.back() == "复核得分“3”写得不对，请先改正");
    CHECK(page.focused() == points);
    page.fill(points, "0.5");
    CHECK(page.sees("复核总分 98.5（优），偏离度 1.5%（一致）"));
    page.focus(cell);
    page.fill(here, "只办了一期");
    page.click("撤销");
    CHECK(page.value(here) == "");
    CHECK(page.value(points) == "0.5");
    page.click("撤销");
    CHECK(page.value(points) != "0.5");
    page.click("重做");
    CHECK(page.value(points) == "0.5");
    page.focus(cell);
    page.focus(points);
    CHECK(page.press(Key::escape));
    CHECK(page.focused() == cell);
    page.click("退回修改");
    const std::string file = page.host.files.back().bytes;
    CHECK(read(file).opinions == std::vector<Opinion>{{Path::parse("eval/indicators/r1/score"), "", "0.5"}});

    Page department;
    department.open_file("退回.json", file);
    CHECK(department.sees("党务干部培训 › 得分，复核得分：0.5"));
    page.wait(1);
    page.click("自评：返回我的报告");
    page.begin("市妇联");
    page.wait(1);
    page.click("自评：返回我的报告");
    page.click("汇总");
    CHECK(page.find("按偏离度排序"));
    CHECK(page.sees(" 复核98.5优 偏离1.5%一致 "));
}

TEST_CASE("points are given row by row with Enter") {
    const auto points = [](const char* row) { return "复核得分：自评表 › " + std::string(row) + " › 得分"; };
    Page page;
    begin_review(page);
    page.focus(cell);
    page.fill(points("数量指标 › 党务干部培训"), "1");
    page.press(Key::down);
    CHECK(page.focused() == points("数量指标 › 党员干部志愿活动"));
    page.fill(points("数量指标 › 党员干部志愿活动"), "1.5");
    page.press(Key::up);
    CHECK(page.focused() == points("数量指标 › 党务干部培训"));
    const ControlId field = page.find(points("数量指标 › 党务干部培训"))->id;
    page.app().text_changed(field, "0.7");    // and Enter, before the next frame
    page.app().key(Key::down, field);
    page.settle();
    CHECK(page.focused() == points("数量指标 › 党员干部志愿活动"));
    page.press(Key::up);
    CHECK(page.value(points("数量指标 › 党务干部培训")) == "0.7");
    page.press(Key::up);
    CHECK(page.focused() == points("年度资金总额"));
    CHECK_FALSE(page.press(Key::up));
}

TEST_CASE("an opinion is deleted with its score") {
    Page page;
    begin_review(page);
    page.focus(cell);
    page.fill("复核得分：自评表 › 数量指标 › 党务干部培训 › 得分", "1");
    page.click("自评表 › 数量指标 › 党务干部培训 › 得分，复核得分：1");
    page.click("删除意见");
    CHECK_FALSE(page.sees("复核总分"));
    CHECK(nothing_to_return(page));
}
