// Sorting by index: stable, without moving what is sorted, and one piece of code for lists of every type.
//
//     for (const std::size_t i : in_order(rows.size(), [&](std::size_t a, std::size_t b) { return rows[a].id < rows[b].id; })) …
//     put_in_order(rows, [](const Row& a, const Row& b) { return a.id < b.id; });
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace ziping {

using Before = bool (*)(const void* context, std::size_t a, std::size_t b);
std::vector<std::size_t> in_order(std::size_t count, Before before, const void* context);

template <class Less>
std::vector<std::size_t> in_order(std::size_t count, const Less& less) {
    const Before before = [](const void* context, std::size_t a, std::size_t b) {
        return (*static_cast<const Less*>(context))(a, b);
    };
    return in_order(count, before, &less);
}

template <class Item, class Less>
void put_in_order(std::vector<Item>& items, const Less& less) {
    std::vector<Item> sorted;
    sorted.reserve(items.size());
    for (const std::size_t i : in_order(
             items.size(), [&](std::size_t a, std::size_t b) { return less(std::as_const(items[a]), std::as_const(items[b])); }))
        sorted.push_back(std::move(items[i]));
    items = std::move(sorted);
}

}    // namespace ziping
