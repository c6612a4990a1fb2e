// The steps of read_facts that compute instead of read. Each appends what it computed to Facts::computed.
#pragma once

#include "core/facts.h"

namespace ziping {

void derive_sums(Facts& facts, const FormUse& use);                         // blank totals filled by their parts
void derive_lines(Facts& facts, const FormUse& use, const Block& block);    // 控制率 and the like, points of a row
void derive_execution(Facts& facts);                                        // 执行率 and its score
void derive_total(Facts& facts, const FormUse& use);                        // categories, Σ 分值, 总分, 等级
void derive_lights(Facts& facts);                                           // 监控: lights.cpp

// 99.5 as "99.5%": a rate as it is shown.
std::string percent_text(const Figure& figure);

}    // namespace ziping
