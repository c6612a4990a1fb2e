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
