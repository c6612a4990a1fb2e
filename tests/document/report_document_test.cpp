#include "document/report_document.h"

#include "core/assess.h"
#include "document/answers.h"
#include "document/paper.h"
#include "document/table_grid.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ziping;
using namespace ziping::paper;

namespace {

// Every place of the grid is covered once, and no span reaches beyond the table.
void check_grid(const Table& table) {
    const std::size_t columns = table.columns.size();
    std::vector<std::vector<int>> covered(table.rows.size(), std::vector<int>(columns, 0));
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::size_t column = 0;
        for (const paper::Cell& cell : table.rows[row].cells) {
            while (column < columns && covered[row][column] > 0) ++column;
            const std::size_t right = column + static_cast<std::size_t>(cell.columns),
                              below = row + static_cast<std::size_t>(cell.rows);
            REQUIRE(cell.columns > 0);
            REQUIRE(right <= columns);
            REQUIRE(below <= table.rows.size());
            for (std::size_t r = row; r < below; ++r)
                for (std::size_t c = column; c < right; ++c) ++covered[r][c];
            column = right;
        }
    }
    for (const auto& row : covered) CHECK(std::count(row.begin(), row.end(), 1) == static_cast<long>(columns));
    for (const Length width : table.columns) CHECK(width > 0);
}

const Section& section(const Document& document, std::string_view name) {
    const auto it = std::find_if(document.sections.begin(), document.sections.end(),
                                 [&](const Section& one) { return !one.cover && one.name.starts_with(name); });
    REQUIRE(it != document.sections.end());
    return *it;
}

const Table& table_in(const Document& document, std::string_view name) {
    for (const paper::Block& block : section(document, name).blocks)
        if (const auto* table = std::get_if<Table>(&block)) return *table;
    FAIL("no table");
    static const Table none;
    return none;
}

// "财政供养人员情况（人）|编制数|…" of a row's own cells.
std::string row_text(const Table& table, std::size_t row) {
    std::string text;
    for (const paper::Cell& cell : table.rows.at(row).cells) text += solid(full_text(cell)) + "|";
    return text.substr(0, text.size() - 1);
}

const paper::Cell* cell_at(const Document& document, std::string_view path) {
    for (const Table* table : tables_of(document))
        for (const paper::Row& row : table->rows)
            for (const paper::Cell& cell : row.cells)
                if (cell.path.text() == path && !cell.text.empty()) return &cell;
    return nullptr;
}

}    // namespace

TEST_CASE("every table's cells fill its grid, filled in or blank") {
    for (const Report& report : {real_report(), seven_forms(), filled_with("", 0), filled_with("长文字", 200),
                                 new_report(paper_template(), "new", "市妇联", 2023)}) {
        const Document document = document_of(report);
        for (const Table* table : tables_of(document)) check_grid(*table);
    }
}

TEST_CASE("附件2 is the official table, row for row") {
    const Document document = document_of(real_report());
    const Table& table = table_in(document, "基础数据表");
    const char* rows[]{"财政供养人员情况（人）|编制数|2023年实际在职人数|控制率",
                       "20|20|100%",
                       "经费控制情况（万元）|2022年决算数|2023年预算数|2023年决算数",
                       "三公经费|1.32|2.77|2.77",
                       "1、公务用车购置和维护经费|1.22|2.46|2.46",
                       "其中：公车购置|0|0|0",
                       "公车运行维护|1.22|2.46|2.46",
                       "2、出国经费|0|0|0",
                       "3、公务接待|0.1|0.31|0.31",
                       "项目支出|51.82|20|20",
                       "1、业务工作经费|0|0|0",
                       "2、运行维护经费|51.82|20|20",
                       "公用经费|95.64|121|121",
                       "其中：办公经费|2.011|40.16|40.16",
                       "水费、电费、差旅费|0.65|2.9|2.9",
                       "会议费、培训费|0|0|0",
                       "政府采购金额|69.49|28.46|28.46",
                       "部门基本支出预算调整|145.15||",
                       ("楼堂馆所控制情况（2023年完工项目）|批复规模（㎡）|实际规模（㎡）|规模控制率|预算投资（万元）|"
                        "实际投资（万元）|投资概算控制率"),
                       "|||||",
                       "厉行节约保障措施|厉行节约，严控各项开支"};
    REQUIRE(table.rows.size() == std::size(rows));
    for (std::size_t i = 0; i < std::size(rows); ++i) CHECK(row_text(table, i) == rows[i]);
    CHECK(table.rows[0].cells[0].rows == 2);
    CHECK(table.rows[18].cells[0].rows == 2);
    CHECK(table.rows[5].cells[0].indent < table.rows[6].cells[0].indent);    // 公车运行维护 stands under 公车购置, behind 其中：
}

