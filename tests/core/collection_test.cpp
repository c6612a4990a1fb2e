#include "core/collection.h"

#include "core/quantity.h"
#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

Collected scored(const char* total, const char* grade, std::size_t rank) {
    Collected row;
    row.total = {Figure::complete, *Decimal::parse(total), 0};
    row.grade = grade;
    row.grade_rank = rank;
    return row;
}

Collected spent(int budget, int executed) {
    Collected row;
    row.budget = Decimal(budget);
    row.executed = Decimal(executed);
    return row;
}

}    // namespace

TEST_CASE("the clean report as one row") {
    Report report = clean_report();
    report.revision = 3;
    report.status = Status::submitted;
    const Assessment a = assess(official_template(), report);
    const Collected row = collect(official_template(), report, a);
    CHECK(row.unit == report.unit);
    CHECK(row.year == 2023);
    CHECK(row.revision == 3);
    CHECK(row.status == Status::submitted);
    CHECK(row.total.value == a.main.total.value);
    CHECK(row.grade == a.main.grade->label);
    CHECK(row.grade_rank == 0);
    CHECK(row.filled == row.required);
    CHECK(row.errors == 0);
    CHECK(row.budget == *read_amount(report.text(Path::parse("eval/funding/total/budget"))));
    CHECK(*row.rate() == (*row.executed / *row.budget * 100).rounded(2));
}

TEST_CASE("amounts that nobody typed are those that were computed; what cannot be read is missing") {
    Report report = clean_report();
    const Path budget = Path::parse("eval/funding/total/budget");
    const Decimal typed = **read_amount(report.text(budget));
    const auto collected = [&](const char* text) {
        REQUIRE(ziping::apply(report, SetText{budget, text}));
        return collect(official_template(), report, assess(official_template(), report));
    };
    CHECK(collected("").budget == typed);
    const Collected unreadable = collected("约六百万");
    CHECK(!unreadable.budget);
    CHECK(!unreadable.rate());
    CHECK(!collected("0").rate());
}

TEST_CASE("an amount of which parts are missing is no amount of the report") {
    Report report = clean_report();
    for (const char* cell : {"eval/funding/total/budget", "eval/by_source/fund/budget", "eval/by_use/basic/budget"})
        static_cast<void>(ziping::apply(report, SetText{Path::parse(cell), ""}));
    for (const char* block : {"by_source", "by_use", "funding"})
        if (const FilledBlock* filled = report.block("eval", block))
            for (const FilledRow& row : std::vector<FilledRow>(filled->rows))
                for (const ziping::Cell& cell : row.cells)
                    if (row.id != filled->rows.front().id)
                        static_cast<void>(ziping::apply(report, SetText{{"eval", block, row.id, cell.column}, ""}));
    const Assessment a = assess(official_template(), report);
    REQUIRE(figure_at(report, a, *official_template().fact("budget")).state == Figure::provisional);
    const Collected row = collect(official_template(), report, a);
    CHECK(!row.budget);
    CHECK(!row.rate());
}

TEST_CASE("totals count grades, the best first, and average complete totals only") {
    Collected provisional;
    provisional.total = {Figure::provisional, Decimal(12), 3};
    const Totals all = totals({scored("85.5", "良", 1), scored("91", "优", 0), provisional, scored("80", "良", 1)});
    CHECK(all.reports == 4);
    CHECK(all.scored == 3);
    CHECK(all.grades == std::vector<std::pair<std::string, std::size_t>>{{"优", 1}, {"良", 2}});
    CHECK(*all.average == *Decimal::parse("85.5"));
}

TEST_CASE("a grade counts once, whichever place it has in its template") {
    const Totals all = totals({scored("55", "差", 3), scored("95", "优", 0), scored("50", "差", 4)});
    CHECK(all.grades == std::vector<std::pair<std::string, std::size_t>>{{"优", 1}, {"差", 2}});
}

TEST_CASE("amounts are added where both are known") {
    Collected half = spent(500, 0);
    half.executed = {};
    const Totals all = totals({spent(100, 90), half, spent(200, 120)});
    CHECK(all.budget == Decimal(300));
    CHECK(all.executed == Decimal(210));
    CHECK(*all.rate == Decimal(70));
}

TEST_CASE("nothing has no average and no rate") {
    const Totals none = totals({});
    CHECK(none.reports == 0);
    CHECK(!none.average);
    CHECK(!none.rate);
}

