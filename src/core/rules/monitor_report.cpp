// R87: 附件6, complete and with the figures of 附件5.
#include "core/rules/money.h"
#include "core/rules/monitoring.h"
#include "core/rules/narrative.h"

#include <algorithm>

namespace ziping {
namespace {

// What an amount of the report is of.
enum class Claimed { nothing, executed, forecast, initial, rate };

constexpr std::string_view half_year[] = {"1-6月", "1—6月", "1－6月", "1～6月", "1至6月", "上半年", "6月底", "6月末", "6月30日"};
constexpr std::string_view connectors[] = {"为", "是", "达到", "达",   "共计", "合计", "共",
                                           "：", ":",  "仅",   "约为", "金额", "资金"};
// All that may stand in the clause of an amount besides the project's name: a word more, and it is another amount.
constexpr std::string_view tokens[] = {"执行数", "执行", "支出", "资金", "预算",   "项目", "累计", "共",
                                       "已",     "实际", "截至", "截止", "上半年", "全年", "预计", "年初",
                                       "数",     "安排", "批复", "财政", "拨款",   "本年", "该",   "总额",
                                       "年度",   "年",   "月底", "月末", "月",     "日",   "其中", "一般公共预算",
                                       "至",     "-",    "—",    "－",   "～",     "我委", "我局", "底",
                                       "将",     "完成", "：",   ":",    "“",      "”",    " ",    "0",
                                       "1",      "2",    "3",    "4",    "5",      "6",    "7",    "8",
                                       "9",      "率",   "使用", "市级", "的",     "两个", "三个", "个",
                                       "各",     "上述"};

// "党建活动经费项目1-6月执行数": nothing but the project and words of money.
bool names_only_money(const Facts& facts, std::string_view label) {
    std::string_view rest = without_prefixes(without_suffixes(label, tokens), tokens);
    for (const FormUse& use : facts.uses())
        if (use.form->months > 0 && (rest.empty() || rest == use.name)) return true;
    return rest.empty();
}

Claimed claimed_at(const Facts& facts, std::string_view text, const NumberInText& number) {
    const std::string_view clause = clause_before(text, number.begin);
    if (is_rough(text, number) || has_any(clause, {"上年", "去年", "同期", "剩余", "增加", "减少"})) return Claimed::nothing;
    const std::string_view label = without_suffixes(clause, connectors);
    if (!names_only_money(facts, label)) return Claimed::nothing;
    if (number.measure == Measure::percent)
        return label.ends_with("执行率") && !has_any(label, {"预计", "全年"}) ? Claimed::rate : Claimed::nothing;
    if (label.ends_with("年初预算") || label.ends_with("年初预算数")) return Claimed::initial;
    if (!ends_with_any(label, {"执行", "执行数", "支出"})) return Claimed::nothing;
    if (has(label, "预计")) return has(label, "全年") ? Claimed::forecast : Claimed::nothing;
    return has_any(label, half_year) ? Claimed::executed : Claimed::nothing;
}

// Every figure of 附件5 that the claim may repeat: of a row, a source, or of all projects together.
struct Candidates {
    std::vector<Decimal> values;
    const Number* cell = nullptr;

    void add(const Number* number) {
        if (!known(number)) return;
        if (!cell) cell = number;
        values.push_back(number->value());
    }
    bool hold(Decimal value, int places) const {
        return std::any_of(values.begin(), values.end(), [&](Decimal one) { return one.rounded(std::min(places, 6)) == value; });
    }
};

const Number* figure_of(const Facts& facts, const MonitoredMoney& money, Claimed claimed) {
    switch (claimed) {
    case Claimed::executed: return money.executed;
    case Claimed::forecast: return money.forecast;
    case Claimed::initial: return money.budget.empty() ? nullptr : money.budget.front();
    case Claimed::rate: return facts.number(money.path(money.rate->id));
    case Claimed::nothing: break;
    }
    return nullptr;
}

// The rows that a form's sums add up to come first, so that the first cell is a total.
Candidates candidates_for(const Facts& facts, const std::vector<MonitoredMoney>& rows, Claimed claimed) {
    Candidates found;
    Decimal sum, executed, budget;
    for (const bool total : {true, false})
        for (const MonitoredMoney& money : rows) {
            if ((&money.block->rows.back() == money.row) != total) continue;
            const Number* figure = figure_of(facts, money, claimed);
            found.add(figure);
            if (!total) continue;
            if (known(figure)) sum += figure->value();
            if (known(money.executed)) executed += money.executed->value();
            if (money.allowed().known()) budget += money.allowed().value;
        }
    if (claimed != Claimed::rate)
        found.values.push_back(sum);
    else if (budget > Decimal())
        found.values.push_back(percent_of(executed, budget));
    return found;
}

void check_figures(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at,
                   const std::vector<MonitoredMoney>& rows) {
    for (const NumberInText& number : at.numbers) {
        if (number.measure != Measure::money && number.measure != Measure::percent) continue;
        const Claimed claimed = claimed_at(facts, at.text(), number);
        if (claimed == Claimed::nothing) continue;
        const Candidates candidates = candidates_for(facts, rows, claimed);
        const auto amount = amount_at(at.text(), number);
        const Decimal value = amount ? amount->value : number.value;
        if (!candidates.cell || candidates.hold(value, amount ? amount->places : number.places)) continue;
        const std::string_view unit = amount ? " 万元" : "%";
        const std::string found = value.text(), expected = candidates.values.front().rounded(2).text();
        Finding& finding = add_milder(findings, setting, at.path,
                                      say({facts.place(at.path), "中写 ", found, unit, "，而", facts.place(candidates.cell->path),
                                           "为 ", expected, unit, "：请核对并改为一致。"}));
        underline(finding, number.begin, number.end);
        relate(finding, {candidates.cell->path});
        finding.found = found;
        finding.expected = expected;
    }
}

}    // namespace

// R87. A section of 附件6 that must be written is empty. Milder: an amount or rate that it gives for 1-6月, for the year to come or for
// 年初预算 stands nowhere in 附件5, neither for a project nor for all together. cells: the outlines.
void monitoring_report(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    empty_sections_of_cells(facts, setting, findings);
    const std::vector<MonitoredMoney> rows = money_rows(facts);
    if (rows.empty()) return;
    for (const Passage& at : facts.passages())
        for (const Path& cell : setting.cells)
            if (at.path.block == cell.block && at.use->form->id == cell.form) check_figures(facts, setting, findings, at, rows);
}

}    // namespace ziping
