#include "core/path.h"

#include <algorithm>

namespace ziping {

Path Path::parse(std::string_view text) { return CellRef::parse(text); }

CellRef CellRef::parse(std::string_view text) {
    std::string_view parts[4];
    std::size_t count = 0;
    for (std::size_t at = 0; count < 4; ++count) {
        const std::size_t end = count == 3 ? text.size() : std::min(text.find('/', at), text.size());
        parts[count] = text.substr(at, end - at);
        if (end == text.size()) break;
        at = end + 1;
    }
    if (parts[0] == "report") return {"report", "", "", parts[1]};
    return {parts[0], parts[1], parts[2], parts[3]};
}

std::string Path::text() const {
    if (form == "report") return form + "/" + column;
    std::string out = form;
    if (!block.empty() || !row.empty() || !column.empty()) out += "/" + block;
    if (!row.empty() || !column.empty()) out += "/" + row;
    if (!column.empty()) out += "/" + column;
    return out;
}

}    // namespace ziping
