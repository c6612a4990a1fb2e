// A reviewer opens what was submitted, writes opinions and returns or accepts it.
#include "core/assess.h"
#include "core/edit.h"
#include "ui/review.h"

#include <algorithm>

using namespace ziping;

TEST_CASE("a reviewer writes about any cell and changes none") {
    Page page;
    begin_review(page);
    CHECK(page.sees("审核中"));
    page.focus(cell);
    CHECK(page.find(cell)->read_only);
    CHECK_FALSE(page.has("数量指标 添加指标"));
    page.fill(here, "请填写实际人次\n并附签到表");
    CHECK(page.sees("党务干部培训 › 实际完成值，审核意见：请填写实际人次"));
    CHECK(page.value(here) == "请填写实际人次\n并附签到表");
    page.click("撤销");
    CHECK(page.value(here) == "");
    CHECK(page.find("撤销")->disabled);    // what the department did is not taken back here
    page.click("重做");
    page.click("结束审核");
    CHECK(page.sees("审核意见未退回"));
    CHECK(page.find("撤销")->disabled);
    CHECK(page.find(cell)->read_only);    // it was handed over
    page.click("审核");
    page.click("自评表 › 数量指标 › 党务干部培训 › 实际完成值，审核意见：请填写实际人次\n并附签到表");
    page.click("删除意见");
    page.click("结束审核");
    CHECK(page.sees("已提交 第1版"));
}

TEST_CASE("between a cell and its opinion the keyboard goes with Enter and Escape") {
    Page page;
    begin_review(page);
    page.focus(cell);
    CHECK(page.press(Key::down));
    CHECK(page.focused() == here);
    CHECK(page.press(Key::escape));
    CHECK(page.focused() == cell);
    page.focus("填表人");    // lives in 附件2
    CHECK(page.press(Key::down));
    CHECK(page.focused() == "审核意见：基础数据表 › 填表人");
    CHECK(page.press(Key::escape));
    CHECK(page.focused() == "填表人");
    CHECK(page.find("自评表")->selected);
}

TEST_CASE("opinions that were not returned are in no submission") {
    Page page;
    begin_review(page);
    page.fill(whole, "请按时重新报送");
    page.click("导出");
    CHECK(page.find("再次导出提交版")->disabled);
    page.press(Key::escape);
    page.click("结束审核");
    page.click("导出");
    CHECK(page.find("再次导出提交版")->disabled);
    CHECK(page.sees("有审核意见没有退回"));
}

TEST_CASE("computed cells and those that live in another form take opinions where they are shown") {
    Page page;
    begin_review(page);
    page.focus("年度资金总额 执行率");
    CHECK(page.has("审核意见：自评表 › 年度资金总额 › 执行率"));
    page.click("附件2 基础数据表");
    page.focus("三公经费 2023年决算数");
    CHECK(page.has("审核意见：基础数据表 › 三公经费 › 2023年决算数"));
    page.click("自评表");
    page.focus("填表人");
    CHECK(page.has("审核意见：基础数据表 › 填表人"));
}

TEST_CASE("what is returned is the same revision with its opinions, as a file of its own") {
    Page page;
    begin_review(page);
    CHECK(nothing_to_return(page));
    page.fill(whole, "  ");    // says nothing
    CHECK(nothing_to_return(page));
    page.fill(whole, "请按时重新报送");
    page.click("退回修改");
    REQUIRE(page.host.files.size() == 1);
    CHECK(page.host.files.back().name.ends_with("_第1版_20261124_退回.json"));
    const Report report = read(page.host.files.back().bytes), before = read(submitted());
    CHECK(report.status == Status::returned);
    CHECK(report.revision == before.revision);
    CHECK(report.forms == before.forms);
    CHECK(report.opinion({})->text == "请按时重新报送");
    CHECK(page.find("撤销")->disabled);
    page.click("导出");
    page.click("再次导出退回文件");
    CHECK(read(page.host.files.back().bytes).opinions == report.opinions);
    page.wait(1);
    page.click("自评：返回我的报告");
    CHECK(page.sees("已退回"));
}

TEST_CASE("only what was handed over is reviewed: an answer that was changed here is not returned as the department's") {
    Page page;
    page.open_file("报送.json", submitted());
    page.click("自评表");
    page.click("修改");
    page.fill(cell, "103人次");
    CHECK_FALSE(page.has("审核"));
    page.click("更多");
    CHECK(page.find("审核")->disabled);
    page.press(Key::escape);
    page.click("撤销");
    page.click("更多");
    page.click("审核");
    CHECK(page.sees("审核中"));
}

