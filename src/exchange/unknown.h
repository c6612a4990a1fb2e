// Members of a report file that this version does not know: kept when it is read, put back where they stood when it is written.
//
//     report.unknown.push_back(unknown_member("/forms/eval/indicators/[r3]", "x-source", json));
//     put_back(file, report.unknown);    into the row r3, wherever it stands by now; nowhere when it was removed
//
// A place is a JSON pointer in which elements of a list go by a name in brackets: their id, of remarks and opinions the rule and
// path, of reviews the time and outcome, of evidence the digest and indicator. What belongs to such an element goes with it; objects
// are made again where they lack.
#pragma once

#include "core/report.h"
#include "exchange/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace ziping {

Unknown unknown_member(std::string where, std::string member, const Json& value);

// "/forms/eval/indicators/[r3]"
std::string element_of(std::string_view list, std::string_view name);

// "R44 eval.funding.total.budget": the name of an element that has no id of its own.
std::string list_name(std::string_view what, std::string_view path);

// Never replaces a member that is there.
void put_back(Json& file, const std::vector<Unknown>& unknown);

}    // namespace ziping
