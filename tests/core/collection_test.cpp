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
    row.budget = {Figure::complete, Decimal(budget), 0};
    row.executed = {Figure::complete, Decimal(executed), 0};
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
    CHECK(row.budget.value == **read_amount(report.text(Path::parse("eval/funding/total/budget"))));
    CHECK(*row.rate() == (row.executed.value / row.budget.value * 100).rounded(2));
}

TEST_CASE("amounts that nobody typed are those that were computed; what cannot be read is missing") {
    Report report = clean_report();
    const Path budget = Path::parse("eval/funding/total/budget");
    const Decimal typed = **read_amount(report.text(budget));
    const auto collected = [&](const char* text) {
        REQUIRE(ziping::apply(report, SetText{budget, text}));
        return collect(official_template(), report, assess(official_template(), report));
    };
    CHECK(collected("").budget.value == typed);
    const Collected unreadable = collected("约六百万");
    CHECK(!unreadable.budget.known());
    CHECK(!unreadable.rate());
    CHECK(!collected("0").rate());
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
