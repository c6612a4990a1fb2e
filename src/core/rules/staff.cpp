// R55, R56, R58: rates of control, of people and of buildings.
#include "core/rules/headcount.h"
#include "core/rules/money.h"
#include "core/text_search.h"

namespace ziping {
namespace {

const Figure* computed_at(const Facts& facts, const Path& path) {
    const Computed* number = facts.computed.at(path);
    return number && number->figure.known() ? &number->figure : nullptr;
}

// A typed rate that differs by more than `tolerance` points from the computed one.
void check_rate(const Facts& facts, const RuleSetting& setting, Findings& findings, const Path& path, Decimal computed,
                Decimal tolerance, std::vector<Path> operands) {
    const Number* claim = typed(facts.number(path));
    if (!claim || abs(claim->value() - computed) <= tolerance) return;
    const std::string found = claim->value().text() + "%", expected = computed.rounded(2).text() + "%";
    Finding& finding = add(findings, setting, path,
                           say({facts.place(path), "填写 ", found, "，计算应为 ", expected, "：请更正，或清空由系统计算。"}));
    finding.related = std::move(operands);
    finding.found = found;
    finding.expected = expected;
    finding.repair = repair_by("清空，由系统计算", path, "");
}

}    // namespace

// R55. A typed 控制率 that is not 在职 ÷ 编制. Milder: more people than posts. cells: the rate's cell; limits: tolerance in points (whole
// percents are common), then the highest rate that passes.
void wrong_control_rate(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Number *posts = known(facts.amount("posts")), *on_duty = known(facts.amount("on_duty"));
    if (setting.cells.empty() || !posts || !on_duty) return;
    if (posts->value() <= Decimal()) {
        if (on_duty->value() <= Decimal()) return;
        Finding& finding = add(findings, setting, posts->path,
                               say({facts.place(posts->path), "为 ", posts->value().text(), "，而", facts.place(on_duty->path),
                                    "为 ", on_duty->value().text(), " 人：请填写核定的编制数。"}));
        relate(finding, {on_duty->path});
        finding.found = posts->value().text();
        return;
    }
    const Path& path = setting.cells.front();
    const Decimal rate = percent_of(on_duty->value(), posts->value()), highest = limit(setting, 1, 100);
    check_rate(facts, setting, findings, path, rate, limit(setting, 0, Decimal()), {on_duty->path, posts->path});
    if (rate <= highest) return;
    Finding& finding =
        add_milder(findings, setting, on_duty->path,
                   say({facts.place(on_duty->path), "为 ", on_duty->value().text(), " 人，编制数为 ", posts->value().text(),
                        " 人，控制率 ", rate.rounded(2).text(), "% 超过 ", highest.text(), "%：请核对，确属超编的请说明原因。"}));
    relate(finding, {posts->path});
    finding.found = on_duty->value().text();
    finding.expected = say({"不超过 ", posts->value().text()});
}

// R56. 编制 or 在职 seems to count retired people: the two differ by exactly the retired that the narrative names, or it says
// "编制34人（含离退休14人）". cells: the passages that name them; limits: fewer retired than this are taken for chance.
void retired_in_posts(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    const Number *posts = typed(facts.amount("posts")), *on_duty = typed(facts.amount("on_duty"));
    for (const Path& cell : setting.cells) {
        const Passage* at = facts.passage(passage(cell));
        if (!at) continue;
        const std::string_view text = at->text();
        const bool differ = posts && on_duty && posts->value() != on_duty->value();
        if (!differ && !has_any(text, {"含离", "含退", "包括"})) continue;
        const auto claims = headcount_claims(text, at->numbers, facts.report->year);
        for (const HeadcountClaim& claim : claims) {
            if (claim.kind != HeadcountClaim::Kind::posts) continue;
            const std::string_view rest =
                without_prefixes(text.substr(claim.number.end), {"人", "名", "个", "（", "(", "，", "其中"});
            if (!starts_with_any(rest, {"含离", "含退", "包括离", "包括退", "包含离", "包含退"})) continue;
            Finding& finding = add(
                findings, setting, at->path,
                say({facts.place(at->path), "的编制数写明包含离退休人员：编制数不含离退休人员，请按机构编制部门核定数填写。"}));
            finding.found = clause_after(rest, 0);
            const auto begin = static_cast<std::size_t>(rest.data() - text.data());
            underline(finding, begin, begin + finding.found.size());
            return;
        }
        const Decimal retired = retired_people(claims);
        if (!posts || !on_duty || retired < limit(setting, 0, 3) || abs(posts->value() - on_duty->value()) != retired) continue;
        const bool in_posts = posts->value() > on_duty->value();
        const Number& larger = in_posts ? *posts : *on_duty;
        Finding& finding =
            add(findings, setting, larger.path,
                say({facts.place(larger.path), "为 ", larger.value().text(), " 人，恰好比", in_posts ? "在职人数" : "编制数",
                     "多 ", retired.text(), " 人，与自评报告所写离退休人数相同：请核对是否计入了离退休人员。"}));
        relate(finding, {in_posts ? on_duty->path : posts->path, at->path});
        finding.found = larger.value().text();
        finding.expected = (larger.value() - retired).text();
    }
}

// R58. 楼堂馆所: all cells of a row or none, and typed rates as computed. cells: the rows; limits: tolerance of the rates in points.
void half_filled_buildings(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    for (const Path& row : setting.cells) {
        const Block* block = facts.tpl->block(row);
        if (!block) continue;
        std::vector<Path> filled, blank;
        for (const Column& column : block->columns) {
            const Path path = row.with_column(column.id);
            if (const Figure* rate = column.computed ? computed_at(facts, path) : nullptr)
                check_rate(facts, setting, findings, path, rate->value, limit(setting, 0, Decimal()), {});
            if (column.computed && is_blank(facts.report->text(path))) continue;
            (is_blank(facts.report->text(path)) ? blank : filled).push_back(path);
        }
        if (filled.empty() || blank.empty()) continue;
        const std::string count = std::to_string(blank.size());
        Finding& finding =
            add(findings, setting, blank.front(),
                say({facts.place(row), "只填写了一部分，还有 ", count, " 栏为空：有完工项目的请填写齐全，没有的请全部留空。"}));
        finding.found = count;
        finding.related = std::move(filled);
    }
}

}    // namespace ziping
