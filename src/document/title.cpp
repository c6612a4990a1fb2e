#include "document/title.h"

#include "document/type.h"

#include <algorithm>
#include <vector>

namespace ziping {

using paper::Length;

namespace {

constexpr std::string_view phrase_words[]{"部门", "整体支出", "项目支出", "绩效", "市级", "事前", "运行监控", "基础数据"};

// Bytes where a line may begin, with both ends of the title.
std::vector<std::size_t> turning_points(std::string_view title, std::string_view unit) {
    std::vector<std::size_t> points{0, title.size()};
    const auto add = [&](std::size_t at) {
        if (at > 0 && at < title.size()) points.push_back(at);
    };
    const std::size_t begin = unit.empty() ? title.npos : title.find(unit);
    const std::size_t end = begin == title.npos ? begin : begin + unit.size();
    if (begin != title.npos) add(begin), add(end);
    for (const std::string_view word : phrase_words)
        for (std::size_t at = title.find(word); at != title.npos; at = title.find(word, at + word.size()))
            if (begin == title.npos || at < begin || at >= end) add(at);
    std::sort(points.begin(), points.end());
    points.erase(std::unique(points.begin(), points.end()), points.end());
    return points;
}

}    // namespace

std::string title_lines(std::string_view title, std::string_view unit, Length width, Length size) {
    if (paper::width_of(title, size) <= width) return std::string(title);
    const std::vector<std::size_t> points = turning_points(title, unit);
    // The best way to set the title up to each point: fewest lines, then the shortest longest line.
    struct Way {
        int lines = 0;
        Length longest = 0;
        std::size_t from = 0;
    };
    std::vector<Way> ways(points.size());
    for (std::size_t i = 1; i < points.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const Length line = paper::width_of(title.substr(points[j], points[i] - points[j]), size);
            if (line > width || (j > 0 && ways[j].lines == 0)) continue;
            const Way way{ways[j].lines + 1, std::max(ways[j].longest, line), j};
            if (ways[i].lines == 0 || way.lines < ways[i].lines || (way.lines == ways[i].lines && way.longest < ways[i].longest))
                ways[i] = way;
        }
    if (ways.back().lines == 0) return std::string(title);
    std::string out(title);
    for (std::size_t i = ways.back().from; i > 0; i = ways[i].from) out.insert(points[i], 1, '\n');
    return out;
}

}    // namespace ziping
