#include "core/carry_over.h"

#include "core/edit.h"
#include "core/form_use.h"
#include "core/order.h"
#include "core/quantity.h"

#include <algorithm>

namespace ziping {

namespace {

bool stays_the_same(const Column& column) {
    switch (column.kind) {
    case CellKind::text: return column.id == "name" || column.id == "unit";
    case CellKind::target:
    case CellKind::weight:
    case CellKind::choice: return !column.computed && column.id != "able";
    default: return false;
    }
}

bool stays_the_same(const Block& block, const Row& row) {
    if (!row.same_as.empty() || row.computed || row.heading) return false;
    if (block.kind == BlockKind::outline) return true;
    return row.kind == CellKind::text || row.kind == CellKind::prose || row.kind == CellKind::phone ||
           row.kind == CellKind::choice;
}

struct CarryOver {
    const Template& tpl;
    const Report& last;
    Report report;
    std::vector<Path> fresh{};
    std::vector<LastYear::Value> values{};

    void set(const Path& path, std::string_view text) {
        if (is_blank(text)) return;
        if (ziping::apply(report, SetText{path, std::string(text)})) fresh.push_back(path);
    }
    void remember(const Path& path, std::string_view text) {
        if (!is_blank(text)) values.push_back({path, std::string(text)});
    }

    // The answers themselves go before what is told of them, where a report has no room for both.
    Report done() {
        put_in_order(values, [](const LastYear::Value& a, const LastYear::Value& b) { return a.path < b.path; });
        const auto same = [](const LastYear::Value& a, const LastYear::Value& b) { return a.path == b.path; };
        values.erase(std::unique(values.begin(), values.end(), same), values.end());
        if (has_room(report, fresh.size())) report.last.fresh = std::move(fresh);
        if (has_room(report, values.size())) report.last.values = std::move(values);
        return std::move(report);
    }

    void take_rows(const std::string& use, const Block& block, const FilledBlock& from) {
        const char* column = block.kind == BlockKind::outline ? "text" : "value";
        for (const Row& row : block.rows) {
            const FilledRow* answered = from.row(row.id);
            if (!answered) continue;
            if (block.kind == BlockKind::fields || block.kind == BlockKind::outline) {
                if (stays_the_same(block, row)) set({use, block.id, row.id, column}, answered->text(column));
                continue;
            }
            for (const Column& one : block.columns) {
                if (one.carries.empty()) continue;
                const Path path{use, block.id, row.id, one.id};
                set(path, answered->text(one.carries));
                remember(path, answered->text(one.carries));
            }
        }
    }

    // The rows of last year stand where they stood; the blank ones of the new report go.
    void take_indicators(const std::string& use, const Block& block, const FilledBlock& from) {
        const Path where{use, block.id, "", ""};
        if (const FilledBlock* blank = report.block(use, block.id))
            for (const FilledRow& row : std::vector<FilledRow>(blank->rows))
                static_cast<void>(ziping::apply(report, RemoveRow{{use, block.id, row.id, ""}}));
        std::size_t at = 0;
        for (const FilledRow& row : from.rows) {
            if (row.empty() || !block.subgroup(row.group)) continue;
            if (!ziping::apply(report, InsertRow{where, at++, {row.id, row.group, {}}})) continue;
            for (const Column& column : block.columns) {
                const Path path{use, block.id, row.id, column.id};
                if (stays_the_same(column)) set(path, row.text(column.id));
                const bool compared = column.id == "name" || column.kind == CellKind::target || column.kind == CellKind::actual;
                if (compared) remember(path, row.text(column.id));
            }
        }
        for (const Group& group : block.groups)
            for (const Subgroup& subgroup : group.subgroups) {
                const FilledBlock* filled = report.block(use, block.id);
                const auto of_subgroup = [&](const FilledRow& row) { return row.group == subgroup.id; };
                if (filled && std::any_of(filled->rows.begin(), filled->rows.end(), of_subgroup)) continue;
                static_cast<void>(ziping::apply(
                    report,
                    InsertRow{where, filled ? filled->rows.size() : 0, {free_row_id(report, where, filled), subgroup.id, {}}}));
            }
    }

    void take(const FormUse& from) {
        const std::string& use = from.id;
        if (!from.form->always() && !report.form(use))
            static_cast<void>(ziping::apply(report, InsertForm{report.forms.size(), new_form(*from.form, use)}));
        for (const Block& block : from.form->blocks) {
            const FilledBlock* filled = from.filled ? from.filled->block(block.id) : nullptr;
            if (!filled) continue;
            if (block.kind == BlockKind::indicators)
                take_indicators(use, block, *filled);
            else
                take_rows(use, block, *filled);
        }
    }

    // What was forecast in the middle of the year, beside what the project of the same name has reached and spent now: in the project's
    // rows, under a column that the form does not show.
    void remember_forecasts(const FormUse& monitored, const FormUse& project) {
        for (const Block& from : monitored.form->blocks)
            for (const Block& to : project.form->blocks) {
                const FilledBlock* forecasts = monitored.filled ? monitored.filled->block(from.id) : nullptr;
                if (!forecasts || !from.column("forecast")) continue;
                if (from.kind == BlockKind::indicators && to.kind == BlockKind::indicators)
                    remember_rows(*forecasts, project, to);
                else if (from.kind == BlockKind::line_items && to.kind == BlockKind::funding && !to.rows.empty())
                    if (const FilledRow* total = forecasts->row(to.rows.front().id))
                        remember({project.id, to.id, total->id, "forecast"}, total->text("forecast"));
            }
    }
    void remember_rows(const FilledBlock& forecasts, const FormUse& project, const Block& block) {
        const FilledBlock* rows = project.filled ? project.filled->block(block.id) : nullptr;
        if (!rows) return;
        for (const FilledRow& forecast : forecasts.rows)
            for (const FilledRow& row : rows->rows)
                if (!is_blank(row.text("name")) && trimmed(row.text("name")) == trimmed(forecast.text("name")))
                    remember({project.id, block.id, row.id, "forecast"}, forecast.text("forecast"));
    }

    // The year's money, for what the prose says of growth and decline.
    void remember_spending() {
        for (const char* fact : {"executed", "basic"})
            if (const Path* path = tpl.fact(fact)) remember(*path, last.text(*path));
    }
};

}    // namespace

Report carried_over(const Template& tpl, Report fresh, const Report& last) {
    CarryOver carry{tpl, last, std::move(fresh)};
    carry.report.last.year = last.year;
    for (const FormUse& use : uses_of(tpl, last))
        if (use.form->months == 0) carry.take(use);    // monitoring begins anew
    carry.remember_spending();
    carry.report.absent = last.absent;
    for (const FormUse& monitored : uses_of(tpl, last))
        if (monitored.form->months > 0)
            for (const FormUse& project : uses_of(tpl, carry.report))
                if (project.form->repeats && project.form->months == 0 && project.name == monitored.name)
                    carry.remember_forecasts(monitored, project);
    return carry.done();
}

}    // namespace ziping
