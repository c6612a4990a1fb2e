// R63: growth and decline against last year, as the prose says them.
#include "core/rules/money.h"
#include "core/rules/named_lines.h"
#include "core/rules/narrative.h"

#include <algorithm>
#include <optional>

namespace ziping {
namespace {

constexpr std::string_view downs[] = {"下降", "减少", "降低", "压减", "缩减", "降幅"};
constexpr std::string_view ups[] = {"增长", "增加", "上升", "提高", "上涨", "增幅"};
// What stands for last year, and what may stand between the subject and the change: anything else makes it another statement.
constexpr std::string_view last_years[] = {"上年度", "上年", "去年", "上一年度", "上一年", "同比"};
constexpr std::string_view between[] = {
    "相比", "相较", "较",   "比",   "与",   "同期", "决算数", "决算", "支出", "实际", "总额",   "数",   "额",   "年度",
    "年",   "，",   ",",    "（",   "(",    "：",   "万元",   "亿元", "元",   "有所", "大幅",   "略有", "下降", "减少",
    "降低", "压减", "增长", "增加", "上升", "提高", "了",     "共",   "的",   "累计", "同口径", " ",    "　"};
constexpr std::string_view connectors[] = {"支出", "决算数", "决算", "实际", "数", "额", "为", "共计", "合计", "共", "总额"};

struct Change {
    bool up = false;
    Decimal by;    // %, or 万元
    bool in_percent = true;
    int places = 0;
    std::size_t begin = 0, end = 0;    // "下降15.6%" in the text
};

// What changed: its figure this year and last.
struct Subject {
    Decimal now, last;
    Path now_cell, last_cell;
};

std::string_view take_suffix(std::string_view& text, Words words) {
    for (const std::string_view word : words)
        if (text.ends_with(word)) {
            text.remove_suffix(word.size());
            return word;
        }
    return {};
}

// "下降了15.6%", "减少114.78万元" ending at the number; nothing when it is rough or no change at all.
std::optional<Change> change_at(std::string_view text, const NumberInText& number) {
    const auto amount = amount_at(text, number);
    if ((!amount && number.measure != Measure::percent) || is_rough(text, number)) return std::nullopt;
    const std::string_view head =
        without_suffixes(text.substr(0, number.begin), {"了", "率", "额", "为", "是", "达到", "达", "：", ":"});
    for (const bool up : {false, true})
        for (const std::string_view word : up ? ups : downs)
            if (head.ends_with(word))
                return Change{up,
                              amount ? amount->value : number.value,
                              !amount,
                              amount ? amount->places : number.places,
                              head.size() - word.size(),
                              end_with_unit(text, number)};
    return std::nullopt;
}

std::optional<Decimal> amount_last_year(const Facts& facts, const CellRef& path) {
    return read_amount(facts.said_last_year(path)).value_or(std::nullopt);
}

// A cell of this year, and what last year's report said in it.
std::optional<Subject> against_last_report(const Facts& facts, const Number* now) {
    if (!known(now)) return std::nullopt;
    const auto last = amount_last_year(facts, now->path);
    if (!last) return std::nullopt;
    return Subject{now->value(), *last, now->path, now->path};
}

// A line of 经费控制情况: 本年决算数 against 上年决算数.
std::optional<Subject> of_line(const Facts& facts, const CellRef& row) {
    const Number *now = typed(facts.number(row.with_column("final"))), *last = typed(facts.number(row.with_column("last")));
    if (!now || !last) return std::nullopt;
    return Subject{now->value(), last->value(), now->path, last->path};
}

std::optional<Subject> of_claim(const Facts& facts, const SpendingClaim& claim) {
    if (claim.planned || (claim.year != 0 && claim.year != facts.report->year)) return std::nullopt;
    switch (claim.kind) {
    case SpendingClaim::whole: return against_last_report(facts, facts.amount("executed"));
    case SpendingClaim::basic: return against_last_report(facts, facts.amount("basic"));
    case SpendingClaim::project: {
        const Path* line = facts.tpl->fact("base_project");
        return line ? of_line(facts, *line) : std::nullopt;
    }
    case SpendingClaim::carried: break;
    }
    return std::nullopt;
}

std::optional<Subject> named_at(const Facts& facts, const RuleSetting& setting, std::string_view text) {
    const Path* line = line_named(setting, text);
    return line ? of_line(facts, *line) : std::nullopt;
}

// What the amount at `number` is of. It must be this year's figure as the table has it.
std::optional<Subject> subject_of(const Facts& facts, const RuleSetting& setting, const Passage& at, const NumberInText& number) {
    const auto amount = amount_at(at.text(), number);
    if (!amount) return std::nullopt;
    const auto claim = std::find_if(at.spending.begin(), at.spending.end(),
                                    [&](const SpendingClaim& c) { return c.amount.number.begin == number.begin; });
    const auto subject = claim != at.spending.end()
                             ? of_claim(facts, *claim)
                             : named_at(facts, setting, without_suffixes(at.text().substr(0, number.begin), connectors));
    if (!subject || subject->now.rounded(amount->places) != amount->value) return std::nullopt;
    return subject;
}

// Goes back from the change through nothing but last year's mentions, differences and amounts of last year, to its subject.
std::optional<Subject> find_subject(const Facts& facts, const RuleSetting& setting, const Passage& at, const Change& change,
                                    std::span<const NumberInText> numbers) {
    const std::size_t begin = sentence_begin(at.text(), change.begin);
    bool compared = false;
    for (std::string_view rest = at.text().substr(begin, change.begin - begin); !rest.empty();) {
        const std::size_t end = begin + rest.size();
        if (!numbers.empty() && numbers.back().end == end) {
            const NumberInText& number = numbers.back();
            if (number.measure == Measure::money) {
                if (auto subject = subject_of(facts, setting, at, number)) return compared ? subject : std::nullopt;
            } else if (year_at(at.text(), number) == facts.report->year - 1) {
                compared = true;
            } else {
                return std::nullopt;
            }
            numbers = numbers.first(numbers.size() - 1);
            rest = rest.substr(0, number.begin - begin);
            continue;
        }
        if (compared)
            if (auto subject = named_at(facts, setting, rest)) return subject;
        if (!take_suffix(rest, last_years).empty())
            compared = true;
        else if (take_suffix(rest, between).empty())
            return std::nullopt;
    }
    return std::nullopt;
}

bool agrees(const Change& change, const Subject& subject, Decimal tolerance) {
    const Decimal difference = abs(subject.now - subject.last);
    if (!change.in_percent) return difference.rounded(change.places) == change.by;
    const Decimal percent = percent_of(difference, subject.last);
    return abs(percent - change.by) <= tolerance || percent.rounded(change.places) == change.by;
}

bool fits(const Change& change, const Subject& subject) {
    return subject.now == subject.last || change.up == (subject.now > subject.last);
}

void report_change(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at, const Change& change,
                   const NumberInText& number, const Subject& subject, bool only_word) {
    const auto word = [&](bool up) { return change.in_percent ? (up ? "增长" : "下降") : (up ? "增加" : "减少"); };
    const bool up = subject.now > subject.last;
    const Decimal difference = abs(subject.now - subject.last),
                  by = change.in_percent ? percent_of(difference, subject.last).rounded(std::max(change.places, 1)) : difference;
    const std::string_view unit = change.in_percent ? "%" : " 万元";
    const std::string found = say({word(change.up), " ", change.by.text(), unit}),
                      expected = say({word(up), " ", by.text(), unit});
    std::string message = say({facts.place(at.path), "中写较上年", found, "，按上年 ", subject.last.text(), " 万元、本年 ",
                               subject.now.text(), " 万元计算为", expected, "：请核对并改为一致。"});
    Finding& finding = only_word ? add_milder(findings, setting, at.path, std::move(message))
                                 : add(findings, setting, at.path, std::move(message));
    underline(finding, change.begin, change.end);
    relate(finding, {subject.now_cell});
    if (subject.last_cell != subject.now_cell) finding.related.push_back(subject.last_cell);
    finding.found = found;
    finding.expected = expected;
    // as it is written there: 元 stays 元
    const std::string written = (change.by.is_zero() ? by : by * (number.value / change.by)).text();
    const std::string_view written_unit = at.text().substr(number.end, change.end - number.end);
    finding.repair = fits(change, subject) ? repair_in(at, number.begin, number.end, say({"改为 ", by.text(), unit}), written)
                                           : repair_in(at, change.begin, change.end, say({"改为", expected}),
                                                       say({word(up), written, written_unit}));
}

// True when the change fits any amount that the sentence gives before it: which one it is of, nobody can tell.
bool fits_another(const Facts& facts, const RuleSetting& setting, const Passage& at, const Change& change, Decimal tolerance) {
    const std::size_t begin = sentence_begin(at.text(), change.begin);
    return std::any_of(at.numbers.begin(), at.numbers.end(), [&](const NumberInText& number) {
        if (number.begin < begin || number.end > change.begin) return false;
        const auto subject = subject_of(facts, setting, at, number);
        return subject && subject->last > Decimal() && agrees(change, *subject, tolerance) && fits(change, *subject);
    });
}

}    // namespace

// R63. "支出620.99万元，较上年减少114.78万元，下降了15.6%": what both years' figures say, as far as they are known from 附件2 or last year's report.
// Milder: the figure is right, but it went the other way. limits: tolerance in points; cells: lines of 附件2, words: their names in prose,
// one entry for each cell. Shares, averages, budgets and rough numbers pass, and whatever stands in the sentence besides.
void change_from_last_year(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Decimal tolerance = limit(setting, 0, *Decimal::parse("0.1"));
    for (const Passage& at : facts.passages()) {
        if (!at.use->form->always()) continue;
        for (std::size_t i = 0; i < at.numbers.size(); ++i) {
            const auto change = change_at(at.text(), at.numbers[i]);
            if (!change) continue;
            const auto subject = find_subject(facts, setting, at, *change, at.numbers.first(i));
            if (!subject || subject->last <= Decimal() || subject->now.is_negative()) continue;
            const bool right = agrees(*change, *subject, tolerance);
            if ((right && fits(*change, *subject)) || fits_another(facts, setting, at, *change, tolerance)) continue;
            report_change(facts, setting, findings, at, *change, at.numbers[i], *subject, right);
        }
    }
}

}    // namespace ziping
