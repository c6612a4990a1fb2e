// Undo and redo: edits grouped into steps that a person recognises; the keystrokes in one cell are one step.
//
//     History history;
//     history.perform(report, "填写 实际完成值", {SetText{path, "2期"}});
//     const Step* undone = history.undo(report);             where it leads: undone->where
#pragma once

#include "core/edit.h"

#include <expected>
#include <string>
#include <vector>

namespace ziping {

struct Step {
    std::string name;             // Chinese: "填写 实际完成值", "删除指标"
    std::vector<Edit> inverse;    // in the order to apply
    Path where;
    bool typing = false;    // in one cell: further keystrokes there join it
    bool review = false;    // of opinions alone: the department's answers stay what they were
    Edit longest{};         // of typing: the longest text so far
};

// The first change after an export begins the next revision, a draft. Undoing it brings the exported one back, unless another has been
// exported since: no revision leaves the house with two contents. What a reviewer writes is about a revision and begins none.
class History {
public:
    static constexpr std::size_t max_steps = 1'000;    // the oldest is forgotten

    // Applies all edits or none. Typing (SetText, and that the cell is no longer fresh; SetRemark; SetOpinion) at the place of the
    // last step joins that step until `seal` is called. Typing that comes back to where the step began, as it does when the browser
    // undoes it letter by letter, takes the step back: redo then brings the longest text that it had.
    std::expected<void, std::string> perform(Report& report, std::string name, std::vector<Edit> edits);
    void seal();    // the cell was left: the next edit is a step of its own
    // The report leaves the house as it stands, returned or accepted by the one who reviewed it. No step: it cannot be taken back.
    void note_export(Report& report, Status status, std::string saved_at, std::string reviewer = {});
    const Step* undo(Report& report);    // null when there is nothing to undo; else
                                         // what was undone
    const Step* redo(Report& report);
    bool can_undo() const { return !undo_.empty(); }
    bool can_redo() const { return !redo_.empty(); }
    const std::vector<Step>& undo_steps() const { return undo_; }    // the last one is undone first
    const std::vector<Step>& redo_steps() const { return redo_; }
    unsigned long changes() const { return changes_; }    // grows with every change: what caches and autosave compare

private:
    void take_back_typing(Report& report);
    const Step* turn(Report& report, std::vector<Step>& from, std::vector<Step>& to);
    bool was_exported(const Report& report);

    std::vector<Step> undo_, redo_;
    bool sealed_ = true;
    int last_exported_ = 0;    // revision
    unsigned long changes_ = 0;
};

}    // namespace ziping
