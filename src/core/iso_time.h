// Times as files hold them, ISO 8601 with an offset, and as people read them.
//
//     is_time("2024-03-05T10:32:05+08:00")       true
//     day_of("2024-03-05T10:32:05+08:00")        "20240305", for names of files
//     chinese_day("2024-03-05T10:32:05+08:00")   "2024年3月5日"
//     minute_of("2024-03-05T10:32:05+08:00")     "2024-03-05 10:32"
//     clock_of("2024-03-05T10:32:05+08:00")      "10:32"
//
// What is no time gives "".
#pragma once

#include <string>
#include <string_view>

namespace ziping {

bool is_time(std::string_view text);    // its day and minute are there and in their ranges

std::string day_of(std::string_view time);
std::string chinese_day(std::string_view time);
std::string minute_of(std::string_view time);
std::string clock_of(std::string_view time);

}    // namespace ziping
