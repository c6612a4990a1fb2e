// One stored version of a draft: a line that says which, then the exchange file without its pretty blanks.
//
//     8c2f0a1e 12 2026-11-24T10:32:05+08:00
//     {"format":"ziping-report",…}
//
// The first word is the CRC-32 of all that follows it: a slot that was cut off or changed is told from a good one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ziping {

struct Slot {
    unsigned long serial = 0;    // 1, 2, …: grows with every save of the draft (not the report's 第N版)
    std::string saved_at;        // ISO 8601
    std::string report;          // exchange file
    bool operator==(const Slot&) const = default;
};

std::string write_slot(const Slot& slot);
std::optional<Slot> read_slot(std::string_view text);    // nullopt: damaged, or no slot at all

std::string without_blanks(std::string_view json);    // drops white space outside of strings

}    // namespace ziping
