// A piece of a spreadsheet pasted into a cell: it fills the cells to the right and below, and adds indicator rows when they run out.
// A report pasted into one of its sections: it is parted by its headings.
#pragma once

#include "core/edit.h"
#include "core/template.h"

#include <string_view>
#include <vector>

namespace ziping {

// The edits, or none when the text is a single value or the cell is not in a
// table: then the browser pastes it as text.
std::vector<Edit> paste_edits(const Template& tpl, const Report& report, const Path& at, std::string_view text);

}    // namespace ziping
