// Paper: what a report looks like when it is signed, stamped and published, before anybody decides on a file format.
//
//     paper::Document d = report_document(tpl, report, assessment);     document/report_document.h
//     d.sections[2].landscape                                           a form on its own sheets
//     std::get<paper::Table>(d.sections[2].blocks[2]).rows[0].cells     the official table, cell for cell
//
// HTML, DOCX and XLSX are three small writers over this tree, and the page preview draws from it: none of them knows a form.
// Typeset as GB/T 9704-2012 (党政机关公文格式); what each style looks like stands in document/type.h.
//
// Every text is tidy (document/text.h): valid UTF-8, no control characters, '\n' the only line break.
#pragma once

#include "core/decimal.h"
#include "core/path.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ziping::paper {

using Length = int;    // twentieths of a point, as in Word: 567 are a centimetre

constexpr Length mm(int millimetres) { return (millimetres * 14400 + 127) / 254; }
constexpr Length pt(int points) { return points * 20; }

enum class Align { left, centre, right, justified };

// The roles a line of text can have. Headings are the four levels of official papers: 一、 （一） 1. （1）.
enum class Style {
    annex,    // "附件2", top left
    title,    // centred, as few lines as possible, of one length
    heading1,
    heading2,
    heading3,
    heading4,
    body,         // indented by two characters
    list,         // "附件：1. …"
    list_more,    // "2. …" under it
    note,         // under a table: 说明, 备注
    line,         // 填表人 … 单位负责人签字
    cover_title,
    cover_line,    // 部门（单位）名称
    cover_date,
    label,     // table: words of the form
    number,    // footer: "- 1 -"
    code,      // footer
    value,     // table: an answer
};

struct Paragraph {
    Style style = Style::body;
    std::string text;    // one paragraph: only a title has line breaks
    Path path;           // the answer it shows; empty: words of the form
};

// One line of labelled answers outside the table.
struct FieldLine {
    struct Field {
        std::string label;    // "填表人："
        std::string text;
        Path path;
    };
    std::vector<Field> fields;
};

struct Cell {
    std::string lead;    // words of the form before the answer, in the same line: "其中：基本支出："
    std::string text;
    Style style = Style::value;
    Align align = Align::centre;
    int columns = 1, rows = 1;        // how many it spans
    int indent = 0;                   // em
    std::optional<Decimal> number;    // what `text` says, when the form asks for a number; 79.27 for "79.27%"
    std::string formula;              // how that number follows from other cells, where it does:
                                      // "ROUND(SUM({base/costs/vehicles/final},…),6)", paths in braces
    Path path;                        // the answer it shows: a click goes there; empty: words of the form
    bool operator==(const Cell&) const = default;
};

struct Row {
    std::vector<Cell> cells;    // that begin in this row, from left to right; the others come from above
    bool head = false;          // printed again on each page that its part goes on to
    int part = 0;               // rows of one part belong together: a head and what stands under it
};

// Cells and spans fill the grid without gaps and without overlapping.
struct Table {
    std::vector<Length> columns;    // widths
    std::vector<Row> rows;
};

using Block = std::variant<Paragraph, FieldLine, Table>;

// Begins on a new page.
struct Section {
    std::string name;    // "自评表": of the sheet in a workbook
    bool landscape = false;
    bool cover = false;    // carries no page number and does not count
    std::vector<Block> blocks;
};

struct Document {
    std::string title;
    std::string code;    // "CV3Z-1X32-XVPX": in the footer of every page, so that paper and file can be matched; may be empty
    std::vector<Section> sections;
};

}    // namespace ziping::paper
