// A piece of a spreadsheet pasted into a cell: it fills the cells to the right and below, and adds indicator rows when they run out.
// Whole rows of the indicators' table, with its 一级 and 二级 and its heading, go to the 二级 that they name.
// A report pasted into one of its sections: it is parted by its headings.
#pragma once

#include "core/edit.h"
#include "core/template.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

struct Pasted {
    std::vector<Edit> edits;        // none: a single value, or no cell of a table; the browser pastes it as text
    std::size_t cells = 0;          // filled; of sections: how many
    std::size_t left_out = 0;       // that say something and have no cell, or none of a choice's options
    std::string unknown_group{};    // a 二级 among them that the form does not have
};
[[gnu::noinline]] Pasted paste(const Template& tpl, const Report& report, const Path& at, std::string_view text);

}    // namespace ziping