TEST_CASE("what was handed over is locked until somebody says that he is going to change it") {
    Page page;
    page.open_file("报送.json", submitted());
    page.click("自评表");
    CHECK(page.sees("第1版已提交，内容已锁定"));
    CHECK(page.find(cell)->read_only);
    CHECK_FALSE(page.has("数量指标 添加指标"));
    CHECK(page.find("撤销")->disabled);
    page.focus(cell);
    page.click("修改");
    CHECK(page.host.announced.back() == "可以修改了：改动后是第2版的草稿");
    CHECK(page.focused() == cell);
    CHECK_FALSE(page.sees("内容已锁定"));
    page.fill(cell, "103人次");
    CHECK(page.sees("草稿"));
    page.click("撤销");
    CHECK(page.sees("已提交 第1版"));
    CHECK_FALSE(page.find(cell)->read_only);    // still: it is being changed
}

TEST_CASE("a review goes on where it was left") {
    Page page;
    begin_review(page);
    page.fill(whole, "请按时重新报送");
    page.wait(1);
    page.reload();
    const auto listed = std::find_if(page.host.elements.begin(), page.host.elements.end(),
                                     [](const Element& one) { return one.role == Role::list_item; });
    REQUIRE(listed != page.host.elements.end());
    page.click(std::string(listed->label));
    CHECK(page.sees("审核中"));
    CHECK(page.value(whole) == "请按时重新报送");
    page.click("退回修改");
    CHECK(page.sees("第1版已退回，内容已锁定，有 1 条审核意见待答复"));
    page.click("自评表");
    CHECK(page.find(cell)->read_only);    // the department's turn
}

TEST_CASE("a version that was handed over last comes back as that") {
    Page page;
    page.open_file("报送.json", submitted());
    page.click("自评表");
    page.click("审核");
    page.click("结束审核");
    page.click("更多");
    page.click("历史版本");
    CHECK(page.find("恢复 第1版 审核前的内容 2026-11-24 10:00")->disabled);    // what is locked is not replaced
    page.click("关闭");
    page.click("修改");
    page.click("更多");
    page.click("历史版本");
    page.click("恢复 第1版 审核前的内容 2026-11-24 10:00");
    CHECK(page.host.announced.back() == "这个版本与现在的内容相同，没有恢复");
    page.fill(cell, "103人次");
    page.wait(1);
    CHECK(page.sees("草稿"));
    page.click("更多");
    page.click("历史版本");
    page.click("恢复 第1版 审核前的内容 2026-11-24 10:00");
    CHECK(page.sees("已提交 第1版"));
    CHECK(page.has("审核"));
}

TEST_CASE("a reviewer reads the answer beside his opinion, also while he puts it otherwise") {
    const Template& tpl = *known_templates().find("zhuzhou-2023", "1");
    Report next = read(returned_file());
    next.revision = 2;
    next.status = Status::submitted;
    for (const Opinion& one : next.opinions) next.remarks.push_back({std::string(opinion_rule), one.path, one.words(), "不同意"});
    Page page;
    page.open_file("第2版.json", write_report(next, tpl));
    page.click("审核");
    CHECK(nothing_to_return(page));
    CHECK(page.description(whole) == "答复：不同意");
    page.fill(whole, "理由不成立");
    CHECK(page.description(whole) == "对“请按时重新报送”的答复：不同意");
    page.click("自评表");
    page.focus(cell);
    page.fill(here, "还是不对");
    page.click("审核通过");
    CHECK(page.host.announced.back().starts_with("有意见没有答复"));
    CHECK(page.host.files.empty());
    page.click("退回修改");
    CHECK(page.host.files.back().name.ends_with("_退回.json"));
}

TEST_CASE("an accepted report keeps what was said of it as a whole, and is not changed by a slip") {
    Page page;
    begin_review(page);
    page.fill(whole, "同意自评结论");
    page.click("审核通过");
    page.click("审核通过");    // with its errors
    REQUIRE(page.host.files.size() == 1);
    CHECK(read(page.host.files.back().bytes).opinions == std::vector<Opinion>{{{}, "同意自评结论"}});
    page.click("修改");
    CHECK(page.host.announced.back().starts_with("已通过的报告改动后"));
    CHECK(page.find(cell)->read_only);
    page.click("修改");
    CHECK_FALSE(page.find(cell)->read_only);
}

