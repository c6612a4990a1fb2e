#include "core/returned.h"

#include "core/assess.h"

#include <algorithm>

namespace ziping {

namespace {

bool is_answered(const Report& report, const Opinion& opinion) {
    return std::any_of(report.remarks.begin(), report.remarks.end(), [&](const Remark& remark) {
        return remark.rule == opinion_rule && remark.path == opinion.path && remark.found == opinion.words();
    });
}

bool holds(const Report& report, const Opinion& opinion) {
    const Opinion* there = report.opinion(opinion.path);
    return there && *there == opinion;
}

}    // namespace

std::optional<Report> with_opinions(const Report& mine, const Report& returned) {
    if (returned.status != Status::returned) return std::nullopt;
    for (const Opinion& one : mine.opinions)
        if (!holds(returned, one) && !is_answered(mine, one)) return std::nullopt;
    if (mine.revision == returned.revision && same_answers(mine, returned)) return returned;
    if (mine.revision <= returned.revision) return std::nullopt;
    Report both = mine;
    both.opinions = returned.opinions;
    if (both.saved_at.empty()) return both;
    ++both.revision;    // that one left the house without them
    both.status = Status::draft;
    both.saved_at.clear();
    return both;
}

bool follows(const Report& mine, const Report& submission) {
    return mine.status != Status::draft && submission.status == Status::submitted && submission.revision > mine.revision;
}

std::size_t lost_opinions(const Report& mine, const Report& submission) {
    return static_cast<std::size_t>(
        std::count_if(mine.opinions.begin(), mine.opinions.end(), [&](const Opinion& one) { return !holds(submission, one); }));
}

}    // namespace ziping
