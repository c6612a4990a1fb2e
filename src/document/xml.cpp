#include "document/xml.h"

namespace ziping {

Xml& Xml::text(std::string_view any) {
    for (const char c : any) switch (c) {
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '&': out += "&amp;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    return *this;
}

Xml& Xml::attribute(std::string_view name, std::string_view value) { return raw(" ").raw(name).raw("=\"").text(value).raw("\""); }

}    // namespace ziping
