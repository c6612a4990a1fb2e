#include "document/xlsx.h"

#include "core/line_break.h"
#include "core/quantity.h"
#include "document/ooxml.h"
#include "document/pages.h"
#include "document/table_grid.h"
#include "document/text.h"
#include "document/xlsx_styles.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace ziping {

using namespace paper;

namespace {

constexpr Length highest_row = pt(400);          // a spreadsheet's rows end at 409 pt
constexpr std::size_t longest_text = 32'000;     // UTF-16 units; a cell holds 32 767
constexpr std::string_view rest_sheet = "续";    // what is longer goes on there

// A line of the sheet that spans the table: title, note, signatures.
struct Band {
    Style style;
    std::string text;
};

struct BookSheet {
    std::string name;
    bool landscape = false;
    std::vector<Band> above, below;
    const Table* table = nullptr;
    std::vector<int> row_begins;    // sheet row of each row of the table, and of what follows it
    std::vector<Length> heights;    // of the sheet's rows
    std::vector<std::vector<GridPlace>> grid;
};

struct Rest {
    std::string cell, text;
};

std::string line_text(const FieldLine& line) {
    std::string text;
    for (const FieldLine::Field& field : line.fields) {
        if (!text.empty()) text += "　";
        text += field.label + (field.text.empty() ? "　　　" : field.text);
    }
    return text;
}

Length band_height(const Band& band, Length width) {
    const Type& type = type_of(band.style);
    const auto lines = lines_of(band.text, width, type.size).size();
    return std::min(type.line * static_cast<Length>(lines) + pt(4), highest_row);
}

std::vector<BookSheet> sheets_of(const Document& document) {
    std::vector<BookSheet> sheets;
    for (const Section& section : document.sections) {
        std::vector<Band> above;
        BookSheet* sheet = nullptr;
        for (const Block& block : section.blocks) {
            if (const auto* table = std::get_if<Table>(&block)) {
                sheet = &sheets.emplace_back(
                    BookSheet{section.name, section.landscape, std::exchange(above, {}), {}, table, {}, {}, {}});
                continue;
            }
            Band band;
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) band = {paragraph->style, paragraph->text};
            if (const auto* line = std::get_if<FieldLine>(&block)) band = {Style::line, line_text(*line)};
            (sheet ? sheet->below : above).push_back(std::move(band));
        }
    }
    return sheets;
}

// Excel refuses some characters, more than 31, and two of one name, whatever their case.
void name_sheets(std::vector<BookSheet>& sheets) {
    std::set<std::string> taken{std::string(rest_sheet)};
    for (BookSheet& sheet : sheets) {
        std::string plain;
        int characters = 0;
        for (std::size_t at = 0; at < sheet.name.size() && characters < 24;) {
            const std::size_t begin = at;
            const std::uint32_t c = next_code_point(sheet.name, at);
            if (c < 0x80 && std::string_view("[]:*?/\\'").find(static_cast<char>(c)) != std::string_view::npos) continue;
            plain.append(sheet.name, begin, at - begin);
            characters += c > 0xFFFF ? 2 : 1;
        }
        if (plain.empty()) plain = "表";
        std::string name = plain;
        for (int i = 2; !taken.insert(lower_case(name)).second; ++i) name = plain + " " + std::to_string(i);
        sheet.name = std::move(name);
    }
}

// Which rows of the sheet each row of the table takes: more than one where it is higher than a spreadsheet's row.
void place_rows(BookSheet& sheet) {
    Length width = 0;
    for (const Length column : sheet.table->columns) width += column;
    for (const Band& band : sheet.above) sheet.heights.push_back(band_height(band, width));
    for (const Length height : row_heights(*sheet.table)) {
        sheet.row_begins.push_back(static_cast<int>(sheet.heights.size()));
        const int parts = (height + highest_row - 1) / highest_row;
        for (int i = 0; i < parts; ++i) sheet.heights.push_back(height / parts);
    }
    sheet.row_begins.push_back(static_cast<int>(sheet.heights.size()));
    for (const Band& band : sheet.below) sheet.heights.push_back(band_height(band, width));
    sheet.grid = grid_of(*sheet.table);
}

