#include "document/table_grid.h"

#include "document/pages.h"

#include <algorithm>

namespace ziping::paper {

namespace {

Length width_at(const Table& table, const GridPlace& place) {
    Length width = 0;
    for (int i = 0; i < place.columns; ++i) width += table.columns[static_cast<std::size_t>(place.column + i)];
    return width;
}

}    // namespace

std::vector<std::vector<GridPlace>> grid_of(const Table& table) {
    struct Above {
        const Cell* cell = nullptr;
        int rows_left = 0, column = 0, columns = 1;
    };
    const int count = static_cast<int>(table.columns.size());
    std::vector<Above> above(table.columns.size());
    std::vector<std::vector<GridPlace>> grid;
    for (const Row& row : table.rows) {
        std::vector<GridPlace>& places = grid.emplace_back();
        auto cell = row.cells.begin();
        for (int column = 0; column < count;) {
            Above& over = above[static_cast<std::size_t>(column)];
            if (over.rows_left > 0) {
                places.push_back({over.cell, over.column, over.columns, false});
                const int next = over.column + over.columns;
                for (; column < next; ++column) --above[static_cast<std::size_t>(column)].rows_left;
                continue;
            }
            if (cell == row.cells.end()) {
                ++column;
                continue;
            }
            const int columns = std::clamp(cell->columns, 1, count - column);
            places.push_back({&*cell, column, columns, true});
            for (int i = column; i < column + columns; ++i)
                above[static_cast<std::size_t>(i)] = {&*cell, cell->rows - 1, column, columns};
            column += columns;
            ++cell;
        }
    }
    return grid;
}

std::vector<Length> row_heights(const Table& table) {
    const auto grid = grid_of(table);
    std::vector<Length> heights(table.rows.size(), least_row);
    for (std::size_t row = 0; row < grid.size(); ++row)
        for (const GridPlace& place : grid[row]) {
            if (!place.begins) continue;
            const std::size_t end = std::min(row + static_cast<std::size_t>(place.cell->rows), heights.size());
            const auto lines = cell_lines(*place.cell, width_at(table, place)).size();
            Length lacking = static_cast<Length>(lines) * cell_line + 2 * cell_pad_y;
            for (std::size_t i = row; i < end; ++i) lacking -= heights[i];
            if (lacking > 0) heights[end - 1] += lacking;
        }
    return heights;
}

}    // namespace ziping::paper
