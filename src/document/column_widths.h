// How wide the columns of a table are, so that its rows are as low as they can be: room goes where the text is.
#pragma once

#include "document/document.h"

#include <vector>

namespace ziping {

struct ColumnNeed {
    paper::Length least = 0;             // never narrower
    paper::Length usual = 0;             // its share of what is left once nothing gets lower any more
    std::vector<paper::Length> texts;    // length of the text in each row, on one line
};

// Right edges of columns that fill [x0, x1).
std::vector<paper::Length> fitted_edges(const std::vector<ColumnNeed>& columns, paper::Length x0, paper::Length x1);

}    // namespace ziping
