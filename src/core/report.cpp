#include "core/report.h"

#include "core/ids.h"
#include "core/quantity.h"

#include <algorithm>

namespace ziping {

namespace {

// The same items in any order. Ids are unique, so that equal numbers and one inclusion suffice.
template <class Items>
bool same_items(const Items& a, const Items& b) {
    return a.size() == b.size() &&
           std::all_of(a.begin(), a.end(), [&](const auto& item) { return std::find(b.begin(), b.end(), item) != b.end(); });
}

bool holds_indicators(const FilledBlock& block) {
    return std::any_of(block.rows.begin(), block.rows.end(), [](const FilledRow& row) { return !row.group.empty(); });
}

// The uses of forms that repeat, as they follow each other.
std::vector<std::string_view> repeated(const Report& report) {
    std::vector<std::string_view> ids;
    for (const FilledForm& form : report.forms)
        if (form.id.find('.') != form.id.npos) ids.push_back(form.id);
    return ids;
}

}    // namespace

std::string_view label_of(Status status) {
    switch (status) {
    case Status::draft: return "草稿";
    case Status::submitted: return "已提交";
    case Status::returned: return "已退回";
    case Status::accepted: return "已通过";
    }
    return {};
}

std::string Opinion::words() const {
    if (score.empty()) return text;
    return "复核得分 " + score + (text.empty() ? "" : "；" + text);
}

bool FilledRow::operator==(const FilledRow& other) const {
    return id == other.id && group == other.group && same_items(cells, other.cells);
}
bool FilledForm::operator==(const FilledForm& other) const {
    return id == other.id && added == other.added && same_items(blocks, other.blocks);
}

bool FilledBlock::operator==(const FilledBlock& other) const {
    if (id != other.id) return false;
    return holds_indicators(*this) ? rows == other.rows : same_items(rows, other.rows);
}

bool Report::operator==(const Report& other) const {
    return id == other.id && tpl == other.tpl && unit == other.unit && year == other.year && revision == other.revision &&
           status == other.status && saved_at == other.saved_at && same_items(forms, other.forms) &&
           repeated(*this) == repeated(other) && same_items(absent, other.absent) && same_items(remarks, other.remarks) &&
           same_items(opinions, other.opinions) && reviews == other.reviews && evidence == other.evidence && last == other.last &&
           same_items(unknown, other.unknown);
}

bool same_answers(const Report& a, const Report& b) {
    Report other = a;
    other.revision = b.revision;
    other.status = b.status;
    other.saved_at = b.saved_at;
    other.opinions = b.opinions;
    other.reviews = b.reviews;
    return other == b;
}

bool FilledRow::empty() const {
    return std::all_of(cells.begin(), cells.end(), [](const Cell& cell) { return is_blank(cell.text); });
}

bool FilledRow::is_part() const { return trimmed(text("name")).starts_with("其中"); }

std::string_view FilledRow::text(std::string_view column) const {
    for (const Cell& cell : cells)
        if (same_id(cell.column, column)) return cell.text;
    return {};
}

const FilledRow* FilledBlock::row(std::string_view wanted) const { return by_id(rows, wanted); }
const FilledBlock* FilledForm::block(std::string_view wanted) const { return by_id(blocks, wanted); }
std::string FilledBlock::neighbour(std::string_view wanted) const {
    const FilledRow* here = row(wanted);
    const FilledRow* before = nullptr;
    for (const FilledRow& other : rows) {
        if (!here || &other == here || other.group != here->group) continue;
        if (&other > here) return other.id;
        before = &other;
    }
    return before ? before->id : std::string();
}

const FilledForm* Report::form(std::string_view wanted) const { return by_id(forms, wanted); }

const FilledBlock* Report::block(std::string_view form_id, std::string_view block_id) const {
    const FilledForm* found = form(form_id);
    return found ? found->block(block_id) : nullptr;
}

const FilledRow* Report::row(const CellRef& path) const {
    const FilledBlock* found = block(path.form, path.block);
    return found ? found->row(path.row) : nullptr;
}

std::optional<int> read_year(std::string_view text) {
    if (text.size() != 4) return std::nullopt;
    int year = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        year = year * 10 + (c - '0');
    }
    return year >= earliest_year && year <= latest_year ? std::optional(year) : std::nullopt;
}

