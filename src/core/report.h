// What the department answered: texts exactly as typed, under stable ids. Changed only by applying edits (core/edit.h).
//
//     Report r = new_report(tpl, "9f0c…", "中共株洲市直属机关工作委员会", 2023);
//     r.text(Path::parse("base/costs/sangong/final"))    -> "2.77"
//
// Every block is a table of texts, row × column: fixed rows under the template's row ids, indicator rows under ids of their own.
// Only what was answered is kept: no cell is empty, and rows other than indicators exist only while they hold something.
//
// Forms that are not part of every report are there because somebody added them, even while they are empty; those that repeat stand
// in the order shown, as "project.1", "project.2" …
//
// Two reports are equal when they answer the same: the order of indicators and of repeated forms counts, that of other forms, of
// blocks, fixed rows and cells does not.
#pragma once

#include "core/path.h"
#include "core/template.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

struct Cell {
    std::string column, text;
    bool operator==(const Cell&) const = default;
};

struct FilledRow {
    std::string id;
    std::string group;                                       // indicators: id of the 二级 it belongs to
    std::vector<Cell> cells;                                 // in any order
    std::string_view text(std::string_view column) const;    // "" when not answered
    bool empty() const;                                      // nothing but blanks
    bool is_part() const;                                    // of the indicator before it: its name begins with 其中
    bool operator==(const FilledRow& other) const;
};

struct FilledBlock {
    std::string id;
    std::vector<FilledRow> rows;    // fixed rows in any order; indicators in the order shown
    const FilledRow* row(std::string_view id) const;
    std::string
    neighbour(std::string_view id) const;    // of an indicator: the next row of its 二级, else the one before; "" = none
    bool operator==(const FilledBlock& other) const;
};

struct FilledForm {
    std::string id;    // the template's form id; of a form that repeats with its number: "project.2"
    std::vector<FilledBlock> blocks;
    bool added = false;    // by the department: it stays although it is empty
    const FilledBlock* block(std::string_view id) const;
    bool operator==(const FilledForm& other) const;
};

// 说明: the written reason why a finding may stand. Void once the finding
// quotes something else than `found`.
struct Remark {
    std::string rule;
    Path path;
    std::string found;    // what the finding quoted then: Finding::found, or the cell's text where that is empty
    std::string reason;
    bool operator==(const Remark&) const = default;
};

// 审核意见: what somebody who reviews the report wants mended or explained. One for each place: a cell, a form ("eval"), or with an
// empty path the whole report. It is a finding (opinion_rule in core/assess.h) until the department answers it with a 说明.
struct Opinion {
    Path path;
    std::string text;       // may be empty where there is a score
    std::string score{};    // 复核得分, as typed (core/rescore.h); of a cell that holds 得分
    bool empty() const { return text.empty() && score.empty(); }
    std::string words() const;    // "复核得分 1.5；没有达到"
    bool operator==(const Opinion&) const = default;
};

// What last year's report said, under the cells of this one: shown beside them and compared with. Values that were taken over into
// this report are `fresh` until somebody touches them.
struct LastYear {
    struct Value {
        Path path;
        std::string text;
        bool operator==(const Value&) const = default;
    };
    int year = 0;
    std::string digest;    // of the file it was taken from; "" when nobody told
    std::vector<Value> values;
    std::vector<Path> fresh;
    std::string_view text(const CellRef& path) const;    // "" when it says nothing
    bool is_fresh(const Path& path) const;
    bool operator==(const LastYear&) const = default;
};

// 佐证材料: a file that proves an indicator. The report does not hold it, only what tells it from every other file.
struct Evidence {
    Path indicator;    // its row
    std::string name;
    std::uint32_t size = 0;    // bytes
    std::string digest;        // "sm3:…" (exchange/digest.h)
    bool operator==(const Evidence&) const = default;
};

// A member of an exchange file that this version does not know: kept and
// written back where it stood.
struct Unknown {
    std::string where;    // JSON pointer by ids: "/forms/eval/indicators/[r3]"
    std::string member;
    std::string json;
    bool operator==(const Unknown&) const = default;
};

// returned: with opinions, to be changed or answered. accepted: a reviewer found nothing more to be changed.
enum class Status { draft, submitted, returned, accepted };
std::string_view label_of(Status status);    // 草稿 · 已提交 · 已退回 · 已通过

// 审核记录: a revision was sent back, or accepted.
struct Review {
    int revision = 1;
    Status outcome = Status::returned;    // or accepted
    std::string at;                       // ISO 8601 with offset
    std::string by;                       // 审核人, with unit and telephone as typed; "" when nobody signed
    bool operator==(const Review&) const = default;
};

struct TemplateRef {
    std::string id, version, digest;
    bool operator==(const TemplateRef&) const = default;
};

struct Report {
    std::string id;    // of the draft, random, kept through export and import
    TemplateRef tpl;
    std::string unit;    // 部门（单位）名称
    int year = 0;
    int revision = 1;    // 第N版: the first change after an export begins the next
    Status status = Status::draft;
    std::string saved_at;    // ISO 8601 with offset, of the last export; "" before
    std::vector<FilledForm> forms;
    std::vector<std::string> absent;    // 无此项: forms the department declares not to have
    std::vector<Remark> remarks;
    std::vector<Opinion> opinions;
    std::vector<Review> reviews;       // in the order of time
    std::vector<Evidence> evidence;    // in the order it was added
    LastYear last;
    std::vector<Unknown> unknown;

    std::string_view text(const CellRef& path) const;     // "" when not answered; knows "report/unit"
    const Opinion* opinion(const CellRef& path) const;    // null where there is none
    const Review* last_review() const;    // of this revision as it is: null when it is neither returned nor accepted
    const FilledForm* form(std::string_view id) const;
    const FilledBlock* block(std::string_view form, std::string_view block) const;
    const FilledRow* row(const CellRef& path) const;
    bool operator==(const Report& other) const;
};

// All that the department says is the same; what is said of the file, and by reviewers, may differ.
bool same_answers(const Report& a, const Report& b);

// An empty report: one blank indicator row for each 二级, nothing else
// answered. `id` is the caller's (random in the page).
Report new_report(const Template& tpl, std::string id, std::string unit, int year);

// The form with its blank indicator rows, as new_report begins it: what is added.
FilledForm new_form(const Form& form, std::string id);

// A row id that the block does not use yet: "r1", "r2", …
std::string free_row_id(const FilledBlock* block);
// The same for a row of a report that others may have read: of a row that is gone they may speak still, in opinions, as last year's
// row, in evidence. So nothing in the report knows the id, and later revisions have ids of their own: "r2-9" in 第2版. `rows`: of the
// block, with those that are about to be added.
std::string free_row_id(const Report& report, const Path& block, const FilledBlock* rows);
// The id of one more use of a form that repeats, likewise: "project.3". Other optional forms have their own id.
std::string free_form_id(const Report& report, const Form& form);

inline constexpr int earliest_year = 1949, latest_year = 2999;    // of reports
std::optional<int> read_year(std::string_view text);              // four digits; nothing for another text or year

// The form of a use: "project" of "project.2".
std::string_view form_of(std::string_view use);

}    // namespace ziping
