#include "core/history.h"

#include <algorithm>
#include <utility>

namespace ziping {

namespace {

// Applies all or none; the inverses come in the order in which they undo.
std::expected<std::vector<Edit>, std::string> apply_all(Report& report, const std::vector<Edit>& edits) {
    std::vector<Edit> inverse;
    for (const Edit& edit : edits) {
        auto done = ziping::apply(report, edit);    // qualified: std::apply is found, too
        if (!done) {
            for (auto back = inverse.rbegin(); back != inverse.rend(); ++back) static_cast<void>(ziping::apply(report, *back));
            return std::unexpected(done.error());
        }
        inverse.push_back(std::move(*done));
    }
    std::reverse(inverse.begin(), inverse.end());
    return inverse;
}

bool is_review(const std::vector<Edit>& edits) { return std::holds_alternative<SetOpinion>(edits.front()); }

bool is_typing(const std::vector<Edit>& edits) {
    const Edit& first = edits.front();
    return (std::holds_alternative<SetText>(first) || std::holds_alternative<SetRemark>(first) || is_review(edits)) &&
           std::all_of(edits.begin() + 1, edits.end(), [](const Edit& edit) { return std::holds_alternative<SetFresh>(edit); });
}

// The text is what it was.
bool says_the_same(const Edit& a, const Edit& b) {
    const auto *remark = std::get_if<SetRemark>(&a), *other = std::get_if<SetRemark>(&b);
    if (remark && other) return remark->remark == other->remark;
    const auto *opinion = std::get_if<SetOpinion>(&a), *another = std::get_if<SetOpinion>(&b);
    return opinion && another ? opinion->opinion == another->opinion : a == b;
}

// It has left the house as it stands, and may not have been told when.
bool is_exported(const Report& report) { return !report.saved_at.empty() || report.status != Status::draft; }

// The edit of the same sort: typing in a cell, and what is said of it, are not one step.
auto alike(std::vector<Edit>& edits, const Edit& edit) {
    return std::find_if(edits.begin(), edits.end(), [&](const Edit& one) { return one.index() == edit.index(); });
}

std::size_t length_of(const Edit& edit) {
    if (const auto* text = std::get_if<SetText>(&edit)) return text->text.size();
    if (const auto* remark = std::get_if<SetRemark>(&edit)) return remark->remark.reason.size();
    const auto* opinion = std::get_if<SetOpinion>(&edit);
    return opinion ? opinion->opinion.text.size() + opinion->opinion.score.size() : 0;
}

// Begins a draft after the revision `last`; what undoes it.
Edit begin_revision(Report& report, int last) { return *ziping::apply(report, SetRevision{last + 1, Status::draft, {}}); }

}    // namespace

std::expected<void, std::string> History::perform(Report& report, std::string name, std::vector<Edit> edits) {
    if (edits.empty()) return {};
    const Path where = subject(edits.front());
    const bool typing = is_typing(edits), review = is_review(edits);
    auto inverse = apply_all(report, edits);
    if (!inverse) return std::unexpected(inverse.error());
    if (typing && edits.size() == 1 && says_the_same(inverse->front(), edits.front())) return {};
    const bool exported = !review && was_exported(report);
    if (exported) inverse->push_back(begin_revision(report, last_exported_));
    const bool joins = typing && !exported && !sealed_ && !undo_.empty() && undo_.back().typing &&
                       undo_.back().review == review && undo_.back().where == where &&
                       alike(undo_.back().inverse, edits.front()) != undo_.back().inverse.end();
    ++changes_;
    redo_.clear();
    sealed_ = false;
    if (!joins) undo_.push_back({std::move(name), std::move(*inverse), where, typing, review, edits.front()});
    if (undo_.size() > max_steps) undo_.erase(undo_.begin());
    if (!joins) return {};
    Step& step = undo_.back();
    if (length_of(edits.front()) > length_of(step.longest)) step.longest = edits.front();
    if (says_the_same(*alike(step.inverse, edits.front()), edits.front())) take_back_typing(report);
    return {};
}

void History::take_back_typing(Report& report) {
    const Edit longest = undo_.back().longest;
    if (const Step* step = turn(report, undo_, redo_); step) *alike(redo_.back().inverse, longest) = longest;
}

void History::seal() { sealed_ = true; }

void History::note_export(Report& report, Status status, std::string saved_at, std::string reviewer) {
    if (status == Status::returned || status == Status::accepted) {
        SetReviews more{report.reviews};
        more.reviews.push_back({report.revision, status, saved_at, std::move(reviewer)});
        static_cast<void>(ziping::apply(report, more));
    }
    static_cast<void>(ziping::apply(report, SetRevision{report.revision, status, std::move(saved_at)}));
    ++changes_;
    sealed_ = true;
}

// Takes the last step of `from` back; `to` keeps how to take it again. A report that had been exported as it stood is one no more.
const Step* History::turn(Report& report, std::vector<Step>& from, std::vector<Step>& to) {
    if (from.empty()) return nullptr;
    Step step = from.back();
    const bool exported = !step.review && was_exported(report);
    const SetRevision before{report.revision, report.status, report.saved_at};
    auto back = apply_all(report, step.inverse);
    if (!back) return nullptr;
    from.pop_back();
    if (exported) back->push_back(before);
    const bool given_out = report.revision < last_exported_ || (report.revision == last_exported_ && !is_exported(report));
    if (exported || (given_out && !step.review)) begin_revision(report, last_exported_);
    ++changes_;
    sealed_ = true;
    step.inverse = std::move(*back);
    return &to.emplace_back(std::move(step));
}

const Step* History::undo(Report& report) { return turn(report, undo_, redo_); }
const Step* History::redo(Report& report) { return turn(report, redo_, undo_); }

// Whether the report was exported as it stands: then that is remembered.
bool History::was_exported(const Report& report) {
    if (!is_exported(report)) return false;
    last_exported_ = std::max(last_exported_, report.revision);
    return true;
}

}    // namespace ziping
