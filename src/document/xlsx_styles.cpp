#include "document/xlsx_styles.h"

#include "core/quantity.h"
#include "document/ooxml.h"
#include "document/type.h"

#include <algorithm>

namespace ziping {

using namespace paper;

namespace {

constexpr int first_format = 164;    // below are the spreadsheet's own

std::string half_points(Length size) { return std::to_string(size / 20) + (size % 20 == 10 ? ".5" : ""); }

}    // namespace

int XlsxStyles::number_of(const XlsxLook& look) {
    const auto it = std::find(looks_.begin(), looks_.end(), look);
    if (it != looks_.end()) return static_cast<int>(it - looks_.begin());
    looks_.push_back(look);
    return static_cast<int>(looks_.size()) - 1;
}

std::string XlsxStyles::part() const {
    std::vector<std::string> formats;
    for (const XlsxLook& look : looks_)
        if (!look.format.empty() && std::find(formats.begin(), formats.end(), look.format) == formats.end())
            formats.push_back(look.format);

    Xml x;
    x.raw(xml_head).raw("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    if (!formats.empty()) x.raw("<numFmts").attribute("count", static_cast<int>(formats.size())).raw(">");
    for (std::size_t i = 0; i < formats.size(); ++i)
        x.raw("<numFmt").attribute("numFmtId", first_format + static_cast<int>(i)).attribute("formatCode", formats[i]).raw("/>");
    if (!formats.empty()) x.raw("</numFmts>");

    // The first is what column widths are counted in: its digits are 7 pixels wide. Then a font for each style of paper.
    x.raw("<fonts")
        .attribute("count", style_count + 1)
        .raw("><font><sz val=\"10.5\"/><name val=\"Times New Roman\"/><family val=\"1\"/></font>");
    for (int i = 0; i < style_count; ++i) {
        const Type& type = type_of(static_cast<Style>(i));
        x.raw(type.bold ? "<font><b/><sz" : "<font><sz").attribute("val", half_points(type.size));
        x.raw("/><name").attribute("val", names_of(type.face).name).raw("/><family val=\"3\"/><charset val=\"134\"/></font>");
    }
    x.raw("</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
          "patternType=\"gray125\"/></fill>"
          "</fills><borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>");
    for (const char* side : {"left", "right", "top", "bottom"})
        x.raw("<").raw(side).raw(" style=\"thin\"><color auto=\"1\"/></").raw(side).raw(">");
    x.raw("<diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
          "borderId=\"0\"/></cellStyleXfs>");

    x.raw("<cellXfs").attribute("count", static_cast<int>(looks_.size())).raw(">");
    for (const XlsxLook& look : looks_) {
        const auto format = std::find(formats.begin(), formats.end(), look.format);
        const int id = look.format.empty() ? 0 : first_format + static_cast<int>(format - formats.begin());
        x.raw("<xf").attribute("numFmtId", id).attribute("fontId", static_cast<int>(look.style) + 1).raw(" fillId=\"0\"");
        x.attribute("borderId", look.ruled ? 1 : 0).raw(" xfId=\"0\"");
        if (look.quoted) x.raw(" quotePrefix=\"1\"");
        x.raw(" applyNumberFormat=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment");
        x.attribute("horizontal", look.align == Align::centre ? "center" : look.align == Align::right ? "right" : "left");
        x.raw(" vertical=\"center\" wrapText=\"1\"");
        if (look.indent > 0) x.attribute("indent", look.indent);
        x.raw("/></xf>");
    }
    x.raw("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    return std::move(x.out);
}

std::string number_format(const Cell& cell) {
    const std::string plain = half_width(cell.text);
    const std::size_t point = plain.find('.');
    std::size_t places = 0;
    if (point != plain.npos)
        while (point + 1 + places < plain.size() && plain[point + 1 + places] >= '0' && plain[point + 1 + places] <= '9')
            ++places;
    if (places > 10 || cell.lead.find('"') != cell.lead.npos) return {};
    std::string format = plain.find(',') == plain.npos ? "0" : "#,##0";
    if (places > 0) format += "." + std::string(places, '0');
    if (plain.find('%') != plain.npos) format += "%";
    if (!cell.lead.empty()) format = "\"" + cell.lead + "\"" + format;
    return format.size() <= 200 ? format : std::string();
}

std::string cell_name(int row, int column) {
    std::string name;
    for (int c = column + 1; c > 0; c = (c - 1) / 26) name.insert(name.begin(), static_cast<char>('A' + (c - 1) % 26));
    return name + std::to_string(row + 1);
}

}    // namespace ziping
