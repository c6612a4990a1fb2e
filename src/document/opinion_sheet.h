// 审核意见单: what a reviewer says of a report, the points he gives, and what the department answered: a row for each opinion, in the
// order of the forms. Goes back beside the returned file, to be signed.
#pragma once

#include "document/answers.h"

namespace ziping {

// Nothing is added where the report holds no opinion.
void add_opinions(paper::Document& document, const Answers& answers);

}    // namespace ziping
