// The report that is open: what the pages show and change. Every change goes
// through `edit`, so undo, autosave and the assessment follow.
#pragma once

#include "core/assess.h"
#include "core/edit.h"
#include "core/history.h"
#include "core/report.h"
#include "core/template.h"
#include "exchange/templates.h"
#include "ui/control.h"

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace ziping {

enum class Tone : std::uint8_t { quiet, hint, warning, error };    // of a cell, by its worst finding

Tone tone_of(Severity severity);
ControlId cell_id(const Path& path);
ControlId opinion_id(const Path& path);    // of the field for the opinion about it
ControlId rescore_id(const Path& path);    // of the field for its 复核得分

class Workspace {
public:
    // Without its template the report is shown under the ids of its cells, and cannot be changed.
    Workspace(const Templates& templates, Report report, bool shown_only);

    const Template& tpl() const { return *tpl_; }
    bool has_template() const { return !sketch_; }
    const Report& report() const { return report_; }
    const Assessment& assessment() const { return assessment_; }
    unsigned long changes() const { return history_.changes(); }               // grows with each change: what caches compare
    bool read_only() const { return shown_only_ || reviewing_ || locked_; }    // the answers cannot be changed
    // What was handed over stays as it is until somebody says that he is going to change it.
    bool locked() const { return locked_ && !shown_only_; }
    void lock() { locked_ = true; }    // who looks through many reports changes none by a slip
    void unlock() { locked_ = false; }
    bool lock_told = false;                            // in words, to somebody who went into a cell
    bool shown_only() const { return shown_only_; }    // nothing can: another window has the pen, or there is no template
    void show_only(bool value) { shown_only_ = value || sketch_; }
    bool reviewing() const { return reviewing_ && !shown_only_; }    // instead of answers, opinions are written
    bool may_review() const { return report_.status != Status::draft && !shown_only_; }    // the answers are those handed over
    void review(bool on);
    std::size_t open_opinions() const { return open_opinions_; }    // that were not answered
    bool may_accept() const { return may_accept_; }                 // nothing that was written about a place waits for an answer
    bool holds_unsent_opinions() const { return report_.status == Status::submitted && open_opinions() > 0; }
    bool can_undo() const { return history_.can_undo() && may_turn(history_.undo_steps()); }
    bool can_redo() const { return history_.can_redo() && may_turn(history_.redo_steps()); }

    // All edits or none, as one step; what refused them is kept in `refusal`. The
    // assessment is renewed at once.
    bool edit(std::string name, std::vector<Edit> edits);
    void type(const Path& path,
              std::string_view text);                     // keystrokes in one cell join into one step
    void remark(Remark remark);                           // keystrokes in one 说明, likewise
    void opine(const Path& path, std::string text);       // of the reviewer, likewise; "" takes the opinion away
    void rescore(const Path& path, std::string score);    // his 复核得分, likewise
    void withdraw(const Path& path);                      // both
    void opine(const Finding& finding);                   // below what he wrote at its place; again changes nothing
    bool opined(const Finding& finding) const;            // it stands there as it was found
    void leave_cell() { history_.seal(); }
    const Step* undo();
    const Step* redo();
    // Stamps the revision that leaves the house.
    void mark_exported(Status status, std::string saved_at, std::string reviewer = {});
    std::string take_refusal();

    const std::vector<Option>& level_options() const { return level_options_; }    // of the choice 达成程度
    Tone tone(ControlId cell) const;                                               // of the worst finding about the cell
    std::string_view notes(ControlId cell) const;                                  // all messages about the cell, a line each

    std::string form;                             // shown: the id of a form in use
    Path here;                                    // cell with the focus, or empty
    Path last_here;                               // the same, but it stays while the focus is elsewhere
    std::string last_form;                        // the form in which it was shown: a cell may live in another
    ControlId last_cell = 0;                      // what it was drawn as
    std::unordered_map<ControlId, Path> cells;    // every cell drawn so far

    // What people write about cells and findings: a field for it. Like cells they are known by their ids, so that a text is kept
    // although the field is gone before the next frame.
    struct Note {
        enum Kind { opinion, score, remark } kind = opinion;
        Path path;
        std::string rule{};    // of a remark
    };
    std::unordered_map<ControlId, Note> note_fields;    // every one drawn so far
    void write(const Note& note, std::string text);
    std::string_view text_of(const Note& note) const;    // as it is kept
    bool refused() const { return !refusal_.empty(); }

private:
    void find_template();
    void set_opinion(std::string name, Opinion opinion);
    bool may_turn(const std::vector<Step>& steps) const {
        return !shown_only_ && (reviewing_ || !locked_) && steps.back().review == reviewing_;
    }
    void changed();    // after every edit: the template may be another, the assessment is renewed
    void assess_again();

    const Templates* templates_;
    const Template* tpl_ = nullptr;
    std::unique_ptr<Template> sketch_;    // stands for a template that is not here
    Report report_;
    History history_;
    std::optional<Assessor> assessor_;
    Assessment assessment_;
    struct Notes {
        Tone tone = Tone::quiet;
        std::string text;
    };
    std::unordered_map<ControlId, Notes> notes_;
    std::vector<Option> level_options_;
    std::string refusal_;
    std::size_t open_opinions_ = 0;
    bool may_accept_ = true;
    bool shown_only_ = false, reviewing_ = false, locked_ = false;
};

}    // namespace ziping
