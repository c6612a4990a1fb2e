// Labelled single values as rows of the table: 市级预算部门名称, 厉行节约保障措施; two or more in a row where the form has them beside
// each other.
#include "document/table_draft.h"

#include "document/type.h"

#include <algorithm>

namespace ziping {

using paper::Length;

void add_fields(TableDraft& table, const Block& block) {
    for (std::size_t first = 0; first < block.rows.size();) {
        std::size_t count = 1;
        while (first + count < block.rows.size() && block.rows[first + count].beside) ++count;
        const std::size_t at = table.add_row();
        const std::vector<Length> edges = column_edges(std::vector<int>(count, 1), table.left(), table.width);
        Length from = table.left();
        for (std::size_t i = 0; i < count; ++i) {
            const Row& row = block.rows[first + i];
            const Length wide = table.narrow_side ? table.side + paper::mm(13 + 14) : table.label;
            const Length label_end = i == 0 && from == 0 ? wide : from + std::min((edges[i] - from) * 2 / 5, paper::mm(32));
            table.put_label(at, from, label_end, table.answers.words(row.label));
            paper::Cell cell = table.answers.cell({table.use.id, block.id, row.id, "value"});
            if (row.kind != CellKind::prose) cell.align = paper::Align::centre;
            table.put(at, label_end, edges[i], std::move(cell));
            from = edges[i];
        }
        first += count;
    }
}

}    // namespace ziping
