// 公开版: the copy that goes on the web names nobody and gives nobody's telephone number.
//
//     for (const Omission& o : omissions(tpl, report)) …      what will be missing, shown to the clerk beforehand
//     Report copy = disclosed(tpl, report);                    the report without it
//
// Left out are fields that the template marks as personal (填表人, 负责人), fields for telephone numbers, and telephone numbers found
// in any other text: mobile ones (11 digits, 13–19…, also with +86, blanks or hyphens) and those with an area code (0731-28681234).
// Where this departs from full anonymity: names inside prose are not recognised; the clerk reads the copy before it is published.
#pragma once

#include "core/report.h"

#include <string>
#include <vector>

namespace ziping {

struct Omission {
    enum Why { name, phone_field, phone_in_text } why;
    Path path;           // where it stands
    std::string text;    // what will be missing
};

std::vector<Omission> omissions(const Template& tpl, const Report& report);
Report disclosed(const Template& tpl, const Report& report);

// Is this field left out of a published copy?
bool is_personal(const Template& tpl, const Path& path);

// The text with each telephone number replaced by “（略）”; the numbers are added to `found`.
std::string without_phones(std::string_view text, std::vector<std::string>* found = nullptr);

}    // namespace ziping
