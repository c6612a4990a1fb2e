#include "store/autosave.h"

#include <algorithm>

namespace ziping {

void Autosave::notice(unsigned long changes, double now) {
    if (changes == changes_) return;
    changes_ = changes;
    if (!first_) first_ = now;
    last_ = now;
}

std::optional<double> Autosave::due_in(double now) const {
    if (!first_) return std::nullopt;
    return std::max(0.0, std::min(last_ + pause, *first_ + patience) - now);
}

bool Autosave::due(double now) const { return due_in(now) == 0.0; }

void Autosave::saved(std::string at) {
    first_.reset();
    failed_ = false;
    saved_at_ = std::move(at);
}

void Autosave::failed() {
    first_.reset();
    failed_ = true;
}

}    // namespace ziping
