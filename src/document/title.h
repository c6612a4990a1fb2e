// Where a title turns into the next line: between its phrases, in as few lines as fit, of nearly the same length
// (GB/T 9704-2012, 7.3.1: 回行时要做到词意完整，排列对称，长短适宜).
//
//     title_lines("2023年度市妇联整体支出绩效自评报告", "市妇联", width, size)     with '\n' where it turns
//
// A phrase is what stands before or after the unit's name or begins with a word that such titles are made of. A title that does not
// fit this way is returned as it is, to be broken anywhere.
#pragma once

#include "document/document.h"

#include <string>
#include <string_view>

namespace ziping {

std::string title_lines(std::string_view title, std::string_view unit, paper::Length width, paper::Length size);

}    // namespace ziping
