#include "store/kept_templates.h"

namespace ziping {

namespace {
constexpr std::string_view prefix = "ziping/template/";
}

std::vector<std::string> kept_templates(KeyValue& storage) {
    std::vector<std::string> texts;
    for (const std::string& key : storage.keys(prefix))
        if (auto text = storage.get(key); text && *text) texts.push_back(std::move(**text));
    return texts;
}

bool keep_template(KeyValue& storage, const Template& tpl, std::string_view text) {
    return storage.put(std::string(prefix) + tpl.id + "/" + tpl.version, text).has_value();
}

}    // namespace ziping
