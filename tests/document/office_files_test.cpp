#include "document/office_files.h"

#include "document/docx.h"
#include "document/files.h"
#include "document/paper.h"
#include "document/xlsx.h"
#include "document/xlsx_styles.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

void check_parts(const std::string& file, std::size_t least) {
    const auto parts = parts_of(file);
    CHECK(parts.size() >= least);
    for (const auto& [name, content] : parts) {
        const std::string fault = fault_of(content);
        CHECK_MESSAGE(fault.empty(), name << ": " << fault);
    }
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

}    // namespace

TEST_CASE("the order of elements is checked at all") {
    CHECK(fault_of("<w:pPr><w:jc/><w:keepNext/></w:pPr>") == "w:keepNext comes too late in w:pPr");
    CHECK(fault_of("<a><b></a>") == "closed, but not open: /a");
    CHECK(fault_of("<a>&nbsp;</a>") == "a bare &");
    CHECK(fault_of("<a b=\"1\"/>").empty());
}

TEST_CASE("DOCX and XLSX are archives of well-formed parts in the order of the schema") {
    for (const Report& report : {real_report(), seven_forms(), filled_with("", 0), filled_with("𠮷<&>\"'\x01\u202Eمرحبا]]>", 200),
                                 filled_with(repeated("三千字的单元格。", 400), 5)}) {
        const paper::Document document = document_of(report);
        check_parts(docx(document), 11);
        check_parts(xlsx(document), 8);
    }
    check_parts(docx({}), 11);
    CHECK(xlsx({}).empty());
    CHECK(xlsx(document_of(real_report(), {.form = "narrative"})).empty());
}

TEST_CASE("headings are headings, heads repeat, sections turn the sheet") {
    const std::string body = parts_of(docx(document_of(seven_forms())))["word/document.xml"];
    for (const char* part :
         {"<w:pStyle w:val=\"Heading1\"/>", "<w:pStyle w:val=\"Heading3\"/>", "<w:tblHeader/>", "w:orient=\"landscape\"",
          "<w:vMerge w:val=\"restart\"/>", "<w:gridSpan w:val=", "<w:pgNumType w:start=\"1\"/>"})
        CHECK_MESSAGE(body.find(part) != body.npos, part);
    CHECK(parts_of(docx(document_of(seven_forms())))["word/footer1.xml"].find(" PAGE ") != std::string::npos);
}

TEST_CASE("text that looks like a formula is text") {
    const std::string sheet = parts_of(xlsx(document_of(filled_with("=SUM(A1)", 3))))["xl/worksheets/sheet1.xml"];
    CHECK(sheet.find("<is><t xml:space=\"preserve\">=SUM(A1)</t></is>") != sheet.npos);
    CHECK(sheet.find("<f>=") == sheet.npos);
    const std::string styles = parts_of(xlsx(document_of(filled_with("+1", 3))))["xl/styles.xml"];
    CHECK(styles.find("quotePrefix=\"1\"") != styles.npos);
}

TEST_CASE("a number shows as it was typed, behind the words of the form") {
    const auto format = [](std::string lead, std::string text) {
        paper::Cell cell;
        cell.lead = std::move(lead), cell.text = std::move(text);
        return number_format(cell);
    };
    CHECK(format("", "20") == "0");
    CHECK(format("", "620.990") == "0.000");
    CHECK(format("", "1,234.5") == "#,##0.0");
    CHECK(format("", "79.27%") == "0.00%");
    CHECK(format("其中：基本支出：", "600.99") == "\"其中：基本支出：\"0.00");
    CHECK(format("引\"号", "1") == "");
    CHECK(cell_name(0, 0) == "A1");
    CHECK(cell_name(11, 27) == "AB12");
}

TEST_CASE("sheets differ by more than the case of their names") {
    Report report = seven_forms();
    for (FilledForm& form : report.forms)
        for (FilledBlock& block : form.blocks)
            for (FilledRow& row : block.rows)
                for (ziping::Cell& cell : row.cells)
                    if (form_of(form.id) == "project" && block.id == "head" && row.id == "name")
                        cell.text = form.id == "project.1" ? "IT运维" : "it运维";
    const std::string workbook = parts_of(xlsx(document_of(report)))["xl/workbook.xml"];
    CHECK(workbook.find("name=\"项目自评表（IT运维）\"") != workbook.npos);
    CHECK(workbook.find("name=\"项目自评表（it运维） 2\"") != workbook.npos);
}

TEST_CASE("a text that is longer than a spreadsheet's cell goes on on a sheet of its own") {
    Report report = real_report();
    const std::string text = repeated("长", 40'000);
    for (FilledForm& form : report.forms)
        for (FilledBlock& block : form.blocks)
            if (block.id == "measures") block.rows.front().cells.front().text = text;
    const auto parts = parts_of(xlsx(document_of(report)));
    std::string all;
    for (const auto& [name, content] : parts) all += content;
    std::size_t found = 0;
    for (std::size_t at = all.find("长"); at != all.npos; at = all.find("长", at + 3)) ++found;
    CHECK(found >= 40'000);
    CHECK(parts.at("xl/workbook.xml").find("name=\"续\"") != std::string::npos);
    for (const auto& [name, content] : parts) CHECK(fault_of(content) == "");
}

TEST_CASE("files are named after what they hold") {
    const Report& report = seven_forms();
    CHECK(document_file_name(report, paper_template(), FileFormat::docx).ends_with("_整体支出绩效自评_第1版.docx"));
    CHECK(document_file_name(report, paper_template(), FileFormat::xlsx, {"eval", Edition::disclosure})
              .ends_with("_eval_公开.xlsx"));
}
