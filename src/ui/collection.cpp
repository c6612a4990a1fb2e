#include "ui/collection.h"

#include "core/form_use.h"
#include "core/order.h"
#include "core/quantity.h"
#include "exchange/file_name.h"
#include "store/kept_text.h"
#include "ui/program.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace ziping {

namespace {

constexpr const char* damaged = "已损坏";
constexpr std::size_t a_frame = 8;    // reports that are collected in one: some milliseconds

CollectionRow::Texts texts_of(const CollectionRow& row) {
    const Collected& of = row.file.report;
    CollectionRow::Texts texts;
    const auto count = [](int number) { return number > 0 ? std::to_string(number) : std::string(); };
    const std::string unit = of.unit.empty() ? "（未填单位名称）" : of.unit;
    const auto standing = standing_of(row);
    texts.label = unit + " " + std::to_string(of.year) + "年度";
    if (standing) texts.label += " " + std::string(standings[*standing]);
    if (row.state == CollectionRow::missing) return texts;
    if (row.state == CollectionRow::collected) {
        const auto rate = of.rate();
        texts.total = of.total.known() ? of.total.value.fixed(2) : "";
        texts.grade = of.total.state == Figure::provisional ? "暂计" : of.grade;
        texts.rescored = of.rescored ? of.rescored->fixed(2) : "";
        if (of.rescored && !of.rescored_grade.empty()) texts.rescored += " " + of.rescored_grade;
        texts.deviation = of.deviation ? of.deviation->fixed(2) + "%" : "";
        texts.budget = of.budget ? with_separators(of.budget->fixed(2)) : "";
        texts.rate = rate ? rate->fixed(2) + "%" : "";
        texts.errors = count(of.errors), texts.warnings = count(of.warnings), texts.hints = count(of.hints);
        texts.filled = std::to_string(of.filled) + "/" + std::to_string(of.required);
        texts.label += of.total.known() ? " 总分" + of.total.value.text() + " " + texts.grade : " 没有总分";
        if (of.rescored) texts.label += " 复核" + of.rescored->text() + of.rescored_grade;
        if (of.deviation) texts.label += " 偏离" + of.deviation->text() + "%" + of.deviation_level;
        if (rate) texts.label += " 执行率" + rate->text() + "%";
        texts.label += " 强制性" + std::to_string(of.errors) + " 核实性" + std::to_string(of.warnings) + " 提示" +
                       std::to_string(of.hints) + " 已填" + texts.filled;
    } else {
        texts.grade = row.file.unread;
        texts.label += " " + texts.grade;
    }
    if (row.altered) texts.label += "，文件被改动";
    if (row.file.repeated) texts.label += "，单位重复";
    if (row.file.unlisted) texts.label += "，不在应交名单";
    return texts;
}

CollectionRow row_of(const DraftInfo& draft) {
    CollectionRow row;
    row.draft = draft.id;
    row.serial = draft.serial;
    row.state = draft.damaged ? CollectionRow::unreadable : CollectionRow::waiting;
    row.file.unread = draft.damaged ? damaged : "";
    Collected& of = row.file.report;
    of.unit = draft.unit, of.year = draft.year, of.revision = draft.revision, of.status = draft.status,
    of.under_review = draft.under_review;
    row.texts = texts_of(row);
    return row;
}

// The rows of my reports as they are now; what was collected of the same version stays.
void list_again(Program& program) {
    CollectionView& view = program.collection;
    if (std::exchange(view.seen, program.drafts.changes()) == program.drafts.changes()) return;
    std::vector<CollectionRow> rows;
    for (const DraftInfo& draft : program.drafts.list()) {
        const auto known = std::find_if(view.rows.begin(), view.rows.end(), [&](const CollectionRow& row) {
            return row.state == CollectionRow::collected && row.draft == draft.id && row.serial == draft.serial;
        });
        CollectionRow& row = rows.emplace_back(known == view.rows.end() ? row_of(draft) : std::move(*known));
        if (row.altered == program.altered.has(draft.id)) continue;
        row.altered = !row.altered;
        row.texts = texts_of(row);
    }
    std::vector<std::string_view> names;
    for (const CollectionRow& row : rows) names.push_back(row.file.report.unit);
    const std::vector<std::size_t> places = program.host.places_of(names);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].place = places[i];
    view.rows = std::move(rows);
    view.stale = true;
}

// Once it is here, the rows that lack it are collected.
void ask_for(Program& program, const TemplateRef& ref) {
    CollectionView& view = program.collection;
    const TemplateInfo* info = program.templates.info(ref.id, ref.version);
    if (!info || info->asset.empty() || std::find(view.asked.begin(), view.asked.end(), ref) != view.asked.end()) return;
    view.asked.push_back(ref);
    program.need_template(ref.id, ref.version, [&program] {
        for (CollectionRow& row : program.collection.rows)
            if (row.state == CollectionRow::without_template) row.state = CollectionRow::waiting;
        program.collection.stale = true;
    });
}

