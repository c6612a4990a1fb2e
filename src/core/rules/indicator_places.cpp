// R31, R32, R37: an indicator in a 二级 where its kind does not belong. A 二级 is told by its id, whatever the form.
#include "core/rules/indicators.h"
#include "core/text_search.h"

#include <algorithm>
#include <vector>

namespace ziping {
namespace {

// What stands before the next `mark`, taken off the front.
std::string_view next_part(std::string_view& text, char mark) {
    const std::string_view part = text.substr(0, text.find(mark));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    return part;
}

// "合格率=优良率/质量指标/quantity=cost": names that end so, where they belong, and the 二级 where they do not.
struct Kind {
    std::vector<std::string_view> endings;
    std::string_view belongs, strange;
    bool here = false;    // the 二级 looked at is one of those

    explicit Kind(std::string_view text) {
        for (std::string_view names = next_part(text, '/'); !names.empty();) endings.push_back(next_part(names, '='));
        belongs = next_part(text, '/');
        strange = next_part(text, '/');
    }
    bool is_strange(std::string_view subgroup) const {
        for (std::string_view ids = strange; !ids.empty();)
            if (next_part(ids, '=') == subgroup) return true;
        return false;
    }
    std::string_view ending_of(std::string_view name) const {
        for (std::string_view word : endings)
            if (!word.empty() && name.back() == word.back() && name.ends_with(word)) return word;
        return {};
    }
};

// "提升群众满意度" is an effect, "不满意率" the opposite.
bool is_other(std::string_view name, std::string_view ending) {
    return starts_with_any(name, {"提升", "提高", "增强", "改善", "促进", "降低"}) ||
           name.substr(0, name.size() - ending.size()).ends_with("不");
}

void check_kind(const Facts& facts, const RuleSetting& setting, Findings& findings, const Kind& kind, const Indicator& i,
                std::string_view name) {
    const std::string_view ending = kind.ending_of(name);
    if (ending.empty() || is_other(name, ending)) return;
    Finding& finding = add(findings, setting, i.path("name"),
                           say({name_of(facts, i), "衡量的是", ending, "，却列在“", i.subgroup->label, "”下：一般列入",
                                kind.belongs, "，请调整。"}));
    finding.found = i.subgroup->label;
    finding.expected = kind.belongs;
}

// A row whose 二级 the template does not have stands nowhere in the table and counts for nothing. The repair moves it where it
// is seen. `Written`: Indicator, or Monitored.
template <class Written>
void report_unplaced(const Facts& facts, const RuleSetting& setting, Findings& findings, const Written& one) {
    const Block& block = *one.block;
    if (one.empty || block.subgroup(one.row->group)) return;
    Finding& finding =
        add(findings, setting, one.path("name"),
            say({title_of(*one.use, *facts.report), "中", quoted(trimmed(one.row->text("name"))), "所属的二级指标“",
                 one.row->group, "”不在本表中，没有显示，也不参与计算：请移入合适的二级指标。"}));
    finding.found = one.row->group;
    if (block.groups.empty() || block.groups.front().subgroups.empty()) return;
    const Subgroup& first = block.groups.front().subgroups.front();
    const auto at = static_cast<std::size_t>(one.row - one.use->filled->block(block.id)->rows.data());
    finding.repair = Repair{say({"移入“", first.label, "”"}), {MoveRow{one.path(""), at, first.id}}};
}

// What money brings, in a name.
constexpr std::string_view economic[] = {
    "经济", "收入", "增收", "创收", "收益", "增长", "增值", "增效", "产值", "产业", "产量", "产能", "税",      "成本", "节约",
    "节省", "节支", "降低", "减少", "资金", "投资", "融资", "资产", "资源", "消费", "效益", "利润", "营业",    "营收", "营商",
    "销售", "企业", "价值", "价格", "财政", "财产", "费用", "经费", "损失", "贸易", "招商", "市场", "交易",    "旅游", "农业",
    "农民", "发展", "振兴", "就业", "补贴", "金额", "贷款", "园区", "商户", "粮食", "效率", "GDP",  "生产总值"};
constexpr std::string_view economic_result[] = {"元", "经济", "节约", "节省", "增长", "增收", "收入", "产值", "税"};

}    // namespace

// R31. An indicator in a 二级 that the template does not have, or whose name says what it measures, in a 二级 for something else.
// words: kinds, each as its endings, where it belongs and the ids of the 二级 where it does not,
// "满意度=满意率/满意度指标/quantity=quality". 参与率 in 质量, 覆盖率 and 及时率 in most places are matters of taste and not in the list as
// shipped.
void wrong_subgroup(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Monitored& one : facts.monitored()) report_unplaced(facts, setting, findings, one);
    if (facts.indicators().empty()) return;
    std::vector<Kind> kinds(setting.words.begin(), setting.words.end());
    const Subgroup* last = nullptr;
    for (const Indicator& i : facts.indicators()) {
        report_unplaced(facts, setting, findings, i);
        if (i.name.empty() || !i.subgroup) continue;
        if (i.subgroup != last)
            for (Kind& kind : kinds) kind.here = kind.is_strange(i.subgroup->id);
        last = i.subgroup;
        const std::string_view name = measured(i.name);
        for (const Kind& kind : kinds)
            if (kind.here && !name.empty()) check_kind(facts, setting, findings, kind, i, name);
    }
}

// R32. How money flowed, where the quantity of work done is asked for. cells: the 二级 of quantities; words: how such names end ("资金支付率").
void money_as_quantity(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    InCells of_quantities(setting);
    const Endings flows(setting.words);
    for (const Indicator& i : facts.indicators()) {
        if (!of_quantities(i) || !flows.fit(measured(i.name))) continue;
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
    for (const Indicator& i : facts.indicators()) {
        if (!of_benefits(i) || !has_any(i.name, setting.words) || has_any(i.name, economic)) continue;
        if (has_any(i.target_text, economic_result) || has_any(i.actual_text, economic_result)) continue;
        Finding& finding = add(findings, setting, i.path("name"),
                               say({name_of(facts, i), "写的是工作内容，不是“", i.subgroup->label,
                                    "”：请写明带来的收入、节约或增长等经济效益，没有的可不设此项。"}));
        finding.found = i.name;
        finding.expected = "经济效益";
    }
}

}    // namespace ziping
