#include "core/rules/rule.h"
#include "rules/fixture.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace ziping;

TEST_CASE("the clean report is complete and without a finding") {
    const Assessment assessment = assess(official_template(), clean_report());
    for (const Finding& finding : assessment.findings)
        FAIL_CHECK(finding.rule << " " << finding.path.text() << ": " << finding.message);
    CHECK(assessment.complete());
    CHECK(assessment.submittable());
    CHECK(assessment.main.total.state == Figure::complete);
}

TEST_CASE("every rule has a case where it fires and one where it stays quiet") {
    std::vector<Case> cases;
    for (const auto& part : {weight_cases(), indicator_cases(), money_cases(), narrative_cases(), monitoring_cases()})
        cases.insert(cases.end(), part.begin(), part.end());
    for (const Rule& rule : rules())
        for (const Case::Kind kind : {Case::fires, Case::quiet}) {
            CAPTURE(kind);
            CHECK_MESSAGE(
                std::any_of(cases.begin(), cases.end(), [&](const Case& one) { return one.rule == rule.id && one.kind == kind; }),
                "no case of " << rule.id);
        }
}

TEST_CASE("every rule of the catalogue is there, R01 to R90") {
    std::string_view catalogue[90];
    std::string ids;
    for (std::size_t i = 0; i < rules().size() && i < 90; ++i) catalogue[i] = rules()[i].id;
    CHECK(rules().size() == 90);
    for (std::size_t i = 0; i < 90; ++i) {
        ids = std::string("R") + (i < 9 ? "0" : "") + std::to_string(i + 1);
        CHECK(catalogue[i] == ids);
    }
}

TEST_CASE("rules stand in the order of their ids, each with a title and a source") {
    std::string_view last;
    for (const Rule& one : rules()) {
        CHECK(last < one.id);
        last = one.id;
        CHECK(!one.title.empty());
        CHECK(!one.source.empty());
        CHECK(rule(one.id) == &one);
    }
    CHECK(rule("R00") == nullptr);
}

TEST_CASE("the template sets every rule that there is, and no other") {
    for (const Rule& one : rules()) CHECK_MESSAGE(official_template().rule(one.id) != nullptr, one.id);
    for (const RuleSetting& setting : official_template().rules) CHECK_MESSAGE(rule(setting.rule) != nullptr, setting.rule);
}
