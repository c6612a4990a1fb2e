// What DOCX and XLSX have in common: a ZIP of XML parts that name each other (ECMA-376, part 2).
#pragma once

#include "document/xml.h"
#include "exchange/zip.h"

#include <string>
#include <vector>

namespace ziping {

inline constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

class OoxmlFile {
public:
    // `main`: the part that the others belong to, "word/document.xml".
    OoxmlFile(std::string main, std::string main_type) : main_(std::move(main)), main_type_(std::move(main_type)) {}

    // Adds a part of the main part's folder; gives its relationship id.
    // `kind`: last word of its relationship type, "styles"; `type`: the middle of its content type, "wordprocessingml.styles".
    std::string add(std::string name, std::string_view kind, std::string_view type, std::string content);

    std::string pack(std::string main_content, std::string_view title) const;

private:
    struct Part {
        std::string name, kind, type, content;
    };
    std::string folder() const { return main_.substr(0, main_.find('/') + 1); }
    std::string main_, main_type_;
    std::vector<Part> parts_;
};

}    // namespace ziping