std::size_t utf16_length(std::string_view text) {
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) units += next_code_point(text, at) > 0xFFFF ? 2 : 1;
    return units;
}

// The bytes of the first `units`.
std::size_t first_units(std::string_view text, std::size_t units) {
    std::size_t at = 0;
    for (std::size_t used = 0; at < text.size();) {
        std::size_t next = at;
        used += next_code_point(text, next) > 0xFFFF ? 2 : 1;
        if (used > units) break;
        at = next;
    }
    return at;
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

// "_x0041_" in a text would be read as "A": its first sign is written in that notation instead.
std::string plain_text(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool code = text[i] == '_' && i + 6 < text.size() && (text[i + 1] == 'x' || text[i + 1] == 'X') &&
                          is_hex(text[i + 2]) && is_hex(text[i + 3]) && is_hex(text[i + 4]) && is_hex(text[i + 5]) &&
                          text[i + 6] == '_';
        out += code ? std::string_view("_x005F_") : text.substr(i, 1);
    }
    return out;
}

struct Place {
    std::size_t sheet;
    std::string cell;
};

class Writer {
public:
    Writer(std::vector<BookSheet> sheets, const std::string& code)
        : sheets_(std::move(sheets)),
          code_(code.empty() ? "" : "&R&9核对码 " + code) {
        name_sheets(sheets_);
        for (BookSheet& sheet : sheets_) place_rows(sheet);
        for (std::size_t s = 0; s < sheets_.size(); ++s)
            for (std::size_t row = 0; row < sheets_[s].grid.size(); ++row)
                for (const GridPlace& place : sheets_[s].grid[row])
                    if (place.begins && !place.cell->path.form.empty())
                        places_[place.cell->path.text()].push_back({s, cell_name(sheets_[s].row_begins[row], place.column)});
    }

    std::string sheet(std::size_t number);
    std::string rest() const;
    const std::vector<BookSheet>& sheets() const { return sheets_; }
    const std::vector<Rest>& rests() const { return rests_; }
    XlsxStyles styles;

private:
    std::string formula(const Cell& cell, std::size_t sheet) const;
    void append_cell(Xml& x, std::size_t sheet, const std::string& name, const Cell& cell);
    void append_text(Xml& x, const std::string& name, int look, std::string_view text);

    std::vector<BookSheet> sheets_;
    std::string code_;    // at the foot of each page
    std::map<std::string, std::vector<Place>, std::less<>> places_;
    std::vector<Rest> rests_;
};

// The formula with cells for paths; "" when one of them is not in the workbook.
std::string Writer::formula(const Cell& cell, std::size_t sheet) const {
    std::string out;
    std::string_view rest = cell.formula;
    while (!rest.empty()) {
        const std::size_t open = rest.find('{');
        out += rest.substr(0, open);
        if (open == rest.npos) break;
        const std::size_t close = rest.find('}');
        const auto found = places_.find(rest.substr(open + 1, close - open - 1));
        if (found == places_.end()) return {};
        const auto& places = found->second;
        auto place = std::find_if(places.begin(), places.end(), [&](const Place& p) { return p.sheet == sheet; });
        if (place == places.end()) place = places.begin(), out += "'" + sheets_[place->sheet].name + "'!";
        out += place->cell;
        rest.remove_prefix(close + 1);
    }
    return out;
}

void Writer::append_text(Xml& x, const std::string& name, int look, std::string_view text) {
    x.raw("<c").attribute("r", name).attribute("s", look);
    if (text.empty()) {
        x.raw("/>");
        return;
    }
    const std::size_t end = utf16_length(text) > longest_text ? first_units(text, longest_text) : text.size();
    std::string here = plain_text(text.substr(0, end));
    if (end < text.size()) {
        here += "（续见工作表“" + std::string(rest_sheet) + "”）";
        rests_.push_back({name, std::string(text.substr(end))});
    }
    x.raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">").text(here).raw("</t></is></c>");
}

