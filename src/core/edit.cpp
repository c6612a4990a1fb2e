#include "core/edit.h"

#include "core/quantity.h"

#include <algorithm>
#include <utility>

namespace ziping {

namespace {

using Outcome = std::expected<Edit, std::string>;

constexpr const char* too_long = "一格最多约六万字，请分开填写或放入附件。";

template <class Items>
auto find_id(Items& items, std::string_view id) {
    return std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.id == id; });
}

FilledBlock& block_of(Report& report, const Path& path) {
    auto form = find_id(report.forms, path.form);
    if (form == report.forms.end()) form = report.forms.insert(form, FilledForm{path.form, {}});
    auto block = find_id(form->blocks, path.block);
    if (block == form->blocks.end()) block = form->blocks.insert(block, FilledBlock{path.block, {}});
    return *block;
}

FilledBlock* existing_block(Report& report, const Path& path) {
    const auto form = find_id(report.forms, path.form);
    if (form == report.forms.end()) return nullptr;
    const auto block = find_id(form->blocks, path.block);
    return block == form->blocks.end() ? nullptr : &*block;
}

constexpr const char* too_many = "一份报告最多一万行，放不下了。";

std::size_t rows_of(const FilledForm& form) {
    std::size_t count = form.id.find('.') != form.id.npos;    // of a form that repeats each use is one, too
    for (const FilledBlock& block : form.blocks) count += block.rows.size();
    return count;
}

template <class Items>
auto place_in(const Items& items, std::size_t at) {
    return items.begin() + static_cast<std::ptrdiff_t>(std::min(at, items.size()));
}

// Rows of an indicator block are inserted, not made by writing into them.
bool takes_new_rows(const FilledBlock& block) {
    return std::all_of(block.rows.begin(), block.rows.end(), [](const FilledRow& row) { return row.group.empty(); });
}

// A block or form that holds nothing is not kept: an undone edit leaves no trace.
void sweep(Report& report, const Path& path) {
    const auto form = find_id(report.forms, path.form);
    if (form == report.forms.end()) return;
    const auto block = find_id(form->blocks, path.block);
    if (block != form->blocks.end() && block->rows.empty()) form->blocks.erase(block);
    if (form->blocks.empty() && !form->added) report.forms.erase(form);
}

Outcome set_head(Report& report, const SetText& edit) {
    if (edit.path.column == "unit") {
        Edit inverse = SetText{edit.path, report.unit};
        report.unit = edit.text;
        return inverse;
    }
    const auto year = read_year(edit.text);
    if (edit.path.column != "year" || !year) return std::unexpected("年度应为四位数字，如 2023。");
    return SetText{edit.path, std::to_string(std::exchange(report.year, *year))};
}

// Sets or takes away one text of a row; the text that stood there.
std::string replace_text(FilledRow& row, const std::string& column, const std::string& text) {
    const auto cell = std::find_if(row.cells.begin(), row.cells.end(), [&](const Cell& c) { return c.column == column; });
    if (cell == row.cells.end()) {
        if (!text.empty()) row.cells.push_back({column, text});
        return {};
    }
    std::string before = std::move(cell->text);
    if (text.empty())
        row.cells.erase(cell);
    else
        cell->text = text;
    return before;
}

Outcome run(Report& report, const SetText& edit) {
    if (edit.text.size() > max_text) return std::unexpected(too_long);
    const Path& path = edit.path;
    if (path.form == "report") return set_head(report, edit);
    if (path.form.empty() || path.block.empty() || path.row.empty() || path.column.empty())
        return std::unexpected("没有这一格：" + path.text());
    FilledBlock& block = block_of(report, path);
    auto row = find_id(block.rows, path.row);
    if (row == block.rows.end()) {
        const bool fits = takes_new_rows(block), room = has_room(report, 1);
        if (!fits || !room) {
            sweep(report, path);
            return std::unexpected(fits ? too_many : "没有这一行：" + path.text());
        }
        row = block.rows.insert(row, FilledRow{path.row, "", {}});
    }
    std::string before = replace_text(*row, path.column, edit.text);
    if (row->cells.empty() && row->group.empty()) block.rows.erase(row);
    sweep(report, path);
    return SetText{path, std::move(before)};
}

Outcome run(Report& report, const InsertRow& edit) {
    if (edit.row.id.empty() || edit.block.form.empty() || edit.block.block.empty()) return std::unexpected("新增的行没有编号。");
    for (const Cell& cell : edit.row.cells)
        if (cell.text.size() > max_text) return std::unexpected(too_long);
    const FilledBlock* there = existing_block(report, edit.block);
    if (there && there->row(edit.row.id)) return std::unexpected("行号“" + edit.row.id + "”已经在用。");
    if (edit.at > (there ? there->rows.size() : 0)) return std::unexpected("没有这个位置。");
    if (!has_room(report, 1)) return std::unexpected(too_many);
    FilledBlock& block = block_of(report, edit.block);
    const auto row = block.rows.insert(block.rows.begin() + static_cast<std::ptrdiff_t>(edit.at), edit.row);
    std::erase_if(row->cells, [](const Cell& cell) { return cell.text.empty(); });
    return RemoveRow{{edit.block.form, edit.block.block, edit.row.id, ""}};
}

