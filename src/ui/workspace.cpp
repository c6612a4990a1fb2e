#include "ui/workspace.h"

#include "core/quantity.h"
#include "core/returned.h"
#include "core/sketch.h"
#include "ui/control_list.h"

#include <algorithm>
#include <utility>

namespace ziping {

Tone tone_of(Severity severity) {
    return severity == Severity::error ? Tone::error : severity == Severity::warning ? Tone::warning : Tone::hint;
}

ControlId cell_id(const Path& path) { return control_id(path.form, path.block, path.row, path.column); }
ControlId opinion_id(const Path& path) { return control_id("opinion", path.text()); }
ControlId rescore_id(const Path& path) { return control_id("rescore", path.text()); }

Workspace::Workspace(const Templates& templates, Report report, bool shown_only)
    : templates_(&templates),
      report_(std::move(report)),
      shown_only_(shown_only),
      locked_(report_.status != Status::draft) {
    find_template();
    form = tpl_->forms.front().id;    // the page finds another one when this is not in use
    assess_again();
}

void Workspace::find_template() {
    tpl_ = templates_->find(report_.tpl.id, report_.tpl.version);
    sketch_.reset();
    if (!tpl_) {
        sketch_ = std::make_unique<Template>(sketch_of(report_));
        tpl_ = sketch_.get();
        shown_only_ = true;
    }
    assessor_.emplace(*tpl_);
    level_options_ = {{"", "达成程度（可选）"}};
    for (const Level& level : tpl_->levels) level_options_.push_back({level.id, level.label});
}

void Workspace::changed() {
    if (tpl_->id != report_.tpl.id || tpl_->version != report_.tpl.version) find_template();
    assess_again();
}

void Workspace::assess_again() {
    assessment_ = assessor_->assess(report_);
    open_opinions_ =
        static_cast<std::size_t>(std::count_if(assessment_.findings.begin(), assessment_.findings.end(), [](const Finding& one) {
            return one.rule == opinion_rule && one.remark.empty();
        }));
    may_accept_ = std::all_of(report_.opinions.begin(), report_.opinions.end(), [&](const Opinion& one) {
        return one.path.form.empty() || one.text.empty() || !answer_to(report_, one).empty();
    });
    notes_.clear();
    for (const Finding& finding : assessment_.findings) {
        if (!finding.remark.empty()) continue;
        const Tone tone = tone_of(finding.severity);
        Notes& notes = notes_[cell_id(finding.path)];
        // What is only still missing is listed, but not held against somebody who has just begun.
        const bool missing = finding.found.empty() && !finding.path.column.empty() && is_blank(report_.text(finding.path));
        if (!missing) notes.tone = std::max(notes.tone, tone);
        if (!notes.text.empty()) notes.text += '\n';
        notes.text += finding.message;
    }
}

bool Workspace::edit(std::string name, std::vector<Edit> edits) {
    if (read_only()) {
        refusal_ = "此报告当前只读，未作修改。";
        return false;
    }
    history_.seal();
    const auto done = history_.perform(report_, std::move(name), std::move(edits));
    history_.seal();
    if (!done) refusal_ = done.error();
    changed();
    return done.has_value();
}

void Workspace::type(const Path& path, std::string_view text) {
    if (read_only() || report_.text(path) == text) return;
    std::vector<Edit> edits{SetText{path, std::string(text)}};
    if (report_.last.is_fresh(path)) edits.push_back(SetFresh{path, false});    // touched
    const auto done = history_.perform(report_, "填写 " + place(*tpl_, report_, path), std::move(edits));
    if (!done) refusal_ = done.error();
    changed();
}

void Workspace::remark(Remark remark) {
    if (read_only()) return;
    if (is_blank(remark.reason)) remark.reason.clear();
    const auto done = history_.perform(report_, "填写说明", {SetRemark{std::move(remark)}});
    if (!done) refusal_ = done.error();
    changed();
}

void Workspace::review(bool on) {
    reviewing_ = on && may_review();
    history_.seal();
}

void Workspace::opine(const Path& path, std::string text) {
    const Opinion* old = report_.opinion(path);
    set_opinion("填写审核意见", {path, is_blank(text) ? std::string() : std::move(text), old ? old->score : std::string()});
}

void Workspace::rescore(const Path& path, std::string score) {
    const Opinion* old = report_.opinion(path);
    set_opinion("填写复核得分", {path, old ? old->text : std::string(), is_blank(score) ? std::string() : std::move(score)});
}

bool Workspace::opined(const Finding& finding) const {
    const Opinion* written = report_.opinion(finding.path);
    return written && written->text.find(finding.message) != written->text.npos;
}

void Workspace::opine(const Finding& finding) {
    if (opined(finding)) return;
    history_.seal();    // a step of its own
    const Opinion* written = report_.opinion(finding.path);
    opine(finding.path, (written && !written->text.empty() ? written->text + "\n" : std::string()) + finding.message);
    history_.seal();
}

void Workspace::withdraw(const Path& path) { set_opinion("删除审核意见", {path, {}}); }

void Workspace::set_opinion(std::string name, Opinion opinion) {
    const Opinion* old = report_.opinion(opinion.path);
    if (!reviewing() || (old ? *old == opinion : opinion.empty())) return;
    const auto done = history_.perform(report_, std::move(name), {SetOpinion{std::move(opinion)}});
    if (!done) refusal_ = done.error();
    changed();
}

void Workspace::write(const Note& note, std::string text) {
    if (note.kind == Note::opinion) return opine(note.path, std::move(text));
    if (note.kind == Note::score) return rescore(note.path, std::move(text));
    const Findings& findings = assessment_.findings;
    const auto finding = std::find_if(findings.begin(), findings.end(),
                                      [&](const Finding& one) { return one.rule == note.rule && one.path == note.path; });
    if (finding != findings.end()) remark(remark_on(*finding, report_, std::move(text)));
}

std::string_view Workspace::text_of(const Note& note) const {
    if (note.kind == Note::remark) {
        for (const Remark& one : report_.remarks)
            if (one.rule == note.rule && one.path == note.path) return one.reason;
        return {};
    }
    const Opinion* opinion = report_.opinion(note.path);
    if (!opinion) return {};
    return note.kind == Note::opinion ? opinion->text : opinion->score;
}

const Step* Workspace::undo() {
    if (!can_undo()) return nullptr;
    const Step* step = history_.undo(report_);
    changed();
    return step;
}

const Step* Workspace::redo() {
    if (!can_redo()) return nullptr;
    const Step* step = history_.redo(report_);
    changed();
    return step;
}

void Workspace::mark_exported(Status status, std::string saved_at, std::string reviewer) {
    history_.note_export(report_, status, std::move(saved_at), std::move(reviewer));
    locked_ = status != Status::draft;
}

std::string Workspace::take_refusal() { return std::exchange(refusal_, {}); }

Tone Workspace::tone(ControlId cell) const {
    const auto it = notes_.find(cell);
    return it == notes_.end() ? Tone::quiet : it->second.tone;
}

std::string_view Workspace::notes(ControlId cell) const {
    const auto it = notes_.find(cell);
    return it == notes_.end() ? std::string_view{} : std::string_view(it->second.text);
}

}    // namespace ziping
