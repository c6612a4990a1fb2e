// How a rule speaks: one finding, its sentence put together once.
//
//     Finding& finding = add(findings, setting, path, say({facts.place(path), "为 ", found, "，应为 ", expected, "：请核对。"}));
//     finding.found = found;
//
// A message names the place, what stands there, what it should be and what to do, in one or two polite sentences.
#pragma once

#include "core/assess.h"
#include "core/prose.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

// The pieces, joined.
std::string say(std::initializer_list<std::string_view> pieces);

// “已完成”: a quotation, cut after 24 characters with “…”; quotation marks within it become ‘ ’.
std::string quoted(std::string_view text);

// Appends a finding with the rule's own severity. The reference holds until the next one is added.
Finding& add(std::vector<Finding>& findings, const RuleSetting& setting, Path path, std::string message);

// The same for a milder case of the rule: an error becomes a warning, a warning or hint stays.
Finding& add_milder(std::vector<Finding>& findings, const RuleSetting& setting, Path path, std::string message);

// The setting's number at `index`, or `otherwise` where the template leaves it out.
Decimal limit(const RuleSetting& setting, std::size_t index, Decimal otherwise);

// The text of an outline's section: "narrative/body/basic" in a setting's cells stands for "narrative/body/basic/text".
Path passage(std::string_view cell);

// "更正为 2.77": sets the cell at `path`.
Repair repair_by(std::string label, Path path, std::string text);

// In prose a finding speaks of the bytes [begin, end) of the passage's text, and its repair replaces them. There is no repair where a
// live value stands: its cell is to be mended.
Finding& underline(Finding& finding, std::size_t begin, std::size_t end);
std::optional<Repair> repair_in(const Passage& passage, std::size_t begin, std::size_t end, std::string label,
                                std::string_view piece);

}    // namespace ziping
