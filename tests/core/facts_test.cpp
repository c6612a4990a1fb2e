#include "core/facts.h"

#include "rules/fixture.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ziping;

namespace {

// What is read from a new report with a few answers.
struct Reading {
    Report report;
    Facts facts;

    Reading(std::initializer_list<Change> changes)
        : report(changed(new_report(official_template(), "id", "市妇联", 2023), changes)),
          facts(read_facts(official_template(), report)) {}

    const Number& at(std::string_view path) const {
        static const Number none;
        const Number* number = facts.number(Path::parse(path));
        CHECK_MESSAGE(number != nullptr, path);
        return number ? *number : none;
    }
    // "2.77", "2.77?" when provisional, "" when missing.
    std::string figure(std::string_view path) const { return told(at(path).figure); }
    std::string computed(std::string_view path) const {
        const auto it =
            std::find_if(facts.computed.begin(), facts.computed.end(), [&](const Computed& c) { return c.path.text() == path; });
        return it == facts.computed.end() ? "none" : it->text;
    }
    static std::string told(const Figure& figure) {
        if (!figure.known()) return "";
        return figure.value.text() + (figure.state == Figure::provisional ? "?" : "");
    }
};

}    // namespace

TEST_CASE("every numeric cell is read once, and found by its path") {
    const Reading r{{"base/costs/sangong/final", "2.77"}, {"base/staff/staff/posts", "20"}};
    for (const auto& form : r.facts.forms)
        for (const Number& number : form->numbers) CHECK(r.facts.number(number.path) == &number);
    CHECK(r.figure("base/costs/sangong/final") == "2.77");
    CHECK(r.at("base/costs/sangong/final").typed);
    CHECK(r.figure("base/staff/staff/posts") == "20");
    CHECK(!r.at("base/staff/staff/actual").typed);
    CHECK(r.facts.number(Path::parse("base/costs/none/final")) == nullptr);
    CHECK(r.facts.number(Path::parse("eval/indicators/r1/score")) == nullptr);
}

TEST_CASE("a cell that is no number is known as such") {
    const Reading r{{"base/costs/sangong/final", "7,00.0,77"}};
    const Number& number = r.at("base/costs/sangong/final");
    CHECK(number.typed);
    CHECK(number.malformed);
    CHECK(!number.known());
    CHECK(number.error().suggestion == "700.077");
}

TEST_CASE("a blank total is the sum of its parts") {
    const Reading r{
        {"base/costs/vehicles/final", "2.46"}, {"base/costs/abroad/final", "0"}, {"base/costs/reception/final", "0.31"}};
    CHECK(r.figure("base/costs/sangong/final") == "2.77");
    CHECK(r.computed("base/costs/sangong/final") == "2.77");
    CHECK(!r.at("base/costs/sangong/final").typed);
}

TEST_CASE("a sum with blank parts is provisional, without any it is missing") {
    const Reading r{{"base/costs/vehicles/final", "2.46"}};
    CHECK(r.figure("base/costs/sangong/final") == "2.46?");
    CHECK(r.at("base/costs/sangong/final").figure.gaps == 2);
    CHECK(r.figure("base/costs/sangong/budget") == "");
    CHECK(r.computed("base/costs/sangong/budget") == "none");
}

TEST_CASE("sums of sums are filled from the inside") {
    const Reading r{{"base/costs/purchase/final", "0"},
                    {"base/costs/running/final", "2.46"},
                    {"base/costs/abroad/final", "0"},
                    {"base/costs/reception/final", "0.31"}};
    CHECK(r.figure("base/costs/vehicles/final") == "2.46");
    CHECK(r.figure("base/costs/sangong/final") == "2.77");
}

TEST_CASE("a typed total stays as it was typed") {
    const Reading r{{"base/costs/sangong/final", "3"}, {"base/costs/vehicles/final", "2.46"}};
    CHECK(r.figure("base/costs/sangong/final") == "3");
    CHECK(r.computed("base/costs/sangong/final") == "none");
}

TEST_CASE("a total that is only at least its parts is not filled") {
    const Reading r{{"base/costs/office/final", "40"}, {"base/costs/utilities/final", "2.9"}, {"base/costs/meetings/final", "0"}};
    CHECK(r.figure("base/costs/public/final") == "");
}

TEST_CASE("of two sums for one blank total the complete one counts") {
    const Reading r{{"eval/by_source/general/amount", "620.99"},
                    {"eval/by_use/basic/amount", "600.99"},
                    {"eval/by_use/project/amount", "20"}};
    CHECK(r.figure("eval/funding/total/budget") == "620.99");
    CHECK(std::count_if(r.facts.computed.begin(), r.facts.computed.end(),
                        [](const Computed& c) { return c.path.text() == "eval/funding/total/budget"; }) == 1);
}

TEST_CASE("control rates are what is there over what is allowed") {
    const Reading r{{"base/staff/staff/posts", "20"}, {"base/staff/staff/actual", "19"}};
    CHECK(r.figure("base/staff/staff/rate") == "95");
    CHECK(r.computed("base/staff/staff/rate") == "95%");
    const Reading none{{"base/staff/staff/posts", "0"}, {"base/staff/staff/actual", "19"}};
    CHECK(none.computed("base/staff/staff/rate") == "");
    const Reading claim{{"base/staff/staff/posts", "20"}, {"base/staff/staff/actual", "19"}, {"base/staff/staff/rate", "100%"}};
    CHECK(claim.figure("base/staff/staff/rate") == "100");
    CHECK(claim.computed("base/staff/staff/rate") == "95%");
}

