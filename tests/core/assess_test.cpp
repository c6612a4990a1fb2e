#include "core/assess.h"

#include "core/edit.h"
#include "core/progress.h"
#include "rules/fixture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace ziping;

namespace {

Report start() { return new_report(official_template(), "id", "市妇联", 2023); }
Assessment assessed_new(const std::vector<Change>& changes) { return assess(official_template(), changed(start(), changes)); }

const Category& category(const Assessment& a, std::string_view id) {
    static const Category none;
    const auto it =
        std::find_if(a.main.categories.begin(), a.main.categories.end(), [&](const Category& c) { return c.id == id; });
    CHECK_MESSAGE(it != a.main.categories.end(), id);
    return it == a.main.categories.end() ? none : *it;
}

const Progress& progress(const Assessment& a, std::string_view form) {
    static const Progress none;
    const auto it = std::find_if(a.forms.begin(), a.forms.end(), [&](const Progress& p) { return p.form == form; });
    return it == a.forms.end() ? none : *it;
}

std::string computed(const Assessment& a, std::string_view path) {
    const Computed* found = a.at(Path::parse(path));
    return found ? found->text : "none";
}

}    // namespace

TEST_CASE("an empty report has no total, no grade, and is not complete") {
    const Assessment a = assessed_new({});
    CHECK(!a.main.total.known());
    CHECK(a.main.total.gaps == 4);    // nothing of 预算执行, 产出, 效益, 满意度
    CHECK(a.main.grade == nullptr);
    CHECK(a.main.weights.value == Decimal(10));    // the points of 预算执行
    CHECK(a.main.weights.state == Figure::provisional);
    CHECK(!a.complete());
    CHECK(!a.submittable());
    CHECK(a.required > 0);
}

TEST_CASE("a complete report has its total and grade") {
    const Assessment a = assess(official_template(), clean_report());
    CHECK(a.main.total.state == Figure::complete);
    CHECK(a.main.weights.state == Figure::complete);
    CHECK(a.main.weights.value == Decimal(100));
    REQUIRE(a.main.grade != nullptr);
    CHECK(a.main.grade->label == "优");
    CHECK(a.complete());
    CHECK(a.main.categories.front().id == "funding");
    CHECK(category(a, "output").weights.value == Decimal(50));
    CHECK(category(a, "benefit").path.text() == "eval/indicators/benefit/weight");
    CHECK(computed(a, "eval/result/total/value") == a.main.total.value.text());
    CHECK(computed(a, "eval/result/grade/value") == "优");
    CHECK(computed(a, "eval/indicators/benefit/weight") == "30");
    CHECK(computed(a, "eval/funding/total/rate") == "100%");
    for (const Computed& one : a.computed) CHECK(a.at(one.path) == &one);
}

TEST_CASE("scores count as they are claimed") {
    const Assessment before = assess(official_template(), clean_report());
    const Assessment after = assessed({{"eval/indicators/r1/score", "0.5"}});
    CHECK(before.main.total.value - after.main.total.value == *Decimal::parse("1.5"));
    CHECK(computed(after, "eval/indicators/r1/score") == "2");    // the core's own, beside the claim
}

TEST_CASE("a blank score makes the total provisional, with one gap, and takes the grade away") {
    const Assessment a = assessed({{"eval/indicators/r1/score", ""}});
    CHECK(a.main.total.state == Figure::provisional);
    CHECK(a.main.total.gaps == 1);
    CHECK(category(a, "output").score.gaps == 1);
    CHECK(a.main.grade == nullptr);
    CHECK(!a.complete());
}

TEST_CASE("an indicator row without any answer is no gap") {
    const Assessment a =
        assessed({{"eval/indicators/x1", "quality"}, {"eval/indicators/x2", "quality"}, {"eval/indicators/x2/name", "　"}});
    CHECK(a.main.total.state == Figure::complete);
    CHECK(a.complete());
}

TEST_CASE("the typed execution score enters the total, else the computed one") {
    const auto funding = [](std::string_view score) {
        return category(assessed_new({{"eval/funding/total/budget", "800"},
                                      {"eval/funding/total/executed", "608"},
                                      {"eval/funding/total/score", score}}),
                        "funding")
            .score;
    };
    CHECK(funding("").value.fixed(2) == "7.60");
    CHECK(funding("8").value.fixed(2) == "8.00");
    CHECK(funding("8分以上").value.fixed(2) == "7.60");
}

TEST_CASE("a budget of nothing leaves execution out of the total") {
    const Assessment a =
        assessed({{"eval/funding/total/budget", "0"}, {"eval/funding/total/executed", "0"}, {"eval/funding/total/score", ""}});
    CHECK(a.main.total.state == Figure::complete);
    CHECK(a.main.total.value <= Decimal(90));
}

