// What tests ask of DOCX and XLSX files: their parts, and whether these are well-formed XML in the order that the schema wants.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

// Stored entries of an archive by name; empty when it is none.
std::map<std::string, std::string> parts_of(std::string_view zip);

// "" or what is wrong: a tag that is not closed, a character that XML forbids, a child out of the order given for its parent.
std::string fault_of(std::string_view xml);

}    // namespace ziping
