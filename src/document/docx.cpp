#include "document/docx.h"

#include "document/ooxml.h"
#include "document/pages.h"
#include "document/table_grid.h"

#include <algorithm>

namespace ziping {

using namespace paper;

namespace {

constexpr std::size_t long_cell = 12;    // lines: a row with more may be cut by the end of a page

// Elements of a paragraph's properties, in the order of CT_PPr; what is empty is left out.
struct Properties {
    bool keep_next = false;
    std::vector<Length> tabs = {};
    Length before = 0;
    Length indent = 0;
    std::string_view align = {};
    std::string_view section = {};    // a w:sectPr: the last paragraph of a section carries it
};

void open_paragraph(Xml& x, Style style, const Properties& p = {}) {
    x.raw("<w:p><w:pPr><w:pStyle").attribute("w:val", docx_style_id(style)).raw("/>");
    if (p.keep_next) x.raw("<w:keepNext/>");
    if (!p.tabs.empty()) {
        x.raw("<w:tabs>");
        for (const Length tab : p.tabs) x.raw("<w:tab w:val=\"left\"").attribute("w:pos", tab).raw("/>");
        x.raw("</w:tabs>");
    }
    if (p.before > 0) x.raw("<w:spacing").attribute("w:before", p.before).raw("/>");
    if (p.indent > 0) x.raw("<w:ind").attribute("w:left", p.indent).raw("/>");
    if (!p.align.empty()) x.raw("<w:jc").attribute("w:val", p.align).raw("/>");
    x.raw(p.section).raw("</w:pPr>");
}

// The hint has marks that both scripts use (“ ” …) set in the Chinese face, as they are on paper.
void append_run(Xml& x, std::string_view text) {
    if (text.empty()) return;
    x.raw("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>");
    while (true) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0) x.raw("<w:t xml:space=\"preserve\">").text(text.substr(0, end)).raw("</w:t>");
        if (end == text.size()) break;
        x.raw("<w:br/>");
        text.remove_prefix(end + 1);
    }
    x.raw("</w:r>");
}

void append(Xml& x, const Paragraph& paragraph, Length before, std::string_view section) {
    open_paragraph(x, paragraph.style, {.before = before, .section = section});
    append_run(x, paragraph.text);
    x.raw("</w:p>");
}

void append(Xml& x, const FieldLine& line, Length width, std::string_view section) {
    const std::vector<FieldPlace> places = field_places(line, width);
    for (std::size_t first = 0; first < places.size();) {
        std::size_t end = first + 1;
        Properties properties;
        for (; end < places.size() && places[end].line == places[first].line; ++end) properties.tabs.push_back(places[end].x);
        if (end == places.size()) properties.section = section;
        properties.keep_next = end < places.size();
        open_paragraph(x, Style::line, properties);
        for (std::size_t i = first; i < end; ++i) {
            if (i > first) x.raw("<w:r><w:tab/></w:r>");
            append_run(x, line.fields[i].label);
            append_run(x, line.fields[i].text);
        }
        x.raw("</w:p>");
        first = end;
    }
}

void append_cell(Xml& x, const Table& table, const GridPlace& place, bool keep_next) {
    Length width = 0;
    for (int i = 0; i < place.columns; ++i) width += table.columns[static_cast<std::size_t>(place.column + i)];
    const Cell& cell = *place.cell;
    x.raw("<w:tc><w:tcPr><w:tcW").attribute("w:w", width).raw(" w:type=\"dxa\"/>");
    if (place.columns > 1) x.raw("<w:gridSpan").attribute("w:val", place.columns).raw("/>");
    if (cell.rows > 1) x.raw(place.begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
    x.raw("<w:vAlign w:val=\"center\"/></w:tcPr>");
    constexpr const char* names[]{"left", "center", "right", "both"};
    const Properties properties{.keep_next = keep_next,
                                .indent = cell.indent * cell_size,
                                .align = cell.align == Align::centre ? "" : names[static_cast<int>(cell.align)]};
    std::string text;
    if (place.begins && cell.style == Style::label && cell.align == Align::centre) {
        // Heads are broken as on paper, in lines of one length.
        for (const std::string& line : cell_lines(cell, width)) text += (text.empty() ? "" : "\n") + line;
        open_paragraph(x, cell.style, properties);
        append_run(x, text);
        x.raw("</w:p></w:tc>");
        return;
    }
    if (place.begins) text = full_text(cell);
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        open_paragraph(x, cell.style, properties);
        append_run(x, std::string_view(text).substr(from, end - from));
        x.raw("</w:p>");
        from = end + 1;
    }
    x.raw("</w:tc>");
}

