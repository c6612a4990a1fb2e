#include "core/iso_time.h"

namespace ziping {

namespace {

constexpr std::string_view shape = "0000-00-00T00:00";

int number(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

bool is_between(int value, int least, int most) { return value >= least && value <= most; }

}    // namespace

bool is_time(std::string_view text) {
    if (text.size() < shape.size()) return false;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i]) return false;
    return is_between(number(text.substr(5, 2)), 1, 12) && is_between(number(text.substr(8, 2)), 1, 31) &&
           is_between(number(text.substr(11, 2)), 0, 23) && is_between(number(text.substr(14, 2)), 0, 59);
}

std::string day_of(std::string_view time) {
    if (!is_time(time)) return {};
    return std::string(time.substr(0, 4)).append(time.substr(5, 2)).append(time.substr(8, 2));
}

std::string chinese_day(std::string_view time) {
    if (!is_time(time)) return {};
    return std::string(time.substr(0, 4)) + "年" + std::to_string(number(time.substr(5, 2))) + "月" +
           std::to_string(number(time.substr(8, 2))) + "日";
}

std::string minute_of(std::string_view time) {
    return is_time(time) ? std::string(time.substr(0, 10)) + " " + clock_of(time) : std::string();
}

std::string clock_of(std::string_view time) { return is_time(time) ? std::string(time.substr(11, 5)) : std::string(); }

}    // namespace ziping
