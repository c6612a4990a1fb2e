// The steps of read_tables that compute instead of read. What shows in a cell goes to FormFacts::computed.
#pragma once

#include "core/facts.h"

namespace ziping {

void derive_sums(FormFacts& form);                                                // blank totals filled by their parts
void derive_lines(FormFacts& form, const Block& block);                           // 控制率 and the like, points of a row
void derive_execution(FormFacts& form);                                           // 执行率 and its score
void derive_total(FormFacts& form, const Template& tpl, const Report& report);    // categories, Σ 分值, 总分, 等级
void derive_lights(FormFacts& form, const Template& tpl);                         // 监控: lights.cpp

// 99.5 as "99.5%": a rate as it is shown.
std::string percent_text(const Figure& figure);

}    // namespace ziping
