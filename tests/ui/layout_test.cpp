// Every form at the sizes of office screens: what can be typed into is wide enough, within the page, and nothing lies over it.
#include "document/paper.h"
#include "exchange/report_json.h"
#include "ui/page.h"
#include "ui/ui.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace ziping;

namespace {

struct Screen {
    float width, height, scale;
};

bool is_entry(const Element& element) {
    return element.role == Role::text_field || element.role == Role::text_area || element.role == Role::choice;
}

// The part of it that is in view.
Box seen(const Element& element) {
    const float left = std::max(element.box.x, element.clip.x), top = std::max(element.box.y, element.clip.y);
    return {left, top, std::min(right(element.box), right(element.clip)) - left,
            std::min(bottom(element.box), bottom(element.clip)) - top};
}

bool overlap(const Box& a, const Box& b) {
    const float w = std::min(right(a), right(b)) - std::max(a.x, b.x), h = std::min(bottom(a), bottom(b)) - std::max(a.y, b.y);
    return w > 2 && h > 2;
}

void check_view(Page& page, const Screen& screen) {
    std::vector<const Element*> entries;
    for (const Element& element : page.host.elements)
        if (is_entry(element) && seen(element).w > 2 && seen(element).h > 2) entries.push_back(&element);
    for (const Element* entry : entries) {
        INFO(entry->label);
        CHECK(entry->box.w >= 40 * screen.scale);
        CHECK(entry->box.x >= 0);
        CHECK(right(entry->box) <= screen.width + 1);
        for (const Element* other : entries) {
            INFO(other->label);
            CHECK((entry == other || !overlap(seen(*entry), seen(*other))));
        }
    }
}

}    // namespace

TEST_CASE("on office screens every entry of every form is wide enough and free") {
    const std::string seven = write_report(seven_forms(), paper_template());
    for (const Screen screen : {Screen{1024, 768, 1}, Screen{1366, 768, 1}, Screen{1366, 768, 1.5F}, Screen{1920, 1080, 1}}) {
        CAPTURE(screen.width);
        CAPTURE(screen.scale);
        Page page(screen.width, screen.height, screen.scale);
        page.open_file("seven.json", seven);
        std::vector<std::string> tabs;
        for (const Element& element : page.host.elements)
            if (element.role == Role::tab) tabs.push_back(element.label);
        CHECK(tabs.size() >= 8);
        for (const std::string& tab : tabs) {
            CAPTURE(tab);
            page.click(tab, Role::tab);
            for (int view = 0; view < 12; ++view) {
                check_view(page, screen);
                page.scroll(5);
            }
        }
    }
}

TEST_CASE("the words of a level of attainment have room on a narrow screen") {
    Page page(1366, 768);
    page.click("打开示例报告");
    page.click("自评表", Role::tab);
    REQUIRE(page.has("机关党建质量 达成程度"));
    const Element* level = page.find("机关党建质量 达成程度");
    REQUIRE(level);
    CHECK(level->box.w >= 190);    // for "部分达成并具有一定效果"
    const Element* reason = page.find("机关党建质量 偏差原因分析及改进措施");
    REQUIRE(reason);
    CHECK(right(level->box) <= reason->box.x);
}

TEST_CASE("a 说明 has as many lines as it takes") {
    Page page(1366, 2000);
    page.click("打开示例报告");
    page.click("附件2 基础数据表");
    const std::string finding =
        "基础数据表 › 经费控制情况（万元）中 10 项非零经费的决算数与预算数分毫不差：请核对决算数是否按实际支出填写。";
    page.click(finding);
    const Element* field = page.find("说明：" + finding);
    REQUIRE(field);
    const float one_line = field->box.h;
    page.fill("说明：" + finding, "各项经费均按预算执行，年末没有结余，已与财务决算报表逐项核对，并附银行对账单和支付凭证备查。");
    field = page.find("说明：" + finding);
    REQUIRE(field);
    CHECK(field->box.h > 2 * one_line);
}

TEST_CASE("a form of prose alone is no wider than its lines are read with ease, and all in it ends alike") {
    Page page(1920, 1080);
    page.click("打开示例报告");
    page.click("附件1 自评报告");
    const Element *cover = page.find("报告日期"), *text = page.find("1．主要职能", Role::text_area);
    REQUIRE(cover);
    REQUIRE(text);
    CHECK(text->box.w < 900);
    CHECK(right(cover->box) == doctest::Approx(right(text->box)).epsilon(0.002));
}

TEST_CASE("beside the printed pages the form has room or makes way, and comes back when it is wanted") {
    Page page(1024, 768);
    page.click("打开示例报告");
    page.click("自评表", Role::tab);
    page.click("预览打印");
    CHECK(page.find("市级预算部门名称") == nullptr);
    page.app().paper_clicked("eval/funding/total/budget");
    page.settle();
    CHECK(page.focused() == "年度资金总额 全年预算数");
}
