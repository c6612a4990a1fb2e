// Formulas of a workbook, from the template's sums, ratios and grades. Decimal results are rounded in the formula, so that a
// spreadsheet's binary arithmetic comes to the core's number.
#include "document/answers.h"

namespace ziping {

namespace {

std::string in_braces(const Path& path) { return "{" + path.text() + "}"; }

Path cell_of(const FormUse& use, const Path& cell, std::string_view column) {
    return {use.id, cell.block, cell.row, cell.column.empty() ? std::string(column) : cell.column};
}

bool is_total(const FormUse& use, const Sum& sum, const Path& total) {
    if (sum.at_least) return false;
    if (sum.columns.empty()) return cell_of(use, sum.total, "") == total;
    for (const std::string& column : sum.columns)
        if (cell_of(use, sum.total, column) == total) return true;
    return false;
}

bool follows(const Assessment& assessment, const Path& path, Decimal shown) {
    const Computed* computed = assessment.at(path);
    return computed && computed->figure.known() && computed->figure.value == shown;
}

}    // namespace

std::string sum_formula(const Answers& answers, const FormUse& use, const Path& total, Decimal shown) {
    for (const Sum& sum : use.form->sums) {
        if (!is_total(use, sum, total)) continue;
        Decimal result;
        std::string parts;
        for (const Path& part : sum.parts) {
            const Path path = cell_of(use, part, total.column);
            if (const auto value = answers.number(path)) result += *value;
            parts += (parts.empty() ? "" : ",") + in_braces(path);
        }
        if (result == shown) return "ROUND(SUM(" + parts + "),6)";
    }
    return {};
}

std::string ratio_formula(const Answers& answers, const Column& column, const Path& rate, Decimal shown) {
    if (column.ratio.size() < 2 || !follows(answers.assessment, rate, shown)) return {};
    std::string below;
    for (std::size_t i = 1; i < column.ratio.size(); ++i)
        below += (i > 1 ? "," : "") + in_braces(rate.with_column(column.ratio[i]));
    return "ROUND(" + in_braces(rate.with_column(column.ratio[0])) + "/SUM(" + below + "),4)";
}

std::string funding_formula(const Answers& answers, const Block& block, const Path& cell, Decimal shown) {
    if (!follows(answers.assessment, cell, shown)) return {};
    const std::string rate = in_braces(cell.with_column("executed")) + "/" + in_braces(cell.with_column("budget"));
    if (cell.column == "rate") return "ROUND(" + rate + ",4)";
    if (cell.column != "score") return {};
    const std::string weight = block.weight.text();
    return "MAX(0,MIN(" + weight + ",ROUND(" + rate + "*" + weight + ",2)))";
}

std::string column_formula(const Path& first, const Path& last, const Path& more) {
    std::string formula = "ROUND(SUM(" + in_braces(first) + ":" + in_braces(last);
    if (!more.form.empty()) formula += "," + in_braces(more);
    return formula + "),2)";
}

std::string grade_formula(const std::vector<GradeBand>& grades, const Path& total) {
    std::string formula;
    for (const GradeBand& band : grades) {
        const bool lowest = &band == &grades.back();
        formula +=
            lowest ? "\"" + band.label + "\"" : "IF(" + in_braces(total) + ">=" + band.min.text() + ",\"" + band.label + "\",";
    }
    return formula + std::string(grades.empty() ? 0 : grades.size() - 1, ')');
}

}    // namespace ziping
