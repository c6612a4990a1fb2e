// R33, R35, R38: the wording of indicators and goals.
#include "core/rules/indicators.h"
#include "core/rules/marks.h"
#include "core/rules/plain_name.h"
#include "core/rules/text_search.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ziping {
namespace {

// "指标1：", "……" as a whole cell, or a piece nobody filled in anywhere in it.
std::string_view sample_text(std::string_view text) {
    constexpr std::string_view label = "指标";
    const std::string_view said = trimmed(text);
    if (said.empty()) return {};
    if (ends_with_any(said, {"…", ".", "。"}) && without_suffixes(said, {"…", ".", "。"}).empty()) return said;
    if (said.starts_with(label) &&
        without_suffixes(said.substr(label.size()), {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "：", ":", "…"}).empty())
        return said;
    return unfilled_piece(said);
}

void report_sample_text(const RuleSetting& setting, Findings& findings, const Path& path, std::string_view text,
                        std::string_view piece, std::string_view where) {
    Finding& finding =
        add(findings, setting, path, say({where, "仍是表样文字", quoted(piece), "：请改为本部门的实际内容，不用的行请删除。"}));
    finding.found = trimmed(text);
}

// Calls visit(path of the row) for each row of goals.
template <class Visit>
void each_goal(const Facts& facts, Visit visit) {
    for (const FormUse& use : facts.forms)
        for (const Block& block : use.form->blocks)
            if (block.kind == BlockKind::goals)
                for (const Row& row : block.rows) visit(Path{use.id, block.id, row.id, ""});
}

std::string_view prose_of(const Facts& facts, const Path& path) {
    const Passage* at = facts.passage(path);
    return at ? at->text() : std::string_view{};
}

void check_goal(const Facts& facts, const RuleSetting& setting, Findings& findings, const Path& row) {
    const Decimal shortest = limit(setting, 0, 20);
    const Path cells[] = {row.with_column("expected"), row.with_column("actual")};
    bool reported = false;
    for (const Path& path : cells) {
        const std::string_view text = trimmed(prose_of(facts, path));
        if (text.empty()) continue;
        const Decimal length(static_cast<int>(characters(text)));
        if (read_value(text).kind == Value::Kind::number) {
            Finding& finding =
                add(findings, setting, path,
                    say({facts.place(path), "只填写了数字", quoted(text), "：请用文字写明年度总体目标及其完成情况。"}));
            finding.found = text;
            finding.expected = "文字说明";
        } else if (length < shortest) {
            Finding& finding =
                add_milder(findings, setting, path,
                           say({facts.place(path), "只有 ", length.text(), " 个字，内容过于简单：请写明做什么、达到什么效果。"}));
            finding.found = text;
            finding.expected = say({"不少于 ", shortest.text(), " 字"});
        } else {
            continue;
        }
        reported = true;
    }
    const std::string_view expected = trimmed(prose_of(facts, cells[0])), actual = trimmed(prose_of(facts, cells[1]));
    if (reported || expected.empty() || plain_name(expected) != plain_name(actual)) return;
    Finding& finding =
        add_milder(findings, setting, cells[1],
                   say({facts.place(row), "的预期目标与实际完成情况文字完全相同：请在实际完成情况中写明完成的结果。"}));
    finding.related = {cells[0]};
    finding.found = actual;
}

}    // namespace

// R33. The same 三级 twice in a table, under the same or another 一级. Names are compared without blanks and punctuation; another
// project may ask the same.
void same_indicator_twice(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    std::vector<std::pair<std::string, const Indicator*>> names;
    names.reserve(facts.indicators.size());
    for (const Indicator& i : facts.indicators)
        if (!i.name.empty() && sample_text(i.name).empty()) names.emplace_back(plain_name(i.name), &i);
    std::sort(names.begin(), names.end());    // equal names by address: in the order shown, each table for itself
    for (std::size_t at = 1, first = 0; at < names.size(); ++at) {
        const Indicator &earlier = *names[first].second, &later = *names[at].second;
        if (names[at].first != names[first].first || names[at].first.empty() || earlier.use != later.use ||
            earlier.block != later.block) {
            first = at;
            continue;
        }
        const auto group = [](const Indicator& i) {
            return i.subgroup ? std::string_view(i.subgroup->label) : std::string_view("本表");
        };
        const std::string_view where = earlier.group == later.group ? "" : "，且分列在不同的一级指标下";
        Finding& finding = add(findings, setting, later.path("name"),
                               say({owner_of(facts, later), "三级指标", quoted(later.name), "在“", group(earlier), "”和“",
                                    group(later), "”中重复出现", where, "：请合并或改用不同的指标。"}));
        finding.related = {earlier.path("name")};
        finding.found = later.name;
    }
}

// R35. Text of the printed form that nobody replaced: "指标1：", "……", "≥**", "XX" in an indicator or a goal.
void sample_text_left(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> columns{
        {{"name", "指标名称"}, {"target", "年度指标值"}, {"actual", "实际完成值"}, {"reason", "偏差原因分析"}}};
    for (const Indicator& i : facts.indicators) {
        if (i.empty) continue;
        for (const auto& [column, label] : columns) {
            const std::string_view text = i.text(column);
            std::string_view piece = sample_text(text);
            if (piece.empty() && ((column == "target" && i.target.placeholder) || (column == "actual" && i.actual.placeholder)))
                piece = trimmed(text);
            if (piece.empty()) continue;
            const std::string where =
                column == "name" ? owner_of(facts, i) + "三级指标名称" : say({name_of(facts, i), "的", label});
            report_sample_text(setting, findings, i.path(column), text, piece, where);
        }
    }
    each_goal(facts, [&](const Path& path) {
        for (const char* column : {"expected", "actual"}) {
            const Path cell = path.with_column(column);
            const std::string_view text = prose_of(facts, cell), piece = sample_text(text);
            if (!piece.empty()) report_sample_text(setting, findings, cell, text, piece, facts.place(cell));
        }
    });
}

// R38. The goal or its achievement is a bare number. Milder: shorter than limits[0] characters, or both the same. Blank cells pass.
void empty_goals(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    each_goal(facts, [&](const Path& path) { check_goal(facts, setting, findings, path); });
}

}    // namespace ziping
