#include "exchange/zip.h"

#include <doctest/doctest.h>

using namespace ziping;

TEST_CASE("an archive says where its entries stand") {
    const std::string file = zip({{"a.txt", "first"}, {"说明.txt", ""}});
    CHECK(file.substr(0, 4) == "PK\x03\x04");
    CHECK(file.substr(30, 5) == "a.txt");
    CHECK(file.substr(35, 5) == "first");
    CHECK(file.substr(file.size() - 22, 4) == "PK\x05\x06");
    const auto directory = static_cast<unsigned char>(file[file.size() - 6]);
    CHECK(file.substr(directory, 4) == "PK\x01\x02");
    CHECK(zip({}).size() == 22);
}

TEST_CASE("entries that lie over each other are damage, not work without end") {
    const std::string large(4'000, 'y');
    std::string file = zip({{"a.txt", large}, {"b.txt", ""}});
    const std::size_t entry = file.find("PK\x01\x02"), other = file.find("PK\x01\x02", entry + 4);
    for (std::size_t i = 16; i < 28; ++i) file[other + i] = file[entry + i];    // check sum and sizes
    for (std::size_t i = 42; i < 46; ++i) file[other + i] = file[entry + i];    // where it stands
    CHECK_FALSE(unzip(file).has_value());
}
