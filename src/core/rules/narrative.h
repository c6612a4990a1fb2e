// What the files of the narrative rules share: the checks, one function a rule.
//   figures.cpp R61, R62, R64, R65: amounts and people against the tables
//   wording.cpp R67, R68, R72, R73: sections, years, the grade, blanks left
//   signoff.cpp R74: who filled it in, and when
#pragma once

#include "core/facts.h"
#include "core/rules/finding.h"

#include <vector>

namespace ziping {

using Findings = std::vector<Finding>;

void parts_of_spending(const Facts&, const RuleSetting&, Findings&);      // R61
void spending_in_tables(const Facts&, const RuleSetting&, Findings&);     // R62
void denied_project(const Facts&, const RuleSetting&, Findings&);         // R64
void headcount_in_tables(const Facts&, const RuleSetting&, Findings&);    // R65
void empty_section(const Facts&, const RuleSetting&, Findings&);          // R67
void different_years(const Facts&, const RuleSetting&, Findings&);        // R68
void different_grade(const Facts&, const RuleSetting&, Findings&);        // R72
void unfilled_text(const Facts&, const RuleSetting&, Findings&);          // R73
void incomplete_signoff(const Facts&, const RuleSetting&, Findings&);     // R74

// The text with text[begin, end) replaced: what a repair writes.
std::string with_piece(std::string_view text, std::size_t begin, std::size_t end, std::string_view piece);

// Calls visit(path, text) for every answered cell of prose: outlines, goals and prose fields.
template <typename Visit>
void each_passage(const Facts& facts, Visit visit) {
    for (const FilledForm& form : facts.report->forms) {
        const Form* form_of = facts.tpl->form(form.id);
        if (!form_of) continue;
        for (const FilledBlock& block : form.blocks) {
            const Block* block_of = form_of->block(block.id);
            if (!block_of || (block_of->kind != BlockKind::outline && block_of->kind != BlockKind::goals &&
                              block_of->kind != BlockKind::fields))
                continue;
            for (const FilledRow& row : block.rows) {
                const Row* row_of = block_of->row(row.id);
                if (block_of->kind == BlockKind::fields && (!row_of || row_of->kind != CellKind::prose)) continue;
                for (const Cell& cell : row.cells)
                    visit(Path{form.id, block.id, row.id, cell.column}, std::string_view(cell.text));
            }
        }
    }
}

}    // namespace ziping
