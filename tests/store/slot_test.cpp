#include "store/draft_index.h"
#include "store/slot.h"

#include "exchange/digest.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

const Slot slot{12, "2026-11-24T10:32:05+08:00", R"({"unit":"市直机关工委"})"};

}    // namespace

TEST_CASE("the checksum is the CRC-32 of the standard") {
    CHECK(crc32("123456789") == 0xCBF43926u);
    CHECK(crc32("") == 0u);
}

TEST_CASE("a slot reads as it was written") {
    const auto read = read_slot(write_slot(slot));
    REQUIRE(read.has_value());
    CHECK(*read == slot);
}

TEST_CASE("a slot cut off at any byte is damaged") {
    const std::string text = write_slot(slot);
    for (std::size_t size = 0; size < text.size(); ++size) CHECK_FALSE(read_slot(text.substr(0, size)).has_value());
}

TEST_CASE("a slot with any byte changed is damaged") {
    const std::string text = write_slot(slot);
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string changed = text;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        CHECK_FALSE(read_slot(changed).has_value());
    }
}

TEST_CASE("blanks are dropped outside of strings only") {
    CHECK(without_blanks("{\n  \"a b\": [1, 2],\r\n\t\"c\": \"d  \\\" e\\\\\"\n}") == R"({"a b":[1,2],"c":"d  \" e\\"})");
    CHECK(without_blanks("\"open\\") == "\"open\\");
    CHECK(without_blanks("") == "");
}

TEST_CASE("the index reads as it was written, whatever stands in its texts") {
    DraftInfo first, second;
    first.id = "9f0c";
    first.unit = "市直机关工委";
    first.year = 2023;
    first.tpl = "zhuzhou-2023";
    first.title = "整体支出绩效自评";
    first.status = Status::submitted;
    first.saved_at = "2026-11-24T10:32:05+08:00";
    first.serial = 12;
    first.revision = 3;
    first.size = 4096;
    second.unit = "一\t二\n三";
    const auto read = read_index(write_index({first, second}));
    REQUIRE(read.size() == 2);
    CHECK(read[0] == first);
    CHECK(read[1].unit == "一 二 三");
}

TEST_CASE("an index cut off or changed is taken for none") {
    DraftInfo info;
    info.id = "9f0c";
    const std::string text = write_index({info, info});
    for (std::size_t size = 0; size < text.size(); ++size) CHECK(read_index(text.substr(0, size)).empty());
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string changed = text;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        CHECK(read_index(changed).empty());
    }
}
