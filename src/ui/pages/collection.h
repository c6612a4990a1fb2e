// The parts of the page 汇总 (collection.cpp), each below the other; what each returns is the height it used, device pixels.
#pragma once

#include "ui/collection.h"
#include "ui/ui.h"

#include <cstddef>
#include <string>

namespace ziping {

struct Program;

inline constexpr float collection_gap = 16, collection_pad = 16;    // between cards, within them

std::string label_of_band(std::size_t band);    // of 执行率: "60%–80%"

float draw_collection_cards(Program& program, float x, float y, float w);    // collection_cards.cpp

// collection_table.cpp. The head stays in view while the rows pass below it. `top`: of the visible part.
float draw_collection_table(Program& program, Region& region, float x, float y, float w, float top);

void show_roster(Program& program, const Box& from);    // roster.cpp: the dialog 应交名单

}    // namespace ziping
