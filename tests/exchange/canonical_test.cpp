#include "exchange/canonical.h"
#include "exchange/shortest.h"

#include <doctest/doctest.h>

#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>

using namespace ziping;

TEST_CASE("numbers are written as RFC 8785 appendix B lists them") {
    struct Sample {
        std::uint64_t bits;
        const char* text;
    };
    for (const Sample& s : {Sample{0x0000000000000000, "0"},
                            {0x8000000000000000, "0"},
                            {0x0000000000000001, "5e-324"},
                            {0x8000000000000001, "-5e-324"},
                            {0x7fefffffffffffff, "1.7976931348623157e+308"},
                            {0xffefffffffffffff, "-1.7976931348623157e+308"},
                            {0x4340000000000000, "9007199254740992"},
                            {0xc340000000000000, "-9007199254740992"},
                            {0x4430000000000000, "295147905179352830000"},
                            {0x44b52d02c7e14af5, "9.999999999999997e+22"},
                            {0x44b52d02c7e14af6, "1e+23"},
                            {0x44b52d02c7e14af7, "1.0000000000000001e+23"},
                            {0x444b1ae4d6e2ef4e, "999999999999999700000"},
                            {0x444b1ae4d6e2ef4f, "999999999999999900000"},
                            {0x444b1ae4d6e2ef50, "1e+21"},
                            {0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"},
                            {0x3eb0c6f7a0b5ed8d, "0.000001"},
                            {0x41b3de4355555553, "333333333.3333332"},
                            {0x41b3de4355555554, "333333333.33333325"},
                            {0x41b3de4355555555, "333333333.3333333"},
                            {0x41b3de4355555556, "333333333.3333334"},
                            {0x41b3de4355555557, "333333333.33333343"},
                            {0xbecbf647612f3696, "-0.0000033333333333333333"},
                            {0x43143ff3c1cb0959, "1424953923781206.2"}})
        CHECK(ecmascript_number(std::bit_cast<double>(s.bits)) == s.text);
}

TEST_CASE("the example of RFC 8785 section 3.2.2 comes out as published") {
    const auto json = parse_json(R"({
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
    })");
    REQUIRE(json.has_value());
    CHECK(canonical(*json) == R"({"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],)"
                              "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
}

TEST_CASE("members are sorted by UTF-16 code units, as in RFC 8785 section 3.2.3") {
    const auto json = parse_json(R"({"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh",
        "1": "One", "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"})");
    REQUIRE(json.has_value());
    CHECK(canonical(*json) ==
          "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xC2\x80\":\"Control\",\"ö\":\"Latin Small Letter O With "
          "Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\xEF\xAC\xB3\":\"Hebrew Letter Dalet With Dagesh\"}");
}

TEST_CASE("large whole numbers are read as doubles, as ECMAScript does") {
    const auto json = parse_json("[9007199254740993, 18446744073709551615, -1]");
    REQUIRE(json.has_value());
    CHECK(canonical(*json) == "[9007199254740992,18446744073709552000,-1]");
}

TEST_CASE("a number is written with the fewest digits that read back as it") {
    std::uint64_t state = 20;
    for (int i = 0; i < 20'000; ++i) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        const std::uint64_t bits = i % 3 == 0 ? state & ~((std::uint64_t{1} << 52) - 1) : state;    // powers of two among them
        const double number = std::abs(std::bit_cast<double>(bits));
        if (!std::isfinite(number) || number == 0) continue;
        char buffer[64];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific).ptr;
        const auto [digits, point] = shortest_digits(number);
        const int exponent = point - 1;
        std::string found = digits.substr(0, 1) + (digits.size() > 1 ? "." + digits.substr(1) : "");
        found += exponent < 0 ? "e-" : "e+";
        found += (std::abs(exponent) < 10 ? "0" : "") + std::to_string(std::abs(exponent));
        CHECK(found == std::string(buffer, end));
    }
}
