// What came back to the department: answered, handed over again, and opened by the bureau once more.
#include "core/assess.h"
#include "core/edit.h"
#include "ui/review.h"

#include <algorithm>

using namespace ziping;

TEST_CASE("a version that is restored keeps the opinions that are to be answered") {
    Page page;
    page.open_file("报送.json", submitted());
    page.wait(1);
    page.click("导出");
    page.click("再次导出提交版");
    page.wait(1);
    page.open_file("退回.json", returned_file());
    page.click("修改并答复");
    page.click("更多");
    page.click("历史版本");
    page.click("恢复 第1版 导出提交版 2026-11-24 10:00");
    CHECK(page.has("整份报告，审核意见：请按时重新报送"));
}

TEST_CASE("the department finds the opinions first, answers them, and only then submits again") {
    Page page;
    page.open_file("报送.json", submitted());
    page.open_file("退回.json", returned_file());    // nobody is asked: nothing was changed since
    CHECK(page.host.announced.back() == "有 2 条审核意见待答复");
    page.click("修改并答复");
    page.click("整份报告，审核意见：请按时重新报送");
    page.fill("答复：整份报告，审核意见：请按时重新报送", "  ");    // says nothing
    CHECK(page.sees("已退回"));
    page.fill("答复：整份报告，审核意见：请按时重新报送", "已重新报送");
    CHECK(page.sees("草稿"));
    page.click("导出");
    page.click("导出提交版");    // what else is to be mended
    CHECK(page.sees("提交前检查"));
    CHECK(page.has("答复：自评表 › 数量指标 › 党务干部培训 › 实际完成值，审核意见：请填写实际人次"));
    page.click("继续填写");
    page.click("导出");
    page.click("导出草稿");
    const Report report = read(page.host.files.back().bytes);
    CHECK(report.revision == 2);
    CHECK(report.opinions.size() == 2);
    REQUIRE(report.remarks.size() == 1);
    CHECK(report.remarks.front().reason == "已重新报送");
}

TEST_CASE("the next submission takes the place of the one that was returned; opinions that went astray are told") {
    const Template& tpl = *known_templates().find("zhuzhou-2023", "1");
    Report next = read(returned_file());
    next.revision = 2;
    next.status = Status::submitted;
    next.opinions.pop_back();
    Page page;
    page.open_file("退回.json", returned_file());
    page.open_file("第2版.json", write_report(next, tpl));
    CHECK(page.sees("已提交 第2版") == false);    // an opinion is open
    CHECK(page.sees("上次退回的审核意见有 1 条被删去或改动"));
    page.click("更多");
    page.click("历史版本");
    CHECK(page.sees("替换前的内容"));
}

TEST_CASE("opinions that were not returned yet come along into the next submission, and that is told") {
    const Template& tpl = *known_templates().find("zhuzhou-2023", "1");
    Page page;
    begin_review(page);
    page.focus(cell);
    page.fill(here, "半截意见");
    Report next = read(submitted());
    next.revision = 2;
    page.open_file("第2版.json", write_report(next, tpl));
    CHECK(page.sees("还没有退回的 1 条审核意见带到了这一版"));
    CHECK(page.sees("党务干部培训 › 实际完成值，审核意见：半截意见"));
    page.click("更多");
    page.click("历史版本");
    CHECK(page.sees("第2版 收到的内容"));
    CHECK(page.sees("第1版 替换前的内容"));    // in the same second
}

TEST_CASE("what was changed since the revision before is told, listed, and led to") {
    const Template& tpl = *known_templates().find("zhuzhou-2023", "1");
    Report next = read(submitted());
    next.revision = 2;
    REQUIRE(ziping::apply(next, SetText{Path::parse("eval/indicators/r1/actual"), "103人次"}));
    REQUIRE(ziping::apply(next, RemoveRow{Path::parse("eval/indicators/r2")}));
    Page page;
    page.open_file("报送.json", submitted());
    page.open_file("第2版.json", write_report(next, tpl));
    CHECK(page.host.announced.back() == "已打开 第2版，与第1版相比有 2 处不同（更多 › 历史版本 › 比较）");
    page.click("更多");
    page.click("历史版本");
    page.click("比较 第1版 替换前的内容 2026-11-24 10:00");
    CHECK(page.sees("与“第1版 替换前的内容 2026-11-24 10:00”相比，现在的内容有 2 处不同："));
    CHECK(page.has("删除 自评表 › 数量指标 › 党员干部志愿活动"));
    page.click("改动 自评表 › 数量指标 › 党务干部培训 › 实际完成值：已完成 → 103人次");
    CHECK(page.focused() == cell);
}

