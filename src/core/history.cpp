#include "core/edit.h"

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

}    // namespace

std::expected<void, std::string> History::perform(Report& report, std::string name, std::vector<Edit> edits) {
    if (edits.empty()) return {};
    const Path where = subject(edits.front());
    const bool typing = edits.size() == 1 && std::holds_alternative<SetText>(edits.front());
    auto inverse = apply_all(report, edits);
    if (!inverse) return std::unexpected(inverse.error());
    if (typing && inverse->front() == edits.front()) return {};    // the text is what it was
    ++changes_;
    redo_.clear();
    const bool joins = typing && !sealed_ && !undo_.empty() && undo_.back().where == where && undo_.back().inverse.size() == 1 &&
                       std::holds_alternative<SetText>(undo_.back().inverse.front());
    sealed_ = false;
    if (!joins) undo_.push_back({std::move(name), std::move(*inverse), where});
    if (undo_.size() > max_steps) undo_.erase(undo_.begin());
    return {};
}

void History::seal() { sealed_ = true; }

const Step* History::undo(Report& report) {
    if (undo_.empty()) return nullptr;
    Step step = std::move(undo_.back());
    undo_.pop_back();
    auto forward = apply_all(report, step.inverse);
    if (!forward) return nullptr;
    ++changes_;
    sealed_ = true;
    return &redo_.emplace_back(Step{std::move(step.name), std::move(*forward), std::move(step.where)});
}

const Step* History::redo(Report& report) {
    if (redo_.empty()) return nullptr;
    Step step = std::move(redo_.back());
    redo_.pop_back();
    auto back = apply_all(report, step.inverse);
    if (!back) return nullptr;
    ++changes_;
    sealed_ = true;
    return &undo_.emplace_back(Step{std::move(step.name), std::move(*back), std::move(step.where)});
}

}    // namespace ziping
