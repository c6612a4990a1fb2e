#include "core/scoring.h"

#include "rules/fixture.h"

#include <doctest/doctest.h>

#include <string>

using namespace ziping;

namespace {

// The score of weight 10, two places; "-" when it cannot be told.
std::string score(std::string_view target, std::string_view actual, bool cost = false) {
    const Value a = read_value(target);
    const bool ceiling = a.op == Operator::at_most || a.op == Operator::less || (cost && a.op == Operator::none);
    const Figure figure = quantitative_score(official_template(), a, read_value(actual), 10, ceiling);
    return figure.known() ? figure.value.fixed(2) : "-";
}

}    // namespace

TEST_CASE("a goal reached gives all points, else in proportion") {
    CHECK(score("2期", "2期") == "10.00");
    CHECK(score("2期", "3期") == "10.00");
    CHECK(score("2期", "1期") == "5.00");
    CHECK(score("≥98%", "95%") == "9.69");
    CHECK(score("＞95%", "95%") == "10.00");    // nearly there: 10 × 95 ÷ 95
    CHECK(score("3次", "1次") == "3.33");
    CHECK(score("3次", "2次") == "6.67");
    CHECK(score("=100%", "0") == "0.00");
    CHECK(score("100%", "-5%") == "0.00");
}

TEST_CASE("a limit kept gives all points, else the smaller the worse") {
    CHECK(score("≤5%", "5%") == "10.00");
    CHECK(score("≤5%", "4%") == "10.00");
    CHECK(score("≤5%", "10%") == "5.00");
    CHECK(score("≤20万元", "25万元") == "8.00");
    CHECK(score("20万元", "18万元", true) == "10.00");
    CHECK(score("20万元", "25万元", true) == "8.00");
    CHECK(score("≤0次", "1次") == "0.00");
    CHECK(score("≤0次", "0次") == "10.00");
}

TEST_CASE("a goal of nothing is met by nothing") {
    CHECK(score("0起", "0起") == "10.00");
    CHECK(score("0起", "1起") == "0.00");
    CHECK(score("≥0次", "1次") == "-");
}

TEST_CASE("days are met on or before") {
    CHECK(score("2023年12月31日前", "2023年12月20日") == "10.00");
    CHECK(score("2023年12月31日前", "2023年12月31日") == "10.00");
    CHECK(score("2023年12月31日前", "2024年1月") == "0.00");
    CHECK(score("2023年第三季度", "2023年9月") == "10.00");
    CHECK(score("2023年第三季度", "2023年10月") == "0.00");
    CHECK(score("2024年2月底前", "2024年2月29日") == "10.00");
}

TEST_CASE("what cannot be compared has no score") {
    CHECK(score("2期", "已完成") == "-");
    CHECK(score("进一步提升", "2期") == "-");
    CHECK(score("2期", "") == "-");
    CHECK(score("2期", "100%") == "-");
    CHECK(score("98%", "0.98") == "-");
    CHECK(score("12月底前", "100%") == "-");
    CHECK(score("≥90%", "≥90%") == "-");
    CHECK(score("100%,1000件", "100%") == "-");
}

TEST_CASE("units agree when they say the same or one says nothing") {
    CHECK(score("100人/次", "100人次") == "10.00");
    CHECK(score("100%", "100") == "10.00");
    CHECK(score("3次", "完成3次培训") == "10.00");
    CHECK(score("12次/年", "12次") == "10.00");
    CHECK(score("1次/月", "12次") == "-");
    CHECK(score("1次/月", "1次/月") == "10.00");
    CHECK(score("20次", "20场") == "10.00");    // a group of the template's
    CHECK(score("20次", "20人") == "-");
}

TEST_CASE("execution scores in proportion, half-up, within the weight") {
    const auto number = [](std::string_view text) { return *Decimal::parse(text); };
    const auto points = [&](std::string_view executed) { return execution_score(number(executed), 100, 10).fixed(2); };
    CHECK(points("100") == "10.00");
    CHECK(points("76") == "7.60");
    CHECK(points("79.27") == "7.93");
    CHECK(points("79.25") == "7.93");
    CHECK(points("104.5") == "10.00");
    CHECK(points("0") == "0.00");
    CHECK(points("-5") == "0.00");
    CHECK(execution_score(number("0.325"), 3, 3).fixed(2) == "0.33");    // 0.325, though 0.325 ÷ 3 does not end
    CHECK(execution_score(number("3.9"), 360, 18).fixed(2) == "0.20");
    CHECK(percent_of(number("0.66"), number("1.2")).text() == "55");
}
