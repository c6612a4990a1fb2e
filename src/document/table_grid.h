// A table's cells and what they cover, for writers that name every place of the grid.
#pragma once

#include "document/document.h"

#include <vector>

namespace ziping::paper {

struct GridPlace {
    const Cell* cell = nullptr;
    int column = 0, columns = 1;    // of the grid
    bool begins = true;             // false: the cell began in a row above
};

// For each row, from left to right. A place that no cell covers is left out.
std::vector<std::vector<GridPlace>> grid_of(const Table& table);

// How high each row is so that every cell shows all of its text.
std::vector<Length> row_heights(const Table& table);

// Text of a cell with the words before it.
inline std::string full_text(const Cell& cell) { return cell.lead + cell.text; }

}    // namespace ziping::paper
