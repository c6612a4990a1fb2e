// A report's answers as paper shows them: what was typed, else what the core computed.
//
//     Answers answers{tpl, report, assessment};
//     answers.cell({"base", "costs", "sangong", "final"})     2.77, with its number and path
#pragma once

#include "core/assess.h"
#include "core/form_use.h"
#include "document/document.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

struct Answers {
    const Template& tpl;
    const Report& report;
    const Assessment& assessment;
    bool disclosure = false;    // for a copy that is published
    int variant = -1;           // which of {项目|政策} the form's labels show

    std::string words(std::string_view label) const;    // of the form, with year and unit filled in
    std::string text(const Path& path) const;           // tidy; `same_as` is followed
    std::string date(std::string_view text) const;      // blank or a form's sample: room to write by hand
    paper::Cell cell(const Path& path) const;
    std::optional<Decimal> number(const Path& path) const;    // of an amount, count, weight or score, as the paper shows it
};

std::optional<Decimal> read_number(std::string_view text, CellKind kind, std::string_view unit);
paper::Align print_align(CellKind kind);

// How the number of a cell follows from others, as a spreadsheet writes it with paths in braces; "" when it does not, or when what
// the paper shows is another number than what would follow.
std::string sum_formula(const Answers& answers, const FormUse& use, const Path& total, Decimal shown);
std::string ratio_formula(const Answers& answers, const Column& column, const Path& rate, Decimal shown);
std::string funding_formula(const Answers& answers, const Block& block, const Path& cell, Decimal shown);
// Σ of one column from cell `first` to cell `last`, and of `more`.
std::string column_formula(const Path& first, const Path& last, const Path& more);
std::string grade_formula(const std::vector<GradeBand>& grades, const Path& total);

}    // namespace ziping
