#include "core/returned.h"

#include <algorithm>

namespace ziping {

std::optional<Report> with_opinions(const Report& mine, const Report& returned) {
    if (returned.status != Status::returned) return std::nullopt;
    if (mine.revision == returned.revision && same_answers(mine, returned)) {
        const bool another_review = mine.status == Status::returned && mine.opinions != returned.opinions;
        return another_review ? std::nullopt : std::optional(returned);
    }
    if (mine.revision <= returned.revision) return std::nullopt;
    Report both = mine;
    both.opinions = returned.opinions;
    return both;
}

bool follows(const Report& mine, const Report& submission) {
    return mine.status != Status::draft && submission.status == Status::submitted && submission.revision > mine.revision;
}

std::size_t lost_opinions(const Report& mine, const Report& submission) {
    return static_cast<std::size_t>(std::count_if(mine.opinions.begin(), mine.opinions.end(),
                                                  [&](const Opinion& one) { return submission.opinion(one.path) != one.text; }));
}

}    // namespace ziping
