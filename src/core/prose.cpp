#include "core/prose.h"

#include "core/marks.h"
#include "core/quantity.h"

namespace ziping {

namespace {

// Where a passage's numbers and claims stand in those of all, while the lists still grow.
struct Extent {
    std::size_t numbers, numbers_end, spending, spending_end;
};

bool is_prose(const Block& block, const Row& row) {
    if (block.kind == BlockKind::outline) return !row.heading && row.same_as.empty();
    return block.kind == BlockKind::goals || (block.kind == BlockKind::fields && row.kind == CellKind::prose);
}

class Reader {
public:
    Reader(const Template& tpl, const Report& report, const ComputedNumbers& computed)
        : tpl_(tpl),
          report_(report),
          computed_(computed) {}

    void expect(std::size_t more) {
        prose_.passages.reserve(prose_.passages.size() + more);
        extents_.reserve(extents_.size() + more);
    }

    void read(const FormUse& use, const Block& block, const Row& row, const Cell& cell) {
        Passage& passage = prose_.passages.emplace_back();
        passage.path = {use.id, block.id, row.id, cell.column};
        passage.use = &use, passage.block = &block, passage.row = &row;
        passage.typed = cell.text;
        const std::size_t numbers = prose_.numbers.size(), spending = prose_.spending.size();
        Marks marks = read_marks(cell.text, prose_.numbers, passage.characters);
        if (marks.bracket && next_live_marker(tpl_, cell.text)) {
            prose_.quotes = true;
            passage.live = resolved(tpl_, report_, computed_, cell.text, &passage.pieces);
            prose_.numbers.resize(numbers);
            passage.characters = {};
            marks = read_marks(passage.text(), prose_.numbers, passage.characters);
        }
        if (!marks.unfilled.empty()) {
            passage.unfilled = static_cast<std::size_t>(marks.unfilled.data() - passage.text().data());
            passage.unfilled_size = marks.unfilled.size();
        }
        add_spending_claims(passage.text(), std::span(prose_.numbers).subspan(numbers), prose_.spending);
        extents_.push_back({numbers, prose_.numbers.size(), spending, prose_.spending.size()});
    }

    Prose done() {
        for (std::size_t i = 0; i < extents_.size(); ++i) {
            const Extent& at = extents_[i];
            prose_.passages[i].numbers = std::span(prose_.numbers).subspan(at.numbers, at.numbers_end - at.numbers);
            prose_.passages[i].spending = std::span(prose_.spending).subspan(at.spending, at.spending_end - at.spending);
        }
        return std::move(prose_);
    }

private:
    const Template& tpl_;
    const Report& report_;
    const ComputedNumbers& computed_;
    Prose prose_;
    std::vector<Extent> extents_;
};

}    // namespace

std::optional<std::string> Passage::replaced(std::size_t begin, std::size_t end, std::string_view piece) const {
    std::size_t shift = 0;    // how much shorter the text is up to there than what was typed, modulo 2^64
    for (const LivePiece& live_piece : pieces) {
        if (live_piece.begin < end && begin < live_piece.end) return std::nullopt;
        if (live_piece.end <= begin) shift = live_piece.typed_end - live_piece.end;
    }
    std::string text(typed.substr(0, begin + shift));
    text += piece;
    return text += typed.substr(end + shift);
}

Prose read_prose(const Template& tpl, const Report& report, const FormUse& use, const ComputedNumbers& computed) {
    Reader reader(tpl, report, computed);
    for (const Block& block : use.form->blocks) {
        const FilledBlock* filled = use.filled ? use.filled->block(block.id) : nullptr;
        if (!filled) continue;
        if (block.kind == BlockKind::outline) reader.expect(filled->rows.size());
        for (const Row& row : block.rows) {
            if (!is_prose(block, row)) continue;
            const FilledRow* answers = filled->row(row.id);
            for (std::size_t i = 0; answers && i < answers->cells.size(); ++i)
                if (!is_blank(answers->cells[i].text)) reader.read(use, block, row, answers->cells[i]);
        }
    }
    return reader.done();
}

}    // namespace ziping
