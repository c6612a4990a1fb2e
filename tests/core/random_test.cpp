#include "core/history.h"
// Properties that hold whatever is typed: reports of random answers from a fixed seed.
#include "core/explain.h"
#include "core/facts.h"

#include "rules/fixture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <memory>

using namespace ziping;

namespace {

// A linear congruential generator: the same numbers on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t bound) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::size_t>(state_ >> 33) % bound;
    }
    template <class Items>
    const auto& of(const Items& items) {
        return items[below(std::size(items))];
    }

private:
    std::uint64_t state_;
};

constexpr std::string_view texts[] = {"",
                                      "0",
                                      "2",
                                      "2期",
                                      "100%",
                                      "≥98%",
                                      "已完成",
                                      "12月底前",
                                      "620.99",
                                      "7,00.0,77",
                                      "-5",
                                      "无",
                                      "　",
                                      "进一步提升",
                                      "万分之五",
                                      "met",
                                      "1e9",
                                      "10万",
                                      "XX",
                                      "\xFF\xE5",
                                      "2023年",
                                      "99999999999999999999",
                                      "2023年支出620.99万元，其中基本支出600.99万元，项目支出20万元。",
                                      "支出〔全年执行数〕万元，执行率〔预算执行率〕。",
                                      "指标1：",
                                      "株洲市教育局2023年度部门整体支出绩效自评报告：我局开展主题党日活动12次。",
                                      "一、基本情况\n三、主要问题",
                                      "优"};

// A form of the report by the template's: itself, or one use of it that repeats, if there is any.
std::string random_use(Random& random, const Report& report, const Form& form) {
    std::vector<std::string> uses;
    for (const FilledForm& filled : report.forms)
        if (form_of(filled.id) == form.id) uses.push_back(filled.id);
    return form.repeats && !uses.empty() ? random.of(uses) : form.id;
}

// A cell, row or remark somewhere in the report.
Edit random_edit(Random& random, const Report& report) {
    const Template& tpl = official_template();
    const Form& form = random.of(tpl.forms);
    const Block& block = random.of(form.blocks);
    const std::string use = random_use(random, report, form);
    Path path{use, block.id, "", ""};
    const FilledBlock* filled = report.block(use, block.id);
    if (block.kind == BlockKind::indicators) {
        const std::size_t rows = filled ? filled->rows.size() : 0;
        const std::string group = random.of(random.of(block.groups).subgroups).id;
        path.row = rows > 0 ? filled->rows[random.below(rows)].id : "r1";
        switch (random.below(6)) {
        case 0: return InsertRow{{use, block.id, "", ""}, random.below(rows + 1), {free_row_id(filled), group, {}}};
        case 1: return RemoveRow{path};
        case 2: return MoveRow{path, random.below(rows + 1), group};
        default: return SetText{path.with_column(random.of(block.columns).id), std::string(random.of(texts))};
        }
    }
    path.row = random.of(block.rows).id;
    path.column = block.columns.empty() ? "value" : random.of(block.columns).id;
    if (random.below(10) == 0) return SetRemark{{random.of(tpl.rules).rule, path, "2", std::string(random.of(texts))}};
    if (random.below(20) == 0) return SetOpinion{{path, std::string(random.of(texts))}};
    return SetText{path, std::string(random.of(texts))};
}

// The same for the report as a whole: forms come, go and change places, the unit is renamed.
Edit random_change(Random& random, const Report& report) {
    const Form& form = random.of(official_template().forms);
    switch (random.below(24)) {
    case 0: return InsertForm{random.below(report.forms.size() + 1), new_form(form, free_form_id(report, form))};
    case 1: return RemoveForm{random_use(random, report, form)};
    case 2: return MoveForm{random_use(random, report, form), random.below(report.forms.size() + 1)};
    case 3: return SetText{Path::parse("report/unit"), std::string(random.of(texts))};
    case 4: return SetText{Path::parse("report/year"), std::to_string(2021 + random.below(4))};
    default: return random_edit(random, report);
    }
}