void Writer::append_cell(Xml& x, std::size_t sheet, const std::string& name, const Cell& cell) {
    XlsxLook look{cell.style, cell.align, cell.indent, true, false, {}};
    const std::string follows = cell.formula.empty() ? std::string() : formula(cell, sheet);
    const std::string plain = half_width(cell.text);
    const bool percent = plain.find('%') != plain.npos;
    if (cell.number) {
        const Decimal value = percent ? *cell.number / 100 : *cell.number;
        look.format = number_format(cell);
        const std::string digits = value.text();
        if (!look.format.empty() && digits.size() <= 15) {    // a spreadsheet keeps fifteen digits
            x.raw("<c").attribute("r", name).attribute("s", styles.number_of(look)).raw(">");
            if (!follows.empty()) x.raw("<f>").text(follows).raw("</f>");
            x.raw("<v>").raw(digits).raw("</v></c>");
            return;
        }
        look.format.clear();
    } else if (!follows.empty()) {
        x.raw("<c").attribute("r", name).attribute("s", styles.number_of(look)).raw(" t=\"str\"><f>");
        if (!cell.lead.empty()) x.raw("&quot;").text(cell.lead).raw("&quot;&amp;");
        x.text(follows).raw("</f><v>").text(full_text(cell)).raw("</v></c>");
        return;
    }
    const std::string text = full_text(cell);
    look.quoted = !text.empty() && std::string_view("=+-@'").find(text.front()) != std::string_view::npos;
    append_text(x, name, styles.number_of(look), text);
}

std::string Writer::sheet(std::size_t number) {
    const BookSheet& sheet = sheets_[number];
    const Table& table = *sheet.table;
    const int columns = static_cast<int>(table.columns.size());
    std::vector<std::string> merged;
    const auto merge = [&](int row, int column, int rows, int across) {
        if (rows > 1 || across > 1)
            merged.push_back(cell_name(row, column) + ":" + cell_name(row + rows - 1, column + across - 1));
    };

    Xml x;
    x.raw(xml_head).raw(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetPr><pageSetUpPr fitToPage=\"1\"/>"
        "</sheetPr><sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews>"
        "<sheetFormatPr defaultRowHeight=\"18.5\"/><cols>");
    for (int c = 0; c < columns; ++c) {
        // In digits of 7 pixels; a pixel is 15 twentieths of a point.
        const int hundredths = std::max(table.columns[static_cast<std::size_t>(c)] * 100 / 15 / 7, 50);
        x.raw("<col").attribute("min", c + 1).attribute("max", c + 1);
        x.attribute("width", Decimal(hundredths / 100).text() + "." + std::to_string(hundredths % 100 / 10) +
                                 std::to_string(hundredths % 10));
        x.raw(" customWidth=\"1\"/>");
    }
    x.raw("</cols><sheetData>");
    const int table_begin = sheet.row_begins.front(), table_end = sheet.row_begins.back();
    std::size_t table_row = 0;
    for (int row = 0; row < static_cast<int>(sheet.heights.size()); ++row) {
        const Length height = sheet.heights[static_cast<std::size_t>(row)];
        x.raw("<row")
            .attribute("r", row + 1)
            .attribute("ht", std::to_string(height / 20) + "." + std::to_string(height % 20 / 2));
        x.raw(" customHeight=\"1\">");
        if (row < table_begin || row >= table_end) {
            const Band& band = row < table_begin ? sheet.above[static_cast<std::size_t>(row)]
                                                 : sheet.below[static_cast<std::size_t>(row - table_end)];
            const Align align = type_of(band.style).align == Align::centre ? Align::centre : Align::left;
            append_text(x, cell_name(row, 0), styles.number_of({band.style, align, 0, false, false, {}}), band.text);
            merge(row, 0, 1, columns);
        } else {
            const bool begins_row = row == sheet.row_begins[table_row];
            for (const GridPlace& place : sheet.grid[table_row]) {
                const Cell& cell = *place.cell;
                const bool begins = begins_row && place.begins;
                const XlsxLook covered{cell.style, cell.align, cell.indent, true, false, {}};
                if (begins) append_cell(x, number, cell_name(row, place.column), cell);
                for (int c = begins ? 1 : 0; c < place.columns; ++c)    // rules around what is merged
                    append_text(x, cell_name(row, place.column + c), styles.number_of(covered), {});
                if (!begins) continue;
                const std::size_t end = std::min(table_row + static_cast<std::size_t>(cell.rows), sheet.grid.size());
                merge(row, place.column, sheet.row_begins[end] - row, place.columns);
            }
            if (row + 1 == sheet.row_begins[table_row + 1]) ++table_row;
        }
        x.raw("</row>");
    }
    x.raw("</sheetData>");
    if (!merged.empty()) {
        x.raw("<mergeCells").attribute("count", static_cast<int>(merged.size())).raw(">");
        for (const std::string& range : merged) x.raw("<mergeCell").attribute("ref", range).raw("/>");
        x.raw("</mergeCells>");
    }
    // Inches: the margins of paper.
    x.raw("<printOptions horizontalCentered=\"1\"/>");
    x.raw(sheet.landscape
              ? "<pageMargins left=\"1.46\" right=\"1.38\" top=\"1.1\" bottom=\"1.02\" header=\"0.5\" footer=\"0.5\"/>"
              : "<pageMargins left=\"1.1\" right=\"1.02\" top=\"1.46\" bottom=\"1.38\" header=\"0.5\" footer=\"0.9\"/>");
    x.raw("<pageSetup paperSize=\"9\" fitToHeight=\"0\"").attribute("orientation", sheet.landscape ? "landscape" : "portrait");
    x.raw("/><headerFooter><oddFooter>&amp;C- &amp;P -").text(code_).raw("</oddFooter></headerFooter></worksheet>");
    return std::move(x.out);
}