std::string_view Report::text(const CellRef& path) const {
    if (path.form == "report") return path.column == "unit" ? std::string_view(unit) : std::string_view{};
    const FilledRow* found = row(path);
    return found ? found->text(path.column) : std::string_view{};
}

const Opinion* Report::opinion(const CellRef& path) const {
    for (const Opinion& one : opinions)
        if (path == one.path) return &one;
    return nullptr;
}

const Review* Report::last_review() const {
    if (reviews.empty()) return nullptr;
    const Review& last = reviews.back();
    return last.revision == revision && last.outcome == status ? &last : nullptr;
}

Report new_report(const Template& tpl, std::string id, std::string unit, int year) {
    Report report;
    report.id = std::move(id);
    report.tpl = {tpl.id, tpl.version, tpl.digest};
    report.unit = std::move(unit);
    report.year = year;
    for (const Form& form : tpl.forms) {
        if (!form.always()) continue;
        FilledForm filled = new_form(form, form.id);
        if (!filled.blocks.empty()) report.forms.push_back(std::move(filled));
    }
    return report;
}

namespace {

// Whether something beside the answers is about a place that `here` names.
template <class Here>
bool speaks_of(const Report& report, Here here) {
    const auto any = [&](const auto& list, auto path) {
        return std::any_of(list.begin(), list.end(), [&](const auto& one) { return here(path(one)); });
    };
    return any(report.opinions, [](const Opinion& one) -> const Path& { return one.path; }) ||
           any(report.remarks, [](const Remark& one) -> const Path& { return one.path; }) ||
           any(report.evidence, [](const Evidence& one) -> const Path& { return one.indicator; }) ||
           any(report.last.values, [](const LastYear::Value& one) -> const Path& { return one.path; }) ||
           any(report.last.fresh, [](const Path& one) -> const Path& { return one; });
}

template <class Taken>
std::string free_id(const std::string& stem, const FilledBlock* block, Taken taken) {
    for (std::size_t number = block ? block->rows.size() + 1 : 1;; ++number) {
        std::string id = stem + std::to_string(number);
        if ((!block || !block->row(id)) && !taken(id)) return id;
    }
}

}    // namespace

FilledForm new_form(const Form& form, std::string id) {
    FilledForm filled{std::move(id), {}, !form.always()};
    for (const Block& block : form.blocks) {
        if (block.kind != BlockKind::indicators) continue;
        FilledBlock rows{block.id, {}};
        for (const Group& group : block.groups)
            for (const Subgroup& subgroup : group.subgroups) rows.rows.push_back({free_row_id(&rows), subgroup.id, {}});
        filled.blocks.push_back(std::move(rows));
    }
    return filled;
}

std::string free_form_id(const Report& report, const Form& form) {
    if (!form.repeats) return form.id;
    for (int number = 1;; ++number) {
        std::string id = form.id + "." + std::to_string(number);
        if (!report.form(id) && !speaks_of(report, [&](const Path& path) { return path.form == id; })) return id;
    }
}

std::string_view form_of(std::string_view use) { return use.substr(0, use.find('.')); }

std::string_view LastYear::text(const CellRef& path) const {
    for (const Value& value : values)
        if (path == value.path) return value.text;
    return {};
}

bool LastYear::is_fresh(const Path& path) const { return std::find(fresh.begin(), fresh.end(), path) != fresh.end(); }

std::string free_row_id(const FilledBlock* block) {
    return free_id("r", block, [](const std::string&) { return false; });
}

std::string free_row_id(const Report& report, const Path& block, const FilledBlock* rows) {
    const int revision = report.saved_at.empty() ? report.revision : report.revision + 1;    // the change begins it
    return free_id(revision > 1 ? "r" + std::to_string(revision) + "-" : "r", rows, [&](const std::string& id) {
        return speaks_of(
            report, [&](const Path& path) { return path.row == id && path.block == block.block && path.form == block.form; });
    });
}

}    // namespace ziping
