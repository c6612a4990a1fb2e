// The address of a cell: form / block / row / column, by their stable ids.
//
//     Path::parse("eval/indicators/q3/actual")    .text() gives the same
//     Path::parse("report/unit")                  the two values of the report's head: unit, year (form "report", column "unit")
//
// A finding may point at more than one cell: a path with an empty column is a row, with an empty row a block. In an indicator block
// the id of a 一级 or 二级 group may stand for the row ("eval/indicators/output/weight").
#pragma once

#include "core/ids.h"

#include <compare>
#include <string>
#include <string_view>

namespace ziping {

struct CellRef;

struct Path {
    std::string form, block, row, column;

    static Path parse(std::string_view text);    // missing parts are empty; "report/unit" is
                                                 // {report, "", "", unit}
    std::string text() const;                    // without trailing empty parts
    Path with_column(std::string_view column) const { return {form, block, row, std::string(column)}; }
    operator CellRef() const;
    auto operator<=>(const Path&) const = default;
    bool operator==(const Path& other) const;
};

// A path that borrows its ids: the address of what a template and a report hold, as long as they do.
struct CellRef {
    std::string_view form, block, row, column;

    static CellRef parse(std::string_view text);    // borrows from the text
    std::string text() const { return Path(*this).text(); }
    CellRef with_column(std::string_view other) const { return {form, block, row, other}; }
    operator Path() const { return {std::string(form), std::string(block), std::string(row), std::string(column)}; }
    auto operator<=>(const CellRef&) const = default;
    bool operator==(const CellRef& other) const {
        return same_id(row, other.row) && same_id(column, other.column) && same_id(block, other.block) &&
               same_id(form, other.form);
    }
    friend bool operator==(const CellRef& a, const Path& b) { return a == CellRef(b); }
};

inline Path::operator CellRef() const { return {form, block, row, column}; }
inline bool Path::operator==(const Path& other) const { return CellRef(*this) == CellRef(other); }

}    // namespace ziping
