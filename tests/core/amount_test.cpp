#include "core/quantity.h"

#include <doctest/doctest.h>

#include <string>

using namespace ziping;

namespace {

// "620.99", "blank", or "!suggestion".
std::string told(const std::expected<std::optional<Decimal>, AmountError>& read) {
    if (!read) return "!" + read.error().suggestion;
    return *read ? (*read)->text() : "blank";
}

}    // namespace

TEST_CASE("amounts are plain numbers, separators in their places") {
    struct {
        std::string_view text, told;
    } const cases[] = {
        {"620.99", "620.99"},
        {"　20", "20"},
        {"2.77 ", "2.77"},
        {"１２．５", "12.5"},
        {"1,469", "1469"},
        {"1,234,567.89", "1234567.89"},
        {"1，469", "1469"},
        {"1 469", "1469"},
        {"-3.5", "-3.5"},
        {"−3.5", "-3.5"},
        {"0", "0"},
        {"20万元", "20"},
        {"￥20", "20"},
        {"", "blank"},
        {"　", "blank"},
        {"7,00.0,77", "!700.077"},
        {"1,46", "!1.46"},
        {"14,6900", "!146900"},
        {"620,9", "!620.9"},
        {"620。99", "!620.99"},
        {"1.2.3", "!"},
        {"10万", "!10"},
        {"5元", "!0.0005"},
        {"1.2亿元", "!12000"},
        {"3千元", "!0.3"},
        {"无", "!"},
        {"-", "!0"},
        {"—", "!0"},
        {"约20", "!"},
        {"12 34", "!1234"},
        {"20人", "!20"},
        {"12345678901234567", "!"},
        {"-1,23456789012345678901", "!"},
        {"1,", "!1"},
    };
    for (const auto& one : cases) {
        CAPTURE(one.text);
        CHECK(told(read_amount(one.text)) == one.told);
    }
}

TEST_CASE("the cell's own unit may be written, another is an error") {
    CHECK(told(read_amount("20人", "人")) == "20");
    CHECK(told(read_amount("20名", "人")) == "!20");
    CHECK(told(read_amount("2万", "人")) == "!20000");
    CHECK(told(read_amount("2万人", "人")) == "!");
    CHECK(told(read_amount("350㎡", "㎡")) == "350");
    CHECK(told(read_amount("5分", "分")) == "5");
    CHECK(told(read_amount("10%", "分")) == "!");
    CHECK(told(read_amount("1.5万元", "元")) == "!15000");
    CHECK(told(read_amount("5oo")) == "!");    // 500, or 5?
}

TEST_CASE("an error says what is wrong, in a few words") {
    const auto reason = [](std::string_view text) {
        const auto read = read_amount(text);
        return read ? std::string() : read.error().reason;
    };
    CHECK(reason("7,00.0,77") == "千分位逗号的位置不对");
    CHECK(reason("1.2.3") == "小数点多于一个");
    CHECK(reason("10万") == "本栏单位是万元，不要写“万”");
    CHECK(reason("已完成") == "不是数字");
    CHECK(reason("20左右") == "数字后面有文字“左右”");
    CHECK(reason("620。99") == "小数点写成了句号");
    CHECK(reason("12 .5") == "数字中间有空格");
    CHECK(reason("5oo") == "数字后面有字母“oo”");
}

TEST_CASE("rates are read in percent, with or without the sign") {
    CHECK(told(read_percent("100%")) == "100");
    CHECK(told(read_percent("100%　")) == "100");
    CHECK(told(read_percent("７９．２７％")) == "79.27");
    CHECK(told(read_percent("79.27")) == "79.27");
    CHECK(told(read_percent("")) == "blank");
    CHECK(told(read_percent("满分")) == "!");
}
