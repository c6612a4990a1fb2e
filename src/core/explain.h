// Behind every computed number stands how it came about, in words: the formula, its values, the cells they stand in, the source.
//
//     const auto told = explain(tpl, report, assessment, Path::parse("eval/funding/total/rate"));
//     told->lines                                            "执行率 = 全年执行数 ÷ 全年预算数", "= 620.99 ÷ 620.99 = 100%"
#pragma once

#include "core/assess.h"

#include <optional>
#include <string>
#include <vector>

namespace ziping {

// How a computed number came about.
struct Explanation {
    std::string title;                 // "预算执行率"
    std::vector<std::string> lines;    // "执行率 = 全年执行数 ÷ 全年预算数", "= 620.99 ÷ 620.99 = 100%"
    std::vector<Path> cells;           // where the operands stand, in the order of the formula
    std::string source;                // "财预〔2020〕10号"
};
// For any path of Assessment::computed, a total ("total", or "total/project.2" of one form) and a category's sums; nothing for other
// paths.
std::optional<Explanation> explain(const Template& tpl, const Report& report, const Assessment& assessment, const Path& path);

}    // namespace ziping
