// 应交名单: the units whose reports a bureau waits for, so that it sees who has not sent any.
//
//     const Roster roster("单位名称\n1. 市档案馆\n2\t市民政局（本级）\n");
//     roster.units()                   "市档案馆", "市民政局（本级）"
//     roster.lists("市民政局(本级)")    true: names are compared as plain_name gives them
//     roster.without({"市档案馆"})      "市民政局（本级）"
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

class Roster {
public:
    static constexpr std::size_t most = 5'000;    // units; those beyond are left out

    Roster() = default;

    // A name a line; of a line with several cells, as spreadsheets give them, the first that is not a number. Left out are numbers
    // before a name, a heading (单位名称), blank lines, and names that stood there already.
    explicit Roster(std::string_view text);

    const std::vector<std::string>& units() const { return units_; }    // as written, in their order
    bool empty() const { return units_.empty(); }
    std::string text() const;    // a unit a line
    bool lists(std::string_view unit) const;
    std::vector<std::string_view> without(const std::vector<std::string_view>& units) const;    // those that are none of these

private:
    std::vector<std::string> units_;
    std::set<std::string, std::less<>> names_;    // the same, plain
};

}    // namespace ziping