TEST_CASE("自评表 is the official table: money, goals, indicators, total") {
    const Document document = document_of(real_report());
    const Table& table = table_in(document, "自评表");
    CHECK(row_text(table, 0) == "市级预算部门名称|中共株洲市直属机关工作委员会");
    CHECK(row_text(table, 1) == "年度预算申请(万元)||年初预算数|全年预算数|全年执行数|分值|执行率|得分");
    CHECK(row_text(table, 2) == "年度资金总额|621.1|620.99|620.99|10|100%|10");
    CHECK(row_text(table, 3) == "按收入性质分：|按支出性质分：");
    CHECK(row_text(table, 4) == "其中：一般公共预算：620.99|其中：基本支出：600.99");
    CHECK(row_text(table, 5) == "政府性基金拨款：|项目支出：20");
    CHECK(row_text(table, 6) == "纳入专户管理的非税收入拨款：|");
    CHECK(row_text(table, 7) == "其他资金：|");
    CHECK(table.rows[1].cells[0].rows == 7);
    CHECK(row_text(table, 8) == "年度总体目标|预期目标|实际完成情况");
    CHECK(row_text(table, 10) == "绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施");
    CHECK(table.rows[10].cells[0].rows == 29);
    CHECK(row_text(table, 11) == "产出指标(50分)|数量指标|党务干部培训|2期|已完成|2|2|");
    CHECK(table.rows[11].cells[0].rows == 24);
    CHECK(table.rows[11].cells[1].rows == 10);
    CHECK(row_text(table, 12) == "党员干部志愿活动|3期|已完成|2|2|");
    CHECK(row_text(table, 38) == "满意度指标(10分)|服务对象满意度指标|社会公众及服务对象满意度|≥95%|已完成|10|10|");
    CHECK(row_text(table, 39) == "总分|100|100|等级：优");
    CHECK(table.rows.size() == 40);
    const auto& last = std::get<FieldLine>(section(document, "自评表").blocks.back());
    std::string labels;
    for (const auto& field : last.fields) labels += field.label;
    CHECK(labels == "填表人：填报日期：联系电话：单位负责人签字：");
}

TEST_CASE("an amount is printed on one line, however large") {
    Report report = real_report();
    const char* const amount = "1,215,823.55";
    for (const char* column : {"initial", "budget", "executed"})
        REQUIRE(ziping::apply(report, SetText{{"eval", "funding", "total", column}, amount}).has_value());
    for (const char* column : {"last", "budget", "final"})
        REQUIRE(ziping::apply(report, SetText{{"base", "costs", "sangong", column}, amount}).has_value());
    const paper::Document document = document_of(report);
    int found = 0;
    for (const paper::Table* table : tables_of(document))
        for (const std::vector<paper::GridPlace>& row : paper::grid_of(*table))
            for (const paper::GridPlace& place : row) {
                if (!place.begins || place.cell->text != amount) continue;
                paper::Length width = 0;
                for (int i = 0; i < place.columns; ++i) width += table->columns[static_cast<std::size_t>(place.column + i)];
                CHECK(paper::cell_lines(*place.cell, width).size() == 1);
                ++found;
            }
    CHECK(found == 6);
}

