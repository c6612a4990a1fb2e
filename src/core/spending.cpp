#include "core/spending.h"

#include "core/quantity.h"

#include <optional>

namespace ziping {
namespace {

// What may stand between 支出 and its amount.
constexpr std::string_view connectors[] = {"为",   "是",   "共计", "合计", "总计", "累计",   "共",   "计",   "总额",
                                           "总数", "金额", "数",   "额",   "达到", "达",     "决算", "执行", "预算",
                                           "安排", "完成", "实际", "实现", "情况", "人民币", "：",   ":",    "有"};
// What may stand before 支出 when it means the whole, and before 基本支出 and 项目支出; units' names end in 委 or 局. 年 is looked at closer.
constexpr std::string_view openers[] = {"：",   ":",    "其中", "年度", "总",   "的",   "共",   "共计", "合计",
                                        "总计", "完成", "执行", "实际", "实现", "发生", "累计", "安排", "财政拨款",
                                        "预算", "整体", "部门", "单位", "委",   "局",   "一是", "二是"};
constexpr std::string_view whole_years[] = {"全年", "本年", "今年", "当年", "该年", "上年", "去年"};
// Money that is not the department's own total, basic or project spending.
constexpr std::string_view other_money[] = {"三公", "基金", "国有资本", "社会保险", "社保", "专户", "自筹", "自有", "人员",
                                            "公用", "采购", "收入",     "下属",     "二级", "所属", "事业", "增加", "减少",
                                            "下降", "增长", "上升",     "节约",     "压减", "人均", "月均", "未"};
constexpr std::string_view budgets[] = {"年初预算", "全年预算", "调整预算", "支出预算", "部门预算", "年预算", "预算数",
                                        "预算安排", "预算批复", "批复",     "预算总",   "预算为",   "下达"};
constexpr std::string_view comparisons[] = {"较", "比", "与", "同", "和", "于", "从", "由"};

// "2023年", "全年"; not "上半年", "近三年", "2019至2023年".
bool ends_with_one_year(std::string_view text) {
    if (!text.ends_with("年")) return false;
    const auto number = number_before(text, text.size() - std::string_view("年").size());
    if (!number) return ends_with_any(text, whole_years);
    return year_at(text, *number) != 0 && !ends_with_any(text.substr(0, number->begin), {"至", "到", "-", "—", "~", "～"});
}

std::optional<SpendingClaim::Kind> kind_of(std::string_view label) {
    const std::string_view noun = without_suffixes(label, connectors);
    if (noun.ends_with("结余") || noun.ends_with("结转"))
        return has_any(noun, other_money) || has_any(noun, {"上年", "年初"}) ? std::nullopt
                                                                             : std::optional(SpendingClaim::carried);
    const auto named = [noun](std::string_view name) {
        if (!noun.ends_with(name)) return false;
        const std::string_view opening = trimmed(noun.substr(0, noun.size() - name.size()));
        return opening.empty() ||
               ((ends_with_any(opening, openers) || ends_with_one_year(opening)) && !has_any(opening, other_money));
    };
    if (noun.ends_with("基本支出")) return named("基本支出") ? std::optional(SpendingClaim::basic) : std::nullopt;
    if (noun.ends_with("项目支出")) return named("项目支出") ? std::optional(SpendingClaim::project) : std::nullopt;
    return named("支出") ? std::optional(SpendingClaim::whole) : std::nullopt;
}

// The columns of 年度资金总额 by their names, and what may stand before them.
struct ColumnName {
    std::string_view ending, opening, column;
};
constexpr ColumnName columns[] = {{"预算", "年初", "initial"},
                                  {"预算", "全年", "budget"},
                                  {"预算", "调整后", "budget"},
                                  {"执行", "全年", "executed"},
                                  {"执行", "预算", "executed"}};
// What a sentence is about when a bare 支出 in it is not the department's own: "公务接待费预算6万元，支出5.8万元".
constexpr std::string_view other_subjects[] = {"项目", "专项", "工程", "费",   "三公", "采购", "基金",    "公车",
                                               "一是", "二是", "三是", "四是", "指标", "目标", "基本支出"};
// How an amount is named that speaks of the department as a whole, and what says so of 支出.
constexpr std::string_view own_money[] = {"年初", "全年", "调整", "预算", "收入", "本年", "支出", "财政",
                                          "上年", "年末", "结转", "结余", "部门", "一般", "当年", "总"};
constexpr std::string_view own_spending[] = {"总", "合计", "共计", "整体", "财政拨款"};

// "2023年全年执行数", "部门整体支出年初预算数": the column; "" for all else.
std::string_view column_of(std::string_view label) {
    const std::string_view noun = without_suffixes(label, {"为", "是", "共计", "合计", "共", "安排", "批复", "数", "：", ":"});
    for (const auto& [ending, opening, column] : columns) {
        if (!noun.ends_with(ending)) continue;
        const std::string_view head = noun.substr(0, noun.size() - ending.size());
        if (!head.ends_with(opening)) continue;
        const std::string_view before = trimmed(head.substr(0, head.size() - opening.size()));
        const bool whole =
            before.empty() || ends_with_any(before, openers) || ends_with_any(before, {"整体支出", "资金", "全年"});
        if ((whole || ends_with_one_year(before)) && !has_any(before, other_money)) return column;
    }
    return {};
}

// The last year named in text[begin, end): 0 when none is, last_year for 上年. Years that are only compared with count when `compared_too`.
int last_mention(std::string_view text, std::size_t begin, std::size_t end, bool compared_too) {
    int last = 0;
    const std::string_view passage = text.substr(0, end);
    for (std::size_t at = find_word(passage, "年", begin); at != std::string_view::npos; at = find_word(passage, "年", at + 1)) {
        const std::string_view head = text.substr(0, at);
        const auto take = [&](int year, std::size_t from) {
            if (compared_too || !ends_with_any(text.substr(0, from), comparisons)) last = year;
        };
        if (const auto number = number_before(text, at)) {
            if (const int year = year_at(text, *number)) take(year, number->begin);
        } else if (ends_with_any(head, {"上一"})) {
            take(last_year, at - std::string_view("上一").size());
        } else if (ends_with_any(head, {"上", "去"})) {
            take(last_year, at - std::string_view("上").size());
        } else if (ends_with_any(head, {"本", "今"})) {
            last = 0;
        }
    }
    return last;
}

// The sentence that the claims found last stand in.
struct Sentence {
    std::size_t begin = 0, end = 0;
    bool same_breath = false;      // a claim stands in it already, or it opens with 其中 and goes on with the whole before it
    bool spending = false;         // it speaks of 支出 at all
    bool other_subject = false;    // an amount in it was of something else than the department as a whole
};

Sentence sentence_at(std::string_view text, std::size_t at) {
    Sentence sentence{sentence_begin(text, at), sentence_end(text, at), false, false, false};
    sentence.same_breath = trimmed(text.substr(sentence.begin, 24)).starts_with("其中");
    sentence.spending = has(text.substr(sentence.begin, sentence.end - sentence.begin), "支出");
    return sentence;
}

// "年初预算", "2023年本年收入", "我局全年预算": of the department as a whole.
bool is_own_money(std::string_view label) {
    label = without_prefixes(label, {"其中", "我局", "我委", "我单位", "本单位", "本部门", "部门", "单位", "：", ":"});
    if (const auto year = next_number(label, 0); year && year->begin == 0 && year_at(label, *year) != 0)
        label = without_prefixes(label.substr(year->end), {"年度", "年"});
    return label.empty() || starts_with_any(label, own_money);
}

}    // namespace

int year_before(std::string_view text, std::size_t at) { return last_mention(text, sentence_begin(text, at), at, false); }

void add_spending_claims(std::string_view text, std::span<const NumberInText> numbers, std::vector<SpendingClaim>& claims) {
    const std::size_t first = claims.size();
    Sentence sentence;
    for (const NumberInText& number : numbers) {
        const auto amount = amount_at(text, number);
        if (!amount) continue;
        if (number.begin >= sentence.end) sentence = sentence_at(text, number.begin);
        const std::string_view label = trimmed(clause_before(text, number.begin));
        const std::string_view column = column_of(label);
        const auto kind = column.empty() ? kind_of(label) : SpendingClaim::whole;
        if (!kind) sentence.other_subject = sentence.other_subject || !is_own_money(label);
        if (!kind || is_rough(text, number) || (column.empty() && !sentence.spending)) continue;
        const auto label_at = static_cast<std::size_t>(label.data() - text.data());
        const bool bare = kind == SpendingClaim::whole && (!column.empty() || !has_any(label, own_spending));
        if (bare && (sentence.other_subject || has_any(text.substr(sentence.begin, label_at - sentence.begin), other_subjects))) {
            sentence.same_breath = false;    // the parts that follow are of this one, not of the whole before it
            continue;
        }

        SpendingClaim claim{*kind, *amount};
        claim.column = column;
        claim.year = last_mention(text, static_cast<std::size_t>(label.data() - text.data()), number.begin, true);
        if (claim.year == 0) claim.year = last_mention(text, sentence.begin, number.begin, false);
        if (claims.size() > first) {
            const SpendingClaim& previous = claims.back();
            const bool part = sentence.same_breath && claim.kind != SpendingClaim::whole;
            claim.group = part ? previous.group : previous.group + 1;
            if (part && claim.year == 0) claim.year = previous.year;
            if (part) claim.planned = previous.planned;
        }
        claim.planned =
            claim.planned || column == "initial" || column == "budget" || (has_any(label, budgets) && !has(label, "执行"));
        claims.push_back(claim);
        sentence.same_breath = true;
    }
}

std::vector<SpendingClaim> spending_claims(std::string_view text) {
    std::vector<NumberInText> numbers;
    for (auto number = next_number(text, 0); number; number = next_number(text, number->end)) numbers.push_back(*number);
    std::vector<SpendingClaim> claims;
    add_spending_claims(text, numbers, claims);
    return claims;
}

}    // namespace ziping
