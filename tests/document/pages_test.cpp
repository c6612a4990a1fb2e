#include "document/pages.h"

#include "document/paper.h"
#include "document/table_grid.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace ziping;
using namespace ziping::paper;

namespace {

// What no page may ever do: print outside its margins, or more lines than a box is high.
void check_boxes(const Document& document, const std::vector<Page>& pages) {
    for (const Page& page : pages) {
        const Sheet& sheet = sheet_of(page.landscape);
        REQUIRE_FALSE(page.boxes.empty());
        for (const Box& box : page.boxes) {
            if (box.style == Style::number || box.style == Style::code) continue;
            CHECK(box.x >= sheet.left);
            CHECK(box.x + box.width <= sheet.width - sheet.right + 1);
            CHECK(box.y >= sheet.top);
            CHECK(box.y + box.height <= sheet.height - sheet.bottom);
            CHECK_MESSAGE(box.text_top + static_cast<Length>(box.lines.size()) * box.line <= box.height,
                          (box.lines.empty() ? std::string() : box.lines[0].text.substr(0, 60))
                              << " " << box.text_top << " " << box.lines.size() << " " << box.path.text() << " "
                              << int(box.style));
            const Type& type = type_of(box.style);
            for (const BoxLine& line : box.lines)    // a word that is wider than the line is cut, a letter is not
                CHECK(width_of(line.text, type.size, type.bold) <=
                      std::max(box.width - 2 * box.pad - line.indent, type.size * 10));
        }
    }
    (void)document;
}

// Every word of the document is on its pages, in order: answers once, labels at least once.
void check_nothing_lost(const Document& document, const std::vector<Page>& pages) {
    std::map<std::string, std::string> answers;    // by path
    std::string labels;
    for (const Page& page : pages)
        for (const Box& box : page.boxes) {
            if (box.style == Style::number || box.style == Style::code) continue;
            std::string text;
            for (const BoxLine& line : box.lines) text += line.text;
            if (box.ruled && box.style == Style::label)
                labels += solid(text) + "\n";
            else
                answers[box.path.text()] += solid(text);
        }
    const auto printed = [&](const Path& path, std::string_view text) {
        const std::string& all = answers[path.text()];
        if (all.find(solid(text)) == all.npos) CHECK_MESSAGE(false, path.text() << ": " << text.substr(0, 100));
    };
    for (const Section& section : document.sections)
        for (const paper::Block& block : section.blocks) {
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) printed(paragraph->path, paragraph->text);
            if (const auto* line = std::get_if<FieldLine>(&block))
                for (const auto& field : line->fields) printed(field.path, field.label + field.text);
            if (const auto* table = std::get_if<Table>(&block))
                for (const paper::Row& row : table->rows)
                    for (const paper::Cell& cell : row.cells) {
                        if (cell.style == Style::value) printed(cell.path, full_text(cell));
                        if (cell.style == Style::label && labels.find(solid(full_text(cell))) == labels.npos)
                            CHECK_MESSAGE(false, full_text(cell));
                    }
        }
}

void check_pages(const Report& report) {
    const Document document = document_of(report);
    const std::vector<Page> pages = paginate(document);
    check_boxes(document, pages);
    check_nothing_lost(document, pages);
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

}    // namespace

TEST_CASE("the real report has a cover and ten pages") {
    const std::vector<Page> pages = paginate(document_of(real_report()));
    CHECK(pages.size() == 11);
    CHECK(pages[0].number == 0);
    CHECK(pages[1].number == 1);
    CHECK(pages[10].number == 10);
    check_pages(real_report());
}

TEST_CASE("all seven forms: monitoring lies on its side among the others") {
    const std::vector<Page> pages = paginate(document_of(seven_forms()));
    CHECK(std::count_if(pages.begin(), pages.end(), [](const Page& page) { return page.landscape; }) == 2);
    check_pages(seven_forms());
}

TEST_CASE("an empty report and one with nothing but blanks have their pages") {
    check_pages(new_report(paper_template(), "new", "", 2023));
    check_pages(filled_with("　", 3));
    CHECK(paginate(Document{}).empty());
}

