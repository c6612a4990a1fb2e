// R07: the points of a 一级 that a heading names, "产出指标（50分）", against the scheme.
#include "core/rules/narrative.h"
#include "core/rules/text_search.h"
#include "core/rules/weights.h"

#include <algorithm>
#include <optional>

namespace ziping {
namespace {

// A 一级 with points named after it.
struct Heading {
    std::string_view label;    // what stands before: "……二、产出指标"
    NumberInText points;
};

// The heading whose 分 stands at `at`: "产出指标（50分）", "产出指标（分值50分）", "产出指标满分为50分". "产出指标得48分" is none.
std::optional<Heading> heading_at(std::string_view text, std::size_t at) {
    const auto number = number_before(text, at);
    if (!number || !number->value.is_whole()) return std::nullopt;
    const std::string_view head = text.substr(0, number->begin);
    const std::string_view named = without_suffixes(head, {"分值", "满分", "权重", "标准分", "为", "：", ":", "共", "计"});
    const bool bracketed = ends_with_any(named, {"（", "("});
    if (bracketed ? !starts_with_any(text.substr(at + 3), {"）", ")"}) : named.size() == trimmed(head).size())
        return std::nullopt;
    return Heading{bracketed ? without_suffixes(named, {"（", "("}) : named, *number};
}

// What a label says without its own figure: "产出指标" of "产出指标(50分)".
std::string_view plain_label(std::string_view label) {
    const std::size_t open = std::min({label.find("（"), label.find('('), label.size()});
    return trimmed(label.substr(0, open));
}

// The points that every form asks for gave another number, and nobody scored that much.
const Category* contradicted(const Facts& facts, const Heading& heading) {
    const Category* found = nullptr;
    for (const Score& score : facts.scores)
        for (const Category& category : score.categories) {
            if (!heading.label.ends_with(plain_label(category.label))) continue;
            const bool scored = category.score.known() && category.score.value == heading.points.value;
            if (category.cap == heading.points.value || scored) return nullptr;
            if (!found) found = &category;
        }
    return found;
}

void check_labels(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    each_score(facts, [&](const Score& score, const std::string& subject) {
        for (const Category& category : score.categories) {
            const std::size_t at = find_word(category.label, "分");
            const auto heading = at == std::string::npos ? std::nullopt : heading_at(category.label, at);
            if (!heading || heading->points.value == category.cap) continue;
            const std::string found = heading->points.value.text(), cap = category.cap.text();
            Finding& finding =
                add(findings, setting, category.path,
                    say({subject, quoted(category.label), "写明 ", found, " 分，规定为 ", cap, " 分：请与财政部门核对表样。"}));
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
    each_passage(facts, [&](const Path& path, std::string_view text) {
        for (std::size_t at = find_word(text, "分"); at != std::string_view::npos; at = find_word(text, "分", at + 1)) {
            const auto heading = heading_at(text, at);
            const Category* category = heading ? contradicted(facts, *heading) : nullptr;
            if (!category) continue;
            const std::string found = heading->points.value.text(), cap = category->cap.text();
            const std::string_view label = plain_label(category->label);
            Finding& finding =
                add(findings, setting, path,
                    say({facts.place(path), "中写“", label, "”为 ", found, " 分，规定为 ", cap, " 分：请核对并改为一致。"}));
            finding.related = {category->path};
            finding.found = found;
            finding.expected = cap;
            finding.begin = heading->points.begin, finding.end = heading->points.end;
            finding.repair =
                repair_by(say({"改为 ", cap, " 分"}), path, with_piece(text, heading->points.begin, heading->points.end, cap));
        }
    });
}

}    // namespace ziping
