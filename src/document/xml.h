// Markup written piece by piece. What comes from people is always escaped: it can never become markup.
//
//     Xml x;
//     x.raw("<w:t>").text("a < b").raw("</w:t>");     "<w:t>a &lt; b</w:t>"
//     x.attribute("w:val", name);                     " w:val=\"…\""
#pragma once

#include <string>
#include <string_view>

namespace ziping {

class Xml {
public:
    std::string out;

    Xml& raw(std::string_view markup) { return out += markup, *this; }
    Xml& text(std::string_view any);    // escaped, also fit for a quoted attribute
    Xml& number(int value) { return out += std::to_string(value), *this; }
    Xml& attribute(std::string_view name, std::string_view value);
    Xml& attribute(std::string_view name, int value) { return attribute(name, std::to_string(value)); }
};

}    // namespace ziping