void collect_row(Program& program, CollectionRow& row) {
    const auto report = program.drafts.open(row.draft);
    const Template* tpl = report ? program.templates.find(report->tpl.id, report->tpl.version) : nullptr;
    row.state = !report ? CollectionRow::unreadable : tpl ? CollectionRow::collected : CollectionRow::without_template;
    row.file.unread = !report ? damaged : tpl ? "" : "缺少模板";
    if (tpl) {
        row.file.report = collect(*tpl, *report, ziping::assess(*tpl, *report));
        row.file.other_template = made_with_another(*report, *tpl);
    }
    row.texts = texts_of(row);
    if (report && !tpl) ask_for(program, report->tpl);
}

bool passes(const CollectionFilter& only, const CollectionRow& row) {
    if (only.kind == CollectionFilter::all) return true;
    if (only.kind == CollectionFilter::repeated) return row.file.repeated;
    if (row.state != CollectionRow::collected) return false;
    const Collected& of = row.file.report;
    if (only.kind == CollectionFilter::grade) return of.grade == only.value;
    if (only.kind == CollectionFilter::rule) return of.has(only.value);
    const auto band = of.rate_band();
    return band && std::to_string(*band) == only.value;
}

// Marks the reports of one unit and year, and of units that nobody waits for.
void mark_units(CollectionView& view) {
    std::vector<UnitYear> reports;
    for (const CollectionRow& row : view.rows) reports.push_back({row.file.report.unit, row.file.report.year});
    const std::vector<bool> twice = repeated(reports);
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        CollectedFile& file = view.rows[i].file;
        const bool named = !is_blank(file.report.unit);    // of a damaged one nothing may be known
        const bool unlisted = named && !view.roster.empty() && !view.roster.lists(file.report.unit);
        if (file.repeated == twice[i] && file.unlisted == unlisted) continue;
        file.repeated = twice[i], file.unlisted = unlisted;
        view.rows[i].texts = texts_of(view.rows[i]);
    }
}

// A row for each unit of the roster that no report of the year is here of.
void find_missing(CollectionView& view) {
    if (view.year == 0) return;
    std::vector<std::string_view> here;
    for (const CollectionRow& row : view.rows)
        if (row.file.report.year == view.year) here.push_back(row.file.report.unit);
    std::vector<CollectionRow> missing;
    for (const std::string_view unit : view.roster.without(here)) {
        CollectionRow& row = missing.emplace_back();
        row.state = CollectionRow::missing;
        row.file.missing = true;
        row.file.report.unit = unit, row.file.report.year = view.year;
        row.texts = texts_of(row);
    }
    view.rows.insert(view.rows.end(), std::make_move_iterator(missing.begin()), std::make_move_iterator(missing.end()));
}

// The year that most reports are of, the latest of them: one file of the next year must not hide all others.
int year_of_most(const CollectionView& view) {
    int found = 0;
    std::ptrdiff_t most = 0;
    for (const int year : view.years) {
        const auto count = std::count_if(view.rows.begin(), view.rows.end(),
                                         [&](const CollectionRow& row) { return row.file.report.year == year; });
        if (count > most) found = year, most = count;
    }
    return found;
}

void find_years(CollectionView& view) {
    view.years.clear();
    for (const CollectionRow& row : view.rows)
        if (row.file.report.year > 0 && std::find(view.years.begin(), view.years.end(), row.file.report.year) == view.years.end())
            view.years.push_back(row.file.report.year);
    put_in_order(view.years, [](int a, int b) { return a > b; });
    const bool gone = view.year > 0 && std::find(view.years.begin(), view.years.end(), view.year) == view.years.end();
    if (gone || view.year < 0) view.year = year_of_most(view);
}

