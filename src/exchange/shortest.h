// The shortest decimal digits that read back as the same binary number: what RFC 8785 writes for numbers that are none of ours. Exact
// arithmetic on long integers; std::to_chars would bring tables of 10 KB that do not compress.
#pragma once

#include <string>

namespace ziping {

struct ShortestDigits {
    std::string digits;    // "2" and point 1 for 2, "15" and point 0 for 0.15
    int point = 0;         // the value is 0.digits × 10^point
};

ShortestDigits shortest_digits(double number);    // finite and above 0

}    // namespace ziping
