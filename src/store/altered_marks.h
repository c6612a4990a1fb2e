// Drafts that came from a file which was changed after its export. The draft itself is whole again once it is stored, so the mark
// stands beside it, until the report is exported from here.
//
//     AlteredMarks marks(storage);
//     marks.set(id, digest_fits(file) == false);
//     marks.has(id)
//
// Keys: ziping/altered/<id>
#pragma once

#include "store/key_value.h"

#include <set>
#include <string>
#include <string_view>

namespace ziping {

class AlteredMarks {
public:
    explicit AlteredMarks(KeyValue& storage);
    bool has(std::string_view id) const { return ids_.contains(id); }
    void set(std::string_view id, bool altered);    // where storage takes nothing, for this visit

private:
    KeyValue* storage_;
    std::set<std::string, std::less<>> ids_;
};

}    // namespace ziping
