#include "ui/paste.h"

#include "core/quantity.h"

#include <algorithm>
#include <string>

namespace ziping {

namespace {

using Lines = std::vector<std::vector<std::string_view>>;

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(mark, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

Lines lines_of(std::string_view text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    Lines lines;
    for (std::string_view line : split(text, '\n')) {
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        lines.push_back(split(line, '\t'));
    }
    return lines;
}

std::vector<std::string_view> typed_columns(const Block& block, const Row* row, std::string_view from) {
    std::vector<std::string_view> ids;
    bool begun = false;
    for (const Column& column : block.columns) {
        begun = begun || column.id == from;
        const bool left_out =
            row && std::find(row->blank_columns.begin(), row->blank_columns.end(), column.id) != row->blank_columns.end();
        if (begun && !column.computed && !left_out && column.kind != CellKind::level) ids.push_back(column.id);
    }
    return ids;
}

struct Paste {
    const Block& block;
    const Report& report;
    const Path& at;
    std::vector<Edit> edits;

    void fill(const std::string& row_id, const Row* row, const std::vector<std::string_view>& values) {
        const auto columns = typed_columns(block, row, at.column);
        for (std::size_t i = 0; i < std::min(columns.size(), values.size()); ++i)
            edits.push_back(SetText{{at.form, at.block, row_id, std::string(columns[i])}, std::string(trimmed(values[i]))});
    }

    void into_fixed_rows(const Lines& lines) {
        std::size_t line = 0;
        bool begun = false;
        for (const Row& row : block.rows) {
            begun = begun || row.id == at.row;
            if (begun && line < lines.size()) fill(row.id, &row, lines[line++]);
        }
    }

    void into_indicators(const Lines& lines) {
        const FilledBlock* filled = report.block(at.form, at.block);
        const FilledRow* first = report.row(at);
        if (!filled || !first) return;
        std::size_t line = 0, last = 0;
        bool begun = false;
        for (std::size_t i = 0; i < filled->rows.size(); ++i) {
            const FilledRow& row = filled->rows[i];
            begun = begun || row.id == at.row;
            if (!begun || row.group != first->group) continue;
            last = i;
            if (line < lines.size()) fill(row.id, nullptr, lines[line++]);
        }
        FilledBlock growing = *filled;
        while (line < lines.size()) {
            FilledRow row{free_row_id(&growing), first->group, {}};
            edits.push_back(InsertRow{{at.form, at.block, "", ""}, ++last, row});
            fill(row.id, nullptr, lines[line++]);
            growing.rows.push_back(std::move(row));
        }
    }
};

}    // namespace

std::vector<Edit> paste_edits(const Template& tpl, const Report& report, const Path& at, std::string_view text) {
    const Block* block = tpl.block(at);
    if (!block) return {};
    const Lines lines = lines_of(text);
    if (lines.size() < 2 && lines.front().size() < 2) return {};
    Paste paste{*block, report, at, {}};
    switch (block->kind) {
    case BlockKind::line_items:
    case BlockKind::funding: paste.into_fixed_rows(lines); break;
    case BlockKind::indicators: paste.into_indicators(lines); break;
    case BlockKind::outline:
    case BlockKind::goals:
    case BlockKind::fields: break;
    }
    return std::move(paste.edits);
}

}    // namespace ziping
