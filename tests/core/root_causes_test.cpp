#include "core/root_causes.h"

#include "rules/fixture.h"

#include <doctest/doctest.h>

#include <string>

using namespace ziping;

namespace {

// "R39": the rule of the finding that the first finding of `rule` follows from; "" when it stands for itself.
std::string cause(const Assessment& assessment, std::string_view rule, std::string_view path = "") {
    const Finding* finding = finding_of(assessment, rule, path);
    if (!finding) return "not found";
    return finding->cause == Finding::none ? "" : assessment.findings[finding->cause].rule;
}

Finding finding(std::string rule, std::string_view path, std::vector<Path> related = {}) {
    Finding one;
    one.rule = std::move(rule);
    one.path = Path::parse(path);
    one.related = std::move(related);
    return one;
}

constexpr std::string_view budget = "eval/funding/total/budget", executed = "eval/funding/total/executed";

}    // namespace

TEST_CASE("a wrong score follows from a wrong rate of the same row") {
    const Assessment assessment = assessed({{budget, "1000"},
                                            {executed, "792.7"},
                                            {"eval/funding/total/rate", "99%"},
                                            {"eval/funding/total/score", "10"},
                                            {"eval/by_source/general/amount", "1000"},
                                            {"eval/by_use/basic/amount", "980"}});
    CHECK(cause(assessment, "R39").empty());
    CHECK(cause(assessment, "R40") == "R39");
    CHECK(cause(assessment, "R14") != "R40");
}

TEST_CASE("errors that follow from others are still counted") {
    const Assessment assessment = assessed({{"eval/funding/total/rate", "99%"}, {"eval/funding/total/score", "9"}});
    CHECK(cause(assessment, "R40") == "R39");
    CHECK(assessment.errors == 2);
}

TEST_CASE("a sum follows from its part that cannot be read, and from the sum within it") {
    const Assessment unreadable = assessed({{"base/costs/reception/final", "0.3万"}});
    CHECK(cause(unreadable, "R48") == "R60");
    const Assessment nested = assessed({{"base/costs/vehicles/final", "2.5"}});
    CHECK(cause(nested, "R48", "base/costs/sangong/final") == "R49");
    const Assessment elsewhere = assessed({{"base/costs/vehicles/final", "2.5"}, {"base/costs/sangong/budget", "3"}});
    CHECK(cause(elsewhere, "R48", "base/costs/sangong/budget").empty());
}

TEST_CASE("the sum of all weights follows from a category only when it is off by as much") {
    const Assessment same = assessed({{"eval/indicators/r1/weight", "5"}});
    CHECK(cause(same, "R02") == "R01");
    const Assessment more = assessed({{"eval/indicators/r1/weight", "5"}, {"eval/indicators/r28/weight", "12"}});
    CHECK(cause(more, "R02") == "R01");    // of both together
    const Finding output = [] {
        Finding one = finding("R01", "eval/indicators/output/weight");
        one.found = "65", one.expected = "50";
        return one;
    }();
    Finding all = finding("R02", "eval/result/total/value", {output.path});
    all.found = "90", all.expected = "100";
    std::vector<Finding> findings = {output, all};
    set_causes(findings);
    CHECK(findings[1].cause == Finding::none);
}

TEST_CASE("a follower of a follower points at the first") {
    const Path cell = Path::parse("eval/indicators/r1/actual");
    std::vector<Finding> findings = {finding("R22", "eval/indicators/r1/reason", {cell}), finding("R15", cell.text()),
                                     finding("R35", cell.text()), finding("R21", "eval/indicators/r1/reason", {cell})};
    set_causes(findings);
    CHECK(findings[2].cause == Finding::none);
    CHECK(findings[1].cause == 2);
    CHECK(findings[0].cause == 2);
    CHECK(findings[3].cause == 2);
}

TEST_CASE("findings without a common cell, or about different words of one passage, stand for themselves") {
    std::vector<Finding> apart = {finding("R39", "eval/funding/total/rate"), finding("R40", "project.1/funding/total/score")};
    set_causes(apart);
    CHECK(apart[1].cause == Finding::none);

    std::vector<Finding> words = {finding("R61", "narrative/body/basic/text"), finding("R62", "narrative/body/basic/text")};
    words[0].begin = 10, words[0].end = 16;
    words[1].begin = 30, words[1].end = 36;
    set_causes(words);
    CHECK(words[1].cause == Finding::none);
    words[1].begin = 12;
    set_causes(words);
    CHECK(words[1].cause == 0);
}

TEST_CASE("a red light explains what follows from it") {
    const Assessment assessment = assessed({{"monitor.1/indicators/r2/done", "1"}});
    CHECK(cause(assessment, "R79").empty());
    CHECK(cause(assessment, "R80") == "R79");
    CHECK(cause(assessment, "R82") == "R79");
}