std::string Writer::rest() const {
    Xml x;
    x.raw(xml_head).raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
    int row = 0;
    for (const Rest& rest : rests_)
        for (std::string_view text = rest.text; !text.empty();) {
            const std::size_t end = first_units(text, longest_text);
            ++row;
            x.raw("<row")
                .attribute("r", row)
                .raw("><c")
                .attribute("r", cell_name(row - 1, 0))
                .raw(" t=\"inlineStr\"><is><t>")
                .text(rest.cell);
            x.raw("</t></is></c><c").attribute("r", cell_name(row - 1, 1)).raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            x.text(plain_text(text.substr(0, end))).raw("</t></is></c></row>");
            text.remove_prefix(end);
        }
    return x.raw("</sheetData></worksheet>"), std::move(x.out);
}

}    // namespace

std::string xlsx(const Document& document) {
    Writer writer(sheets_of(document), document.code);
    if (writer.sheets().empty()) return {};
    OoxmlFile file("xl/workbook.xml", "spreadsheetml.sheet.main");
    Xml book;
    book.raw(xml_head).raw("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
    int count = 0;
    const auto add = [&](std::string_view name, std::string part) {
        const std::string sheet = "worksheets/sheet" + std::to_string(++count) + ".xml";
        const std::string id = file.add(sheet, "worksheet", "spreadsheetml.worksheet", std::move(part));
        book.raw("<sheet").attribute("name", name).attribute("sheetId", count).attribute("r:id", id).raw("/>");
    };
    for (std::size_t i = 0; i < writer.sheets().size(); ++i) add(writer.sheets()[i].name, writer.sheet(i));
    if (!writer.rests().empty()) add(rest_sheet, writer.rest());
    file.add("styles.xml", "styles", "spreadsheetml.styles", writer.styles.part());
    book.raw("</sheets></workbook>");
    return file.pack(std::move(book.out), document.title);
}

}    // namespace ziping
