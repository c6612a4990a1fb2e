#include "store/kept_roster.h"

namespace ziping {

namespace {
constexpr std::string_view key = "ziping/roster";
}

std::string kept_roster(KeyValue& storage) {
    auto text = storage.get(key);
    return text && *text ? std::move(**text) : std::string();
}

bool keep_roster(KeyValue& storage, std::string_view text) {
    return (text.empty() ? storage.erase(key) : storage.put(key, text)).has_value();
}

}    // namespace ziping