TEST_CASE("grades begin at their lower bound and end before the next") {
    const auto grade = [](std::string_view output_score) {
        const Report whole = start();
        Report report = whole;
        for (const FilledRow& row : whole.block("eval", "indicators")->rows)
            if (row.group != "quantity" && row.group != "social" && row.group != "service")
                CHECK(ziping::apply(report, RemoveRow{{"eval", "indicators", row.id, ""}}).has_value());
        std::vector<Change> changes{{"eval/funding/total/score", "10"}};
        std::vector<std::string> paths;
        for (const FilledRow& row : report.block("eval", "indicators")->rows)
            paths.push_back("eval/indicators/" + row.id + "/score");
        changes.insert(changes.end(), {{paths[0], output_score}, {paths[1], "30"}, {paths[2], "10"}});
        const Assessment a = assess(official_template(), changed(report, changes));
        return a.main.grade ? a.main.grade->label : "none";
    };
    CHECK(grade("50") == "优");
    CHECK(grade("40") == "优");
    CHECK(grade("39.99") == "良");
    CHECK(grade("39.5") == "良");    // 89.5: no gap between the bands
    CHECK(grade("30") == "良");
    CHECK(grade("29.99") == "中");
    CHECK(grade("10") == "中");
    CHECK(grade("9.99") == "差");
    CHECK(grade("0") == "差");
}

TEST_CASE("progress counts what is asked and what is answered") {
    const Assessment empty = assessed_new({});
    const Assessment some = assessed_new(
        {{"base/costs/sangong/final", "2.77"}, {"base/signoff/filler/value", "张敏"}, {"base/signoff/phone/value", "　"}});
    CHECK(progress(some, "base").required == progress(empty, "base").required);
    CHECK(progress(some, "base").filled == progress(empty, "base").filled + 2);
    CHECK(progress(some, "narrative").filled == progress(empty, "narrative").filled);
    CHECK(some.filled == empty.filled + 2);
    const auto sum = [](const Assessment& a, int Progress::*of) {
        int total = 0;
        for (const Progress& form : a.forms) total += form.*of;
        return total;
    };
    CHECK(sum(some, &Progress::required) == some.required);
    CHECK(sum(some, &Progress::filled) == some.filled);
}

TEST_CASE("a begun indicator asks for its required cells") {
    const Report report = start();
    const FilledBlock* block = report.block("eval", "indicators");
    REQUIRE(block);
    const auto row =
        std::find_if(block->rows.begin(), block->rows.end(), [](const FilledRow& r) { return r.group == "economic"; });
    REQUIRE(row != block->rows.end());    // of a 二级 that may stay empty
    const Assessment empty = assessed_new({});
    const Assessment begun = assessed_new({{"eval/indicators/" + row->id + "/name", "培训场地费用"}});
    CHECK(progress(begun, "eval").filled == progress(empty, "eval").filled + 1);
    CHECK(progress(begun, "eval").required >= progress(empty, "eval").required + 5);
}

TEST_CASE("what may stay empty, what is computed and what lives elsewhere is not asked for") {
    const Report report = changed(clean_report(), {{"eval/funding/total/rate", ""},
                                                   {"eval/funding/total/score", ""},
                                                   {"eval/result/total/value", ""},
                                                   {"eval/result/grade/value", ""}});
    CHECK(assess(official_template(), report).complete());
    const Assessment a = assessed({{"base/signoff/phone/value", ""}});
    CHECK(progress(a, "base").required == progress(a, "base").filled + 1);
    CHECK(progress(a, "eval").required == progress(a, "eval").filled);
}

TEST_CASE("findings come by severity, then as the forms are read") {
    const Assessment a = assessed({{"eval/indicators/r1/weight", "40"},
                                   {"base/costs/sangong/final", "99"},
                                   {"eval/funding/total/initial", "500"},
                                   {"narrative/body/functions/text", ""}});
    REQUIRE(a.findings.size() >= 4);
    const auto position = [&](const Finding& finding) { return static_cast<int>(finding.severity); };
    CHECK(std::is_sorted(a.findings.begin(), a.findings.end(),
                         [&](const Finding& x, const Finding& y) { return position(x) < position(y); }));
    CHECK(a.findings.front().path.form == "narrative");
    const auto place = [&](std::string_view rule) { return finding_of(a, rule) - a.findings.data(); };
    CHECK(place("R48") < place("R01"));    // 附件2 before 自评表
    CHECK(place("R01") < place("R02"));    // the sum of 产出 before the total below
    CHECK(place("R02") < place("R44"));    // errors before warnings
}

