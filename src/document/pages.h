// A document cut into pages, every line of every page set: what is printed, and what the preview shows.
//
//     std::vector<paper::Page> pages = paper::paginate(document);
//     pages[3].boxes        rectangles with lines of text, placed from the page's top left corner
//     box_at(pages[3], x, y)->path        the answer under the pointer
//
// Nothing is measured on the machine (document/type.h), so the same document has the same pages everywhere. Nothing is ever cut off:
// a cell that is higher than the page goes on on the next one, under the head of its table.
#pragma once

#include "document/type.h"

#include <string>
#include <vector>

namespace ziping::paper {

struct BoxLine {
    std::string text;
    Length indent = 0;       // white space before it
    bool stretch = false;    // justified to the box's width
};

// Lines of text under each other, from `text_top` on. A cell of a table is ruled on all four sides; the rules of neighbours meet.
struct Box {
    Length x = 0, y = 0, width = 0, height = 0;
    bool ruled = false;
    Style style = Style::body;
    Length line = 0;    // from line to line
    Align align = Align::left;
    Length pad = 0;         // left and right of the text
    Length text_top = 0;    // from the top of the box
    std::vector<BoxLine> lines;
    Path path;    // the answer it shows
};

struct Page {
    bool landscape = false;
    int number = 0;         // "- 1 -"; 0: carries none
    std::string section;    // Section::name
    std::vector<Box> boxes;
};

std::vector<Page> paginate(const Document& document);

// The uppermost box with a path at a place, or null.
const Box* box_at(const Page& page, Length x, Length y);

// Where the fields of a line stand: one line of print as long as they fit, else several.
struct FieldPlace {
    int line;
    Length x, width;
};
std::vector<FieldPlace> field_places(const FieldLine& line, Length width);

// Prose right under a table: it stands a little off.
bool follows_table(const Section& section, std::size_t block);
inline constexpr Length after_table = pt(12);

// The lines of a cell's text in a column of this width.
std::vector<std::string> cell_lines(const Cell& cell, Length width);

// --- For table_pages.cpp ---------------------------------------------------------------------------------------------------

// The page being filled.
struct Filling {
    std::vector<Page> pages;
    Length y = 0;    // where the next thing goes, from the top of the sheet
    const Section* section = nullptr;
    int number = 0;    // of the last page that carries one

    const Sheet& sheet() const { return sheet_of(section->landscape); }
    Length top() const { return sheet().top; }
    Length bottom() const { return sheet().height - sheet().bottom; }
    Length room() const { return bottom() - y; }
    void new_page();
    Box& add(Box box) { return pages.back().boxes.emplace_back(std::move(box)); }
};

// `tail`: height of what must stand on the page of the last row (notes, signatures).
void place_table(Filling& filling, const Table& table, Length tail);
// Of the heads and the first row: what must fit under a heading.
Length least_height(const Table& table);

}    // namespace ziping::paper
