// The looks of cells in a workbook: each one once, by number.
#pragma once

#include "document/document.h"

#include <string>
#include <vector>

namespace ziping {

struct XlsxLook {
    paper::Style style = paper::Style::value;
    paper::Align align = paper::Align::centre;
    int indent = 0;
    bool ruled = false;
    bool quoted = false;    // text that a spreadsheet would take for something else when it is edited
    std::string format;     // of a number: "0.00"; "": none
    bool operator==(const XlsxLook&) const = default;
};

class XlsxStyles {
public:
    int number_of(const XlsxLook& look);
    std::string part() const;    // xl/styles.xml

private:
    std::vector<XlsxLook> looks_{XlsxLook{}};
};

// "0.00%" for "79.27%", "#,##0.0" for "1,234.5": shows the number as it was typed, after the words of the form. Nothing when a
// spreadsheet could not show it so.
std::string number_format(const paper::Cell& cell);

// "B12" from row 11, column 1.
std::string cell_name(int row, int column);

}    // namespace ziping