Outcome run(Report& report, const RemoveRow& edit) {
    FilledBlock* block = existing_block(report, edit.row);
    if (!block) return std::unexpected("没有这一行。");
    const auto row = find_id(block->rows, edit.row.row);
    if (row == block->rows.end()) return std::unexpected("没有这一行。");
    const auto at = static_cast<std::size_t>(row - block->rows.begin());
    Edit inverse = InsertRow{{edit.row.form, edit.row.block, "", ""}, at, std::move(*row)};
    block->rows.erase(row);
    sweep(report, edit.row);
    return inverse;
}

Outcome run(Report& report, const MoveRow& edit) {
    FilledBlock* block = existing_block(report, edit.row);
    if (!block) return std::unexpected("没有这一行。");
    const auto row = find_id(block->rows, edit.row.row);
    if (row == block->rows.end() || edit.to >= block->rows.size()) return std::unexpected("不能移到那里。");
    Edit inverse = MoveRow{edit.row, static_cast<std::size_t>(row - block->rows.begin()), row->group};
    FilledRow moved = std::move(*row);
    block->rows.erase(row);
    moved.group = edit.group;
    block->rows.insert(block->rows.begin() + static_cast<std::ptrdiff_t>(edit.to), std::move(moved));
    return inverse;
}

Outcome run(Report& report, const SetRemark& edit) {
    if (edit.remark.reason.size() > max_text) return std::unexpected("说明太长。");
    const auto old = std::find_if(report.remarks.begin(), report.remarks.end(),
                                  [&](const Remark& r) { return r.rule == edit.remark.rule && r.path == edit.remark.path; });
    const auto at = static_cast<std::size_t>(old - report.remarks.begin());
    Remark before = edit.remark;
    before.reason.clear();
    if (old != report.remarks.end()) before = *old;
    if (edit.remark.reason.empty()) {
        if (old != report.remarks.end()) report.remarks.erase(old);
    } else if (old != report.remarks.end()) {
        *old = edit.remark;
    } else if (has_room(report, 1)) {
        report.remarks.insert(place_in(report.remarks, edit.at), edit.remark);
    } else {
        return std::unexpected(too_many);
    }
    return SetRemark{std::move(before), at};
}

Outcome run(Report& report, const SetOpinion& edit) {
    if (edit.opinion.text.size() + edit.opinion.score.size() > max_text) return std::unexpected("审核意见太长。");
    const auto old = std::find_if(report.opinions.begin(), report.opinions.end(),
                                  [&](const Opinion& one) { return one.path == edit.opinion.path; });
    const bool there = old != report.opinions.end();
    SetOpinion inverse{there ? *old : Opinion{edit.opinion.path, {}}, static_cast<std::size_t>(old - report.opinions.begin())};
    if (edit.opinion.empty()) {
        if (there) report.opinions.erase(old);
    } else if (there) {
        *old = edit.opinion;
    } else if (has_room(report, 1)) {
        report.opinions.insert(place_in(report.opinions, edit.at), edit.opinion);
    } else {
        return std::unexpected(too_many);
    }
    return inverse;
}

Outcome run(Report& report, const InsertForm& edit) {
    if (edit.form.id.empty() || report.form(edit.form.id)) return std::unexpected("这张表已经有了。");
    if (edit.at > report.forms.size()) return std::unexpected("没有这个位置。");
    if (!has_room(report, rows_of(edit.form))) return std::unexpected(too_many);
    const auto uses = std::count_if(report.forms.begin(), report.forms.end(),
                                    [&](const FilledForm& form) { return form_of(form.id) == form_of(edit.form.id); });
    if (static_cast<std::size_t>(uses) >= max_uses) return std::unexpected("同一张表最多五百份，放不下了。");
    report.forms.insert(report.forms.begin() + static_cast<std::ptrdiff_t>(edit.at), edit.form);
    return RemoveForm{edit.form.id};
}

Outcome run(Report& report, const RemoveForm& edit) {
    const auto form = find_id(report.forms, edit.form);
    if (form == report.forms.end()) return std::unexpected("没有这张表。");
    Edit inverse = InsertForm{static_cast<std::size_t>(form - report.forms.begin()), std::move(*form)};
    report.forms.erase(form);
    return inverse;
}

Outcome run(Report& report, const MoveForm& edit) {
    const auto form = find_id(report.forms, edit.form);
    if (form == report.forms.end() || edit.to >= report.forms.size()) return std::unexpected("不能移到那里。");
    Edit inverse = MoveForm{edit.form, static_cast<std::size_t>(form - report.forms.begin())};
    FilledForm moved = std::move(*form);
    report.forms.erase(form);
    report.forms.insert(report.forms.begin() + static_cast<std::ptrdiff_t>(edit.to), std::move(moved));
    return inverse;
}

