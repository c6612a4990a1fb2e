#include "core/decimal.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

Decimal d(std::string_view text) { return Decimal::parse(text).value_or(Decimal(-999)); }

}    // namespace

TEST_CASE("plain notation is read and written back in its shortest form") {
    struct {
        std::string_view typed, shown;
    } const cases[] = {
        {"0", "0"},
        {"-0", "0"},
        {"0.00", "0"},
        {"620.99", "620.99"},
        {"620.990", "620.99"},
        {"-0.50", "-0.5"},
        {"+3", "3"},
        {"007", "7"},
        {".5", "0.5"},
        {"12.", "12"},
        {"1000000", "1000000"},
        {"0.000001", "0.000001"},
        {"9999999999999999", "9999999999999999"},
        {"100", "100"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.typed);
        REQUIRE(Decimal::parse(one.typed));
        CHECK(Decimal::parse(one.typed)->text() == one.shown);
    }
}

TEST_CASE("what is no plain number is refused") {
    for (const std::string_view text :
         {"", "-", "+", ".", "1.2.3", "1,000", "1e5", " 1", "1 ", "１", "0x10", "--1", "12345678901234567", "NaN", "inf"}) {
        CAPTURE(text);
        CHECK(!Decimal::parse(text));
    }
}

TEST_CASE("arithmetic is exact where binary floating point is not") {
    CHECK(d("0.1") + d("0.2") == d("0.3"));
    CHECK(d("600.99") + d("20") == d("620.99"));
    CHECK(d("621.1") - d("620.99") == d("0.11"));
    CHECK(d("1.1") * d("1.1") == d("1.21"));
    CHECK((Decimal(1) / Decimal(8)).text() == "0.125");
    CHECK((Decimal(1) / Decimal(3)).text() == "0.3333333333333333");
    CHECK(-d("2.5") == d("-2.5"));
    CHECK((-Decimal(0)).text() == "0");
    CHECK(abs(d("-2.5")) == d("2.5"));
    Decimal sum;
    for (int i = 0; i < 1000; ++i) sum += d("0.01");
    CHECK(sum == Decimal(10));
}

TEST_CASE("rounding goes half-up, away from zero") {
    struct {
        std::string_view number;
        int places;
        std::string_view fixed;
    } const cases[] = {
        {"7.6", 2, "7.60"},           {"7.925", 2, "7.93"},   {"7.924999", 2, "7.92"},
        {"0.005", 2, "0.01"},         {"-0.005", 2, "-0.01"}, {"0.004", 2, "0.00"},
        {"-0.004", 2, "0.00"},        {"99.5", 0, "100"},     {"2.5", 0, "3"},
        {"1234.5678", 3, "1234.568"}, {"100", 2, "100.00"},   {"0", 2, "0.00"},
        {"0.0000001", 6, "0.000000"}, {"9.999", 2, "10.00"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.number);
        CHECK(d(one.number).fixed(one.places) == one.fixed);
        CHECK(d(one.number).rounded(one.places) == d(one.fixed));
    }
}

TEST_CASE("numbers compare by value, not by notation") {
    CHECK(d("1.50") == d("1.5"));
    CHECK(d("-1") < d("0"));
    CHECK(d("10") > d("9.99"));
    CHECK(min(d("2"), d("1.5")) == d("1.5"));
    CHECK(max(d("2"), d("1.5")) == d("2"));
    CHECK(d("0.00").is_zero());
    CHECK(d("-0.01").is_negative());
    CHECK(!d("0").is_negative());
    CHECK(d("20.00").is_whole());
    CHECK(!d("20.01").is_whole());
    CHECK((d("0.5") * 4).is_whole());
}

TEST_CASE("amounts of a whole city keep six places") {
    CHECK((d("1234567890.123456") + d("0.000001")).text() == "1234567890.123457");
    CHECK((d("9999999999") / 10'000).text() == "999999.9999");
}

TEST_CASE("few digits and many are calculated alike") {
    // Multiples of 0.001, once as they are and once with zeros that make them long.
    std::uint32_t seed = 7;
    const auto next = [&seed] {
        return static_cast<int>((seed = seed * 1'664'525 + 1'013'904'223) >> 8) % 2'000'000 - 1'000'000;
    };
    const Decimal thousandth = d("0.001"), tail = d("0.000000000001");
    for (int i = 0; i < 2'000; ++i) {
        const int x = next(), y = next();
        const Decimal a = Decimal(x) * thousandth, b = Decimal(y) * thousandth;
        CHECK((a <=> b) == (x <=> y));
        CHECK((a == b) == (x == y));
        CHECK(a + b == Decimal(x + y) * thousandth);
        CHECK(a - b == Decimal(x - y) * thousandth);
        CHECK((a + tail) + b - tail == a + b);
        CHECK(((a + tail) <=> (b + tail)) == (x <=> y));
        CHECK(a * b == Decimal(x) * b / 1'000);
        CHECK(a.is_zero() == (x == 0));
        CHECK(a.is_negative() == (x < 0));
        CHECK(Decimal::parse(a.text()) == a);
    }
    CHECK(d("1.50") == d("1.5"));
    CHECK(d("2000000000") + d("2000000000") == d("4000000000"));
    CHECK(d("9999999999999999") + Decimal(1) == d("9999999999999999") - Decimal(-1));
    CHECK(d("2000000000") * d("2000000000") == d("4000000000") * d("1000000000"));
    CHECK(d("0.000000000001") < d("1000000000"));
    CHECK(d("-1000000000") < d("0.000000000001"));
}
