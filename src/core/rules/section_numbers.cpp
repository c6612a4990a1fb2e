// R66: sections and lists are numbered without gaps.
#include "core/rules/narrative.h"
#include "core/rules/numbering.h"

#include <array>
#include <utility>

namespace ziping {
namespace {

// The lists of one kind that are open while a passage is read, the innermost last: 1. 2. may hold a list 1. 2. 3. of its own.
class OpenLists {
public:
    // The printed label of a section: what was pasted into it may repeat its number, or go on with the next section.
    void print(int number, int level) {
        lists_ = {number};
        level_ = level;
        printed_ = true;
    }
    // A section of a higher level ends those below it.
    void end_above(int level) {
        if (printed_ && level_ > level) *this = {};
    }
    // Whether a typed number continues one of the lists, or begins one.
    bool take(int number) {
        for (std::size_t i = lists_.size(); i-- > 0;) {
            if (number != lists_[i] + 1 && !(printed_ && number == lists_[i])) continue;
            lists_.resize(i);
            lists_.push_back(number);
            printed_ = false;
            return true;
        }
        if (number != 1) return false;
        if (printed_) lists_.clear();
        printed_ = false;
        lists_.push_back(1);
        return true;
    }
    void go_on_from(int number) {
        if (lists_.empty() || printed_) lists_.push_back(number);
        lists_.back() = number;
        printed_ = false;
    }
    int last() const { return lists_.empty() || printed_ ? 0 : lists_.back(); }

private:
    std::vector<int> lists_;
    int level_ = 0;
    bool printed_ = false;
};

bool is_alone(std::string_view text, const ItemMark& mark) {
    for (auto other = next_item(text, 0); other; other = next_item(text, other->end))
        if (other->kind == mark.kind && other->begin != mark.begin) return false;
    return true;
}

void report_number(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at, const ItemMark& mark,
                   int last) {
    const std::string found(at.text().substr(mark.begin, mark.end - mark.begin)), expected = text_of(mark.kind, last + 1);
    const std::string wrong = last == 0 ? say({"“", found, "”前面没有“", text_of(mark.kind, mark.number - 1), "”"})
                                        : say({"“", text_of(mark.kind, last), "”之后是“", found, "”，应为“", expected, "”"});
    Finding& finding =
        add(findings, setting, at.path, say({facts.place(at.path), "中的编号", wrong, "：请核对编号，或补上缺少的部分。"}));
    underline(finding, mark.begin, mark.end);
    finding.found = found;
    finding.expected = expected;
}

// The last number of each kind that was typed in the sections before; 0 none.
using Before = std::array<int, item_kinds>;

void check_numbers(const Facts& facts, const RuleSetting& setting, Findings& findings, const Passage& at, Before& before) {
    auto mark = next_item(at.text(), 0);
    if (!mark) return;
    std::array<OpenLists, item_kinds> lists;
    for (const Row& row : at.block->rows) {
        for (OpenLists& open : lists) open.end_above(row.level);
        if (const auto printed = next_item(row.label, 0)) lists[printed->kind].print(printed->number, row.level);
        if (&row == at.row) break;
    }
    constexpr int most = 20;    // of one passage: whoever mends these sees the others then
    int reported = 0;
    std::array<std::size_t, item_kinds> seen{};    // where the last mark of a kind ends
    for (; mark; mark = next_item(at.text(), mark->end)) {
        OpenLists& open = lists[mark->kind];
        const std::size_t from = std::exchange(seen[mark->kind], mark->end);
        const bool goes_on = from == 0 && mark->number == before[mark->kind] + 1;
        before[mark->kind] = mark->number;
        if (open.take(mark->number)) continue;
        const int last = open.last();
        open.go_on_from(mark->number);
        const std::string_view passed = at.text().substr(from, mark->begin - from);
        if (mark->number > last && mentions_item(passed, mark->kind, mark->number - 1)) continue;    // told within a line
        if (goes_on || (last == 0 && is_alone(at.text(), *mark))) continue;
        report_number(facts, setting, findings, at, *mark, last);
        if (++reported == most) return;
    }
}

}    // namespace

// R66. What people typed is numbered 一、二、三、 （一）（二） 1. 2. without a gap, a repetition or a step back. A list may begin again at 1
// anywhere and stand within another; the printed labels of the sections count with what was pasted below them. A single number that
// begins elsewhere passes, and so does a list that goes on from an earlier section, or whose missing number stands within a line.
void broken_numbering(const Facts& facts, const RuleSetting& setting, Findings& findings) {
    Before before{};
    const Block* block = nullptr;
    for (const Passage& at : facts.passages()) {
        if (at.block->kind != BlockKind::outline) continue;
        if (std::exchange(block, at.block) != at.block) before = {};
        check_numbers(facts, setting, findings, at, before);
    }
}

}    // namespace ziping
