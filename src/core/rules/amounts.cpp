// R60: how amounts, counts and rates are written, and how large they are. Weights and scores of indicators are matters of R03 and R04.
#include "core/rules/money.h"

#include <algorithm>

namespace ziping {
namespace {

void report_malformed(const Facts& facts, const RuleSetting& setting, Findings& findings, const Number& number) {
    if (!number.malformed) return;
    const bool suggested = !number.error().suggestion.empty();
    Finding& finding = add(findings, setting, number.path,
                           say({facts.place(number.path), "填写", quoted(trimmed(number.text)), "，", number.error().reason,
                                "：请", suggested ? say({"改为 ", number.error().suggestion}) : "按数字格式重新填写", "。"}));
    finding.found = trimmed(number.text);
    finding.expected = number.error().suggestion;
    if (suggested) finding.repair = repair_by(say({"改为 ", number.error().suggestion}), number.path, number.error().suggestion);
}

const Column* column_of(const Facts& facts, const CellRef& path) {
    const Block* block = facts.tpl->block(path);
    return block ? block->column(path.column) : nullptr;
}

bool same_row(const CellRef& a, const CellRef& b) {
    return same_id(a.row, b.row) && same_id(a.block, b.block) && same_id(a.form, b.form);
}

bool is_row_of(const CellRef& path, const std::vector<Path>& rows) {
    return std::any_of(rows.begin(), rows.end(), [&](const Path& row) { return same_row(row, path); });
}

// 年中预算调整数: what a rate adds to its first denominator may as well be taken away.
bool is_adjustment(const Facts& facts, const CellRef& path) {
    const Block* block = facts.tpl->block(path);
    return block && std::any_of(block->columns.begin(), block->columns.end(), [&](const Column& column) {
               const auto& parts = column.ratio;
               return parts.size() > 2 && std::find(parts.begin() + 2, parts.end(), path.column) != parts.end();
           });
}

// Below 0 anywhere but in `rows` and in adjustments, and people in fractions.
void report_impossible(const Facts& facts, const RuleSetting& setting, Findings& findings, const Number& number) {
    if (!typed(&number)) return;
    const bool negative = number.value().is_negative();
    if (!negative && number.value().is_whole()) return;
    const Column* column = column_of(facts, number.path);
    const bool count = column && column->kind == CellKind::count;
    if (count) {
        add(findings, setting, number.path,
            say({facts.place(number.path), "填写 ", number.value().text(), "，应为不小于 0 的整数：请核对。"}))
            .found = number.value().text();
    } else if (negative && !is_row_of(number.path, setting.cells) && !is_adjustment(facts, number.path)) {
        add_milder(findings, setting, number.path,
                   say({facts.place(number.path), "为负数 ", number.value().text(), "：请核对正负号。"}))
            .found = number.value().text();
    }
}

// The middle of the others' values; numbers hold at least two.
Decimal median_without(const std::vector<const Number*>& numbers, const Number* left_out) {
    std::vector<Decimal> values;
    for (const Number* number : numbers)
        if (number != left_out) values.push_back(number->value());
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / Decimal(2);
}

// Amounts of one row: one far above the median of the others was probably written in 元.
void report_magnitude(const Facts& facts, const RuleSetting& setting, Findings& findings, const std::vector<const Number*>& row) {
    const Decimal factor = limit(setting, 0, 100), smallest = limit(setting, 1, 100);
    if (row.size() < 2) return;
    for (const Number* number : row) {
        if (number->value() < smallest) continue;
        const Decimal median = median_without(row, number);
        if (median <= Decimal() || number->value() <= median * factor) continue;
        const std::string value = number->value().text(), wan = (number->value() / Decimal(10'000)).rounded(6).text();
        Finding& finding = add_milder(findings, setting, number->path,
                                      say({facts.place(number->path), "为 ", value, " 万元，是同一行其他数的 ", factor.text(),
                                           " 倍以上，可能把元填成了万元：请核对，如是请改为 ", wan, "。"}));
        for (const Number* other : row)
            if (other != number) finding.related.push_back(other->path);
        finding.found = value;
        finding.repair = repair_by(say({"按元换算为 ", wan, " 万元"}), number->path, wan);
    }
}

bool is_amount(const Facts& facts, const Number& number) {
    const Column* column = column_of(facts, number.path);
    return column && column->kind == CellKind::amount && column->unit == "万元";
}

}    // namespace

// R60. A number that cannot be read, with the suggestion; people in fractions or below 0. Milder: amounts below 0, except in the lines of
// `cells`, and amounts over limits[0] times the median of their row's others and over limits[1] 万元.
void malformed_amount(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Number& number : facts.numbers()) {
        report_malformed(facts, setting, findings, number);
        report_impossible(facts, setting, findings, number);
    }
    for (const Funding& funding : facts.funding()) {
        report_malformed(facts, setting, findings, funding.rate);
        report_malformed(facts, setting, findings, funding.score);
    }

    std::vector<const Number*> row;
    const Decimal smallest = limit(setting, 1, 100);
    bool large = false;
    const auto close_row = [&] {
        if (large) {
            std::erase_if(row, [&](const Number* number) { return number->value().is_zero() || !is_amount(facts, *number); });
            report_magnitude(facts, setting, findings, row);
        }
        row.clear();
        large = false;
    };
    for (const Number& number : facts.numbers()) {
        if (!row.empty() && !same_row(row.front()->path, number.path)) close_row();
        if (!typed(&number)) continue;
        row.push_back(&number);
        large = large || number.value() >= smallest;
    }
    close_row();
}

}    // namespace ziping
