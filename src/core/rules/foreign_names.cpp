// R69: another department's or place's name where the report's own belongs.
#include "core/characters.h"
#include "core/rules/narrative.h"

#include <algorithm>

namespace ziping {
namespace {

// How the names of departments end.
constexpr std::string_view endings[] = {"局",     "委",   "委员会", "办公室", "厅",   "中心", "联合会", "法院",
                                        "检察院", "学校", "医院",   "大学",   "中学", "小学", "管理处", "支队"};
constexpr std::string_view documents[] = {"自评报告",   "自评表",   "绩效自评",    "评价基础数据表",
                                          "基础数据表", "评价报告", "评价自评报告"};
// What stands between a department's name and 整体支出绩效 in a title.
constexpr std::string_view fillers[] = {"部门", "单位", "年度", "年", "的", "市级", " ", "　", "0",
                                        "1",    "2",    "3",    "4",  "5",  "6",    "7", "8",  "9"};

// The run of Chinese characters that the text ends with.
std::string_view last_run(std::string_view text) {
    std::size_t begin = text.size();
    while (begin > 0 && is_ideograph(character_before(text, begin).front())) begin = before(text, begin);
    return text.substr(begin);
}

// True when the characters of `part` stand in `whole` in the same order: 市直机关工委 in 中共株洲市直属机关工作委员会.
bool abbreviates(std::string_view part, std::string_view whole) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < part.size(); i = after(part, i)) {
        at = whole.find(character_at(part, i), at);
        if (at == whole.npos) return false;
        at = after(whole, at);
    }
    return true;
}

// "长沙市" in "湖南省长沙市财政局"; "" when no city or county is named. 城市, 超市 and the like are none.
std::string_view place_in(std::string_view name) {
    for (std::size_t at = 0; at < name.size(); at = after(name, at)) {
        const std::string_view kind = character_at(name, at);
        if (at < 6 || !is_one_of(kind, {"市", "县", "区", "州"})) continue;
        if (is_one_of(character_before(name, at), {"城", "超", "全", "地", "社", "辖", "园", "市", "县", "省"})) continue;
        const std::size_t begin = before(name, before(name, at));
        return name.substr(begin, at + kind.size() - begin);
    }
    return {};
}

// Whether a name cannot be the unit's own: neither shorter nor longer, with or without words before it, or of another place.
bool is_foreign(std::string_view name, std::string_view unit) {
    const std::string_view place = place_in(name);
    if (!place.empty() && !place_in(unit).empty() && !has(unit, place)) return true;
    if (abbreviates(unit, name)) return false;
    for (std::size_t at = 0; name.size() - at >= 9; at = after(name, at))
        if (abbreviates(name.substr(at), unit)) return false;
    return true;
}

void report_name(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at, std::string_view name,
                 std::string_view where) {
    const std::string_view unit = facts.report->unit;
    Finding& finding = add(
        findings, setting, at.path,
        say({facts.place(at.path), where, quoted(name), "，本报告的单位是", quoted(unit), "：请核对是否套用了其他单位的文字。"}));
    const auto begin = static_cast<std::size_t>(name.data() - at.text().data());
    underline(finding, begin, begin + name.size());
    finding.found = name;
    finding.expected = unit;
}

// "长沙市教育局2023年度部门整体支出绩效自评报告": the name in a title. words: what the title is about.
void check_titles(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at) {
    const std::string_view text = at.text();
    for (const std::string& word : setting.words)
        for (std::size_t found = at.find(word); found != std::string_view::npos;
             found = find_word(text, word, found + word.size())) {
            if (!starts_with_any(text.substr(found + word.size()), documents)) continue;
            const std::string_view name =
                without_prefixes(last_run(without_suffixes(clause_before(text, found), fillers)), {"年度", "年"});
            if (!ends_with_any(name, endings) || characters(name) < 3 || !is_foreign(name, facts.report->unit)) continue;
            report_name(facts, setting, findings, at, name, "的文件名称中写着");
            return;
        }
}

