// A document's tables as XLSX (SpreadsheetML, ECMA-376 part 1): a sheet for each section that holds a table.
//
//     std::string file = xlsx(document);     "" when the document has no table
//
// Numbers are numbers, shown with the places they were typed with; totals, rates and scores are formulas with the value that is
// printed. Everything else is text, whatever it begins with. Cells are merged as on paper, rows as high as their text, and a sheet
// prints on pages as wide as the form.
#pragma once

#include "document/document.h"

#include <string>

namespace ziping {

std::string xlsx(const paper::Document& document);

}    // namespace ziping
