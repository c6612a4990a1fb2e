#include "document/docx.h"

#include "document/ooxml.h"
#include "document/type.h"

#include <array>

namespace ziping {

using namespace paper;

namespace {

// Names in a word processor's list of styles; its own where it has one, so that outline, contents and navigation know them.
constexpr std::array<const char*, style_count> style_names{
    "附件序号", "Title",  "heading 1", "heading 2", "heading 3", "heading 4", "Body Text", "附件说明", "附件说明续",
    "表注",     "签署行", "封面标题",  "封面单位",  "封面日期",  "表格栏目",  "页码",      "核对码",   "表格内容"};

const char* jc(Align align) {
    constexpr const char* names[]{"left", "center", "right", "both"};
    return names[static_cast<int>(align)];
}

// The order of elements is that of CT_PPr and CT_RPr.
void append_style(Xml& x, Style style) {
    const Type& type = type_of(style);
    const int heading = static_cast<int>(style) - static_cast<int>(Style::heading1);
    x.raw("<w:style w:type=\"paragraph\"");
    if (static_cast<unsigned char>(*style_names[static_cast<std::size_t>(style)]) >= 0x80) x.raw(" w:customStyle=\"1\"");
    x.attribute("w:styleId", docx_style_id(style)).raw("><w:name");
    x.attribute("w:val", style_names[static_cast<std::size_t>(style)]).raw("/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>");
    if (type.with_next || style == Style::note) x.raw("<w:keepNext/>");
    // Lines end as on paper, without white space between scripts. overflowPunct is Word's default, but has to be said:
    // LibreOffice 7 reads it the wrong way round, and loses marks that hang in the margin.
    x.raw("<w:widowControl w:val=\"0\"/><w:overflowPunct w:val=\"1\"/><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>"
          "<w:snapToGrid w:val=\"0\"/>");
    x.raw("<w:spacing").attribute("w:before", type.before).attribute("w:after", type.after);
    x.attribute("w:line", type.line).raw(" w:lineRule=\"exact\"/>");
    if (type.hang > 0) {
        x.raw("<w:ind").attribute("w:leftChars", type.hang * 100).attribute("w:left", type.hang * type.size);
        if (type.first < type.hang)
            x.attribute("w:hangingChars", (type.hang - type.first) * 100)
                .attribute("w:hanging", (type.hang - type.first) * type.size);
        x.raw("/>");
    } else if (type.first > 0) {
        x.raw("<w:ind")
            .attribute("w:firstLineChars", type.first * 100)
            .attribute("w:firstLine", type.first * type.size)
            .raw("/>");
    }
    x.raw("<w:jc").attribute("w:val", jc(type.align)).raw("/>");
    if (heading >= 0 && heading < 4) x.raw("<w:outlineLvl").attribute("w:val", heading).raw("/>");
    x.raw("</w:pPr><w:rPr><w:rFonts").attribute("w:eastAsia", names_of(type.face).name).raw("/>");
    if (type.bold) x.raw("<w:b/><w:bCs/>");
    x.raw("<w:sz").attribute("w:val", type.size / 10).raw("/><w:szCs").attribute("w:val", type.size / 10);
    x.raw("/></w:rPr></w:style>");
}

}    // namespace

std::string docx_style_id(Style style) {
    const int heading = static_cast<int>(style) - static_cast<int>(Style::heading1);
    if (heading >= 0 && heading < 4) return "Heading" + std::to_string(heading + 1);
    if (style == Style::title) return "Title";
    if (style == Style::body) return "BodyText";
    return "S" + std::to_string(static_cast<int>(style));
}

std::string docx_styles() {
    Xml x;
    x.raw(xml_head).raw("<w:styles").raw(word_namespaces);
    x.raw("><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"仿宋_GB2312\" "
          "w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
          "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
          "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
          "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr>"
          "<w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style>");
    for (int i = 0; i < style_count; ++i) append_style(x, static_cast<Style>(i));
    return x.raw("</w:styles>"), std::move(x.out);
}

std::string docx_fonts() {
    Xml x;
    x.raw(xml_head).raw("<w:fonts").raw(word_namespaces).raw(">");
    for (int i = 0; i < face_count; ++i) {
        const FaceNames& names = names_of(static_cast<Face>(i));
        x.raw("<w:font").attribute("w:name", names.name).raw("><w:altName").attribute("w:val", names.alternate);
        x.raw("/><w:charset w:val=\"86\"/></w:font>");
    }
    return x.raw("</w:fonts>"), std::move(x.out);
}

std::string docx_settings() {
    Xml x;
    x.raw(xml_head).raw("<w:settings").raw(word_namespaces);
    x.raw("><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl "
          "w:val=\"doNotCompress\"/><w:compat>"
          "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" "
          "w:val=\"15\"/></w:compat>"
          "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>");
    return std::move(x.out);
}

}    // namespace ziping
