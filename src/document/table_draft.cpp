#include "document/table_draft.h"

#include "document/type.h"

#include <algorithm>

namespace ziping {

using paper::Length;
using paper::mm;

namespace {

constexpr Length snap = mm(4);    // edges nearer than this become one

bool needs_narrow_side(const std::vector<const Block*>& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [](const Block* block) {
        return !side_label(*block).empty() && (block->kind != BlockKind::line_items || has_row_labels(*block));
    });
}

// Which places of a row's cells are one column edge of the table.
struct Edges {
    std::vector<Length> places;                      // from left to right
    std::vector<std::pair<Length, Length>> moved;    // from where a cell asked for it to where it is
    int index(Length asked) const {
        const auto it = std::find_if(moved.begin(), moved.end(), [&](const auto& move) { return move.first == asked; });
        return static_cast<int>(std::lower_bound(places.begin(), places.end(), it->second) - places.begin());
    }
};

// A number that must not be broken, and where it stands.
struct Unbroken {
    Length x0, x1, width;
};

// Edges that lie close together become one, unless a cell lies between them or a number would not fit any more. Rows with many cells
// have the say: the others are wider and can give way.
Edges joined(std::vector<std::vector<Length>> rows, const std::vector<Unbroken>& numbers) {
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    Edges edges;
    const auto move_of = [&](Length place) {
        return std::find_if(edges.moved.begin(), edges.moved.end(), [&](const auto& move) { return move.first == place; });
    };
    // Would an edge meet or pass another one of its row?
    const auto disturbs = [&](Length asked, Length place) {
        for (const auto& row : rows) {
            if (std::find(row.begin(), row.end(), asked) == row.end()) continue;
            for (const Length other : row) {
                const auto move = move_of(other);
                const Length stands = move == edges.moved.end() ? other : move->second;
                if (other != asked && (stands == place || (other < asked) != (stands < place))) return true;
            }
        }
        return false;
    };
    const auto breaks = [&](Length asked, Length place) {
        const auto now = [&](Length edge) {
            const auto move = move_of(edge);
            return edge == asked ? place : move == edges.moved.end() ? edge : move->second;
        };
        return std::any_of(numbers.begin(), numbers.end(), [&](const Unbroken& number) {
            return (number.x0 == asked || number.x1 == asked) && now(number.x1) - now(number.x0) < number.width;
        });
    };
    for (const auto& row : rows)
        for (const Length asked : row) {
            if (move_of(asked) != edges.moved.end()) continue;
            Length best = asked, distance = snap;
            for (const Length place : edges.places) {
                const Length apart = place > asked ? place - asked : asked - place;
                if (apart < distance && !disturbs(asked, place) && !breaks(asked, place)) best = place, distance = apart;
            }
            if (best == asked) edges.places.insert(std::lower_bound(edges.places.begin(), edges.places.end(), asked), asked);
            edges.moved.push_back({asked, best});
        }
    return edges;
}

}    // namespace

TableDraft::TableDraft(const Answers& a, const FormUse& u, Length w, std::vector<const Block*> blocks)
    : answers(a),
      use(u),
      width(w),
      narrow_side(needs_narrow_side(blocks)) {
    label = label_width(answers, blocks, narrow_side ? mm(24) : width / 4, width * 2 / 5);
    side = narrow_side ? mm(13) : label;
}

void TableDraft::open_side(std::string text) {
    close_side();
    side_text_ = std::move(text);
    side_row_ = rows_.size();
    side_open_ = true;
}

void TableDraft::close_side() {
    if (side_open_ && side_row_ < rows_.size())
        rows_[side_row_].cells.front().cell.rows = static_cast<int>(rows_.size() - side_row_);
    side_open_ = false;
}

std::size_t TableDraft::add_row(bool head) {
    const std::size_t row = rows_.size();
    rows_.push_back({{}, head, part_});
    if (side_open_ && row == side_row_) put_label(row, 0, side, std::move(side_text_));
    return row;
}

paper::Cell& TableDraft::put(std::size_t row, Length x0, Length x1, paper::Cell cell) {
    return rows_[row].cells.emplace_back(x0, x1, std::move(cell)).cell;
}

