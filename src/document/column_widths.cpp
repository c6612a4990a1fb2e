#include "document/column_widths.h"

#include "document/type.h"

#include <algorithm>

namespace ziping {

using paper::Length;

namespace {

constexpr Length step = paper::mm(1);
constexpr int far_ahead = 12;    // steps: widening a column may pay only after some

// Lines that a text takes: an estimate, since lines end before they are full.
int lines_of(Length text, Length width) {
    const Length room = std::max(width - 2 * paper::cell_pad_x - paper::cell_size / 3, paper::cell_size);
    return std::max((text + room - 1) / room, 1);
}

struct Fitting {
    const std::vector<ColumnNeed>& columns;
    std::vector<Length> widths;
    std::vector<int> row_lines;    // of the highest cell

    int lines(std::size_t column, std::size_t row, Length more) const {
        const auto& texts = columns[column].texts;
        return row < texts.size() ? lines_of(texts[row], widths[column] + more) : 1;
    }
    void measure() {
        for (std::size_t row = 0; row < row_lines.size(); ++row) {
            row_lines[row] = 1;
            for (std::size_t c = 0; c < columns.size(); ++c) row_lines[row] = std::max(row_lines[row], lines(c, row, 0));
        }
    }
    // Lines that the table loses when a column grows, for columns whose text alone makes rows high.
    int gain(std::size_t column, Length more) const {
        int sum = 0;
        for (std::size_t row = 0; row < row_lines.size(); ++row) {
            const int now = lines(column, row, 0);
            if (now < row_lines[row] || now == 1) continue;
            int others = 1;
            for (std::size_t c = 0; c < columns.size(); ++c)
                if (c != column) others = std::max(others, lines(c, row, 0));
            sum += now - std::max(lines(column, row, more), others);
        }
        return sum;
    }
};

}    // namespace

std::vector<Length> fitted_edges(const std::vector<ColumnNeed>& columns, Length x0, Length x1) {
    std::size_t rows = 0;
    Length left = x1 - x0;
    Fitting fitting{columns, {}, {}};
    for (const ColumnNeed& column : columns) {
        fitting.widths.push_back(column.least);
        left -= column.least;
        rows = std::max(rows, column.texts.size());
    }
    fitting.row_lines.assign(rows, 1);
    if (left < 0) {    // more columns than there is room for: each gives its part
        for (Length& width : fitting.widths)
            width = static_cast<Length>(static_cast<long long>(width) * (x1 - x0) / (x1 - x0 - left));
        left = 0;
    }
    while (left >= step) {
        fitting.measure();
        std::size_t best = columns.size();
        Length best_more = 0;
        long best_gain = 0;    // per step, times 1000
        for (std::size_t c = 0; c < columns.size(); ++c)
            for (int steps = 1; steps <= far_ahead && steps * step <= left; ++steps) {
                const long gain = 1000L * fitting.gain(c, steps * step) / steps;
                if (gain > best_gain) best_gain = gain, best = c, best_more = steps * step;
            }
        if (best == columns.size()) break;
        fitting.widths[best] += best_more;
        left -= best_more;
    }
    // The rest by usual widths: first to those that lack most of theirs.
    Length usual = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) usual += std::max(columns[c].usual - fitting.widths[c], 0);
    std::vector<Length> edges;
    Length x = x0, given = 0, lacking = 0;
    const auto count = static_cast<Length>(columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c) {
        lacking += usual > 0 ? std::max(columns[c].usual - fitting.widths[c], 0) : 1;
        const Length until_here = static_cast<Length>(static_cast<long long>(left) * lacking / (usual > 0 ? usual : count));
        x += fitting.widths[c] + until_here - given;
        given = until_here;
        edges.push_back(x);
    }
    return edges;
}

}    // namespace ziping
