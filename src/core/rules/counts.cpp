// R71: what the prose says an indicator reached.
#include "core/characters.h"
#include "core/rules/indicators.h"
#include "core/rules/narrative.h"
#include "core/scan.h"

#include <algorithm>
#include <array>
#include <optional>

namespace ziping {
namespace {

// What may stand between an indicator's name and its number, and before the name: anything else makes it another statement.
constexpr std::string_view connectors[] = {"共",   "共计", "合计", "累计", "总计", "了", "为", "达到", "达",
                                           "完成", "开展", "举办", "组织", "实际", "：", ":",  "是"};
constexpr std::string_view verbs[] = {"开展", "举办",   "组织", "召开", "完成", "实施",   "进行", "举行", "开办", "了",
                                      "共",   "共计",   "累计", "全年", "本年", "年度",   "年",   "先后", "已",   "我委",
                                      "我局", "我单位", "“",    "《",   "：",   "按计划", "圆满", "顺利"};
constexpr std::string_view parts[] = {"季度", "上半年", "下半年", "月",   "每", "平均", "人均", "其中", "计划", "目标", "预期",
                                      "预计", "拟",     "将",     "力争", "应", "上年", "去年", "截至", "新增", "至少", "不少于"};
constexpr std::string_view rough_after[] = {"余", "多", "以上", "左右", "以内", "几"};

// 党务干部培训 of "举办党务干部培训": the name without the verb; "" when it is too short to tell anything.
std::string_view core_of(std::string_view name) {
    static constexpr std::string_view leading[] = {"开展", "举办", "组织", "召开", "完成", "实施", "进行", "举行"};
    const std::string_view core = without_prefixes(name, leading);
    return characters(core) >= 4 ? core : std::string_view{};
}

// The indicators whose achievement is a number, by the first and the last character of their names: a text is compared with few of them.
class Names {
public:
    explicit Names(const Facts& facts) {
        entries_.reserve(2 * facts.indicators().size());
        by_first_.fill(-1);
        by_last_.fill(-1);
        for (const Indicator& one : facts.indicators()) {
            if (one.actual.kind != Value::Kind::number || one.actual.compound || one.actual.placeholder || !is_exact(one.actual))
                continue;
            const std::string_view name = core_of(one.name),
                                   counted = without_suffixes(name, {"次数", "人数", "数量", "场次", "数"});
            add(name, one);
            if (counted.size() < name.size() && characters(counted) >= 4)
                add(counted, one);    // 人工增雨作业 of 人工增雨作业次数
        }
    }
    bool empty() const { return entries_.empty(); }

    // Calls visit(indicator, size of its name) for each name that the text begins (ends) with.
    template <class Visit>
    void beginning(std::string_view text, Visit visit) const {
        if (text.empty()) return;
        for (int i = by_first_[key(character_at(text, 0))]; i >= 0; i = at(i).next_first)
            if (text.starts_with(at(i).name)) visit(*at(i).indicator, at(i).name.size());
    }
    template <class Visit>
    void ending(std::string_view text, Visit visit) const {
        if (text.empty()) return;
        for (int i = by_last_[key(text)]; i >= 0; i = at(i).next_last)
            if (text.ends_with(at(i).name)) visit(*at(i).indicator, at(i).name.size());
    }

private:
    void add(std::string_view name, const Indicator& one) {
        if (name.empty()) return;
        int &first = by_first_[key(character_at(name, 0))], &last = by_last_[key(name)];
        entries_.push_back({name, &one, first, last});
        first = last = static_cast<int>(entries_.size()) - 1;
    }

    struct Entry {
        std::string_view name;
        const Indicator* indicator;
        int next_first, next_last;
    };
    static std::size_t key(std::string_view character) { return static_cast<unsigned char>(character.back()); }
    const Entry& at(int i) const { return entries_[static_cast<std::size_t>(i)]; }

