// R70: problems and measures.
#include "core/rules/narrative.h"
#include "core/rules/numbering.h"

#include <algorithm>

namespace ziping {
namespace {

// "无", "暂无明显问题": there is no problem, the passage says.
bool denies(std::string_view text) {
    if (says_nothing(text)) return true;
    const std::string_view rest =
        without_suffixes(without_prefixes(text, {"我单位", "我委", "我局", "本单位", "本部门", "暂", "目前", "尚"}),
                         {"。", "问题", "明显", "突出", "存在", "的"});
    return rest == "无" || rest == "没有" || rest == "不" || rest == "未发现" || rest == "未";
}

// Why there must have been a problem; nothing when the tables know of none.
std::string evidence_of_problems(const Facts& facts, const Passage& problems, std::vector<Path>& cells) {
    const Score* main = facts.main();
    if (problems.use->form->always() && main && main->total.state == Figure::complete && main->total.value < Decimal(100)) {
        cells = {facts.use_of(*main).fact("total")};
        return say({"自评总分为 ", main->total.value.text(), " 分，不是满分"});
    }
    if (problems.use->form->always()) return {};
    const auto lights = facts.lights();
    const auto slow = std::find_if(lights.begin(), lights.end(), [](const Light& light) {
        return light.colour == Light::red || light.colour == Light::yellow;
    });
    if (slow == lights.end()) return {};
    cells = {slow->path};
    return say({facts.place(slow->path), "有", slow->colour == Light::red ? "红灯" : "黄灯"});
}

void denied_problems(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& problems) {
    std::vector<Path> cells;
    const std::string evidence = evidence_of_problems(facts, problems, cells);
    if (evidence.empty()) return;
    const std::string_view text = trimmed(problems.text());
    Finding& finding = add(findings, setting, problems.path,
                           say({facts.place(problems.path), "写", quoted(text), "，而", evidence, "：请写明问题和原因。"}));
    finding.related = std::move(cells);
    finding.found = text;
}

void unanswered_problems(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& problems,
                         const Passage& measures) {
    const int asked = count_items(problems.text()), answered = count_items(measures.text());
    const bool nothing = says_nothing(measures.text());
    if (!nothing && (asked < 2 || answered < 1 || answered >= asked)) return;
    const std::string count = std::to_string(asked), given = nothing ? "无" : std::to_string(answered);
    const std::string what =
        nothing ? say({"写“无”，而", facts.place(problems.path), "写有问题：请写明改进措施。"})
                : say({"有 ", given, " 条，", facts.place(problems.path), "有 ", count, " 条：请针对每个问题写明措施。"});
    Finding& finding = add(findings, setting, measures.path, say({facts.place(measures.path), what}));
    relate(finding, {problems.path});
    finding.found = given;
    finding.expected = nothing ? "改进措施" : count;
}

}    // namespace

// R70. 存在的问题 and 改进措施 belong together: no problems while the score is not full (in a monitoring report: while a light is red or
// yellow), problems without a measure, or fewer measures than problems where both are numbered. cells: problems, measures, and again.
void unpaired_problems(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (std::size_t i = 0; i + 1 < setting.cells.size(); i += 2) {
        const Passage *problems = facts.passage(passage(setting.cells[i])),
                      *measures = facts.passage(passage(setting.cells[i + 1]));
        if (!problems || problems->unfilled_size > 0) continue;
        if (denies(problems->text()))
            denied_problems(facts, setting, findings, *problems);
        else if (measures)
            unanswered_problems(facts, setting, findings, *problems, *measures);
    }
}

}    // namespace ziping
