// Finds a cell of a form among the items of a list, whose `path` tells which cell each is of: by block, row and column.
//
//     CellIndex index(numbers);
//     const Number* number = index.find(numbers, {form, "costs", "sangong", "final"});    null when there is none
#pragma once

#include "core/ids.h"
#include "core/path.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace ziping {

// Of a list that grows no more.
class CellIndex {
public:
    CellIndex() = default;

    template <class Item>
    explicit CellIndex(const std::vector<Item>& items) : places_(std::bit_ceil(items.size() * 2 + 1), 0) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            std::size_t at = first_place(items[i].path);
            while (places_[at] != 0) at = next(at);
            places_[at] = static_cast<std::uint32_t>(i + 1);
        }
    }

    template <class Item>
    const Item* find(const std::vector<Item>& items, const CellRef& path) const {
        if (places_.empty()) return nullptr;
        for (std::size_t at = first_place(path); places_[at] != 0; at = next(at)) {
            const Item& item = items[places_[at] - 1];
            if (same_id(item.path.row, path.row) && same_id(item.path.column, path.column) &&
                same_id(item.path.block, path.block))
                return &item;
        }
        return nullptr;
    }

private:
    std::size_t first_place(const CellRef& path) const {
        const std::uint64_t hash = id_hash(path.row) + 3 * id_hash(path.column) + 5 * id_hash(path.block);
        return static_cast<std::size_t>(hash >> 32) & (places_.size() - 1);
    }
    std::size_t next(std::size_t at) const { return (at + 1) & (places_.size() - 1); }

    std::vector<std::uint32_t> places_;    // a power of two of them, at least half of them empty: index + 1, or 0
};

}    // namespace ziping