    std::array<int, 256> by_first_, by_last_;
    std::vector<Entry> entries_;
};

// What follows "12次" when the text goes on with the unit as it is, "人" not being "人次"; nothing when it is another unit or a rough count.
std::optional<std::string_view> after_unit(std::string_view rest, std::string_view unit) {
    if (unit.empty()) return std::nullopt;
    if (unit == "%" ? !(take(rest, "%") || take(rest, "％")) : !take(rest, unit)) {
        const bool visits = unit == "人/次" || unit == "人次";
        if (!visits || !(take(rest, "人次") || take(rest, "人/次"))) return std::nullopt;
    }
    if (starts_with_any(rest, rough_after) || (unit == "人" && rest.starts_with("次"))) return std::nullopt;
    return rest;
}

std::string_view unit_of(const Indicator& one) { return one.actual.unit.empty() ? one.target.unit : one.actual.unit; }

// What stands before `at` in its clause must be nothing but verbs and the year, and the sentence no plan and no part of the year.
bool is_plain_statement(std::string_view text, std::size_t at, int year) {
    const std::string_view clause = clause_before(text, at);
    if (has_any(clause, parts)) return false;
    if (const std::string_view rest = without_suffixes(clause, verbs); !rest.empty()) {
        const std::size_t begin = static_cast<std::size_t>(rest.data() - text.data());
        const auto number = number_before(text, begin + rest.size());
        if (!number || number->begin != begin || year_at(text, *number) != year) return false;
    }
    const std::size_t begin = sentence_begin(text, at);
    return !has_any(text.substr(begin, at - begin),
                    {"计划", "预期", "目标是", "目标为", "上年", "去年", "下一步", "季度", "上半年"});
}

// What the number is of; an indicator that says the same wins.
struct Claim {
    const Indicator* indicator = nullptr;
    bool agrees = false;

    void add(const Indicator& one, const NumberInText& number) {
        const bool same = one.actual.number.rounded(number.places) == number.value;
        if (!indicator || same) *this = {&one, agrees || same};
    }
};

// "主题党日活动12次": the name, then its number. "举办2期党务干部培训": the number first.
Claim claim_at(const Names& names, std::string_view text, const NumberInText& number, int year) {
    Claim claim;
    const std::string_view rest = text.substr(skip_blanks(text, number.end));
    const std::string_view head = without_suffixes(text.substr(0, number.begin), connectors);
    names.ending(head, [&](const Indicator& one, std::size_t size) {
        const auto name = static_cast<std::size_t>(head.data() - text.data()) + head.size() - size;
        if (after_unit(rest, unit_of(one)) && is_plain_statement(text, name, year)) claim.add(one, number);
    });
    const std::string_view unit = first_characters(rest, 1);
    names.beginning(rest.substr(unit.size()), [&](const Indicator& one, std::size_t size) {
        const std::string_view end = clause_after(rest, unit.size() + size);
        if (unit_of(one) != unit || !(end.empty() || is_one_of(end, {"班", "活动", "工作", "会议"}))) return;
        if (is_plain_statement(text, number.begin, year)) claim.add(one, number);
    });
    return claim;
}

void report_count(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at,
                  const NumberInText& number, const Indicator& one) {
    const std::string found = number.value.text() + std::string(unit_of(one));
    const std::string_view expected = one.actual_text;
    Finding& finding = add(findings, setting, at.path,
                           say({facts.place(at.path), "中写", name_of(facts, one), "为 ", found, "，而",
                                facts.place(one.path("actual")), "为 ", expected, "：请核对并改为一致。"}));
    underline(finding, number.begin, number.end);
    relate(finding, {one.path("actual")});
    finding.found = found;
    finding.expected = expected;
    finding.repair = repair_in(at, number.begin, number.end, say({"改为 ", one.actual.number.text()}), one.actual.number.text());
}

// The narrative and the goals' achievement; not what was expected.
bool speaks_of_results(const Passage& at) { return at.path.column != "expected" && is_about_the_year(*at.use->form); }

}    // namespace

// R71. "开展主题党日活动12次": a count or rate in the prose that stands right after an indicator's name, in its unit, is what the table says
// was achieved. Parts of the year, plans, other years and rough numbers pass, and so does a name with other words around it.
void counts_in_tables(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Names names(facts);
    if (names.empty()) return;
    for (const Passage& at : facts.passages()) {
        if (!speaks_of_results(at)) continue;
        for (const NumberInText& number : at.numbers) {
            if (number.measure == Measure::year || number.measure == Measure::money || number.places > 6) continue;
            const Claim claim = claim_at(names, at.text(), number, facts.report->year);
            if (claim.indicator && !claim.agrees) report_count(facts, setting, findings, at, number, *claim.indicator);
        }
    }
}

}    // namespace ziping
