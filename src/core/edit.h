// The only way a Report changes. Each edit gives back its inverse: undo, history (core/history.h), repairs and pasted tables are lists
// of edits.
//
//     Edit undo = apply(report, SetText{path, "2期"}).value();
//     apply(report, undo);                                   as before, exactly
#pragma once

#include "core/report.h"

#include <expected>
#include <string>
#include <variant>
#include <vector>

namespace ziping {

struct SetText {    // "" takes the answer away. Also "report/unit" and
                    // "report/year"
    Path path;
    std::string text;
    bool operator==(const SetText&) const = default;
};
struct InsertRow {    // indicators; `at` counts among all rows of the block
    Path block;
    std::size_t at = 0;
    FilledRow row;
    bool operator==(const InsertRow&) const = default;
};
struct RemoveRow {
    Path row;
    bool operator==(const RemoveRow&) const = default;
};
struct MoveRow {    // to position `to` (counted after taking it out) and into
                    // `group`
    Path row;
    std::size_t to = 0;
    std::string group;
    bool operator==(const MoveRow&) const = default;
};
inline constexpr std::size_t at_end = static_cast<std::size_t>(-1);
struct SetRemark {    // reason "" takes it away
    Remark remark;
    std::size_t at = at_end;    // where a new one stands among all remarks
    bool operator==(const SetRemark&) const = default;
};
struct SetOpinion {    // of a reviewer; an empty one takes it away
    Opinion opinion;
    std::size_t at = at_end;    // where a new one stands among all opinions
    bool operator==(const SetOpinion&) const = default;
};
struct SetReviews {
    std::vector<Review> reviews;
    bool operator==(const SetReviews&) const = default;
};
struct InsertForm {    // one that the department adds; `at` counts among all forms of the report
    std::size_t at = 0;
    FilledForm form;
    bool operator==(const InsertForm&) const = default;
};
struct RemoveForm {
    std::string form;
    bool operator==(const RemoveForm&) const = default;
};
struct MoveForm {    // to position `to`, counted after taking it out
    std::string form;
    std::size_t to = 0;
    bool operator==(const MoveForm&) const = default;
};
struct SetAbsent {    // 无此项
    std::string form;
    bool absent = true;
    std::size_t at = at_end;    // among all that are absent
    bool operator==(const SetAbsent&) const = default;
};
struct SetFresh {    // a value taken over from last year: seen (false), or not yet
    Path path;
    bool fresh = false;
    std::size_t at = at_end;    // among all that are fresh
    bool operator==(const SetFresh&) const = default;
};
struct SetTemplate {    // a newer version of the bureau's questions; every answer stays
    TemplateRef tpl;
    bool operator==(const SetTemplate&) const = default;
};
struct SetRevision {    // 第N版, and whether it left the house
    int revision = 1;
    Status status = Status::draft;
    std::string saved_at;
    bool operator==(const SetRevision&) const = default;
};
struct InsertEvidence {    // `at` counts among all evidence of the report
    std::size_t at = 0;
    Evidence evidence;
    bool operator==(const InsertEvidence&) const = default;
};
struct RemoveEvidence {
    std::size_t at = 0;
    bool operator==(const RemoveEvidence&) const = default;
};
using Edit = std::variant<SetText, InsertRow, RemoveRow, MoveRow, SetRemark, SetOpinion, SetReviews, InsertForm, RemoveForm,
                          MoveForm, SetAbsent, SetFresh, SetTemplate, SetRevision, InsertEvidence, RemoveEvidence>;

// Applies the edit and returns its inverse. An edit that does not fit (no such
// row, an id in use, a year that is no number) changes nothing; the error says
// why, in Chinese. Neither texts of more than `max_text` bytes nor more than `max_rows` rows, remarks, opinions, reviews, pieces of evidence
// and values of last year in a report fit: what was edited can be read again.
inline constexpr std::size_t max_text = 200'000;
inline constexpr std::size_t max_rows = 10'000;
inline constexpr std::size_t max_uses = 500;              // of one form that repeats
bool has_room(const Report& report, std::size_t more);    // for so many rows, remarks, values of last year …
std::expected<Edit, std::string> apply(Report& report, const Edit& edit);

// The path an edit is about: where undo and redo take the user.
Path subject(const Edit& edit);

}    // namespace ziping
