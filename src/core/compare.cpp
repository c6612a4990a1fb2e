#include "core/compare.h"

#include "core/cell_spec.h"
#include "core/form_use.h"
#include "core/quantity.h"
#include "core/utf8.h"

#include <algorithm>
#include <set>
#include <utility>

namespace ziping {

namespace {

// So many characters before (or after) the byte `at`.
std::size_t step(std::string_view text, std::size_t at, int characters) {
    for (; characters < 0 && at > 0; ++characters) at = before(text, at);
    for (; characters > 0 && at < text.size(); --characters) at = after(text, at);
    return at;
}

// Of long texts what is not the same at both ends.
void shorten(std::string& a, std::string& b) {
    constexpr std::size_t short_enough = 120;    // bytes
    constexpr int around = 8;                    // characters
    if (a.size() <= short_enough && b.size() <= short_enough) return;
    const std::size_t least = std::min(a.size(), b.size());
    std::size_t head = 0, tail = 0;
    while (head < least && a[head] == b[head]) ++head;
    while (tail < least - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    const auto part = [&](const std::string& text) {
        std::size_t begin = head, end = text.size() - tail;
        while (begin > 0 && begin < text.size() && continues(text[begin])) --begin;
        while (end < text.size() && continues(text[end])) ++end;
        begin = step(text, begin, -around);
        end = step(text, end, around);
        return (begin > 0 ? "…" : "") + text.substr(begin, end - begin) + (end < text.size() ? "…" : "");
    };
    std::string of_a = part(a), of_b = part(b);
    a = std::move(of_a), b = std::move(of_b);
}

// What the cell shows for a text.
std::string shown(const Template& tpl, const Path& path, std::string_view text) {
    return std::string(word_for(tpl, path, text).value_or(text));
}

// Whether those that are in both lists stand in another order.
template <class Items, class IdOf>
bool stand_otherwise(const Items& then, const Items& now, IdOf id_of) {
    const auto in_both = [&](const Items& items, const Items& others) {
        std::set<std::string_view> known;
        for (const auto& other : others) known.insert(id_of(other));
        std::vector<std::string_view> ids;
        for (const auto& item : items)
            if (known.contains(id_of(item))) ids.push_back(id_of(item));
        return ids;
    };
    return in_both(then, now) != in_both(now, then);
}

class Comparison {
public:
    Comparison(const Template& tpl, const Report& before, const Report& after) : tpl_(tpl), before_(before), after_(after) {}

    std::vector<Difference> all() {
        head({"report", "", "", "unit"}, before_.unit, after_.unit);
        head({"report", "", "", "year"}, std::to_string(before_.year), std::to_string(after_.year));
        const std::vector<FormUse> then = uses_of(tpl_, before_), now = uses_of(tpl_, after_);
        const auto has = [](const std::vector<FormUse>& uses, const FormUse& use) {
            return std::any_of(uses.begin(), uses.end(), [&](const FormUse& one) { return one.id == use.id; });
        };
        for (const FormUse& use : now)
            if (has(then, use))
                compare(use);
            else
                found_.push_back({Difference::added, {use.id, "", "", ""}, title_of(use, after_), "", ""});
        const auto id_of = [](const FormUse& use) -> const std::string& { return use.id; };
        for (std::size_t i = 1; i < now.size(); ++i)
            if (now[i - 1].form == now[i].form && now[i].form->repeats && stand_otherwise(then, now, id_of)) {
                found_.push_back({Difference::moved, {now[i].id, "", "", ""}, now[i].form->label, "", ""});
                break;
            }
        for (const FormUse& use : then)
            if (!has(now, use)) found_.push_back({Difference::removed, {use.id, "", "", ""}, title_of(use, before_), "", ""});
        return std::move(found_);
    }

private:
    void head(Path path, const std::string& then, const std::string& now) {
        if (then != now) found_.push_back({Difference::changed, path, place(tpl_, after_, path), then, now});
    }

    void compare(const FormUse& use) {
        for (const Block& block : use.form->blocks) {
            const FilledBlock* then = before_.block(use.id, block.id);
            const FilledBlock* now = after_.block(use.id, block.id);
            if (block.kind == BlockKind::indicators)
                compare_indicators(use, block, then, now);
            else
                for (const Row& row : block.rows)
                    compare(block, {use.id, block.id, row.id, ""}, then ? then->row(row.id) : nullptr,
                            now ? now->row(row.id) : nullptr);
        }
    }

    void compare_indicators(const FormUse& use, const Block& block, const FilledBlock* then, const FilledBlock* now) {
        const auto whole = [&](Difference::Kind kind, const FilledRow& row) {
            const Path path{use.id, block.id, row.id, ""};
            if (!row.empty())
                found_.push_back({kind, path, place(tpl_, kind == Difference::added ? after_ : before_, path), "", ""});
        };
        if (now)
            for (const FilledRow& row : now->rows) {
                const FilledRow* old = then ? then->row(row.id) : nullptr;
                old ? compare(block, {use.id, block.id, row.id, ""}, old, &row) : whole(Difference::added, row);
            }
        if (then)
            for (const FilledRow& row : then->rows)
                if (!now || !now->row(row.id)) whole(Difference::removed, row);
        const auto id_of = [](const FilledRow& row) -> const std::string& { return row.id; };
        if (then && now && stand_otherwise(then->rows, now->rows, id_of)) {
            const Path path{use.id, block.id, "", ""};
            found_.push_back({Difference::moved, path, place(tpl_, after_, path), "", ""});
        }
    }

    void compare(const Block& block, const Path& row, const FilledRow* then, const FilledRow* now) {
        if (then && now && then->group != now->group)
            add(row, block.subgroup(then->group) ? block.subgroup(then->group)->label : then->group,
                block.subgroup(now->group) ? block.subgroup(now->group)->label : now->group);
        const auto cell = [&](const std::string& column) {
            const Path path = row.with_column(column);
            const std::string_view old = then ? then->text(column) : "", text = now ? now->text(column) : "";
            if (trimmed(old) != trimmed(text)) add(path, shown(tpl_, path, old), shown(tpl_, path, text));
        };
        if (now)
            for (const Cell& one : now->cells) cell(one.column);
        if (then)
            for (const Cell& one : then->cells)
                if (!now || now->text(one.column).empty()) cell(one.column);
    }

    void add(const Path& path, std::string then, std::string now) {
        shorten(then, now);
        found_.push_back({Difference::changed, path, place(tpl_, after_, path), std::move(then), std::move(now)});
    }

    const Template& tpl_;
    const Report &before_, &after_;
    std::vector<Difference> found_;
};

}    // namespace

// Not inlined: see core/collection.cpp.
[[gnu::noinline]] std::vector<Difference> differences(const Template& tpl, const Report& before, const Report& after) {
    return Comparison(tpl, before, after).all();
}

}    // namespace ziping
