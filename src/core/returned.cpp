#include "core/returned.h"

#include "core/assess.h"
#include "core/edit.h"

#include <algorithm>

namespace ziping {

namespace {

bool holds(const Report& report, const Opinion& opinion) {
    const Opinion* there = report.opinion(opinion.path);
    return there && *there == opinion;
}

}    // namespace

std::string_view answer_to(const Report& report, const Opinion& opinion) {
    for (const Remark& remark : report.remarks)
        if (remark.rule == opinion_rule && remark.path == opinion.path && remark.found == opinion.words()) return remark.reason;
    return {};
}

bool under_review(const Report& report) {
    return report.status == Status::submitted && std::any_of(report.opinions.begin(), report.opinions.end(),
                                                             [&](const Opinion& one) { return answer_to(report, one).empty(); });
}

std::optional<Report> with_opinions(const Report& mine, const Report& returned) {
    const bool accepted = returned.status == Status::accepted;
    if (returned.status != Status::returned && !accepted) return std::nullopt;
    for (const Opinion& one : mine.opinions)
        if (!holds(returned, one) && answer_to(mine, one).empty()) return std::nullopt;
    if (mine.revision == returned.revision && same_answers(mine, returned)) {
        Report back = returned;
        back.reviews = joined_reviews(mine, returned);
        return back;
    }
    if (mine.revision <= returned.revision) return std::nullopt;
    if (accepted ||
        std::all_of(returned.opinions.begin(), returned.opinions.end(), [&](const Opinion& one) { return holds(mine, one); }))
        return mine;    // it came in before
    Report both = mine;
    both.opinions = returned.opinions;
    both.reviews = joined_reviews(mine, returned);
    if (both.saved_at.empty()) return both;
    ++both.revision;    // that one left the house without them
    both.status = Status::draft;
    both.saved_at.clear();
    return both;
}

std::vector<Review> joined_reviews(const Report& a, const Report& b) {
    std::vector<Review> all = a.reviews;
    for (const Review& one : b.reviews)
        if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
    std::stable_sort(all.begin(), all.end(), [](const Review& x, const Review& y) { return x.at < y.at; });
    return all;
}

bool follows(const Report& mine, const Report& submission) {
    return mine.status != Status::draft && submission.status == Status::submitted && submission.revision > mine.revision;
}

bool is_behind(const Report& file, const Report& mine) {
    const bool says_more =
        !std::all_of(file.opinions.begin(), file.opinions.end(), [&](const Opinion& one) { return holds(mine, one); });
    if (says_more || file.revision > mine.revision) return false;
    return file.revision < mine.revision || (file.status <= mine.status && same_answers(file, mine));
}

std::size_t carry_unsent_opinions(const Report& mine, Report& submission) {
    if (mine.status != Status::submitted) return 0;
    const std::size_t before = submission.opinions.size();
    for (const Opinion& one : mine.opinions)
        if (answer_to(mine, one).empty() && !submission.opinion(one.path) && has_room(submission, 1))
            submission.opinions.push_back(one);
    return submission.opinions.size() - before;
}

std::size_t lost_opinions(const Report& mine, const Report& submission) {
    return static_cast<std::size_t>(
        std::count_if(mine.opinions.begin(), mine.opinions.end(), [&](const Opinion& one) { return !holds(submission, one); }));
}

}    // namespace ziping
