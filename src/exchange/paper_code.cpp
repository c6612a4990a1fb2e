#include "exchange/paper_code.h"

#include "exchange/canonical.h"
#include "exchange/digest.h"
#include "exchange/report_json.h"

namespace ziping {

std::string paper_code(const Json& file, std::string_view algorithm) {
    Json shown = Json::object();
    for (const char* member : {"template", "id", "unit", "year", "forms", "absent"})
        if (const auto it = file.find(member); it != file.end()) shown[member] = *it;
    return short_code(digest(canonical(shown), algorithm));
}

std::string paper_code(const Report& report, const Template& tpl) {
    return paper_code(report_content(report, tpl), tpl.digest_algorithm);
}

}    // namespace ziping
