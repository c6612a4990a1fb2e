#include "store/altered_marks.h"

namespace ziping {

namespace {
constexpr std::string_view prefix = "ziping/altered/";
}

AlteredMarks::AlteredMarks(KeyValue& storage) : storage_(&storage) {
    for (const std::string& key : storage.keys(prefix)) ids_.insert(key.substr(prefix.size()));
}

void AlteredMarks::set(std::string_view id, bool altered) {
    if (altered == has(id)) return;
    const std::string key = std::string(prefix).append(id);
    if (altered) {
        ids_.emplace(id);
        static_cast<void>(storage_->put(key, "1"));
    } else {
        ids_.erase(ids_.find(id));
        static_cast<void>(storage_->erase(key));
    }
}

}    // namespace ziping
