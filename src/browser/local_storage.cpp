#include "browser/local_storage.h"

#include "browser/imports.h"

namespace ziping {

namespace {

enum Outcome { done = 0, missing = 1, denied = 2, full = 3 };    // as web/storage.ts answers

std::expected<void, StorageError> result_of(int outcome) {
    if (outcome == full) return std::unexpected(StorageError::full);
    if (outcome != done) return std::unexpected(StorageError::denied);
    return {};
}

}    // namespace

std::expected<std::optional<std::string>, StorageError> LocalStorage::get(std::string_view key) {
    std::string text;
    const int outcome = page_storage_get(key.data(), key.size(), &text);
    if (outcome == denied) return std::unexpected(StorageError::denied);
    if (outcome == missing) return std::nullopt;
    return text;
}

std::expected<void, StorageError> LocalStorage::put(std::string_view key, std::string_view text) {
    return result_of(page_storage_put(key.data(), key.size(), text.data(), text.size()));
}

std::expected<void, StorageError> LocalStorage::erase(std::string_view key) {
    return result_of(page_storage_erase(key.data(), key.size()));
}

std::vector<std::string> LocalStorage::keys(std::string_view prefix) {
    std::string joined;
    page_storage_keys(prefix.data(), prefix.size(), &joined);
    std::vector<std::string> keys;
    for (std::size_t at = 0, end; (end = joined.find('\0', at)) != joined.npos; at = end + 1)
        keys.push_back(joined.substr(at, end - at));
    return keys;
}

}    // namespace ziping
