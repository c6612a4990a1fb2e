// R31, R32, R37: an indicator in a 二级 where its kind does not belong. A 二级 is told by its id, whatever the form.
#include "core/rules/indicators.h"
#include "core/rules/text_search.h"

#include <algorithm>

namespace ziping {
namespace {

// "满意度=满意率": calls visit for each word until it says true; whether it did.
template <class Visit>
bool any_word(std::string_view list, Visit visit) {
    while (!list.empty()) {
        const std::string_view word = list.substr(0, list.find('='));
        if (!word.empty() && visit(word)) return true;
        list.remove_prefix(std::min(word.size() + 1, list.size()));
    }
    return false;
}

// "合格率=优良率/质量指标/quantity=cost": names that end so, where they belong, and the 二级 where they do not.
struct Kind {
    std::string_view endings, belongs, strange;

    explicit Kind(std::string_view text) {
        const auto next = [&text] {
            const std::string_view part = text.substr(0, text.find('/'));
            text.remove_prefix(std::min(part.size() + 1, text.size()));
            return part;
        };
        endings = next();
        belongs = next();
        strange = next();
    }
};

// "提升群众满意度" is an effect, "不满意率" the opposite.
bool is_effect(std::string_view name) { return starts_with_any(name, {"提升", "提高", "增强", "改善", "促进", "降低"}); }

void check_kind(const Facts& facts, const RuleSetting& setting, Findings& findings, const Kind& kind) {
    const Subgroup* last = nullptr;
    bool strange = false;
    for (const Indicator& i : facts.indicators) {
        if (i.subgroup != last) {
            last = i.subgroup;
            strange = last && any_word(kind.strange, [&](std::string_view id) { return id == last->id; });
        }
        if (!strange || i.name.empty()) continue;
        const std::string_view name = measured(i.name);
        std::string_view found;
        any_word(kind.endings, [&](std::string_view word) {
            if (name.size() >= word.size() && name.back() == word.back() && name.ends_with(word)) found = word;
            return !found.empty();
        });
        if (found.empty() || is_effect(name) || name.substr(0, name.size() - found.size()).ends_with("不")) continue;
        Finding& finding = add(
            findings, setting, i.path("name"),
            say({name_of(facts, i), "衡量的是", found, "，却列在“", last->label, "”下：一般列入", kind.belongs, "，请调整。"}));
        finding.found = last->label;
        finding.expected = kind.belongs;
    }
}

// What money brings, in a name.
constexpr std::string_view economic[] = {
    "经济", "收入", "增收", "创收", "收益", "增长", "增值", "增效", "产值", "产业", "产量", "产能", "税",      "成本", "节约",
    "节省", "节支", "降低", "减少", "资金", "投资", "融资", "资产", "资源", "消费", "效益", "利润", "营业",    "营收", "营商",
    "销售", "企业", "价值", "价格", "财政", "财产", "费用", "经费", "损失", "贸易", "招商", "市场", "交易",    "旅游", "农业",
    "农民", "发展", "振兴", "就业", "补贴", "金额", "贷款", "园区", "商户", "粮食", "效率", "GDP",  "生产总值"};
constexpr std::string_view economic_result[] = {"元", "经济", "节约", "节省", "增长", "增收", "收入", "产值", "税"};

}    // namespace

// R31. An indicator whose name says what it measures, in a 二级 for something else. words: kinds, each as its endings, where it belongs and
// the ids of the 二级 where it does not, "满意度=满意率/满意度指标/quantity=quality". 参与率 in 质量, 覆盖率 and 及时率 in most places are
// matters of taste and not in the list as shipped.
void wrong_subgroup(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const std::string& kind : setting.words) check_kind(facts, setting, findings, Kind(kind));
}

// R32. How money flowed, where the quantity of work done is asked for. cells: the 二级 of quantities; words: how such names end ("资金支付率").
void money_as_quantity(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    InCells of_quantities(setting);
    for (const Indicator& i : facts.indicators) {
        if (!of_quantities(i) || i.name.empty() || !ends_with_any(measured(i.name), setting.words)) continue;
        Finding& finding = add(findings, setting, i.path("name"),
                               say({name_of(facts, i), "反映资金支付情况，已在预算执行率中计分，却列为“", i.subgroup->label,
                                    "”：请改为工作数量，如场次、人数、件数。"}));
        finding.found = i.name;
        finding.expected = "工作数量";
    }
}

// R37. A statement of work where an economic benefit is asked for. cells: the 二级; words: how work is told ("稳步推进"). Whatever speaks of
// money, enterprises or growth in name, target or achievement passes.
void work_as_benefit(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    InCells of_benefits(setting);
    for (const Indicator& i : facts.indicators) {
        if (!of_benefits(i) || !has_any(i.name, setting.words) || has_any(i.name, economic)) continue;
        if (has_any(i.text("target"), economic_result) || has_any(i.text("actual"), economic_result)) continue;
        Finding& finding = add(findings, setting, i.path("name"),
                               say({name_of(facts, i), "写的是工作内容，不是“", i.subgroup->label,
                                    "”：请写明带来的收入、节约或增长等经济效益，没有的可不设此项。"}));
        finding.found = i.name;
        finding.expected = "经济效益";
    }
}

}    // namespace ziping
