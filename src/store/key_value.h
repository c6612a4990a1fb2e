// Where drafts are kept: texts under keys. The page implements it with localStorage, tests with a map that can be told to fail.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

enum class StorageError {
    denied,    // the browser forbids storage (private window, policy)
    full,      // quota
    broken,    // read back something else than was written
};

struct KeyValue {
    virtual ~KeyValue() = default;
    virtual std::expected<std::optional<std::string>, StorageError> get(std::string_view key) = 0;    // nullopt: no such key
    virtual std::expected<void, StorageError> put(std::string_view key, std::string_view text) = 0;
    virtual std::expected<void, StorageError> erase(std::string_view key) = 0;
    virtual std::vector<std::string> keys(std::string_view prefix) = 0;
};

}    // namespace ziping
