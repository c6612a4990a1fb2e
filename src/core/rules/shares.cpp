// R11, R12: how the points of a 一级 are given out to its indicators.
#include "core/rules/indicators.h"
#include "core/rules/weights.h"
#include "core/scoring.h"
#include "core/text_search.h"

#include <algorithm>
#include <array>
#include <span>

namespace ziping {
namespace {

bool same_subgroup(const Indicator& a, const Indicator& b) { return a.block == b.block && a.row->group == b.row->group; }

// Points of a part whose whole has points too count twice.
void check_own_weight(const Facts& facts, const RuleSetting& setting, Findings& findings, const Indicator& whole,
                      const Indicator& part) {
    if (!whole.weight.typed || !part.weight.typed || part.weight.malformed || part.weight.value() <= Decimal(0)) return;
    const std::string found = part.weight.value().text();
    Finding& finding = add(findings, setting, part.weight.path,
                           say({name_of(facts, part), "是其中项，不单独计分，却有分值 ", found, " 分：请并入",
                                name_of(facts, whole), "，并清空此行的分值和得分。"}));
    relate(finding, {whole.weight.path});
    finding.found = found;
    finding.repair = {"清空此行的分值和得分", {SetText{part.weight.path, ""}, SetText{part.score.path, ""}}};
}

// Amounts that add up: "100人次", "20万元"; not rates and averages.
bool adds_up(const Value& value) {
    return value.kind == Value::Kind::number && !value.compound && !value.placeholder && value.unit != "%" &&
           value.unit.find('/') == std::string::npos;
}

// One 其中 may leave a rest, several are the whole.
void check_sum(const Facts& facts, const RuleSetting& setting, Findings& findings, const Indicator& whole,
               std::span<const Indicator> parts, Value Indicator::*value, std::string_view column, std::string_view label) {
    const Value& total = whole.*value;
    if (!adds_up(total) || has_any(whole.name, {"人均", "平均", "率"})) return;
    Decimal sum;
    for (const Indicator& part : parts) {
        const Value& one = part.*value;
        if (!adds_up(one) || one.op != total.op || !units_agree(*facts.tpl, total.unit, one.unit)) return;
        sum += one.number;
    }
    if (sum == total.number || (parts.size() == 1 && sum < total.number)) return;
    const std::string found = sum.text(), expected = total.number.text();
    Finding& finding =
        add(findings, setting, whole.path(column),
            say({name_of(facts, whole), "的", label, "为", quoted(trimmed(whole.text(column))), "，其中各项合计 ", found,
                 sum > total.number ? "，超出 " : "，相差 ", abs(sum - total.number).text(), "：请核对总数与其中项。"}));
    for (const Indicator& part : parts) finding.related.push_back(part.path(column));
    finding.found = expected;
    finding.expected = found;
}

// Which text stands most often in a list that is written to again and again, as far as it has room.
class Tally {
public:
    void add(std::string_view text) {
        for (std::size_t i = 0; i < size_; ++i)
            if (seen_[i].text == text) return void(++seen_[i].count);
        if (size_ < seen_.size()) seen_[size_++] = {text, 1};
    }
    struct Entry {
        std::string_view text;
        int count = 0;
    };
    Entry most() const {
        Entry best;
        for (std::size_t i = 0; i < size_; ++i)
            if (seen_[i].count > best.count) best = seen_[i];
        return best;
    }

private:
    std::array<Entry, 32> seen_;
    std::size_t size_ = 0;
};

}    // namespace

// R11. Rows named "其中：…" are parts of the indicator before them: they carry no 分值 of their own once it has one, and what they ask for
// and achieved adds up to it.
void parts_of_indicators(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const auto& form : facts.forms) {
        const std::span<const Indicator> all(form->indicators);
        for (std::size_t at = 1; at < all.size(); ++at) {
            const Indicator& whole = all[at - 1];
            if (!all[at].part || whole.part || whole.empty || !same_subgroup(whole, all[at])) continue;
            std::size_t end = at;
            while (end < all.size() && all[end].part && same_subgroup(whole, all[end])) ++end;
            const auto parts = all.subspan(at, end - at);
            for (const Indicator& part : parts) check_own_weight(facts, setting, findings, whole, part);
            check_sum(facts, setting, findings, whole, parts, &Indicator::target, "target", "年度指标值");
            check_sum(facts, setting, findings, whole, parts, &Indicator::actual, "actual", "实际完成值");
        }
    }
}

// R12. More than limits[0] (10) indicators of a form with the same 分值: nothing is said of what matters most.
void equal_weights(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Decimal most = limit(setting, 0, 10);
    for (const FormUse& use : facts.uses()) {
        const auto rows = facts.indicators_of(use);
        if (Decimal(static_cast<int>(rows.size())) <= most) continue;
        Tally tally;
        for (const Indicator& i : rows)
            if (i.weight.known()) tally.add(trimmed(i.weight.text));
        const Tally::Entry equal = tally.most();
        if (Decimal(equal.count) <= most) continue;
        const std::string count = std::to_string(equal.count);
        const Path block{use.id, rows.front().block->id, "", ""};
        Finding& finding = add(findings, setting, block,
                               say({facts.place(block), "中有 ", count, " 项三级指标的分值都是 ", equal.text,
                                    " 分：请按重要程度区分分值，突出核心指标。"}));
        for (const Indicator& i : rows)
            if (trimmed(i.weight.text) == equal.text) finding.related.push_back(i.weight.path);
        finding.found = count;
        finding.expected = say({"不超过 ", most.text(), " 项"});
    }
}

}    // namespace ziping
