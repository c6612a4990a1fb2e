// 复核得分: what a reviewer gives instead of what the department gave itself, and what that makes of the total.
//
//     auto scored = scored_at(tpl, report, a, Path::parse("eval/indicators/r3/actual"));
//     scored->path -> eval/indicators/r3/score, scored->weight -> 2 分, scored->claimed -> 2 分
//     auto rescore = rescore_of(tpl, report, a, a.main);    rescore->total -> 91.5 分, ->deviation -> 8.5 %, ->level -> "一般"
#pragma once

#include "core/assess.h"

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace ziping {

struct Scored {                       // a row that carries points
    Path path;                        // of its 得分
    std::optional<Decimal> weight;    // 分值; nothing while the row has none that can be read
    Figure claimed;                   // 自评得分, as it entered the total: as typed; 预算执行: else as computed
};

// The row of a cell: an indicator, 预算执行, a scored line. Nothing where it carries no points, or does not count (no budget).
std::optional<Scored> scored_at(const Template& tpl, const Report& report, const Assessment& assessment, const CellRef& cell);

// A reviewer's 复核得分 as a number: 0 to the weight. Else why not, in Chinese.
std::expected<Decimal, std::string> read_rescore(std::string_view text, const Scored& scored);

// The first opinion whose score cannot be read; null when there is none. One about a row that is gone is not asked.
const Opinion* wrong_rescore(const Template& tpl, const Report& report, const Assessment& assessment);

struct Rescore {
    Decimal total;                       // 复核总分: the claims, but for what was scored anew
    std::optional<Decimal> deviation;    // 偏离度, %, two places: (自评 − 复核) ÷ 自评; nothing where the department claims 0
    const GradeBand* grade = nullptr;    // 复核等级; null while the department's own total is not complete
    std::string_view level;              // of the deviation: "一致"; borrowed from the template, as the grade
    bool far = false;                    // beyond the second of the template's levels: 较大, 严重
    std::size_t rows = 0;                // that were scored anew

    std::string text() const;    // "复核总分 91.5（优），偏离度 8.5%（一般）"
};

// Nothing while no row of the form was scored anew, or the form has no total.
std::optional<Rescore> rescore_of(const Template& tpl, const Report& report, const Assessment& assessment, const Score& score);

}    // namespace ziping