TEST_CASE("execution is computed from budget and spending, beside the claim") {
    const Reading r{
        {"eval/funding/total/budget", "800"}, {"eval/funding/total/executed", "608"}, {"eval/funding/total/score", "8"}};
    REQUIRE(r.facts.funding().size() == 1);
    const Funding& f = r.facts.form("eval")->funding.front();
    CHECK(Reading::told(f.computed_rate) == "76");
    CHECK(Reading::told(f.computed_score) == "7.6");
    CHECK(f.score.typed);
    CHECK(Reading::told(f.score.figure) == "8");
    CHECK(!f.rate.typed);
    CHECK(Reading::told(f.rate.figure) == "76");
    CHECK(r.computed("eval/funding/total/rate") == "76%");
    CHECK(r.computed("eval/funding/total/score") == "7.6");
    CHECK(r.computed("eval/funding/total/weight") == "10");
}

TEST_CASE("a budget of nothing, of which nothing was spent, has no rate and lacks none") {
    const Reading none{{"eval/funding/total/budget", "0"}, {"eval/funding/total/executed", "0"}};
    CHECK(!none.facts.form("eval")->funding.front().applies);
    CHECK(!none.facts.form("eval")->funding.front().computed_rate.known());
    CHECK(none.facts.main()->categories.front().score.gaps == 0);
    const Reading spent{{"eval/funding/total/budget", "0"}, {"eval/funding/total/executed", "5"}};
    CHECK(spent.facts.form("eval")->funding.front().applies);
    CHECK(spent.facts.main()->categories.front().score.gaps == 1);
}

TEST_CASE("indicators stand in the order of the form, whatever order they were added in") {
    const Reading r{{"eval/indicators/x1", "service"}, {"eval/indicators/x2", "quantity"}, {"eval/indicators/x3", "none"}};
    std::vector<std::string> order;
    for (const Indicator& one : r.facts.indicators()) order.push_back(one.row->id);
    REQUIRE(order.size() >= 4);
    CHECK(order[0] == "r1");
    CHECK(order[1] == "x2");
    CHECK(order[order.size() - 2] == "x1");
    CHECK(order.back() == "x3");    // of a 二级 that the template does not have
    CHECK(r.facts.form("eval")->indicators.back().group == nullptr);
    CHECK(r.facts.form("eval")->indicators.back().empty);
}

TEST_CASE("an indicator is read: target, actual, and the core's own score") {
    const Reading r{{"eval/indicators/x1", "quality"},
                    {"eval/indicators/x1/target", "≥98%"},
                    {"eval/indicators/x1/actual", "49%"},
                    {"eval/indicators/x1/weight", "5"}};
    const auto it = std::find_if(r.facts.indicators().begin(), r.facts.indicators().end(),
                                 [](const Indicator& i) { return i.row->id == "x1"; });
    REQUIRE(it != r.facts.indicators().end());
    CHECK(it->quantitative());
    CHECK(!it->empty);
    CHECK(it->group->id == "output");
    CHECK(Reading::told(it->computed) == "2.5");
    CHECK(it->path("score").text() == "eval/indicators/x1/score");
    CHECK(r.computed("eval/indicators/x1/score") == "2.5");
}

TEST_CASE("a plain number is a limit where costs are counted, a goal elsewhere") {
    const auto score = [](std::string_view subgroup) {
        const Reading r{{"eval/indicators/x1", subgroup},
                        {"eval/indicators/x1/target", "20万元"},
                        {"eval/indicators/x1/actual", "16万元"},
                        {"eval/indicators/x1/weight", "10"}};
        return r.computed("eval/indicators/x1/score");
    };
    CHECK(score("cost") == "10");
    CHECK(score("quantity") == "8");
}

TEST_CASE("a day without a year is a day of the report's year") {
    const auto score = [](std::string_view actual) {
        const Reading r{{"eval/indicators/x1", "timeliness"},
                        {"eval/indicators/x1/target", "12月底前"},
                        {"eval/indicators/x1/actual", actual},
                        {"eval/indicators/x1/weight", "5"}};
        return r.computed("eval/indicators/x1/score");
    };
    CHECK(score("12月20日") == "5");
    CHECK(score("2023年12月31日") == "5");
    CHECK(score("2024年1月") == "0");
}

TEST_CASE("a level offers its share of the weight") {
    const Reading r{{"eval/indicators/x1", "social"},
                    {"eval/indicators/x1/target", "进一步提升"},
                    {"eval/indicators/x1/level", "partly"},
                    {"eval/indicators/x1/weight", "10"}};
    CHECK(r.computed("eval/indicators/x1/score") == "7");
}

TEST_CASE("facts are found by the template's names") {
    const Reading r{{"base/staff/staff/posts", "20"}, {"base/measures/thrift/value", "厉行节约"}};
    REQUIRE(r.facts.amount("posts") != nullptr);
    CHECK(r.facts.amount("posts")->value() == Decimal(20));
    CHECK(r.facts.text("thrift") == "厉行节约");
    CHECK(r.facts.text("unit") == "市妇联");
    CHECK(r.facts.amount("none") == nullptr);
    CHECK(r.facts.text("none") == "");
}
