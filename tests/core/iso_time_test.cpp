// Times out of files, which may hold anything.
#include "core/iso_time.h"

#include <doctest/doctest.h>

using namespace ziping;

TEST_CASE("a time as people read it") {
    constexpr const char* time = "2024-03-05T10:32:05+08:00";
    CHECK(is_time(time));
    CHECK(day_of(time) == "20240305");
    CHECK(chinese_day(time) == "2024年3月5日");
    CHECK(minute_of(time) == "2024-03-05 10:32");
    CHECK(clock_of(time) == "10:32");
}

TEST_CASE("what is no time is not cut into pieces") {
    for (const char* text : {"", "2024", "2024-03-05", "2024-03-05 10:32", "2024-13-05T10:32", "2024-03-00T10:32",
                             "2024-03-05T24:00", "2024-03-05T10:60", "二〇二四年三月十五日", "２０２４-03-05T10:32"}) {
        CAPTURE(text);
        CHECK_FALSE(is_time(text));
        CHECK(day_of(text).empty());
        CHECK(chinese_day(text).empty());
        CHECK(minute_of(text).empty());
        CHECK(clock_of(text).empty());
    }
}
