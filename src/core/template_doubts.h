// What a template says that can be read and is hardly meant: a mistyped rule or cell would switch a check off without a word.
//
//     for (const std::string& doubt : doubts(tpl)) …    "规则 R52：没有“base/costs/nope”这一格，这项检查对它不起作用。"
#pragma once

#include "core/template.h"

#include <string>
#include <vector>

namespace ziping {

// In the order of the template, in Chinese.
std::vector<std::string> doubts(const Template& tpl);

// All the points that a form gives; 0 also where the department weighs the 一级 itself.
Decimal points_of(const Form& form);

}    // namespace ziping
