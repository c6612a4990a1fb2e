#include "exchange/templates.h"

#include "exchange/assets.h"
#include "exchange/template_json.h"

#include <vector>

namespace ziping {

std::span<const Template> shipped_templates() {
    static const std::vector<Template> templates = [] {
        std::vector<Template> read;
        for (const std::string_view path : asset_paths("templates"))
            if (auto tpl = read_template(asset(path))) read.push_back(std::move(*tpl));
        return read;
    }();
    return templates;
}

const Template* find_template(std::string_view id, std::string_view version) {
    const Template* newest = nullptr;
    for (const Template& tpl : shipped_templates())
        if (tpl.id == id && (version.empty() || tpl.version == version)) newest = &tpl;
    return newest;
}

}    // namespace ziping