Outcome run(Report& report, const SetAbsent& edit) {
    const auto there = std::find(report.absent.begin(), report.absent.end(), edit.form);
    const bool before = there != report.absent.end();
    const auto at = static_cast<std::size_t>(there - report.absent.begin());
    if (edit.absent && !before && !has_room(report, 1)) return std::unexpected(too_many);
    if (edit.absent && !before) report.absent.insert(place_in(report.absent, edit.at), edit.form);
    if (!edit.absent && before) report.absent.erase(there);
    return SetAbsent{edit.form, before, at};
}

Outcome run(Report& report, const SetFresh& edit) {
    std::vector<Path>& fresh = report.last.fresh;
    const auto there = std::find(fresh.begin(), fresh.end(), edit.path);
    const bool before = there != fresh.end();
    const auto at = static_cast<std::size_t>(there - fresh.begin());
    if (edit.fresh && !before) fresh.insert(place_in(fresh, edit.at), edit.path);
    if (!edit.fresh && before) fresh.erase(there);
    return SetFresh{edit.path, before, at};
}

Outcome run(Report& report, const SetTemplate& edit) { return SetTemplate{std::exchange(report.tpl, edit.tpl)}; }

Outcome run(Report& report, const SetRevision& edit) {
    SetRevision before{std::exchange(report.revision, edit.revision), std::exchange(report.status, edit.status),
                       std::exchange(report.saved_at, edit.saved_at)};
    return before;
}

Outcome run(Report& report, const InsertEvidence& edit) {
    if (edit.at > report.evidence.size()) return std::unexpected("没有这个位置。");
    for (const Evidence& there : report.evidence)
        if (there.indicator == edit.evidence.indicator && there.digest == edit.evidence.digest)
            return std::unexpected("这项指标已经有内容相同的材料“" + there.name + "”。");
    if (!has_room(report, 1)) return std::unexpected(too_many);
    report.evidence.insert(report.evidence.begin() + static_cast<std::ptrdiff_t>(edit.at), edit.evidence);
    return RemoveEvidence{edit.at};
}

Outcome run(Report& report, const SetReviews& edit) {
    if (edit.reviews.size() > report.reviews.size() && !has_room(report, edit.reviews.size() - report.reviews.size()))
        return std::unexpected("审核记录太多，写不下了。");
    return SetReviews{std::exchange(report.reviews, edit.reviews)};
}

Outcome run(Report& report, const RemoveEvidence& edit) {
    if (edit.at >= report.evidence.size()) return std::unexpected("没有这份材料。");
    const auto there = report.evidence.begin() + static_cast<std::ptrdiff_t>(edit.at);
    Edit inverse = InsertEvidence{edit.at, std::move(*there)};
    report.evidence.erase(there);
    return inverse;
}

}    // namespace

// What a file counts as rows (exchange/report_read.cpp): all that can be many.
bool has_room(const Report& report, std::size_t more) {
    std::size_t rows = more + report.absent.size() + report.remarks.size() + report.opinions.size() + report.reviews.size() +
                       report.evidence.size() + report.last.values.size() + report.last.fresh.size();
    for (const FilledForm& form : report.forms) rows += rows_of(form);
    return rows <= max_rows;
}

std::expected<Edit, std::string> apply(Report& report, const Edit& edit) {
    return std::visit([&](const auto& one) { return run(report, one); }, edit);
}

Path subject(const Edit& edit) {
    struct Of {
        Path operator()(const SetText& e) const { return e.path; }
        Path operator()(const InsertRow& e) const { return {e.block.form, e.block.block, e.row.id, ""}; }
        Path operator()(const RemoveRow& e) const { return e.row; }
        Path operator()(const MoveRow& e) const { return e.row; }
        Path operator()(const SetRemark& e) const { return e.remark.path; }
        Path operator()(const SetOpinion& e) const { return e.opinion.path; }
        Path operator()(const SetReviews&) const { return {}; }
        Path operator()(const InsertForm& e) const { return {e.form.id, "", "", ""}; }
        Path operator()(const RemoveForm& e) const { return {e.form, "", "", ""}; }
        Path operator()(const MoveForm& e) const { return {e.form, "", "", ""}; }
        Path operator()(const SetAbsent& e) const { return {e.form, "", "", ""}; }
        Path operator()(const SetFresh& e) const { return e.path; }
        Path operator()(const SetTemplate&) const { return {}; }
        Path operator()(const SetRevision&) const { return {}; }
        Path operator()(const InsertEvidence& e) const { return e.evidence.indicator; }
        Path operator()(const RemoveEvidence&) const { return {}; }
    };
    return std::visit(Of{}, edit);
}

}    // namespace ziping
