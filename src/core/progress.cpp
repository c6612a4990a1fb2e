#include "core/progress.h"

#include "core/quantity.h"

#include <algorithm>

namespace ziping {

namespace {

void count(Progress& progress, std::string_view text) {
    ++progress.required;
    if (!is_blank(text)) ++progress.filled;
}

// Sections and fields: one value a row. One that lives in another form is counted there.
void count_values(Progress& progress, const Report& report, const Block& block, const FilledBlock* filled) {
    const std::string_view column = block.kind == BlockKind::outline ? "text" : "value";
    for (const Row& row : block.rows) {
        if (!row.required || row.heading || row.computed) continue;
        const FilledRow* answers = filled ? filled->row(row.id) : nullptr;
        if (row.same_as.empty())
            count(progress, answers ? answers->text(column) : "");
        else if (row.same_as.starts_with("report/"))
            count(progress, report.text(Path::parse(row.same_as)));
    }
}

void count_cells(Progress& progress, const Block& block, const FilledBlock* filled) {
    for (const Row& row : block.rows) {
        if (block.kind == BlockKind::line_items && !row.required) continue;
        const FilledRow* answers = filled ? filled->row(row.id) : nullptr;
        for (const Column& column : block.columns) {
            if (!column.required || column.computed) continue;
            if (std::find(row.blank_columns.begin(), row.blank_columns.end(), column.id) != row.blank_columns.end()) continue;
            count(progress, answers ? answers->text(column.id) : "");
        }
    }
}

void count_indicators(Progress& progress, const Block& block, const FilledBlock* filled) {
    std::vector<std::string_view> present;    // 二级 with an indicator
    for (std::size_t i = 0; filled && i < filled->rows.size(); ++i) {
        const FilledRow& row = filled->rows[i];
        if (row.empty()) continue;
        if (present.empty() || present.back() != row.group) present.push_back(row.group);
        for (const Column& column : block.columns)
            if (column.required) count(progress, row.text(column.id));
    }
    for (const Group& group : block.groups)
        for (const Subgroup& subgroup : group.subgroups)
            if (subgroup.required && std::find(present.begin(), present.end(), subgroup.id) == present.end()) ++progress.required;
}

}    // namespace

Progress progress_of(const Report& report, const Form& form) {
    Progress progress;
    progress.form = form.id;
    for (const Block& block : form.blocks) {
        if (block.optional) continue;
        const FilledBlock* filled = report.block(form.id, block.id);
        if (block.kind == BlockKind::indicators)
            count_indicators(progress, block, filled);
        else if (block.kind == BlockKind::fields || block.kind == BlockKind::outline)
            count_values(progress, report, block, filled);
        else
            count_cells(progress, block, filled);
    }
    return progress;
}

}    // namespace ziping
