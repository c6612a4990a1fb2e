#include "core/quantity.h"

#include <doctest/doctest.h>

using namespace ziping;

TEST_CASE("blank is what shows nothing") {
    for (const std::string_view text : {"", " ", "\t\n", "　", "　 　", "\u00A0", "\u200B", "\uFEFF"}) CHECK(is_blank(text));
    for (const std::string_view text : {"0", "　0", "-", "无"}) CHECK(!is_blank(text));
}

TEST_CASE("trimming takes blanks of both ends and leaves those inside") {
    CHECK(trimmed("　20 ") == "20");
    CHECK(trimmed(" 年  月  日\n") == "年  月  日");
    CHECK(trimmed("　") == "");
    CHECK(trimmed("\xE3\x80") == "\xE3\x80");    // half a character is no blank
}

TEST_CASE("full-width letters, digits and signs become ASCII") {
    CHECK(half_width("＞９５％") == ">95%");
    CHECK(half_width("１２．５，ＡＢ") == "12.5,AB");
    CHECK(half_width("≧9 ≦8 ⩾7 ⩽6") == "≥9 ≤8 ≥7 ≤6");
    CHECK(half_width("进一步　提升") == "进一步 提升");
    CHECK(half_width("党务干部培训") == "党务干部培训");
    CHECK(half_width("\xFF\xFE") == "\xFF\xFE");    // not UTF-8: left alone
}

TEST_CASE("amounts show with separators") {
    struct {
        std::string_view plain, shown;
    } const cases[] = {
        {"0", "0"},     {"999", "999"}, {"1000", "1,000"}, {"-1234567.891", "-1,234,567.891"}, {"1234.5678", "1,234.5678"},
        {"0.5", "0.5"}, {"十", "十"},   {"", ""},
    };
    for (const auto& one : cases) CHECK(with_separators(one.plain) == one.shown);
}
