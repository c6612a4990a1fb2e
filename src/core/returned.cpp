#include "core/returned.h"

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

}    // namespace ziping
