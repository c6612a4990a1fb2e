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

namespace ziping {

// A piece of a sentence: a text as it stands, or a quotation.
class Piece {
public:
    Piece(std::string_view text) : text_(text) {}
    Piece(const std::string& text) : text_(text) {}
    Piece(const char* text) : text_(text) {}

private:
    friend Piece quoted(std::string_view text);
    friend std::string say(std::initializer_list<Piece> pieces);
    std::size_t size() const;
    char* write(char* to) const;    // what follows what was written

    std::string_view text_;
    std::string_view open_, close_;    // its quotation marks
};

// “已完成”: cut after 24 characters with “…”; quotation marks within it become ‘ ’.
Piece quoted(std::string_view text);

// The pieces, joined.
std::string say(std::initializer_list<Piece> pieces);

// Appends a finding with the rule's own severity. The reference holds until the next one is added.
Finding& add(Findings& findings, const RuleSetting& setting, const CellRef& path, std::string message);

// The same for a milder case of the rule: an error becomes a warning, a warning or hint stays.
Finding& add_milder(Findings& findings, const RuleSetting& setting, const CellRef& path, std::string message);

// The other cells that a finding speaks of.
void relate(Finding& finding, std::initializer_list<CellRef> cells);

// The setting's number at `index`, or `otherwise` where the template leaves it out.
Decimal limit(const RuleSetting& setting, std::size_t index, Decimal otherwise);

// The text of an outline's section: "narrative/body/basic" in a setting's cells stands for "narrative/body/basic/text".
CellRef passage(const Path& cell);

// "更正为 2.77": sets the cell at `path`.
Repair repair_by(std::string label, Path path, std::string text);

// In prose a finding speaks of the bytes [begin, end) of the passage's text, and its repair replaces them. There is no repair where a
// live value stands: its cell is to be mended.
Finding& underline(Finding& finding, std::size_t begin, std::size_t end);
std::optional<Repair> repair_in(const Passage& passage, std::size_t begin, std::size_t end, std::string label,
                                std::string_view piece);

}    // namespace ziping