// "单位名称：长沙市教育局": a cover that was pasted with the text.
void check_labels(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at) {
    const std::string_view text = at.text();
    for (std::string_view label : {"名称", "填报单位"}) {
        const std::size_t found = at.find(label);
        if (found == std::string_view::npos) continue;
        const bool of_unit = label != "名称" || ends_with_any(text.substr(0, found), {"单位", "部门", "（单位）"});
        const std::string_view rest = clause_after(text, found + label.size()), name = without_prefixes(rest, {"：", ":"});
        if (!of_unit || name.size() == rest.size() || !ends_with_any(name, endings)) continue;
        if (is_foreign(name, facts.report->unit)) report_name(facts, setting, findings, at, name, "写着单位名称");
        return;
    }
}

// "长沙市教育局的主要职责是": whose duties the section describes.
void check_duties(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at) {
    const std::size_t found = at.find("主要职");
    if (found == std::string_view::npos || !starts_with_any(at.text().substr(found), {"主要职责", "主要职能"})) return;
    const std::string_view before = without_suffixes(clause_before(at.text(), found), {"的", "部门", "单位", " ", "　"});
    const std::string_view name = last_run(before);
    constexpr std::string_view departments[] = {"局", "委", "委员会", "厅", "法院", "检察院"};    // a 办公室 may be its own
    if (characters(name) < 4 || !ends_with_any(name, departments) || has_any(name, {"本", "我", "上级", "所属", "下属"})) return;
    if (is_foreign(name, facts.report->unit)) report_name(facts, setting, findings, at, name, "写着主要职责属于");
}

// How a department speaks of itself after 我, and what that must not go on with: "我委托".
struct Self {
    std::string_view kind, but_not[3];
};
constexpr Self selves[] = {{"局", {"限", "部"}}, {"委", {"托", "派", "员"}}, {"厅", {}}, {"校", {}}};

bool goes_on_with(std::string_view rest, const Self& self) {
    return std::any_of(std::begin(self.but_not), std::end(self.but_not),
                       [&](std::string_view next) { return !next.empty() && rest.starts_with(next); });
}

// "我局" in the report of a 委员会; "" when there is none. Only departments of their own right: an institution may speak of the bureau
// above it.
std::string_view self_elsewhere(std::string_view unit, const Passage& passage) {
    static constexpr std::string_view me = "我";
    const std::string_view text = passage.text();
    if (!ends_with_any(unit, {"局", "委", "委员会", "办公室", "厅", "法院", "检察院"})) return {};
    for (std::size_t at = passage.find(me); at != std::string_view::npos; at = find_word(text, me, at + me.size()))
        for (const Self& self : selves) {
            const std::string_view rest = text.substr(at + me.size());
            if (!rest.starts_with(self.kind) || goes_on_with(rest.substr(self.kind.size()), self) || has(unit, self.kind))
                continue;
            return text.substr(at, me.size() + self.kind.size());
        }
    return {};
}

}    // namespace

// R69. A title of this report's documents, a pasted cover or the duties, that name another department or city; "我局" where the unit is a
// 委员会, once for the report. words: what such titles are about ("整体支出绩效"). Short names of the unit's own pass, and so do other
// departments anywhere else in the text.
void foreign_name(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const std::string_view unit = trimmed(facts.report->unit);
    if (characters(unit) < 3) return;
    bool said = false;
    for (const Passage& at : facts.passages()) {
        if (!at.use->form->always()) continue;
        check_titles(facts, setting, findings, at);
        check_labels(facts, setting, findings, at);
        check_duties(facts, setting, findings, at);
        const std::string_view self = said ? std::string_view() : self_elsewhere(unit, at);
        if (self.empty()) continue;
        report_name(facts, setting, findings, at, self, "自称");
        said = true;
    }
}

}    // namespace ziping
