#include "core/cell_index.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ziping;

TEST_CASE("ids of every length are told apart") {
    for (std::size_t size = 0; size <= 40; ++size) {
        const std::string id(size, 'a');
        CHECK(same_id(id, std::string(size, 'a')));
        CHECK_FALSE(same_id(id, id + 'a'));
        for (std::size_t i = 0; i < size; ++i) {
            std::string other = id;
            other[i] = 'b';
            CHECK_FALSE(same_id(id, other));
        }
    }
}

TEST_CASE("cells are found by block, row and column") {
    struct Item {
        Path path;
    };
    std::vector<Item> items;
    for (const char* block : {"costs", "staff", "a-block-with-a-very-long-id"})
        for (int row = 0; row < 40; ++row)
            for (const char* column : {"last", "budget", "final", "x"})
                items.push_back({{"base", block, "row-" + std::to_string(row), column}});
    const CellIndex index(items);
    for (const Item& item : items) CHECK(index.find(items, item.path) == &item);
    CHECK(index.find(items, CellRef{"base", "costs", "row-40", "last"}) == nullptr);
    CHECK(index.find(items, CellRef{"base", "costs", "row-1", ""}) == nullptr);
    CHECK(index.find(items, CellRef{}) == nullptr);
    CHECK(CellIndex().find(items, items.front().path) == nullptr);
    CHECK(CellIndex(std::vector<Item>()).find(std::vector<Item>(), items.front().path) == nullptr);
}