TEST_CASE("the opinions go out as a sheet to be signed, while there are any") {
    Page page;
    page.open_file("报送.json", submitted());
    page.click("导出");
    CHECK(!page.sees("导出审核意见单"));
    page.click("关闭");
    page.open_file("退回.json", returned_file());
    page.click("导出");
    page.click("导出审核意见单");
    REQUIRE(!page.host.papers.empty());
    const PaperOrder& order = page.host.papers.back();
    CHECK(order.format == FileFormat::docx);
    CHECK(order.content.edition == Edition::opinions);
    CHECK(order.file_name.ends_with("_审核意见单.docx"));
    page.click("预览打印");
    page.click("审核意见单");
    CHECK(page.host.papers.back().content == DocumentOptions{"", Edition::opinions});
    page.open_file("报送.json", submitted());    // as it was handed over: there is no such sheet of it
    page.click("用文件替换");
    CHECK(page.host.papers.back().content.edition == Edition::complete);
    CHECK_FALSE(page.sees("审核意见单"));
}

TEST_CASE("a window without the pen cannot review") {
    Page page;
    page.host.pen_elsewhere = true;
    page.open_file("报送.json", submitted());
    CHECK_FALSE(page.has("审核"));
    page.click("更多");
    CHECK(page.find("审核")->disabled);
}

TEST_CASE("signed paper is still matched once opinions were written") {
    Page page;
    const std::string file = submitted();
    page.open_file("报送.json", file);
    page.click("审核");
    page.fill(whole, "请按时重新报送");
    page.wait(1);
    page.click("自评：返回我的报告");
    page.fill("核对码", ReportFile::parse(file)->code());
    CHECK(page.sees("现在的内容一致（第1版）"));
}

TEST_CASE("on a narrow page the field for the opinion comes with the cell") {
    Page page(1024, 768);
    page.open_file("报送.json", submitted());
    page.click("更多");
    page.click("审核");
    page.choose("表", "自评表");    // the list of forms makes room for the form
    page.click("收起问题清单");
    CHECK_FALSE(page.sees(whole));
    page.focus(cell);
    CHECK(page.sees(here));
    CHECK(page.sees(whole));
}

TEST_CASE("what the program found becomes an opinion by one click, once") {
    constexpr const char* finding = "效益指标分值合计 15 分，应为 30 分，少 15 分：请调整各三级指标的分值。";
    Page page;
    begin_review(page);
    page.click(finding);
    page.click("写入审核意见");
    const std::string field = page.focused();
    REQUIRE(page.host.refreshed);
    CHECK(page.host.refreshed->second == finding);
    CHECK(field.starts_with("审核意见：自评表 › 效益指标"));
    CHECK(page.value(field) == finding);
    CHECK_FALSE(page.find("写入审核意见"));
    page.click("撤销");
    page.fill(field, "另见附件");
    page.click(finding, Role::list_item);
    page.click("写入审核意见");
    CHECK(page.value(field) == std::string("另见附件\n") + finding);
    page.click("退回修改");
    const std::vector<Opinion> opinions = read(page.host.files.back().bytes).opinions;
    REQUIRE(opinions.size() == 1);
    CHECK(opinions[0].text == std::string("另见附件\n") + finding);
}

TEST_CASE("who reviewed it and when goes with the file, stands in the department's bar and is there for the next report") {
    Page page;
    begin_review(page);
    page.click(cell);
    page.fill(here, "请附签到表");
    page.fill("审核人", "市财政局绩效科 张三");
    page.click("退回修改");
    const std::string file = page.host.files.back().bytes;
    const std::vector<Review> reviews = read(file).reviews;
    REQUIRE(reviews.size() == 1);
    CHECK(reviews.front().by == "市财政局绩效科 张三");
    CHECK(reviews.front().outcome == Status::returned);
    Page department;
    department.open_file("退回.json", file);
    CHECK(department.sees("审核人：市财政局绩效科 张三，"));
    page.reload();
    Report other = read(submitted());
    other.id = "another";
    page.open_file("另一份.json", write_report(other, *known_templates().find("zhuzhou-2023", "1")));
    page.click("审核");
    CHECK(page.find("审核人")->value == "市财政局绩效科 张三");
}