TEST_CASE("cells of 3 000 characters go on over pages and lose nothing") {
    check_pages(filled_with(repeated("预算绩效管理工作稳步推进，资金使用规范。", 150), 3));
    check_pages(filled_with(repeated("abcdefghijklmnopqrstuvwxyz", 115), 2));
    check_pages(filled_with(repeated("行\n", 400), 2));
}

TEST_CASE("200 indicators: every page has the head again and no row is torn") {
    const Document document = document_of(filled_with("指标内容", 200), {.form = "eval"});
    const std::vector<Page> pages = paginate(document);
    REQUIRE(pages.size() > 5);
    for (std::size_t i = 1; i + 1 < pages.size(); ++i) {
        const auto& boxes = pages[i].boxes;
        CHECK(std::any_of(boxes.begin(), boxes.end(),
                          [](const Box& box) { return !box.lines.empty() && box.lines[0].text == "三级指标"; }));
    }
    check_boxes(document, pages);
    check_nothing_lost(document, pages);
}

TEST_CASE("rare, right-to-left, control characters and markup are on the pages as they are") {
    for (const char* text : {"𠮷𬶍𫖯", "مرحبا بالعالم 2023 نص", "a\u202Eb\u2066c", "控\x01制\x02符",
                             "<script>alert(1)</script>&amp;", "]]>", "=1+1", "\xFF\xC3"})
        check_pages(filled_with(text, 3));
}

TEST_CASE("signatures stay with the last rows of their table") {
    // Tables of every length: the line of signatures never stands alone on a page.
    for (std::size_t count = 10; count < 45; ++count) {
        const std::vector<Page> pages = paginate(document_of(filled_with("短", count), {.form = "eval"}));
        const auto& boxes = pages.back().boxes;
        CHECK(std::any_of(boxes.begin(), boxes.end(), [](const Box& box) { return box.style == Style::line; }));
        CHECK(std::any_of(boxes.begin(), boxes.end(), [](const Box& box) { return box.ruled; }));
    }
}

TEST_CASE("a heading is never the last line of a page") {
    for (int lines = 1; lines < 60; ++lines) {
        Document document{"", "", {{"", false, false, {}}}};
        for (int i = 0; i < lines; ++i) document.sections[0].blocks.emplace_back(Paragraph{Style::body, "正文", {}});
        document.sections[0].blocks.emplace_back(Paragraph{Style::heading1, "一、标题", {}});
        document.sections[0].blocks.emplace_back(Paragraph{Style::heading2, "（一）标题", {}});
        document.sections[0].blocks.emplace_back(Paragraph{Style::body, "正文", {}});
        for (const Page& page : paginate(document)) {
            const auto last =
                std::find_if(page.boxes.rbegin(), page.boxes.rend(), [](const Box& box) { return box.style != Style::number; });
            CHECK(last->style == Style::body);
        }
    }
}

TEST_CASE("the answer under the pointer is found on its page") {
    const std::vector<Page> pages = paginate(document_of(real_report()));
    bool found = false;
    for (const Page& page : pages)
        for (const Box& box : page.boxes)
            if (box.path.text() == "base/costs/sangong/final") {
                const Box* hit = box_at(page, box.x + box.width / 2, box.y + box.height / 2);
                REQUIRE(hit);
                CHECK(hit->path == box.path);
                found = true;
            }
    CHECK(found);
    CHECK(box_at(pages[0], 1, 1) == nullptr);
}

TEST_CASE("a hand-made table whose spans do not fit is printed as far as it goes") {
    Document document{"", "", {{"", false, false, {}}}};
    Table table{{1000, 1000}, {}};
    paper::Cell wide;
    wide.text = "过宽", wide.columns = 9, wide.rows = 9;
    table.rows.push_back({{wide, wide}, true, 0});
    table.rows.push_back({{wide}, false, 0});
    document.sections[0].blocks.emplace_back(table);
    CHECK(paginate(document).size() == 1);
}
