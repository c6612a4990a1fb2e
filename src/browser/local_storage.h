// KeyValue over the page's localStorage. Keys and values go through unchanged: the page stores the text itself, nothing
// encoded, so a curious user can read a draft in the browser's tools.
#pragma once

#include "store/key_value.h"

namespace ziping {

class LocalStorage final : public KeyValue {
public:
    std::expected<std::optional<std::string>, StorageError> get(std::string_view key) override;
    std::expected<void, StorageError> put(std::string_view key, std::string_view text) override;
    std::expected<void, StorageError> erase(std::string_view key) override;
    std::vector<std::string> keys(std::string_view prefix) override;
};

}    // namespace ziping
