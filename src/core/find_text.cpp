#include "core/find_text.h"

#include "core/form_use.h"
#include "core/quantity.h"
#include "core/text_search.h"
#include "core/utf8.h"

#include <algorithm>

namespace ziping {

namespace {

std::string plain(std::string_view text) { return lower_case(half_width(text)); }

// The byte where the character number `count` of the text begins; its end when it has fewer.
std::size_t byte_of(std::string_view text, std::size_t count) { return first_characters(text, count).size(); }

std::size_t count_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !continues(c); }));
}

std::string on_one_line(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return line;
}

class Search {
public:
    Search(const Template& tpl, const Report& report, std::string_view words)
        : tpl_(tpl),
          report_(report),
          words_(plain(trimmed(words))),
          length_(count_of(words_)) {}

    std::vector<Match> matches;

    void look_into(const FormUse& use) {
        if (words_.empty() || !use.filled) return;
        for (const Block& block : use.form->blocks) {
            const FilledBlock* filled = use.filled->block(block.id);
            if (!filled) continue;
            if (block.kind == BlockKind::indicators)
                for (const Group& group : block.groups)
                    for (const Subgroup& subgroup : group.subgroups)
                        for (const FilledRow& row : filled->rows)
                            if (row.group == subgroup.id) look_into(use, block, nullptr, row);
            for (const Row& row : block.rows)
                if (const FilledRow* answers = filled->row(row.id); answers && !row.computed && row.same_as.empty())
                    look_into(use, block, &row, *answers);
        }
    }

private:
    void look_into(const FormUse& use, const Block& block, const Row* fixed, const FilledRow& row) {
        if (block.kind == BlockKind::fields)
            return look_into({use.id, block.id, row.id, "value"}, fixed->kind, row.text("value"));
        for (const Column& column : block.columns)
            if (!column.computed) look_into({use.id, block.id, row.id, column.id}, column.kind, row.text(column.id));
    }

    void look_into(const CellRef& path, CellKind kind, std::string_view text) {
        if (kind == CellKind::choice || kind == CellKind::tick || kind == CellKind::level || matches.size() == most_matches)
            return;
        const std::string as_read = plain(text);
        const std::size_t found = as_read.find(words_);
        if (found == as_read.npos) return;
        constexpr std::size_t before = 16, after = 48;    // characters
        const std::size_t at = count_of(std::string_view(as_read).substr(0, found)), from = at > before ? at - before : 0;
        const std::size_t begin = byte_of(text, from), end = byte_of(text, at + length_ + after);
        Match& match = matches.emplace_back();
        match.path = path;
        match.place = place(tpl_, report_, path);
        match.around = (begin > 0 ? "…" : "") + on_one_line(text.substr(begin, end - begin)) + (end < text.size() ? "…" : "");
        const std::size_t lead = begin > 0 ? std::string_view("…").size() : 0;
        match.begin = lead + byte_of(text, at) - begin;
        match.end = lead + byte_of(text, at + length_) - begin;
    }

    const Template& tpl_;
    const Report& report_;
    std::string words_;
    std::size_t length_;    // characters
};

}    // namespace

std::vector<Match> find_text(const Template& tpl, const Report& report, std::string_view words) {
    Search search(tpl, report, words);
    for (const FormUse& use : uses_of(tpl, report)) search.look_into(use);
    return std::move(search.matches);
}

}    // namespace ziping
