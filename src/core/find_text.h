// Where words stand in what was filled in, in the order of the forms. The width and the case of letters and digits make no difference.
//
//     for (const Match& one : find_text(tpl, report, "168期")) …
//     one.place, one.around    "自评报告 › （一）整体支出绩效情况", "…发布预警信号168期，服务农业生产…"
#pragma once

#include "core/report.h"
#include "core/template.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

struct Match {
    Path path;                         // a cell; the first of its words are shown
    std::string place;                 // in words
    std::string around;                // one line: the words with some characters before and after
    std::size_t begin = 0, end = 0;    // of the words in `around`, bytes
};

inline constexpr std::size_t most_matches = 500;

// A cell each; none for blank words. What is computed or chosen from a list is not looked into.
std::vector<Match> find_text(const Template& tpl, const Report& report, std::string_view words);

}    // namespace ziping
