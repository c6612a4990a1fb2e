// R67: sections, tables and groups of indicators that nobody filled in.
#include "core/rules/narrative.h"

#include "core/quantity.h"
#include "core/text_search.h"

#include <algorithm>

namespace ziping {

namespace {

// Of problems and measures R70 knows when there may be none.
bool is_paired(const Facts& facts, const CellRef& section) {
    const RuleSetting* setting = facts.tpl->rule("R70");
    return setting && std::any_of(setting->cells.begin(), setting->cells.end(), [&](const Path& cell) {
               return same_id(cell.row, section.row) && same_id(cell.block, section.block) && same_id(cell.form, section.form);
           });
}

}    // namespace

// The sections of an outline that must be written and are empty. Milder: "无" where the guidance does not allow it.
void report_empty_sections(const Facts& facts, const RuleSetting& setting, Findings& findings, const FormUse& use,
                           const Block& block) {
    if (block.kind != BlockKind::outline || block.columns.empty()) return;
    const FilledBlock* filled = use.filled ? use.filled->block(block.id) : nullptr;
    for (const Row& row : block.rows) {
        if (!row.required || row.heading || !row.same_as.empty()) continue;
        const FilledRow* answer = filled ? filled->row(row.id) : nullptr;
        const std::string_view text = answer ? answer->text(block.columns.front().id) : std::string_view{};
        const CellRef path{use.id, block.id, row.id, block.columns.front().id};
        if (is_blank(text))
            add(findings, setting, path,
                say({facts.place(path), row.may_be_none() ? "为空：请填写，没有的请写“无”。" : "为空：请填写。"}));
        else if (says_nothing(text) && !row.may_be_none() && !is_paired(facts, path))
            add_milder(findings, setting, path, say({facts.place(path), "只写了", quoted(trimmed(text)), "：请写明具体情况。"}))
                .found = trimmed(text);
    }
}

namespace {

// A table of the form of which nothing at all is filled in, though it asks for something.
void report_empty_table(const Facts& facts, const RuleSetting& setting, Findings& findings, const FormUse& use,
                        const Block& block) {
    const bool amounts = block.kind == BlockKind::line_items || block.kind == BlockKind::funding;
    if (block.optional || (!amounts && block.kind != BlockKind::goals)) return;
    const FilledBlock* filled = use.filled ? use.filled->block(block.id) : nullptr;
    if (filled && std::any_of(filled->rows.begin(), filled->rows.end(), [](const FilledRow& row) { return !row.empty(); }))
        return;
    for (const Row& row : block.rows)
        for (const Column& column : block.columns) {
            if (!row.required || !column.required || column.computed || row.leaves_out(column.id)) continue;
            const std::string_view what = amounts ? "一项也没有填写：请填写，没有的填 0。" : "为空：请填写。";
            add(findings, setting, {use.id, block.id, row.id, column.id}, say({facts.place({use.id, block.id, "", ""}), what}));
            return;
        }
}

// A 一级 that must have indicators and has none.
void report_empty_groups(const Facts& facts, const RuleSetting& setting, Findings& findings, const FormUse& use,
                         const Block& block) {
    const auto indicators = facts.indicators_of(use);
    for (const Group& group : block.groups) {
        const auto is_required = [](const Subgroup& one) { return one.required; };
        if (std::none_of(group.subgroups.begin(), group.subgroups.end(), is_required)) continue;
        const auto belongs = [&](const Indicator& one) { return one.group == &group && !one.empty; };
        if (std::any_of(indicators.begin(), indicators.end(), belongs)) continue;
        add(findings, setting, {use.id, block.id, group.id, "weight"},
            say({facts.place({use.id, block.id, group.id, ""}), "一项也没有填写：请填写。"}));
    }
}

}    // namespace

// R67. A section of the report that must be written is empty, or says no more than "无"; a table of it is wholly blank, or a 一级 has no
// indicator. Other forms' sections are matters of R87 and R90.
void empty_section(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const FormUse& use : facts.uses())
        if (use.form->always())
            for (const Block& block : use.form->blocks) {
                report_empty_sections(facts, setting, findings, use, block);
                report_empty_table(facts, setting, findings, use, block);
                report_empty_groups(facts, setting, findings, use, block);
            }
}

}    // namespace ziping
