// A table over as many pages as it needs. Rows are placed one after the other; cells that span rows are open until their last one.
// Where a page ends, every open cell ends there with the lines that fit and goes on, with the others, under the repeated head.
#include "document/pages.h"

#include <algorithm>

namespace ziping::paper {

namespace {

struct Open {    // a cell, or what is left of it
    const Cell* cell = nullptr;
    std::size_t first_row = 0, last_row = 0;
    Length x = 0, width = 0;
    std::vector<std::string> lines;
    std::size_t printed = 0;    // lines
    bool whole = false;         // label: it stood on a page in full, and stands so on each further one where it fits
    Length top = 0;             // of its part on this page

    bool is_label = false;
    std::size_t left() const { return is_label ? (whole ? 0 : lines.size()) : lines.size() - printed; }
};

class TablePlacer {
public:
    TablePlacer(Filling& filling, const Table& table, Length tail) : filling_(filling), table_(table), tail_(tail) {
        edges_.push_back(filling.sheet().left);
        for (const Length width : table.columns) edges_.push_back(edges_.back() + width);
        free_from_.assign(table.columns.size(), 0);
    }

    void place() {
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            open_cells(row);
            place_row(row);
        }
    }

    // How high the rows are, up to the first that is no head.
    Length measure_heads() {
        const Length begin = filling_.y;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            open_cells(row);
            filling_.y += needed(row);
            std::erase_if(open_, [&](const Open& open) { return open.last_row == row; });
            if (!table_.rows[row].head) break;
        }
        return filling_.y - begin;
    }

    void take_columns(Length from, Length to, std::size_t until_row) {
        for (std::size_t i = 0; i < free_from_.size(); ++i)
            if (edges_[i] >= from && edges_[i] < to) free_from_[i] = until_row;
    }

private:
    Length height_of(std::size_t lines) const { return static_cast<Length>(lines) * cell_line + 2 * cell_pad_y; }

    void open_cells(std::size_t row) {
        std::size_t column = 0;
        for (const Cell& cell : table_.rows[row].cells) {
            while (column < free_from_.size() && free_from_[column] > row) ++column;
            const std::size_t end = std::min(column + static_cast<std::size_t>(cell.columns), free_from_.size());
            if (column >= end) return;    // a row with more cells than the grid has room for
            Open open;
            open.cell = &cell;
            open.first_row = row;
            open.last_row = std::min(row + static_cast<std::size_t>(cell.rows), table_.rows.size()) - 1;
            open.x = edges_[column], open.width = edges_[end] - edges_[column];
            open.lines = cell_lines(cell, open.width);
            if (cell.lead.empty() && cell.text.empty()) open.lines.clear();
            // Only what fits beside other things can be printed as a whole on each page.
            open.is_label = cell.style == Style::label && height_of(open.lines.size()) <= filling_.sheet().text_height() / 3;
            open.top = filling_.y;
            for (; column < end; ++column) free_from_[column] = open.last_row + 1;
            open_.push_back(std::move(open));
        }
    }

    // Height of a row that begins here, so that what ends in it ends in full.
    Length needed(std::size_t row) const {
        Length height = least_row;
        for (const Open& open : open_)
            if (open.last_row == row && open.left() > 0)
                height = std::max(height, height_of(open.left()) - (filling_.y - open.top));
        return height;
    }

    // A head never stands at the foot of a page without a row under it.
    Length company(std::size_t row) const {
        if (row + 1 == table_.rows.size()) return tail_;
        return table_.rows[row].head ? least_row * 2 : 0;
    }

    void place_row(std::size_t row) {
        for (bool fresh = false;;) {
            const Length height = needed(row);
            if (height + company(row) <= filling_.room() || (fresh && height <= filling_.room())) {
                filling_.y += height;
                close(row);
                return;
            }
            const Length page = filling_.sheet().text_height();
            const bool long_row = height > page / 3 && filling_.room() >= height_of(3);
            if (!fresh && !long_row && filling_.y > filling_.top()) {
                turn_page(row, false);
                fresh = true;
                continue;
            }
            // Higher than what is left: as many lines as fit, the rest on the next page.
            const Length slice = std::min(height, std::max(filling_.room(), height_of(1)));
            filling_.y += slice;
            turn_page(row, true);
            fresh = true;
        }
    }

