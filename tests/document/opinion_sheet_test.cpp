#include "core/assess.h"
#include "document/files.h"
#include "document/html.h"
#include "document/paper.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

// The real report, returned with an opinion on the whole, on a figure, on a passage, and with points for one indicator. The first
// is answered, one was answered before its words changed.
Report returned_report() {
    Report report = real_report();
    report.revision = 2;
    report.status = Status::returned;
    report.saved_at = "2024-03-20T10:00:00+08:00";
    report.opinions = {{Path::parse("eval/indicators/r2/score"), "未达目标", "1"},
                       {Path::parse("base/costs/sangong/final"), "比上年增长较多，请说明"},
                       {{}, "请补充佐证材料"},
                       {Path::parse("narrative/body/functions/text"), "过于简略"}};
    report.remarks = {{std::string(opinion_rule), {}, "请补充佐证材料", "已补充"},
                      {std::string(opinion_rule), Path::parse("base/costs/sangong/final"), "请说明", "旧的答复"}};
    report.reviews = {{1, Status::returned, "2024-03-10T09:00:00+08:00", ""},
                      {2, Status::returned, "2024-03-20T09:00:00+08:00", "株洲市财政局 张三"}};
    return report;
}

paper::Document sheet_of(const Report& report) { return document_of(report, {.edition = Edition::opinions}); }

std::vector<std::string> row_texts(const paper::Row& row) {
    std::vector<std::string> texts;
    for (const paper::Cell& cell : row.cells) texts.push_back(cell.text);
    return texts;
}

}    // namespace

TEST_CASE("审核意见单 has a row for each opinion, in the order of the forms, with its answer") {
    const Report report = returned_report();
    const paper::Document document = sheet_of(report);
    REQUIRE(document.sections.size() == 1);
    const auto tables = tables_of(document);
    REQUIRE(tables.size() == 1);
    const auto& rows = tables.front()->rows;
    REQUIRE(rows.size() == 5);
    using Texts = std::vector<std::string>;
    CHECK(row_texts(rows[0]) == Texts{"序号", "事项", "填报内容", "自评得分", "复核得分", "审核意见", "部门答复"});
    CHECK(row_texts(rows[1]) == Texts{"1", "整份报告", "", "", "", "请补充佐证材料", "已补充"});
    CHECK(rows[2].cells[1].text.starts_with("自评报告"));
    CHECK(rows[2].cells[2].text.ends_with("……"));
    CHECK(rows[2].cells[5].text == "过于简略");
    CHECK(rows[3].cells[2].text == "2.77");
    CHECK(rows[3].cells[6].text == "");
    CHECK(rows[4].cells[3].text == "2");
    CHECK(rows[4].cells[4].text == "1");
    CHECK(rows[4].cells[5].text == "未达目标");
}

TEST_CASE("points stand beside what was written about their row") {
    Report report = returned_report();
    report.opinions = {{Path::parse("eval/indicators/r1/score"), "", "0.5"},
                       {Path::parse("eval/indicators/r1/actual"), "只办了一期"},
                       {Path::parse("eval/indicators/r2/score"), "", "1"}};
    report.remarks.clear();
    const paper::Document document = sheet_of(report);
    const auto tables = tables_of(document);
    const auto& rows = tables.front()->rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].cells[3].text == "2");
    CHECK(rows[1].cells[4].text == "0.5");
    CHECK(rows[1].cells[5].text == "只办了一期");
    CHECK(rows[2].cells[0].text == "2");
    CHECK(rows[2].cells[4].text == "1");
}

TEST_CASE("a choice stands on it in words") {
    Report report = returned_report();
    report.forms.push_back({"monitor", {{"indicators", {{"r1", "quantity", {{"name", "培训"}, {"able", "yes"}}}}}}, true});
    report.opinions = {{Path::parse("monitor/indicators/r1/able"), "请说明"}};
    const paper::Document document = sheet_of(report);
    CHECK(tables_of(document).front()->rows[1].cells[2].text == "是");
}

TEST_CASE("its head tells whose report it is, what it comes to, and carries the code of the file") {
    const Report report = returned_report();
    const paper::Document document = sheet_of(report);
    const std::string words = words_of(document);
    for (const char* said : {"部门整体支出绩效自评审核意见单", "中共株洲市直属机关工作委员会", "第2版", "第1版退回日期：",
                             "2024年3月10日", "第2版退回日期：", "2024年3月20日", "审核人：株洲市财政局张三",
                             "自评总分：100分（优）", "复核总分：99分", "偏离度：1%（一致）"})
        CHECK_MESSAGE(words.find(said) != words.npos, std::string(said));
    CHECK(document.code == document_of(report).code);
}

TEST_CASE("a report without opinions has no such sheet") { CHECK(sheet_of(real_report()).sections.empty()); }

TEST_CASE("an opinion about what is gone still stands on the sheet") {
    Report report = returned_report();
    report.opinions = {{Path::parse("eval/indicators/r99/actual"), "这一行呢"},
                       {Path::parse("project.7/indicators/r1/name"), "项目呢"}};
    const paper::Document document = sheet_of(report);
    const auto tables = tables_of(document);
    REQUIRE(tables.size() == 1);
    CHECK(tables.front()->rows.size() == 3);
}

TEST_CASE("its head stands on every page, and it is signed by the last review of this revision") {
    Report report = returned_report();
    for (int i = 0; i < 40; ++i)
        report.opinions.push_back({Path::parse("eval/indicators/x" + std::to_string(i) + "/name"), "意见"});
    const paper::Document document = sheet_of(report);
    const std::size_t pages = paper::paginate(document).size();
    std::size_t heads = 0;
    const std::string page = html(document);
    for (std::size_t at = page.find("序号"); at != page.npos; at = page.find("序号", at + 1)) ++heads;
    CHECK(pages > 1);
    CHECK(heads == pages);
    const auto signatures = [&] {
        const std::string words = words_of(sheet_of(report));
        return words.substr(words.find("审核单位（盖章）"));
    };
    CHECK(signatures().find("张三") != std::string::npos);
    CHECK(signatures().find("2024年3月20日") != std::string::npos);
    report.revision = 3;    // not reviewed yet
    report.status = Status::submitted;
    CHECK(signatures().find("张三") == std::string::npos);
    CHECK(words_of(sheet_of(report)).find("第2版退回日期") != std::string::npos);
}

TEST_CASE("the sheet is a Word document, a workbook and a page to print") {
    const Report report = returned_report();
    const Assessment assessment = calculate(paper_template(), report);
    for (const FileFormat format : {FileFormat::html, FileFormat::docx, FileFormat::xlsx})
        CHECK(!document_file(paper_template(), report, assessment, format, {.edition = Edition::opinions}).empty());
    CHECK(document_file_name(report, paper_template(), FileFormat::docx, {.edition = Edition::opinions})
              .ends_with("_第2版_20240320_审核意见单.docx"));
}
