// R33, R35, R38: the wording of indicators and goals.
#include "core/marks.h"
#include "core/plain_name.h"
#include "core/rules/indicators.h"
#include "core/text_search.h"

#include <algorithm>
#include <utility>

namespace ziping {
namespace {

// "指标1：", "……" as a whole cell; empty when it is none.
std::string_view printed_label(std::string_view said) {
    static constexpr std::string_view label = "指标";
    if (said.empty()) return {};
    const char first = said.front();
    if ((first == '.' || first == '\xE2' || first == '\xE3') && without_suffixes(said, {"…", ".", "。"}).empty()) return said;
    if (first == label.front() && said.starts_with(label) &&
        without_suffixes(said.substr(label.size()), {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "：", ":", "…"}).empty())
        return said;
    return {};
}

// The same, or a piece nobody filled in anywhere in the cell.
std::string_view sample_text(std::string_view text) {
    const std::string_view said = trimmed(text), label = printed_label(said);
    return label.empty() ? unfilled_piece(said) : label;
}

void report_sample_text(const RuleSetting& setting, Findings& findings, const Path& path, std::string_view text,
                        std::string_view piece, std::string_view where) {
    Finding& finding =
        add(findings, setting, path, say({where, "仍是表样文字", quoted(piece), "：请改为本部门的实际内容，不用的行请删除。"}));
    finding.found = trimmed(text);
}

bool is_same_name(std::string_view a, std::string_view b) {
    const std::string plain = plain_name(a);
    return !plain.empty() && plain == plain_name(b) && sample_text(a).empty();
}

// Whether the goal's text tells enough; reports when it does not.
bool check_goal(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at) {
    constexpr std::size_t longest_number = 60;    // bytes, with its unit
    const Decimal shortest = limit(setting, 0, 20), length(static_cast<int>(characters(at.text())));
    const std::string_view text = trimmed(at.text());
    if (text.size() <= longest_number && read_value(text).kind == Value::Kind::number) {
        Finding& finding =
            add(findings, setting, at.path,
                say({facts.place(at.path), "只填写了数字", quoted(text), "：请用文字写明年度总体目标及其完成情况。"}));
        finding.found = text;
        finding.expected = "文字说明";
    } else if (length < shortest) {
        Finding& finding =
            add_milder(findings, setting, at.path,
                       say({facts.place(at.path), "只有 ", length.text(), " 个字，内容过于简单：请写明做什么、达到什么效果。"}));
        finding.found = text;
        finding.expected = say({"不少于 ", shortest.text(), " 字"});
    } else {
        return true;
    }
    return false;
}

}    // namespace

// R33. The same 三级 twice in a table, under the same or another 一级. Names are compared without blanks and punctuation; another
// project may ask the same.
void same_indicator_twice(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    struct Name {
        std::uint64_t hash;
        const Indicator* indicator;
        auto operator<=>(const Name&) const = default;    // equal names by address: in the order shown, each table for itself
    };
    std::vector<Name> names;
    names.reserve(facts.indicators().size());
    for (const Indicator& i : facts.indicators())
        if (!i.name.empty()) names.push_back({plain_hash(i.name), &i});
    std::sort(names.begin(), names.end());
    for (std::size_t at = 1, first = 0; at < names.size(); ++at) {
        const Indicator &earlier = *names[first].indicator, &later = *names[at].indicator;
        if (names[at].hash != names[first].hash || earlier.use != later.use || earlier.block != later.block ||
            !is_same_name(earlier.name, later.name)) {
            first = at;
            continue;
        }
        const auto group = [](const Indicator& i) {
            return i.subgroup ? std::string_view(i.subgroup->label) : std::string_view("本表");
        };
        const std::string_view where = earlier.group == later.group ? "" : "，且分列在不同的一级指标下";
        const bool apart = group(earlier) != group(later);
        Finding& finding =
            add(findings, setting, later.path("name"),
                say({owner_of(facts, later), "三级指标", quoted(later.name), "在“", group(earlier), apart ? "”和“" : "",
                     apart ? group(later) : "", "”中重复出现", where, "：请合并或改用不同的指标。"}));
        relate(finding, {earlier.path("name")});
        finding.found = later.name;
    }
}

// R35. Text of the printed form that nobody replaced: "指标1：", "……", "≥**", "XX" in an indicator or a goal.
void sample_text_left(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const auto check = [&](const Indicator& i, std::string_view column, std::string_view label, std::string_view text,
                           bool placeholder) {
        if (text.empty()) return;
        std::string_view piece = sample_text(text);
        if (piece.empty() && placeholder) piece = trimmed(text);
        if (piece.empty()) return;
        const std::string where = column == "name" ? owner_of(facts, i) + "三级指标名称" : say({name_of(facts, i), "的", label});
        report_sample_text(setting, findings, i.path(column), text, piece, where);
    };
    for (const Indicator& i : facts.indicators()) {
        if (i.empty) continue;
        check(i, "name", "", i.name, false);
        check(i, "target", "年度指标值", i.target_text, i.target.placeholder);
        check(i, "actual", "实际完成值", i.actual_text, i.actual.placeholder);
        check(i, "reason", "偏差原因分析", i.reason, false);
    }
    for (const Passage& at : facts.passages()) {
        if (at.block->kind != BlockKind::goals) continue;
        std::string_view piece = printed_label(trimmed(at.text()));
        if (piece.empty()) piece = at.text().substr(at.unfilled, at.unfilled_size);
        if (!piece.empty()) report_sample_text(setting, findings, at.path, at.text(), piece, facts.place(at.path));
    }
}

// R38. The goal or its achievement is a bare number. Milder: shorter than limits[0] characters, or both the same. Blank cells pass.
void empty_goals(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Passage* before = nullptr;    // the other cell of the same goal, when it tells enough
    for (const Passage& at : facts.passages()) {
        if (at.block->kind != BlockKind::goals || !check_goal(facts, setting, findings, at)) {
            before = nullptr;
            continue;
        }
        if (before && before->use == at.use && before->row == at.row && plain_hash(before->text()) == plain_hash(at.text())) {
            const bool expected_first = at.path.column == "actual";
            const Passage &expected = expected_first ? *before : at, &actual = expected_first ? at : *before;
            std::string message = say({facts.place(actual.path.with_column("")),
                                       "的预期目标与实际完成情况文字完全相同：请在实际完成情况中写明完成的结果。"});
            Finding& finding = add_milder(findings, setting, actual.path, std::move(message));
            relate(finding, {expected.path});
            finding.found = trimmed(actual.text());
        }
        before = &at;
    }
}

}    // namespace ziping