TEST_CASE("what is found most often comes first, reports before findings; what a 说明 lets stand is not counted") {
    const auto with = [](std::vector<RuleCount> rules) {
        Collected row;
        row.rules = std::move(rules);
        return row;
    };
    const Totals all = totals({with({{"R15", 1, 9}, {"R01", 1, 1}}), with({{"R01", 1, 2}, {"R38", 1, 1}}), with({})});
    CHECK(all.rules == std::vector<RuleCount>{{"R01", 2, 3}, {"R15", 1, 9}, {"R38", 1, 1}});

    Report report = clean_report();
    REQUIRE(ziping::apply(report, SetText{Path::parse("eval/funding/total/budget"), "约六百万"}));
    const auto collected = [&] { return collect(official_template(), report, assess(official_template(), report)); };
    const Collected row = collected();
    CHECK(row.has("R60"));
    CHECK(!row.has("R61"));
    std::size_t found = 0;
    for (const RuleCount& one : row.rules) {
        CHECK(one.reports == 1);
        found += one.findings;
    }
    CHECK(found == static_cast<std::size_t>(row.errors + row.warnings + row.hints));

    const Assessment a = assess(official_template(), report);
    for (const Finding& finding : a.findings) report.remarks.push_back(remark_on(finding, report, "情况属实"));
    const Collected explained = collected();
    CHECK(explained.warnings + explained.hints == 0);
    std::size_t left = 0;
    for (const RuleCount& one : explained.rules) left += one.findings;
    CHECK(left == static_cast<std::size_t>(explained.errors));
}

TEST_CASE("a rate falls into a band; its limits belong to the band above") {
    const auto band = [](int executed) { return *spent(100'000, executed).rate_band(); };
    CHECK(band(0) == 0);
    CHECK(band(29'999) == 0);
    CHECK(band(30'000) == 1);
    CHECK(band(60'000) == 2);
    CHECK(band(80'000) == 3);
    CHECK(band(99'995) == 3);    // though it reads 100.00 %
    CHECK(band(100'000) == 4);
    CHECK(band(130'500) == 4);
    const Totals all = totals({spent(100, 100), spent(100, 20), spent(100, 25), spent(0, 0)});
    CHECK(all.rates == decltype(all.rates){2, 0, 0, 0, 1});
}

TEST_CASE("units stand in the places that were given to them") {
    std::vector<Collected> rows(3);
    rows[0].unit = "长沙", rows[0].place = 2;
    rows[1].unit = "北京", rows[1].place = 0;
    rows[2].unit = "株洲", rows[2].place = 3;
    CHECK(in_order_of(rows, Measured::unit, false) == std::vector<std::size_t>{1, 0, 2});
    CHECK(in_order_of(rows, Measured::unit, true) == std::vector<std::size_t>{2, 0, 1});
    CHECK(in_order_of(rows, Measured::errors, true) == std::vector<std::size_t>{1, 0, 2});    // what is equal
}

TEST_CASE("rows are put in order by what they tell; those that do not tell it stand last either way") {
    const std::vector<Collected> rows{scored("85.5", "良", 1), Collected(), scored("91", "优", 0), scored("85.5", "良", 1)};
    using Order = std::vector<std::size_t>;
    CHECK(in_order_of(rows, Measured::total, true) == Order{2, 0, 3, 1});
    CHECK(in_order_of(rows, Measured::total, false) == Order{0, 3, 2, 1});
    CHECK(in_order_of(rows, Measured::filled, false) == Order{0, 1, 2, 3});

    std::vector<Collected> named(3);
    named[0].unit = "市残联", named[1].unit = "市妇联", named[2].unit = "市科协";
    named[1].errors = 2, named[2].errors = 1, named[2].status = Status::submitted, named[0].status = Status::returned;
    CHECK(in_order_of(named, Measured::unit, false) == Order{1, 0, 2});
    CHECK(in_order_of(named, Measured::unit, true) == Order{2, 0, 1});
    CHECK(in_order_of(named, Measured::errors, true) == Order{1, 2, 0});
    CHECK(in_order_of(named, Measured::status, false) == Order{1, 2, 0});
    const std::vector<Collected> spending{spent(100, 90), spent(200, 100), spent(0, 0)};
    CHECK(in_order_of(spending, Measured::rate, false) == Order{1, 0, 2});
    CHECK(in_order_of(spending, Measured::budget, true) == Order{1, 0, 2});
}

TEST_CASE("what a reviewer scored anew stands beside the total") {
    Report report = clean_report();
    const auto collected = [&] { return collect(official_template(), report, assess(official_template(), report)); };
    CHECK(!collected().rescored);
    report.opinions = {{Path::parse("eval/funding/total/score"), "", "0"}};
    const Collected row = collected();
    REQUIRE(row.rescored);
    CHECK(*row.rescored < row.total.value);
    CHECK(*row.deviation == ((row.total.value - *row.rescored) / row.total.value * 100).rounded(2));
    CHECK(row.deviation_level != "");
    std::vector<Collected> rows{Collected(), row, row};
    *rows[2].deviation += Decimal(1);
    CHECK(in_order_of(rows, Measured::deviation, true) == std::vector<std::size_t>{2, 1, 0});
}