void derive(CollectionView& view) {
    if (!std::exchange(view.stale, false)) return;
    std::erase_if(view.rows, [](const CollectionRow& row) { return row.state == CollectionRow::missing; });
    find_years(view);
    if (view.standing == missing_standing && (view.roster.empty() || view.year == 0)) view.standing.reset();
    mark_units(view);
    find_missing(view);
    std::vector<Collected> counted, found;
    std::vector<std::size_t> places, others;
    view.counts = {};
    view.of_year = view.of_other_years = view.of_repeated = 0;
    view.rescored = false;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        const CollectionRow& row = view.rows[i];
        const Collected& of = row.file.report;
        if (view.year > 0 && of.year != view.year) {
            ++view.of_other_years;
            continue;
        }
        const auto standing = standing_of(row);
        if (row.state != CollectionRow::missing) ++view.of_year;
        if (standing) ++view.counts[*standing];
        if (row.file.repeated) ++view.of_repeated;
        view.rescored = view.rescored || of.rescored;
        if (view.standing && standing != view.standing) continue;
        if (row.state == CollectionRow::collected) counted.push_back(of);
        if (!passes(view.only, row) || of.unit.find(view.unit) == of.unit.npos) continue;
        if (row.state != CollectionRow::collected) {
            others.push_back(i);
            continue;
        }
        found.push_back(of);
        found.back().place = row.place;
        places.push_back(i);
    }
    view.totals = totals(counted);
    view.shown.clear();
    for (const std::size_t i : in_order_of(found, view.by, view.falling)) view.shown.push_back(places[i]);
    view.shown.insert(view.shown.end(), others.begin(), others.end());
    view.reports = static_cast<std::size_t>(std::count_if(
        view.shown.begin(), view.shown.end(), [&](std::size_t i) { return view.rows[i].state != CollectionRow::missing; }));
}

}    // namespace

std::optional<std::size_t> standing_of(const CollectionRow& row) {
    if (row.state == CollectionRow::missing) return missing_standing;
    if (row.state == CollectionRow::unreadable) return std::nullopt;
    switch (row.file.report.status) {
    case Status::submitted: return row.file.report.under_review ? 1 : 0;
    case Status::returned: return 2;
    case Status::accepted: return 3;
    case Status::draft: break;
    }
    return 4;
}

void read_roster(Program& program) {
    program.collection.roster = Roster(kept_text(program.host.storage(), Kept::roster));
    program.collection.stale = true;
}

void take_roster(Program& program, Roster roster) {
    program.collection.roster = std::move(roster);
    program.collection.stale = true;
    if (!keep_text(program.host.storage(), Kept::roster, program.collection.roster.text()))
        program.tell("浏览器存不下应交名单，关闭页面后要重新粘贴");
}

void collect_some(Program& program) {
    CollectionView& view = program.collection;
    list_again(program);
    std::size_t collected = 0;
    view.waiting = 0;
    for (CollectionRow& row : view.rows) {
        if (row.state != CollectionRow::waiting) continue;
        if (collected++ < a_frame)
            collect_row(program, row);
        else
            ++view.waiting;
    }
    view.stale = view.stale || collected > 0;
    derive(view);
    if (view.waiting > 0 || view.seen != program.drafts.changes()) program.ui.wants_frame = true;
}

std::optional<std::size_t> next_in_collection(const CollectionView& view, int step) {
    const auto count = static_cast<std::ptrdiff_t>(view.shown.size());
    for (auto at = static_cast<std::ptrdiff_t>(view.at) + step; at >= 0 && at < count; at += step)
        if (view.rows[view.shown[static_cast<std::size_t>(at)]].state == CollectionRow::collected)
            return static_cast<std::size_t>(at);
    return std::nullopt;
}

void open_next(Program& program, int step) {
    CollectionView& view = program.collection;
    const auto at = next_in_collection(view, step);
    if (!at || !program.work) return;
    const std::string form = program.work->form, draft = view.rows[view.shown[*at]].draft;
    program.open_collected(draft);
    Workspace& work = *program.work;
    if (work.report().id != draft) return;    // another window removed it
    if (use_of(work.tpl(), work.report(), form)) work.form = form;
    if (view.reviewing && work.report().status == Status::submitted && work.may_review() && !work.reviewing())
        begin_review(program);
}

void export_collection(Program& program) {
    const CollectionView& view = program.collection;
    std::vector<CollectedFile> files;
    for (const std::size_t i : view.shown) {
        CollectedFile& file = files.emplace_back(view.rows[i].file);
        const CollectionRow& row = view.rows[i];
        if (row.altered || row.file.report.status != Status::draft) file.digest_ok = !row.altered;    // proved when it was opened
    }
    std::string kind = view.year > 0 ? std::to_string(view.year) + "年度" : std::string();
    if (view.standing) kind += (kind.empty() ? "" : "_") + std::string(standings[*view.standing]);
    program.forget_files();
    program.host.save_file(collection_file_name(kind, program.host.local_time()), "text/csv", collection_csv(files));
    const auto missing = std::count_if(files.begin(), files.end(), [](const CollectedFile& file) { return file.missing; });
    program.tell("已导出 " + std::to_string(files.size() - static_cast<std::size_t>(missing)) + " 份报告的汇总表" +
                 (missing > 0 ? "，未交的 " + std::to_string(missing) + " 个单位列在后面" : ""));
}

}    // namespace ziping
