// Properties that hold whatever is typed: reports of random answers from a fixed seed.
#include "core/assess.h"
#include "core/facts.h"

#include "rules/fixture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

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
                                      "优"};

// A cell, row or remark somewhere in the report.
Edit random_edit(Random& random, const Report& report) {
    const Template& tpl = official_template();
    const Form& form = random.of(tpl.forms);
    const Block& block = random.of(form.blocks);
    Path path{form.id, block.id, "", ""};
    const FilledBlock* filled = report.block(form.id, block.id);
    if (block.kind == BlockKind::indicators) {
        const std::size_t rows = filled ? filled->rows.size() : 0;
        const std::string group = random.of(random.of(block.groups).subgroups).id;
        path.row = rows > 0 ? filled->rows[random.below(rows)].id : "r1";
        switch (random.below(6)) {
        case 0: return InsertRow{{form.id, block.id, "", ""}, random.below(rows + 1), {free_row_id(filled), group, {}}};
        case 1: return RemoveRow{path};
        case 2: return MoveRow{path, random.below(rows + 1), group};
        default: return SetText{path.with_column(random.of(block.columns).id), std::string(random.of(texts))};
        }
    }
    path.row = random.of(block.rows).id;
    path.column = block.columns.empty() ? "value" : random.of(block.columns).id;
    if (random.below(10) == 0) return SetRemark{{random.of(tpl.rules).rule, path, "2", std::string(random.of(texts))}};
    return SetText{path, std::string(random.of(texts))};
}

}    // namespace

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
        CHECK(std::is_sorted(a.computed.begin(), a.computed.end(),
                             [](const Computed& x, const Computed& y) { return x.path < y.path; }));
        CHECK(std::adjacent_find(a.computed.begin(), a.computed.end(),
                                 [](const Computed& x, const Computed& y) { return x.path == y.path; }) == a.computed.end());
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
