// Ids: short ASCII texts that name forms, blocks, rows and columns. Compared so often that it is done in place, without a call.
//
//     same_id("final", "budget")            false
//     const Row* row = by_id(block.rows, "sangong");    null when there is none
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace ziping {

namespace ids {

template <class Word>
Word word_at(std::string_view text, std::size_t at) {
    Word word;
    std::memcpy(&word, text.data() + at, sizeof word);
    return word;
}

// The same bytes at both ends: all of them for texts of up to twice as many.
template <class Word>
bool same_ends(std::string_view a, std::string_view b) {
    const std::size_t last = a.size() - sizeof(Word);
    return word_at<Word>(a, 0) == word_at<Word>(b, 0) && word_at<Word>(a, last) == word_at<Word>(b, last);
}

}    // namespace ids

inline bool same_id(std::string_view a, std::string_view b) {
    const std::size_t size = a.size();
    if (size != b.size()) return false;
    if (size > 16) return a == b;
    if (size >= 8) return ids::same_ends<std::uint64_t>(a, b);
    if (size >= 4) return ids::same_ends<std::uint32_t>(a, b);
    if (size >= 2) return ids::same_ends<std::uint16_t>(a, b);
    return size == 0 || a[0] == b[0];
}

// A number that is the same for the same id, and mostly another for others.
inline std::uint64_t id_hash(std::string_view id) {
    const std::size_t size = id.size();
    std::uint64_t hash = size;
    if (size >= 8)
        hash += ids::word_at<std::uint64_t>(id, 0) + 3 * ids::word_at<std::uint64_t>(id, size - 8);
    else if (size >= 4)
        hash += std::uint64_t{ids::word_at<std::uint32_t>(id, 0)} << 32 | ids::word_at<std::uint32_t>(id, size - 4);
    else if (size > 0)
        hash += std::uint64_t{static_cast<unsigned char>(id[0])} << 24 |
                std::uint64_t{static_cast<unsigned char>(id[size / 2])} << 16 | static_cast<unsigned char>(id[size - 1]);
    return hash * 0x9E37'79B9'7F4A'7C15;
}

template <class Items>
auto* by_id(Items& items, std::string_view id) {
    for (auto& item : items)
        if (same_id(item.id, id)) return &item;
    return static_cast<decltype(&*items.begin())>(nullptr);
}

}    // namespace ziping