TEST_CASE("findings about indicators follow the order shown") {
    const Assessment a = assessed({{"eval/indicators/r3/actual", "已完成"},
                                   {"eval/indicators/r1/actual", "已完成"},
                                   {"eval/indicators/r2/actual", "已完成"}});
    std::vector<std::string> rows;
    for (const Finding& finding : a.findings)
        if (finding.rule == "R15") rows.push_back(finding.path.row);
    CHECK(rows == std::vector<std::string>{"r1", "r2", "r3"});
}

TEST_CASE("a warning may stand with its reason while it quotes the same") {
    const std::vector<Change> adjusted{{"eval/funding/total/initial", "600"}};
    const Finding* finding = nullptr;
    const Assessment before = assessed(adjusted);
    finding = finding_of(before, "R44");
    REQUIRE(finding != nullptr);
    CHECK(!before.submittable());

    Report report = changed(clean_report(), adjusted);
    CHECK(ziping::apply(report, SetRemark{{"R44", finding->path, finding->found, "年中追加经费"}}).has_value());
    const Assessment after = assess(official_template(), report);
    CHECK(finding_of(after, "R44")->remark == "年中追加经费");
    CHECK(after.warnings == before.warnings - 1);

    CHECK(ziping::apply(report, SetText{Path::parse("eval/funding/total/budget"), "620"}).has_value());
    CHECK(finding_of(assess(official_template(), report), "R44")->remark == "");
}

TEST_CASE("an error cannot be explained away") {
    const std::vector<Change> heavier{{"eval/indicators/r1/weight", "40"}};
    const Assessment before = assessed(heavier);
    Report report = changed(clean_report(), heavier);
    const Finding* finding = finding_of(before, "R01");
    REQUIRE(finding != nullptr);
    CHECK(ziping::apply(report, SetRemark{{"R01", finding->path, finding->found, "确实如此"}}).has_value());
    const Assessment after = assess(official_template(), report);
    CHECK(finding_of(after, "R01")->remark == "");
    CHECK(after.errors == before.errors);
}

TEST_CASE("an opinion of a reviewer stands before all else until it is answered, and again once it says something else") {
    Report report = changed(clean_report(), {{"eval/indicators/r1/weight", "40"}});
    const Assessment before = assess(official_template(), report);
    REQUIRE(before.errors > 0);
    const Path name = Path::parse("eval/indicators/r1/name"), whole;
    CHECK(ziping::apply(report, SetOpinion{{name, "请写明对象"}}).has_value());
    CHECK(ziping::apply(report, SetOpinion{{whole, "请补充佐证材料"}}).has_value());
    const Assessment asked = assess(official_template(), report);
    CHECK(asked.warnings == before.warnings + 2);
    CHECK_FALSE(asked.submittable());
    REQUIRE(asked.findings.size() == before.findings.size() + 2);
    CHECK(asked.findings[0].rule == opinion_rule);
    CHECK(asked.findings[0].message == "整份报告，审核意见：请补充佐证材料");
    CHECK(asked.findings[1].path == name);
    CHECK(asked.findings[1].message == place(official_template(), report, name) + "，审核意见：请写明对象");
    CHECK(asked.findings[2].severity == Severity::error);

    CHECK(ziping::apply(report, SetRemark{remark_on(asked.findings[1], report, "已写明")}).has_value());
    CHECK(assess(official_template(), report).findings[1].remark == "已写明");
    CHECK(assess(official_template(), report).warnings == before.warnings + 1);
    CHECK(ziping::apply(report, SetOpinion{{name, "还是不够明确"}}).has_value());
    CHECK(assess(official_template(), report).findings[1].remark == "");
}

TEST_CASE("an opinion on what is gone by now is still said") {
    Report report = clean_report();
    CHECK(ziping::apply(report, SetOpinion{{Path::parse("eval/indicators/r1/name"), "请删去此项"}}).has_value());
    CHECK(ziping::apply(report, RemoveRow{Path::parse("eval/indicators/r1")}).has_value());
    const Assessment a = assess(official_template(), report);
    REQUIRE(!a.findings.empty());
    CHECK(a.findings.front().message == "自评表 › （已删除的一行） › 三级指标，审核意见：请删去此项");
}

TEST_CASE("findings are counted by form") {
    const Assessment a = assessed({{"eval/indicators/r1/weight", "40"}, {"base/costs/sangong/final", "99"}});
    int errors = 0;
    for (const Progress& form : a.forms) errors += form.errors;
    CHECK(errors == a.errors);
    CHECK(progress(a, "eval").errors > 0);
    CHECK(progress(a, "base").errors > 0);
    CHECK(progress(a, "narrative").errors == 0);
}