void append(Xml& x, const Table& table) {
    Length width = 0;
    for (const Length column : table.columns) width += column;
    x.raw("<w:tbl><w:tblPr><w:tblW").attribute("w:w", width).raw(" w:type=\"dxa\"/><w:jc w:val=\"center\"/><w:tblBorders>");
    for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        x.raw("<w:").raw(side).raw(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
    x.raw("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    for (const auto& [side, length] :
         {std::pair{"top", cell_pad_y}, {"left", cell_pad_x}, {"bottom", cell_pad_y}, {"right", cell_pad_x}})
        x.raw("<w:").raw(side).attribute("w:w", length).raw(" w:type=\"dxa\"/>");
    x.raw("</w:tblCellMar></w:tblPr><w:tblGrid>");
    for (const Length column : table.columns) x.raw("<w:gridCol").attribute("w:w", column).raw("/>");
    x.raw("</w:tblGrid>");
    const auto grid = grid_of(table);
    for (std::size_t row = 0; row < grid.size(); ++row) {
        const bool is_long = std::any_of(grid[row].begin(), grid[row].end(), [&](const GridPlace& place) {
            Length own = 0;
            for (int i = 0; i < place.columns; ++i) own += table.columns[static_cast<std::size_t>(place.column + i)];
            return place.begins && place.cell->rows == 1 && cell_lines(*place.cell, own).size() > long_cell;
        });
        x.raw("<w:tr><w:trPr>");
        if (!is_long) x.raw("<w:cantSplit/>");
        x.raw("<w:trHeight").attribute("w:val", least_row).raw(" w:hRule=\"atLeast\"/>");
        if (table.rows[row].head) x.raw("<w:tblHeader/>");
        x.raw("</w:trPr>");
        // A head keeps to its first row, the last row to notes and signatures.
        const bool keep_next = !is_long && (table.rows[row].head || row + 1 == grid.size());
        for (const GridPlace& place : grid[row]) append_cell(x, table, place, keep_next);
        x.raw("</w:tr>");
    }
    x.raw("</w:tbl>");
}

std::string footer(bool cover, bool landscape, const std::string& code) {
    const Length width = sheet_of(landscape).text_width();
    Xml x;
    x.raw(xml_head)
        .raw("<w:ftr")
        .raw(word_namespaces)
        .raw("><w:p><w:pPr><w:pStyle")
        .attribute("w:val", docx_style_id(Style::number));
    x.raw("/><w:tabs><w:tab w:val=\"center\"")
        .attribute("w:pos", width / 2)
        .raw("/><w:tab w:val=\"right\"")
        .attribute("w:pos", width);
    x.raw("/></w:tabs><w:jc w:val=\"left\"/></w:pPr><w:r><w:tab/></w:r>");
    if (!cover)
        x.raw(
            "<w:r><w:t xml:space=\"preserve\">- </w:t></w:r><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
            "<w:r><w:t xml:space=\"preserve\"> -</w:t></w:r>");
    if (!code.empty())
        x.raw("<w:r><w:tab/></w:r><w:r><w:rPr><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr><w:t>核对码 ")
            .text(code)
            .raw("</w:t></w:r>");
    return x.raw("</w:p></w:ftr>"), std::move(x.out);
}

std::string section_properties(const Section& section, const std::string& footer_id, bool first_number) {
    const Sheet& sheet = sheet_of(section.landscape);
    Xml x;
    x.raw("<w:sectPr><w:footerReference w:type=\"default\"")
        .attribute("r:id", footer_id)
        .raw("/><w:type w:val=\"nextPage\"/><w:pgSz");
    x.attribute("w:w", sheet.width).attribute("w:h", sheet.height);
    if (section.landscape) x.raw(" w:orient=\"landscape\"");
    x.raw("/><w:pgMar").attribute("w:top", sheet.top).attribute("w:right", sheet.right).attribute("w:bottom", sheet.bottom);
    x.attribute("w:left", sheet.left).attribute("w:header", mm(15));
    x.attribute("w:footer", sheet.bottom - footer_gap - type_of(Style::number).line).raw(" w:gutter=\"0\"/>");
    if (first_number) x.raw("<w:pgNumType w:start=\"1\"/>");
    return x.raw("</w:sectPr>"), std::move(x.out);
}

}    // namespace

std::string docx(const Document& document) {
    OoxmlFile file("word/document.xml", "wordprocessingml.document.main");
    file.add("styles.xml", "styles", "wordprocessingml.styles", docx_styles());
    file.add("settings.xml", "settings", "wordprocessingml.settings", docx_settings());
    file.add("fontTable.xml", "fontTable", "wordprocessingml.fontTable", docx_fonts());
    std::string footers[4];    // upright, turned; of covers
    for (int i = 0; i < 4; ++i)
        footers[i] = file.add("footer" + std::to_string(i + 1) + ".xml", "footer", "wordprocessingml.footer",
                              footer(i >= 2, i % 2 == 1, document.code));

    Xml x;
    x.raw(xml_head).raw("<w:document").raw(word_namespaces).raw("><w:body>");
    bool numbered = false;
    std::string last;
    for (std::size_t s = 0; s < document.sections.size(); ++s) {
        const Section& section = document.sections[s];
        const bool ends_body = s + 1 == document.sections.size();
        std::string properties =
            section_properties(section, footers[section.cover * 2 + section.landscape], !section.cover && !numbered);
        numbered = numbered || !section.cover;
        const Length width = sheet_of(section.landscape).text_width();
        for (std::size_t i = 0; i < section.blocks.size(); ++i) {
            const std::string_view here =
                !ends_body && i + 1 == section.blocks.size() ? std::string_view(properties) : std::string_view();
            if (const auto* paragraph = std::get_if<Paragraph>(&section.blocks[i]))
                append(x, *paragraph, follows_table(section, i) ? after_table : 0, here);
            if (const auto* line = std::get_if<FieldLine>(&section.blocks[i])) append(x, *line, width, here);
            if (const auto* table = std::get_if<Table>(&section.blocks[i])) {
                append(x, *table);
                if (i + 1 < section.blocks.size() && !std::holds_alternative<Table>(section.blocks[i + 1])) continue;
                open_paragraph(x, Style::line, {.section = here});    // a table is always followed by a paragraph
                x.raw("</w:p>");
            }
        }
        if (section.blocks.empty() && !ends_body) {
            open_paragraph(x, Style::line, {.section = properties});
            x.raw("</w:p>");
        }
        last = std::move(properties);
    }
    x.raw(last).raw("</w:body></w:document>");
    return file.pack(std::move(x.out), document.title);
}

}    // namespace ziping
