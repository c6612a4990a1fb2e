#include "core/progress.h"

#include "core/quantity.h"

#include <algorithm>

namespace ziping {

namespace {

// Calls visit(path, text) for each cell that a form asks for; the text is blank where nothing was answered. Row and column are empty
// for an indicator that a 二级 lacks.
template <class Visit>
class Asked {
public:
    Asked(const Report& report, const FormUse& use, Visit& visit) : report_(report), use_(use), visit_(visit) {}

    void walk() {
        for (const Block& block : use_.form->blocks) {
            if (block.optional) continue;
            const FilledBlock* filled = use_.filled ? use_.filled->block(block.id) : nullptr;
            if (block.kind == BlockKind::indicators)
                indicators(block, filled);
            else if (block.kind == BlockKind::fields || block.kind == BlockKind::outline)
                values(block, filled);
            else
                cells(block, filled);
        }
    }

private:
    // Sections and fields: one value a row. One that lives in another form is counted there.
    void values(const Block& block, const FilledBlock* filled) {
        const char* column = block.kind == BlockKind::outline ? "text" : "value";
        for (const Row& row : block.rows) {
            if (!row.required || row.heading || row.computed) continue;
            const FilledRow* answers = filled ? filled->row(row.id) : nullptr;
            if (row.same_as.empty())
                visit_(block, row.id, column, answers ? answers->text(column) : std::string_view{});
            else if (row.same_as.starts_with("report/"))
                visit_(block, row.id, column, report_.text(CellRef::parse(row.same_as)));
        }
    }

    void cells(const Block& block, const FilledBlock* filled) {
        for (const Row& row : block.rows) {
            if (block.kind == BlockKind::line_items && !row.required) continue;
            const FilledRow* answers = filled ? filled->row(row.id) : nullptr;
            for (const Column& column : block.columns) {
                if (!column.required || column.computed) continue;
                if (row.leaves_out(column.id)) continue;
                visit_(block, row.id, column.id, answers ? answers->text(column.id) : std::string_view{});
            }
        }
    }

    void indicators(const Block& block, const FilledBlock* filled) {
        std::vector<std::string_view> present;    // 二级 with an indicator
        for (std::size_t i = 0; filled && i < filled->rows.size(); ++i) {
            const FilledRow& row = filled->rows[i];
            if (row.empty()) continue;
            if (present.empty() || present.back() != row.group) present.push_back(row.group);
            const bool part = row.is_part();
            for (const Column& column : block.columns)
                if (column.required && !(part && (column.kind == CellKind::weight || column.kind == CellKind::score)))
                    visit_(block, row.id, column.id, row.text(column.id));
        }
        for (const Group& group : block.groups)
            for (const Subgroup& subgroup : group.subgroups) {
                if (!subgroup.required || std::find(present.begin(), present.end(), subgroup.id) != present.end()) continue;
                const std::string_view row = blank_row(filled, subgroup);
                for (const Column& column : block.columns)    // one indicator at least
                    if (column.required) visit_(block, row, row.empty() ? std::string_view() : column.id, std::string_view{});
            }
    }

    // The first row of the 二级 that waits for its name.
    static std::string_view blank_row(const FilledBlock* filled, const Subgroup& subgroup) {
        for (std::size_t i = 0; filled && i < filled->rows.size(); ++i)
            if (filled->rows[i].group == subgroup.id) return filled->rows[i].id;
        return {};
    }

    const Report& report_;
    const FormUse& use_;
    Visit& visit_;
};

template <class Visit>
void each_asked(const Report& report, const FormUse& use, Visit visit) {
    Asked<Visit>(report, use, visit).walk();
}

}    // namespace

Progress progress_of(const Report& report, const FormUse& use) {
    Progress progress;
    progress.form = use.id;
    each_asked(report, use, [&](const Block&, std::string_view, std::string_view, std::string_view text) {
        ++progress.required;
        if (!is_blank(text)) ++progress.filled;
    });
    return progress;
}

std::optional<Path> next_gap(const Template& tpl, const Report& report, const Path& here) {
    std::optional<Path> first, after;
    bool passed = false;    // `here`, or the beginning of its form when it is no cell that is asked for
    for (const FormUse& use : uses_of(tpl, report)) {
        if (use.id == here.form && here.column.empty()) passed = true;
        each_asked(report, use, [&](const Block& block, std::string_view row, std::string_view column, std::string_view text) {
            if (is_blank(text)) {
                const Path gap{use.id, block.id, std::string(row), std::string(column)};
                if (!first) first = gap;
                if (passed && !after && gap != here) after = gap;
            }
            if (use.id == here.form && block.id == here.block && row == here.row && column == here.column) passed = true;
        });
        if (use.id == here.form) passed = true;
    }
    return after ? after : first;
}

}    // namespace ziping