TEST_CASE("附件4 stands once for each project, with its sources and its own total") {
    const Document document = document_of(seven_forms());
    CHECK(std::count_if(document.sections.begin(), document.sections.end(),
                        [](const Section& one) { return one.name.starts_with("项目自评表"); }) == 2);
    const Table& table = table_in(document, "项目自评表（党建活动经费）");
    CHECK(row_text(table, 0) == "项目支出名称|党建活动经费");
    CHECK(row_text(table, 1) == "主管部门|中共株洲市委|实施单位|中共株洲市直属机关工作委员会");
    CHECK(row_text(table, 2) == "项目资金(万元)||年初预算数|全年预算数|全年执行数|分值|执行率|得分");
    CHECK(row_text(table, 3) == "年度资金总额|12|12|11.4|10|95%|9.5");
    CHECK(row_text(table, 4).starts_with("其中：当年财政拨款|12|12|11.4||"));
    CHECK(row_text(table, table.rows.size() - 1) == "总分|100|93.5|等级：优");
}

TEST_CASE("附件5 lies on its side and ticks its causes under one head") {
    const Document document = document_of(seven_forms());
    CHECK(section(document, "运行监控表").landscape);
    const Table& table = table_in(document, "运行监控表");
    CHECK(row_text(table, 0) == "项目名称|党建活动经费|监控年度|2024");
    CHECK(row_text(table, 3) == "项目资金(万元)|项目资金|年初预算数|年中预算调整数|1-6月执行数|1-6月执行率|全年预计执行数");
    const auto head = std::find_if(table.rows.begin(), table.rows.end(), [](const paper::Row& row) {
        return !row.cells.empty() && row.cells.front().text.starts_with("绩效指标");
    });
    REQUIRE(head != table.rows.end());
    const auto at = static_cast<std::size_t>(head - table.rows.begin());
    CHECK(row_text(table, at) ==
          "绩效指标|一级指标|二级指标|三级指标|指标类型|年度指标值|计量单位|1-6月完成情况|全年预计完成情况|偏差原因分析|"
          "全年预计能否完成|备注");
    CHECK(row_text(table, at + 1) == "经费保障|制度保障|人员保障|硬件条件保障|其他|原因说明|是|否");
    CHECK(row_text(table, at + 2) == "成本指标|经济成本指标|培训支出|反向|≤12.5|万元|3.2|12.5|||||||√||");
    CHECK(row_text(table, at + 3).starts_with("产出指标|数量指标|党务干部培训期数|正向|≥2|期|0|2|√||√|||授课教师"));
}

TEST_CASE("附件6 and 附件7 are headed prose") {
    const Document document = document_of(seven_forms());
    std::string headings;
    for (const paper::Block& block : section(document, "监控报告").blocks)
        if (const auto* paragraph = std::get_if<Paragraph>(&block);
            paragraph && paragraph->style >= Style::heading1 && paragraph->style <= Style::heading4)
            headings += std::to_string(static_cast<int>(paragraph->style) - 1) + paragraph->text;
    CHECK(headings == "1一、项目支出基本情况1二、绩效运行监控工作开展情况1三、绩效运行监控情况2（一）项目支出预算执行情况"
                      "2（二）项目支出绩效目标完成情况1四、存在问题及其原因1五、有关建议及工作措施");
    const auto& last = std::get<Paragraph>(section(document, "监控报告").blocks.back());
    CHECK(last.text == "附件：2024年度项目支出绩效运行监控表");
}

