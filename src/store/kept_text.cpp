#include "store/kept_text.h"

namespace ziping {

namespace {

std::string_view key_of(Kept which) { return which == Kept::roster ? "ziping/roster" : "ziping/reviewer"; }

}    // namespace

std::string kept_text(KeyValue& storage, Kept which) {
    auto text = storage.get(key_of(which));
    return text && *text ? std::move(**text) : std::string();
}

bool keep_text(KeyValue& storage, Kept which, std::string_view text) {
    return (text.empty() ? storage.erase(key_of(which)) : storage.put(key_of(which), text)).has_value();
}

}    // namespace ziping
