// Storage in memory that fails when told to.
//
//     FaultyStorage storage;
//     storage.denied = true;                            as in a private window
//     storage.quota = 5000;                             bytes over all keys and texts
//     storage.fail_put(3, FaultyStorage::torn);         the third put from now
#pragma once

#include "store/key_value.h"

#include <functional>
#include <map>
#include <string>

namespace ziping {

struct FaultyStorage final : KeyValue {
    enum Fault {
        full,
        refused,    // denied, once
        torn,       // half of the text arrives, and no error
        lost,       // nothing arrives, and no error
        dead,       // the window is gone: neither this nor anything later arrives
    };
    std::map<std::string, std::string, std::less<>> texts;
    bool denied = false;
    std::size_t quota = ~std::size_t{0};
    int puts = 0;    // so far

    void fail_put(int nth, Fault fault) { fault_at_ = puts + nth, fault_ = fault, gone_ = false; }
    void work_again() { fault_at_ = 0, gone_ = false; }

    std::expected<std::optional<std::string>, StorageError> get(std::string_view key) override {
        if (denied) return std::unexpected(StorageError::denied);
        const auto found = texts.find(key);
        return found == texts.end() ? std::nullopt : std::optional(found->second);
    }

    std::expected<void, StorageError> put(std::string_view key, std::string_view text) override {
        if (denied) return std::unexpected(StorageError::denied);
        if (++puts == fault_at_) {
            if (fault_ == full) return std::unexpected(StorageError::full);
            if (fault_ == refused) return std::unexpected(StorageError::denied);
            if (fault_ == torn) texts[std::string(key)] = text.substr(0, text.size() / 2);
            gone_ = fault_ == dead;
            return {};
        }
        if (gone_) return {};
        const auto old = texts.find(key);
        const std::size_t before = old == texts.end() ? 0 : key.size() + old->second.size();
        if (used() - before + key.size() + text.size() > quota) return std::unexpected(StorageError::full);
        texts[std::string(key)] = text;
        return {};
    }

    std::expected<void, StorageError> erase(std::string_view key) override {
        if (denied) return std::unexpected(StorageError::denied);
        if (gone_) return {};
        if (const auto found = texts.find(key); found != texts.end()) texts.erase(found);
        return {};
    }

    std::vector<std::string> keys(std::string_view prefix) override {
        std::vector<std::string> found;
        if (!denied)
            for (const auto& [key, text] : texts)
                if (key.starts_with(prefix)) found.push_back(key);
        return found;
    }

    std::size_t used() const {
        std::size_t sum = 0;
        for (const auto& [key, text] : texts) sum += key.size() + text.size();
        return sum;
    }

private:
    int fault_at_ = 0;
    Fault fault_ = full;
    bool gone_ = false;
};

}    // namespace ziping
