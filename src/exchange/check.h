// One file checked: what the command line prints and the bureau's lists show.
//
//     CheckedFile c = check_file("a.json", text, templates);
//     check_line(c)    one JSON object: {"file","unit","year","total","grade","complete","digest_ok","findings":[…]};
//                      "rescored","deviation" where a reviewer scored anew; "template_ok":false where it was made with another
//                      content of its template; of a package also
//                      "evidence":{"present":2,"missing":["照片.jpg"],"changed":[]}
//     check_text(c)    some lines for a person
#pragma once

#include "core/assess.h"
#include "exchange/collection_csv.h"
#include "exchange/json.h"
#include "exchange/templates.h"

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ziping {

struct CheckedFile {
    CollectedFile of;    // who reports what; no digest_ok: the file carries no digest
    Assessment assessment;
    struct EvidenceNames {    // of a package: the names of what came with it
        std::size_t present = 0;
        std::vector<std::string> missing, changed;
        std::string text;    // for a person
        bool complete() const { return missing.empty() && changed.empty(); }
    };
    std::optional<EvidenceNames> evidence;    // nothing: the report came alone
};

// Of a report's file, or of a package (exchange/package.h). The result points into the templates.
std::expected<CheckedFile, ImportError> check_file(std::string_view name, std::string_view text, const Templates& templates);

std::string check_line(const CheckedFile& checked);
std::string check_text(const CheckedFile& checked);

// "文件 a.json 读不出来：…"
std::string refusal_text(std::string_view name, const ImportError& error);

}    // namespace ziping