TEST_CASE("a returned file that is opened once more leaves its answer as it was handed over") {
    const Template& tpl = *known_templates().find("zhuzhou-2023", "1");
    Report next = read(returned_file());
    next.revision = 2;
    next.status = Status::submitted;
    for (const Opinion& one : next.opinions) next.remarks.push_back({std::string(opinion_rule), one.path, one.words(), "已改"});
    Page page;
    page.open_file("退回.json", returned_file());
    page.open_file("第2版.json", write_report(next, tpl));
    CHECK(page.sees("已提交 第2版"));
    page.open_file("退回.json", returned_file());
    CHECK(page.sees("已提交 第2版"));
}

TEST_CASE("an opinion on a row that is gone leads nowhere else") {
    Page page;
    page.open_file("退回.json", returned_file());
    page.click("修改并答复");
    page.click("自评表");
    page.focus("年度资金总额 全年执行数");
    page.click("党务干部培训 行操作");
    page.click("删除");
    page.click("自评表 › （已删除的一行） › 实际完成值，审核意见：请填写实际人次");
    CHECK(page.focused() == "自评表 › （已删除的一行） › 实际完成值，审核意见：请填写实际人次");
}

TEST_CASE("opinions come into the revision that the department has begun in the meantime") {
    Page page;
    page.open_file("报送.json", submitted());
    page.click("自评表");
    page.click("修改");
    page.fill(cell, "103人次");
    page.open_file("退回.json", returned_file());
    CHECK(page.host.announced.back() == "有 2 条审核意见待答复");
    page.click("自评表");
    CHECK(page.value(cell) == "103人次");
    CHECK(page.sees("草稿"));
}

TEST_CASE("who begins to answer is led to the first opinion") {
    Page department;
    department.open_file("退回.json", returned_file());
    department.click("修改并答复");
    department.settle();
    CHECK(department.focused() == "答复：整份报告，审核意见：请按时重新报送");
}

TEST_CASE("a bureau that opens its folder again is not asked about what it has already") {
    const std::string first = submitted();
    Page page;
    page.open_file("第1版.json", first);
    page.click("审核");
    page.click("审核通过");
    page.click("审核通过");
    page.wait(1);
    page.click("自评：返回我的报告");
    std::string other = first;
    const std::size_t id = other.find("zhuzhou2023gongwei");
    REQUIRE(id != other.npos);
    other.replace(id, 18, "another-one");
    page.open_files({{"第1版.json", first}, {"另一份.json", other}});
    page.settle();
    CHECK_FALSE(page.find("用文件替换"));
    CHECK(page.host.announced.back() == "1 份报告已放入“我的报告”，1 份是已有的或更旧的版本，没有放入");
    page.open_file("第1版.json", first);
    CHECK(page.sees("这个文件是更早的版本"));
    page.click("保留本机的");
    CHECK(page.sees("已通过"));
}

TEST_CASE("the revision before is one press away") {
    const Template& tpl = *known_templates().find("zhuzhou-2023", "1");
    Report next = read(submitted());
    Page page;
    page.open_file("第1版.json", submitted());
    CHECK_FALSE(page.find("与上一版比较"));
    next.revision = 2;
    REQUIRE(ziping::apply(next, SetText{Path::parse("eval/indicators/r1/actual"), "2期"}));
    page.open_file("第2版.json", write_report(next, tpl));
    page.click("与上一版比较");
    page.settle();
    CHECK(page.sees("现在的内容有 1 处不同："));
    CHECK(page.sees("党务干部培训 › 实际完成值"));
}
