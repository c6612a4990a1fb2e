// What the list of drafts shows, kept beside them so that listing need not read every draft. Only a cache: a lost or
// damaged index is made anew from the drafts themselves.
#pragma once

#include "core/report.h"
#include "store/slot.h"

#include <string>
#include <string_view>
#include <vector>

namespace ziping {

struct DraftInfo {
    std::string id;    // of the report
    std::string unit;
    int year = 0;
    std::string tpl;      // id of the template
    std::string title;    // of the template, or its id when this program does not know it
    Status status = Status::draft;
    bool under_review = false;    // see core/returned.h
    std::string saved_at;         // ISO 8601
    unsigned long serial = 0;     // of the version it tells of (slot.h)
    int revision = 0;             // 第N版
    std::size_t size = 0;         // of that version, bytes
    bool damaged = false;         // nothing readable is left of it; see Drafts::remains
    bool operator==(const DraftInfo&) const = default;
};

DraftInfo describe(const Report& report, std::string title, const Slot& slot);

// A line for each draft, its fields parted by tabs, below a line with the checksum.
std::string write_index(const std::vector<DraftInfo>& drafts);
std::vector<DraftInfo> read_index(std::string_view text);    // empty when damaged

}    // namespace ziping
