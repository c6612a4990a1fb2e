// A report goes to the bureau, comes back with opinions or accepted, and is handed over again: what meets the copy that is there
// already.
//
//     if (auto both = with_opinions(mine, returned)) …    mine, to be mended or answered
//     if (follows(mine, submission)) …                    the next revision of what was returned
#pragma once

#include "core/report.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace ziping {

// 答复: what the department says to the opinion as it stands; "" while it says nothing.
std::string_view answer_to(const Report& report, const Opinion& opinion);

// Whether opinions stand in what was submitted that neither went back nor were answered: 审核中.
bool under_review(const Report& report);

// As it came back where nothing was changed since; where the department has begun a later revision, that one with the opinions, and
// the next one where it has left the house already. A later revision stays when the file was accepted, or holds nothing new. Nothing
// when `returned` has not come back, when both hold other answers of one revision, or
// when an opinion of mine that nobody answered would go: then somebody has to decide.
std::optional<Report> with_opinions(const Report& mine, const Report& returned);

// What both know of the reviews so far.
std::vector<Review> joined_reviews(const Report& a, const Report& b);

// Whether the submission is a later revision of `mine`, which was handed over or returned and not changed since.
bool follows(const Report& mine, const Report& submission);

// Whether the file is one that `mine` came from: an earlier revision, or the same one before it was reviewed.
bool is_behind(const Report& file, const Report& mine);

// The opinions of `mine` that were neither returned nor answered go on in the submission, where it says nothing of its own about
// their place. How many those are.
std::size_t carry_unsent_opinions(const Report& mine, Report& submission);

// How many opinions of `mine` the submission holds no more, or with other words.
std::size_t lost_opinions(const Report& mine, const Report& submission);

}    // namespace ziping