TEST_CASE("every answer of the report stands in the document") {
    for (const Report& report : {real_report(), seven_forms()}) {
        const std::string words = words_of(document_of(report));
        for (const FilledForm& form : report.forms)
            for (const FilledBlock& block : form.blocks)
                for (const FilledRow& row : block.rows)
                    for (const ziping::Cell& cell : row.cells) {
                        const ziping::Block* spec = paper_template().block({form.id, block.id, "", ""});
                        const Column* column = spec->column(cell.column);
                        const ziping::Row* fixed = spec->row(row.id);
                        const CellKind kind = column ? column->kind : fixed ? fixed->kind : CellKind::text;
                        if (kind == CellKind::level || kind == CellKind::choice || kind == CellKind::tick ||
                            kind == CellKind::date)
                            continue;
                        CHECK_MESSAGE(words.find(solid(cell.text)) != words.npos, cell.text);
                    }
    }
}

TEST_CASE("an answer's cell leads to its field, also where the value lives elsewhere") {
    const Document document = document_of(seven_forms());
    REQUIRE(cell_at(document, "base/costs/sangong/final"));
    REQUIRE(cell_at(document, "report/unit"));
    REQUIRE(cell_at(document, "project.2/head/name/value"));
    CHECK(cell_at(document, "project.2/head/name/value")->text == "机关党员教育培训经费");
    const auto& line = std::get<FieldLine>(section(document, "自评表").blocks.back());
    CHECK(line.fields.front().path.text() == "base/signoff/filler/value");
}

TEST_CASE("totals, rates and scores say how they follow; a claim that differs stands alone") {
    const Document document = document_of(real_report());
    CHECK(cell_at(document, "base/costs/sangong/last")->formula ==
          "ROUND(SUM({base/costs/vehicles/last},{base/costs/abroad/last},{base/costs/reception/last}),6)");
    CHECK(cell_at(document, "base/staff/staff/rate")->formula.starts_with("ROUND("));
    CHECK(cell_at(document, "eval/funding/total/score")->formula.starts_with("MAX(0,"));
    CHECK(cell_at(document, "eval/result/grade/value")->formula.starts_with("IF({eval/result/total/value}>=90,"));
    Report claimed = real_report();
    for (FilledForm& form : claimed.forms)
        for (FilledBlock& block : form.blocks)
            for (FilledRow& row : block.rows)
                for (ziping::Cell& cell : row.cells)
                    if (form.id == "base" && row.id == "sangong") cell.text = "9.99";
    const Document other = document_of(claimed);
    CHECK(cell_at(other, "base/costs/sangong/last")->formula.empty());
    CHECK(cell_at(other, "base/costs/sangong/last")->text == "9.99");
}

TEST_CASE("one form, or each use of one, can be made alone") {
    CHECK(document_of(seven_forms(), {.form = "eval"}).sections.size() == 1);
    CHECK(document_of(seven_forms(), {.form = "project"}).sections.size() == 2);
    CHECK(document_of(seven_forms(), {.form = "project.2"}).sections.size() == 1);
    CHECK(document_of(seven_forms(), {.form = "none"}).sections.empty());
}

TEST_CASE("a row of a 二级 that the template does not have is printed all the same") {
    Report report = real_report();
    for (FilledForm& form : report.forms)
        for (FilledBlock& block : form.blocks)
            if (block.id == "indicators") block.rows.push_back({"x1", "unheard-of", {{"name", "旧指标"}}});
    const Document document = document_of(report);
    CHECK(words_of(document).find("（未归类）旧指标") != std::string::npos);
    for (const Table* table : tables_of(document)) check_grid(*table);
}

TEST_CASE("a date is printed as it was written, and the form's sample as room to write") {
    const Report report = real_report();
    const Assessment assessment = assess(paper_template(), report);
    const Answers answers{paper_template(), report, assessment};
    for (const char* text : {"2024年3月15日", "二〇二四年三月十五日", "２０２４年３月１５日", "年底"})
        CHECK(answers.date(text) == text);
    for (const char* text : {"", "年　月　日", "　　年　月　日", " 年 月 日 ", "年月日"})
        CHECK(answers.date(text) == "　　年　月　日");
}
