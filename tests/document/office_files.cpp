#include "document/office_files.h"

#include "core/line_break.h"
#include "exchange/digest.h"

#include <algorithm>

namespace ziping {

namespace {

std::size_t little_endian(std::string_view bytes, std::size_t at, int count) {
    std::size_t value = 0;
    for (int i = count - 1; i >= 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

// Children in the order of the schema (ECMA-376 part 1, annex A); only what is written here.
const std::map<std::string, std::vector<std::string>, std::less<>>& orders() {
    static const std::map<std::string, std::vector<std::string>, std::less<>> table{
        {"w:pPr",
         {"w:pStyle", "w:keepNext", "w:widowControl", "w:tabs", "w:overflowPunct", "w:autoSpaceDE", "w:autoSpaceDN",
          "w:snapToGrid", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:sectPr"}},
        {"w:rPr", {"w:rFonts", "w:b", "w:bCs", "w:sz", "w:szCs", "w:lang"}},
        {"w:tblPr", {"w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar"}},
        {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
        {"w:tr", {"w:trPr", "w:tc"}},
        {"w:tc", {"w:tcPr", "w:p"}},
        {"w:tcPr", {"w:tcW", "w:gridSpan", "w:vMerge", "w:vAlign"}},
        {"w:tblBorders", {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}},
        {"w:tblCellMar", {"w:top", "w:left", "w:bottom", "w:right"}},
        {"w:sectPr", {"w:footerReference", "w:type", "w:pgSz", "w:pgMar", "w:pgNumType"}},
        {"w:style", {"w:name", "w:basedOn", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr"}},
        {"w:styles", {"w:docDefaults", "w:style"}},
        {"w:settings", {"w:zoom", "w:defaultTabStop", "w:characterSpacingControl", "w:compat", "w:themeFontLang"}},
        {"w:font", {"w:altName", "w:charset"}},
        {"worksheet",
         {"sheetPr", "sheetViews", "sheetFormatPr", "cols", "sheetData", "mergeCells", "printOptions", "pageMargins", "pageSetup",
          "headerFooter"}},
        {"c", {"f", "v", "is"}},
        {"styleSheet", {"numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles"}},
        {"font", {"b", "sz", "name", "family", "charset"}},
        {"border", {"left", "right", "top", "bottom", "diagonal"}},
    };
    return table;
}

bool is_allowed(std::uint32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
           (c >= 0x10000 && c < 0x110000);
}

struct Element {
    std::string name;
    std::size_t reached = 0;    // place of the last child in the order
};

}    // namespace

std::map<std::string, std::string> parts_of(std::string_view zip) {
    std::map<std::string, std::string> parts;
    std::size_t at = 0;
    while (at + 30 < zip.size() && zip.substr(at, 4) == "PK\x03\x04") {
        const std::size_t size = little_endian(zip, at + 18, 4), name = little_endian(zip, at + 26, 2);
        const std::string_view content = zip.substr(at + 30 + name, size);
        if (crc32(content) != little_endian(zip, at + 14, 4)) return {};
        parts.emplace(zip.substr(at + 30, name), content);
        at += 30 + name + size;
    }
    return parts;
}

std::string fault_of(std::string_view xml) {
    for (std::size_t at = 0; at < xml.size();)
        if (const std::uint32_t c = next_code_point(xml, at); !is_allowed(c))
            return "forbidden character before byte " + std::to_string(at);
    std::vector<Element> open;
    for (std::size_t at = xml.find('<'); at != xml.npos; at = xml.find('<', at)) {
        const std::size_t end = xml.find('>', at);
        if (end == xml.npos) return "a tag without end";
        const std::string_view tag = xml.substr(at + 1, end - at - 1);
        if (tag.find('<') != tag.npos) return "< in a tag: " + std::string(tag);
        at = end;
        if (tag.starts_with('?')) continue;
        if (tag.starts_with('/')) {
            if (open.empty() || open.back().name != tag.substr(1)) return "closed, but not open: " + std::string(tag);
            open.pop_back();
            continue;
        }
        const std::string name(tag.substr(0, tag.find_first_of(" /")));
        if (std::count(tag.begin(), tag.end(), '"') % 2 != 0) return "a quote in " + std::string(tag);
        if (!open.empty())
            if (const auto order = orders().find(open.back().name); order != orders().end()) {
                const auto place = std::find(order->second.begin(), order->second.end(), name);
                if (place == order->second.end()) return name + " has no place in " + open.back().name;
                const auto reached = static_cast<std::size_t>(place - order->second.begin());
                if (reached < open.back().reached) return name + " comes too late in " + open.back().name;
                open.back().reached = reached;
            }
        if (!tag.ends_with('/')) open.push_back({name});
    }
    if (!open.empty()) return "not closed: " + open.back().name;
    // Every & begins one of the five names.
    for (std::size_t at = xml.find('&'); at != xml.npos; at = xml.find('&', at + 1)) {
        const std::string_view rest = xml.substr(at);
        const auto named = [&](std::string_view name) { return rest.starts_with(name); };
        if (!named("&lt;") && !named("&gt;") && !named("&amp;") && !named("&quot;") && !named("&#39;")) return "a bare &";
    }
    return {};
}

}    // namespace ziping
