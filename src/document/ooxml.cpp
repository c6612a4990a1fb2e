#include "document/ooxml.h"

namespace ziping {

namespace {

constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view relationships =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

void add_type(Xml& x, std::string_view part, std::string_view type) {
    x.raw("<Override").attribute("PartName", "/" + std::string(part)).raw(" ContentType=\"application/vnd.openxmlformats-");
    x.raw(type).raw("+xml\"/>");
}

}    // namespace

std::string OoxmlFile::add(std::string name, std::string_view kind, std::string_view type, std::string content) {
    parts_.push_back({std::move(name), std::string(kind), std::string(type), std::move(content)});
    return "rId" + std::to_string(parts_.size());
}

std::string OoxmlFile::pack(std::string main_content, std::string_view title) const {
    Xml types, top, own, properties;
    types.raw(xml_head).raw(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    add_type(types, "docProps/core.xml", "package.core-properties");
    add_type(types, main_, "officedocument." + main_type_);

    top.raw(xml_head).raw(relationships);
    top.raw("<Relationship Id=\"rId1\" Type=\"").raw(office).raw("officeDocument\"").attribute("Target", main_).raw("/>");
    top.raw("<Relationship Id=\"rId2\" "
            "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
            "Target=\"docProps/core.xml\"/></Relationships>");

    properties.raw(xml_head)
        .raw("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
             "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>")
        .text(title)
        .raw("</dc:title></cp:coreProperties>");

    own.raw(xml_head).raw(relationships);
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        add_type(types, folder() + parts_[i].name, "officedocument." + parts_[i].type);
        own.raw("<Relationship").attribute("Id", "rId" + std::to_string(i + 1)).raw(" Type=\"").raw(office).raw(parts_[i].kind);
        own.raw("\"").attribute("Target", parts_[i].name).raw("/>");
    }
    types.raw("</Types>");
    own.raw("</Relationships>");

    const std::string main_name = main_.substr(main_.find('/') + 1);
    std::vector<ZipEntry> entries{{"[Content_Types].xml", std::move(types.out)},
                                  {"_rels/.rels", std::move(top.out)},
                                  {main_, std::move(main_content)},
                                  {folder() + "_rels/" + main_name + ".rels", std::move(own.out)}};
    for (const Part& part : parts_) entries.push_back({folder() + part.name, part.content});
    entries.push_back({"docProps/core.xml", std::move(properties.out)});
    return zip(entries);
}

}    // namespace ziping
