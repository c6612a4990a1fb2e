// The prose of a form, read once: sections, goals and fields of prose, with their live values in place and their numbers found.
//
//     const Passage* p = facts.passage(Path::parse("narrative/body/basic/text"));
//     p->text()        "2023年支出620.99万元，其中基本支出600.99万元。"    where 〔全年执行数〕 was typed
//     p->numbers       2023, 620.99, 600.99
//     p->spending      what it claims: the whole 620.99, 基本支出 600.99
#pragma once

#include "core/form_use.h"
#include "core/live_text.h"
#include "core/spending.h"
#include "core/text_search.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

struct Passage {
    Path path;
    const FormUse* use = nullptr;
    const Block* block = nullptr;
    const Row* row = nullptr;
    std::string_view typed;                   // as it stands in the report, never blank
    std::string live;                         // the same with its live values; "" when it has none
    std::vector<LivePiece> pieces;            // where they stand
    std::span<const NumberInText> numbers;    // of text(), in order
    std::span<const SpendingClaim> spending;
    std::size_t unfilled = 0,
                unfilled_size = 0;    // the first piece of text() that nobody filled in: "XX"; none when its size is 0

    CharacterSet characters;    // of text()

    std::string_view text() const { return pieces.empty() ? typed : std::string_view(live); }
    // Where a word of Chinese characters stands in it: as find_word(text(), …).
    std::size_t find(std::string_view word, std::size_t from = 0) const {
        return characters.may_hold(word) ? find_word(text(), word, from) : std::string_view::npos;
    }
    // What is typed with [begin, end) of text() replaced; nothing where a live value stands there.
    std::optional<std::string> replaced(std::size_t begin, std::size_t end, std::string_view piece) const;
};

struct Prose {
    std::vector<Passage> passages;    // in the order of the form
    std::vector<NumberInText> numbers;
    std::vector<SpendingClaim> spending;
    bool quotes = false;    // a passage may hold live values: it depends on other cells
};

// Of one form. `computed`: of all of them.
Prose read_prose(const Template& tpl, const Report& report, const FormUse& use, const ComputedNumbers& computed);

}    // namespace ziping
