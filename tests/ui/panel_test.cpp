#include "ui/page.h"

#include <doctest/doctest.h>

using namespace ziping;

TEST_CASE("the finding of the cell with the focus is seen, though its rule is folded") {
    Page page;
    page.click("打开示例报告");
    page.click("自评表");
    CHECK(page.has("R15 26 项：数值型指标填写了文字"));
    page.focus("党务干部培训 实际完成值");
    page.settle();
    CHECK(page.sees("“党务干部培训”的年度指标值为“2期”，实际完成值却填写“已完成”"));
    page.focus("社会公众及服务对象满意度 实际完成值");
    page.settle();
    CHECK(page.sees("“社会公众及服务对象满意度”的年度指标值为“≥95%”"));
    CHECK_FALSE(page.sees("“党务干部培训”的年度指标值为“2期”，实际完成值却填写“已完成”"));
}
