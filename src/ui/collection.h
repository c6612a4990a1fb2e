// 汇总: all reports that are here, side by side, as a finance bureau looks at them. They are collected a few in each frame, and again
// only where one changed.
//
//     collect_some(program);                         once a frame, while the page is shown
//     for (const std::size_t i : program.collection.shown) … program.collection.rows[i]
#pragma once

#include "core/collection.h"
#include "core/roster.h"
#include "exchange/collection_csv.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

struct Program;

// What a bureau tells reports apart by: their status, and which of them it is looking at.
inline constexpr std::array<std::string_view, 6> standings{"已提交", "审核中", "已退回", "已通过", "草稿", "未交"};
inline constexpr std::size_t missing_standing = standings.size() - 1;

struct CollectionRow {    // one of my reports, or a unit of the roster that none is here of
    enum State { waiting, collected, without_template, unreadable, missing } state = waiting;
    std::string draft;           // its id
    unsigned long serial = 0;    // of its version
    CollectedFile file;          // before it is collected: what the list of my reports knows
    bool altered = false;        // comes from a file that was changed after its export
    std::size_t place = 0;       // of its unit in a list of names
    struct Texts {               // as shown
        std::string total, grade, rescored, deviation, budget, rate, errors, warnings, hints, filled, label;
    } texts;
};

std::optional<std::size_t> standing_of(const CollectionRow& row);    // into standings; nothing where it is not known

// Which rows are shown besides those of the year: all, or those of one grade, one band of 执行率, with findings of one rule, or of
// units with several reports.
struct CollectionFilter {
    enum Kind { all, grade, rate, rule, repeated } kind = all;
    std::string value;    // "优", "3", "R15"
    bool operator==(const CollectionFilter&) const = default;
};

struct CollectionView {
    bool on = false;                        // it is the page, or what the open report was opened from
    int year = -1;                          // 0: all, -1: the latest there is
    std::string unit;                       // shown when their name holds it
    std::optional<std::size_t> standing;    // only those; nothing: all
    CollectionFilter only;
    Measured by = Measured::total;
    bool falling = true;
    bool all_rules = false;          // the list of what is found most often is shown in full
    std::optional<bool> overview;    // what they come to is shown; nothing: where the page is high enough
    std::size_t at = 0;              // of the rows that are shown: the open report
    bool reviewing = false;          // one report after the other

    Roster roster;          // 应交名单
    struct RosterEntry {    // in its dialog
        std::string text;
        Roster read;    // what it comes to
    } entry;

    // What follows from these and the reports.
    std::vector<CollectionRow> rows;                       // in the order of my reports, then what is missing of the year
    std::vector<int> years;                                // there are reports of, the latest first
    std::size_t of_year = 0, of_other_years = 0;           // reports
    std::array<std::size_t, standings.size()> counts{};    // of these: how many in each
    std::size_t of_repeated = 0;                           // and of units with several
    Totals totals;                                         // of the year and standing
    bool to_table = false;                                 // it is to be brought into view
    std::vector<std::size_t> shown;                        // into rows, in order
    std::size_t reports = 0;                               // of these, the others being missing
    bool rescored = false;                                 // a reviewer scored one of them anew
    std::size_t waiting = 0;                               // rows
    unsigned long seen = ~0ul;                             // Drafts::changes() then
    bool stale = true;                                     // what follows is to be made anew
    std::vector<TemplateRef> asked;                        // templates that were asked for

    void forget() { seen = ~0ul, asked.clear(); }    // a template may have come: look again
};

[[gnu::noinline]] void read_roster(Program& program);    // as it was kept
void take_roster(Program& program, Roster roster);       // and keep it

// Collects a few of the rows that wait, and makes anew what follows from them.
void collect_some(Program& program);

// The row that is shown before (step -1) or after (1) the open report and can be opened; nothing where there is none.
std::optional<std::size_t> next_in_collection(const CollectionView& view, int step);

// Opens it, at the same form, and goes on with the review where it was under way.
void open_next(Program& program, int step);

// The table of the rows that are shown, as a file.
void export_collection(Program& program);

}    // namespace ziping
