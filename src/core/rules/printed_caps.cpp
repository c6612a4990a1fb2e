// R07: the points of a 一级 that a heading names, "产出指标（50分）", against the scheme.
#include "core/rules/weights.h"
#include "core/text_search.h"

#include <algorithm>
#include <optional>

namespace ziping {
namespace {

// A 一级 with points named after it.
struct Heading {
    std::string_view label;    // what stands before: "……二、产出指标"
    NumberInText points;
};

// The heading that a number of points belongs to: "产出指标（50分）", "产出指标（分值50分）", "产出指标满分为50分". "产出指标得48分" is none.
std::optional<Heading> heading_of(std::string_view text, const NumberInText& number) {
    static constexpr std::string_view unit = "分";
    if (number.measure != Measure::other) return std::nullopt;
    const std::string_view rest = trimmed(text.substr(number.end));
    if (!rest.starts_with(unit) || !number.value.is_whole()) return std::nullopt;
    const std::string_view head = trimmed(text.substr(0, number.begin));
    const std::string_view named = without_suffixes(head, {"分值", "满分", "权重", "标准分", "为", "：", ":", "共", "计"});
    const bool bracketed = ends_with_any(named, {"（", "("});
    if (bracketed ? !starts_with_any(rest.substr(unit.size()), {"）", ")"}) : named.size() == head.size()) return std::nullopt;
    return Heading{bracketed ? without_suffixes(named, {"（", "("}) : named, number};
}

// What a label says without its own figure: "产出指标" of "产出指标(50分)".
std::string_view plain_label(std::string_view label) {
    const std::size_t open = std::min({label.find("（"), label.find('('), label.size()});
    return trimmed(label.substr(0, open));
}

// The points that every form asks for gave another number, and nobody scored that much.
const Category* contradicted(const Facts& facts, const Heading& heading) {
    const Category* found = nullptr;
    for (const Score& score : facts.scores())
        for (const Category& category : score.categories) {
            if (!heading.label.ends_with(plain_label(category.label))) continue;
            const bool scored = category.score.known() && category.score.value == heading.points.value;
            if (category.cap == heading.points.value || scored) return nullptr;
            if (!found) found = &category;
        }
    return found;
}

void check_labels(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    each_score(facts, [&](const Score& score, const FormUse& use) {
        for (const Category& category : score.categories) {
            const auto number = next_number(category.label, 0);
            if (!number || !heading_of(category.label, *number) || number->value == category.cap) continue;
            const std::string found = number->value.text(), cap = category.cap.text();
            Finding& finding = add(findings, setting, category.path,
                                   say({subject_of(facts, use), quoted(category.label), "写明 ", found, " 分，规定为 ", cap,
                                        " 分：请与财政部门核对表样。"}));
            finding.found = found;
            finding.expected = cap;
        }
    });
}

}    // namespace

// R07. Points named in a heading of the prose, or in a label of the form, that the scheme does not give. What was scored ("得48分",
// "产出指标（48分）" where 48 is the score) passes, and so does a figure that any form in use gives.
void printed_caps(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    check_labels(facts, setting, findings);
    for (const Passage& at : facts.passages())
        for (const NumberInText& number : at.numbers) {
            const auto heading = heading_of(at.text(), number);
            const Category* category = heading ? contradicted(facts, *heading) : nullptr;
            if (!category) continue;
            const std::string found = number.value.text(), cap = category->cap.text();
            Finding& finding = add(findings, setting, at.path,
                                   say({facts.place(at.path), "中写“", plain_label(category->label), "”为 ", found,
                                        " 分，规定为 ", cap, " 分：请核对并改为一致。"}));
            underline(finding, number.begin, number.end);
            relate(finding, {category->path});
            finding.found = found;
            finding.expected = cap;
            finding.repair = repair_in(at, number.begin, number.end, say({"改为 ", cap, " 分"}), cap);
        }
}

}    // namespace ziping