paper::Cell& TableDraft::put_label(std::size_t row, Length x0, Length x1, std::string text, paper::Align align) {
    paper::Cell cell;
    cell.text = std::move(text);
    cell.style = paper::Style::label;
    cell.align = align;
    return put(row, x0, x1, std::move(cell));
}

paper::Table TableDraft::finish() {
    close_side();
    std::vector<std::vector<Length>> asked;
    std::vector<Unbroken> numbers;
    for (const DraftRow& row : rows_) {
        std::vector<Length>& edges = asked.emplace_back();
        for (const Placed& placed : row.cells) {
            edges.insert(edges.end(), {placed.x0, placed.x1});
            if (const Length width = width_of_number(placed.cell); width > 0) numbers.push_back({placed.x0, placed.x1, width});
        }
        std::sort(edges.begin(), edges.end());
        edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    }
    const Edges edges = joined(std::move(asked), numbers);
    paper::Table table;
    for (std::size_t i = 1; i < edges.places.size(); ++i) table.columns.push_back(edges.places[i] - edges.places[i - 1]);
    for (DraftRow& draft : rows_) {
        std::stable_sort(draft.cells.begin(), draft.cells.end(), [](const Placed& a, const Placed& b) { return a.x0 < b.x0; });
        paper::Row& row = table.rows.emplace_back();
        row.head = draft.head;
        row.part = draft.part;
        for (Placed& placed : draft.cells) {
            placed.cell.columns = edges.index(placed.x1) - edges.index(placed.x0);
            row.cells.push_back(std::move(placed.cell));
        }
    }
    return table;
}

// --- What blocks share ---------------------------------------------------------------------------------------------------

bool is_list(const Block& block) {
    return block.kind == BlockKind::line_items && block.columns.size() == 1 && !block.row_header.empty();
}

bool has_row_labels(const Block& block) {
    if (block.kind != BlockKind::line_items && block.kind != BlockKind::funding) return false;
    return block.rows.size() > 1 || !block.row_header.empty();
}

std::string side_label(const Block& block) {
    if (block.kind == BlockKind::fields || block.kind == BlockKind::outline || is_list(block)) return {};
    return block.title.empty() && block.kind == BlockKind::funding ? block.row_header : block.title;
}

std::string column_label(const Answers& answers, const Block& block, const Column& column) {
    std::string label = answers.words(column.label);
    const auto says = [&](const std::string& words) { return words.find(column.unit) != words.npos; };
    if (column.unit.empty() || says(block.title) || says(block.row_header) || says(label)) return label;
    return label + "（" + column.unit + "）";
}

int share_of(const Column& column) {
    switch (column.kind) {
    case CellKind::weight:
    case CellKind::score:
    case CellKind::tick: return 10;
    case CellKind::choice: return 12;
    case CellKind::actual: return 20;
    case CellKind::text: return column.required ? 34 : 25;
    case CellKind::prose: return 60;
    default: return 18;
    }
}

Length width_of_number(const paper::Cell& cell) {
    if (!cell.number || !cell.lead.empty()) return 0;
    return paper::width_of(cell.text, paper::cell_size) + 2 * paper::cell_pad_x + 20;
}

Length least_width(const Column& column) {
    switch (column.kind) {
    case CellKind::weight:
    case CellKind::score: return 600;    // "99.83"
    case CellKind::tick:
    case CellKind::choice: return 535;    // two characters
    case CellKind::text: return mm(column.required ? 20 : 10);
    case CellKind::prose: return mm(20);
    default: return mm(14);
    }
}

std::string narrow_label(std::string text) {
    const auto replace = [&](std::string_view from, std::string_view to) {
        for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    };
    replace("（", "\n(");
    replace("）", ")");
    return text;
}

std::vector<Length> column_edges(const std::vector<int>& shares, Length x0, Length x1) {
    int sum = 0, used = 0;
    for (const int share : shares) sum += share;
    std::vector<Length> edges;
    for (const int share : shares) {
        used += share;
        edges.push_back(x0 + (x1 - x0) * used / std::max(sum, 1));
    }
    return edges;
}

}    // namespace ziping