    // Ends the page. `within`: the row itself is cut, so that its own cells go on too.
    void turn_page(std::size_t row, bool within) {
        for (Open& open : open_)
            if (within || open.first_row < row) end_part(open, false);
        filling_.new_page();
        const Length top = filling_.y;
        const std::size_t first_head = repeat_heads(row);
        for (Open& open : open_) open.top = open.first_row <= first_head ? top : filling_.y;
    }

    // Prints the heads of the row's part again. Gives the first of them, or the row itself when there is none.
    std::size_t repeat_heads(std::size_t row) {
        if (table_.rows[row].head) return row;
        std::size_t first = row;
        while (first > 0 && table_.rows[first - 1].part == table_.rows[row].part) --first;
        std::size_t end = first;
        while (end < row && table_.rows[end].head) ++end;
        if (end == first) return row;
        Table heads{table_.columns, {}};
        for (std::size_t i = first; i < end; ++i) heads.rows.push_back(table_.rows[i]);
        for (std::size_t i = 0; i < heads.rows.size(); ++i)
            std::erase_if(heads.rows[i].cells,
                          [&](const Cell& cell) { return i + static_cast<std::size_t>(cell.rows) > heads.rows.size(); });
        // Labels that go on beyond the heads are open already and keep their columns.
        const auto placer_on = [&](Filling& filling) {
            TablePlacer placer(filling, heads, 0);
            for (const Open& open : open_)
                if (open.first_row <= first && open.last_row >= end)
                    placer.take_columns(open.x, open.x + open.width, heads.rows.size());
            return placer;
        };
        Filling scratch;
        scratch.section = filling_.section;
        if (placer_on(scratch).measure_heads() < filling_.sheet().text_height() / 2) placer_on(filling_).place();
        return first;
    }

    void close(std::size_t row) {
        for (Open& open : open_)
            if (open.last_row == row) end_part(open, true);
        std::erase_if(open_, [&](const Open& open) { return open.last_row == row; });
    }

    // Prints a cell's part on this page, down to where the page has got.
    void end_part(Open& open, bool last) {
        const Length height = filling_.y - open.top;
        const auto fit = static_cast<std::size_t>(std::max((height - 2 * cell_pad_y) / cell_line, 0));
        std::size_t from = open.printed, count = std::min(open.lines.size() - open.printed, fit);
        const bool all = open.lines.size() <= fit || (last && open.is_label && !open.whole);
        if (open.is_label) {
            if (open.whole || all || last) from = 0;
            count = all ? open.lines.size() : 0;
            open.whole = open.whole || all;
        } else {
            open.printed += count;
        }
        Box box;
        box.x = open.x, box.y = open.top, box.width = open.width, box.height = height;
        box.ruled = true;
        box.style = open.cell->style, box.line = cell_line, box.align = open.cell->align, box.pad = cell_pad_x;
        box.path = open.cell->path;
        for (std::size_t i = from; i < from + count; ++i)
            box.lines.push_back({open.lines[i], cell_size * open.cell->indent, false});
        const Length spare = height - static_cast<Length>(count) * cell_line;
        const bool middle = count == open.lines.size();
        box.text_top = middle ? spare / 2 : cell_pad_y;
        if (height > 0) filling_.add(std::move(box));
    }

    Filling& filling_;
    const Table& table_;
    Length tail_;
    std::vector<Length> edges_;
    std::vector<std::size_t> free_from_;    // for each column, the first row that no open cell covers
    std::vector<Open> open_;
};

}    // namespace

void place_table(Filling& filling, const Table& table, Length tail) { TablePlacer(filling, table, tail).place(); }

Length least_height(const Table& table) {
    Section section;
    Filling filling;
    filling.section = &section;
    return std::min(TablePlacer(filling, table, 0).measure_heads(), filling.sheet().text_height() / 3);
}

}    // namespace ziping::paper