// All that an assessment says, as text.
std::string said(const Assessment& a) {
    std::string text;
    const auto add = [&](std::string_view part) { text.append(part).append("|"); };
    const auto add_figure = [&](const Figure& figure) {
        add(std::to_string(figure.state) + " " + figure.value.text() + " " + std::to_string(figure.gaps));
    };
    const auto add_score = [&](const Score& score) {
        add(score.use), add_figure(score.total), add_figure(score.weights);
        add(score.grade ? score.grade->label : "-"), add(score.sum.text()), add(score.most ? score.most->text() : "-");
        for (const Category& category : score.categories) {
            add(category.label), add(category.path.text());
            add_figure(category.weights), add_figure(category.score);
        }
    };
    add_score(a.main);
    for (const Score& score : a.others) add_score(score);
    for (const Light& light : a.lights) add(light.path.text()), add(std::to_string(light.colour)), add_figure(light.progress);
    for (const Computed& one : a.computed) add(one.path.text()), add_figure(one.figure), add(one.text);
    for (const Finding& finding : a.findings) {
        add("\n"), add(finding.rule), add(std::to_string(static_cast<int>(finding.severity))), add(finding.path.text());
        for (const Path& path : finding.related) add(path.text());
        add(finding.message), add(finding.found), add(finding.expected), add(finding.remark);
        add(finding.repair ? finding.repair->label : "-");
        add(std::to_string(finding.begin) + " " + std::to_string(finding.end) + " " + std::to_string(finding.cause));
    }
    for (const Progress& form : a.forms)
        for (const int count : {form.required, form.filled, form.errors, form.warnings, form.hints}) add(std::to_string(count));
    for (const int count : {a.required, a.filled, a.errors, a.warnings, a.hints}) add(std::to_string(count));
    return text;
}

}    // namespace

TEST_CASE("what an assessor keeps is what a first look finds") {
    for (const std::uint64_t seed : {3u, 5u, 8u}) {
        Random random(seed);
        Report report = seed == 5 ? new_report(official_template(), "id", "市妇联", 2023) : clean_report();
        Assessor assessor(official_template());
        for (int i = 0; i < 500; ++i) {
            static_cast<void>(ziping::apply(report, random_change(random, report)));
            const std::string kept = said(assessor.assess(report)), anew = said(assess(official_template(), report));
            REQUIRE_MESSAGE(kept == anew, "seed " << seed << ", edit " << i);
        }
    }
}

TEST_CASE("an assessor needs nothing of the report that it assessed before") {
    Assessor assessor(official_template());
    auto first = std::make_unique<Report>(clean_report());
    static_cast<void>(assessor.assess(*first));
    Report second = *first;
    first.reset();
    CHECK(ziping::apply(second, SetText{Path::parse("eval/indicators/r1/actual"), "已完成"}));
    CHECK(said(assessor.assess(second)) == said(assess(official_template(), second)));
}

TEST_CASE("any number of edits is undone and redone exactly") {
    Random random(20231231);
    for (int round = 0; round < 20; ++round) {
        Report report = round % 2 == 0 ? clean_report() : new_report(official_template(), "id", "市妇联", 2023);
        const Report before = report;
        History history;
        for (int i = 0; i < 100; ++i) {
            std::vector<Edit> edits;
            for (std::size_t n = random.below(3) + 1; n > 0; --n) edits.push_back(random_edit(random, report));
            static_cast<void>(history.perform(report, "编辑", std::move(edits)));
            if (random.below(3) == 0) history.seal();
        }
        const Report after = report;
        while (history.undo(report)) {}
        CHECK(report == before);
        while (history.redo(report)) {}
        CHECK(report == after);
    }
}

TEST_CASE("whatever is typed, the assessment holds together") {
    Random random(7);
    Report report = new_report(official_template(), "id", "市妇联", 2023);
    for (int i = 0; i < 600; ++i) {
        static_cast<void>(ziping::apply(report, random_edit(random, report)));
        if (i % 3 != 0) continue;
        const Assessment a = assess(official_template(), report);
        for (const Computed& one : a.computed) CHECK(a.at(one.path) == &one);
        CHECK(a.filled <= a.required);
        CHECK((a.main.total.state == Figure::complete) == (a.main.total.known() && a.main.total.gaps == 0));
        CHECK((a.main.grade == nullptr || a.main.total.state == Figure::complete));
        for (const Finding& finding : a.findings) CHECK(!finding.message.empty());
        for (const Computed& computed : a.computed)
            CHECK_MESSAGE(explain(official_template(), report, a, computed.path).has_value(), computed.path.text());
    }
}

TEST_CASE("the assessment depends on the answers, not on the order they were typed in") {
    Random random(11);
    std::vector<Edit> edits;
    Report first = clean_report();
    for (int i = 0; i < 200; ++i)
        if (Edit edit = random_edit(random, first); std::holds_alternative<SetText>(edit) && ziping::apply(first, edit))
            edits.push_back(edit);
    // The last text of every cell, typed backwards.
    Report second = clean_report();
    std::vector<Path> done;
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        if (std::find(done.begin(), done.end(), subject(*edit)) != done.end()) continue;
        done.push_back(subject(*edit));
        CHECK(ziping::apply(second, *edit).has_value());
    }
    REQUIRE(first == second);
    const Assessment a = assess(official_template(), first), b = assess(official_template(), second);
    CHECK(a.main.total.value == b.main.total.value);
    REQUIRE(a.findings.size() == b.findings.size());
    for (std::size_t i = 0; i < a.findings.size(); ++i) CHECK(a.findings[i].message == b.findings[i].message);
}