TEST_CASE("a report of another template is assessed without harm") {
    Report report = start();
    report.forms = {{"other", {{"block", {{"row", "", {{"column", "5"}}}}}}},
                    {"eval", {{"indicators", {{"r1", "none", {{"score", "5"}}}}}}}};
    const Assessment a = assess(official_template(), report);
    CHECK(!a.main.total.known());
    CHECK(assess(Template{}, report).findings.empty());
}

TEST_CASE("every repair removes its finding") {
    const std::vector<std::vector<Change>> broken{{{"eval/funding/total/rate", "90%"}},   {{"eval/funding/total/score", "9"}},
                                                  {{"eval/result/total/value", "90"}},    {{"eval/result/grade/value", "差"}},
                                                  {{"eval/indicators/r1/score", "1"}},    {{"base/costs/office/final", "4,0.16"}},
                                                  {{"eval/indicators/r1/weight", "2。0"}}};
    int repairs = 0;
    for (const std::vector<Change>& changes : broken) {
        const Report report = changed(clean_report(), changes);
        for (const Finding& finding : assess(official_template(), report).findings) {
            if (!finding.repair) continue;
            ++repairs;
            Report mended = report;
            for (const Edit& edit : finding.repair->edits) CHECK(ziping::apply(mended, edit).has_value());
            const Assessment after = assess(official_template(), mended);
            CHECK_MESSAGE(finding_of(after, finding.rule, finding.path.text()) == nullptr,
                          finding.rule << " " << finding.message);
        }
    }
    CHECK(repairs >= 7);
}

TEST_CASE("a 二级 that needs an indicator and has none asks for a whole one") {
    const Template& tpl = official_template();
    Report report = new_report(tpl, "id", "市妇联", 2023);
    const auto missing = [&] {
        const Assessment a = assess(tpl, report);
        return progress(a, "eval").required - progress(a, "eval").filled;
    };
    const int blank = missing();
    const FilledBlock* block = report.block("eval", "indicators");
    REQUIRE(block);
    const auto row =
        std::find_if(block->rows.begin(), block->rows.end(), [](const FilledRow& r) { return r.group == "quantity"; });
    REQUIRE(row != block->rows.end());
    const Path name{"eval", "indicators", row->id, "name"};
    CHECK(ziping::apply(report, SetText{name, "培训班"}));
    CHECK(missing() == blank - 1);
    CHECK(next_gap(tpl, report, name) == name.with_column("target"));
}

TEST_CASE("one 说明 stands for all that its rule finds in a cell") {
    Report report = clean_report();
    const Path passage = Path::parse("narrative/body/overall/text");
    REQUIRE(ziping::apply(report, SetText{passage, "全年举办党务干部培训3期，开展主题党日活动10次。"}));
    const auto of_rule = [&](std::string_view rule) {
        Findings found;
        for (const Finding& one : assess(official_template(), report).findings)
            if (one.rule == rule && one.path == passage) found.push_back(one);
        return found;
    };
    const Findings before = of_rule("R71");
    REQUIRE(before.size() == 2);
    report.remarks = {remark_on(before[0], report, "口径不同")};
    for (const Finding& one : of_rule("R71")) CHECK(one.remark == "口径不同");
}

TEST_CASE("every finding is told from every other one, also two of one rule about one cell") {
    Report report = clean_report();
    REQUIRE(ziping::apply(report, SetText{Path::parse("narrative/body/organisation/text"), "编制数31人，实有在职人员33人。"}));
    const Assessment a = assess(official_template(), report);
    std::set<std::string> keys;
    for (const Finding& finding : a.findings) CHECK(keys.insert(key_of(finding)).second);
    CHECK(std::any_of(a.findings.begin(), a.findings.end(), [](const Finding& finding) { return finding.nth == 1; }));
}

TEST_CASE("an error and a warning of one rule in one cell are told apart, whatever stands between them") {
    Report report = clean_report();
    REQUIRE(ziping::apply(report, SetText{Path::parse("narrative/body/overall/text"), "2023年自评得分98分，自评等级为“良”。"}));
    REQUIRE(ziping::apply(report, SetText{Path::parse("base/signoff/phone/value"), "12"}));
    std::set<std::string> keys;
    const Assessment a = assess(official_template(), report);
    for (const Finding& finding : a.findings) CHECK_MESSAGE(keys.insert(key_of(finding)).second, key_of(finding));
    CHECK(std::count_if(a.findings.begin(), a.findings.end(), [](const Finding& one) { return one.rule == "R72"; }) == 2);
}
