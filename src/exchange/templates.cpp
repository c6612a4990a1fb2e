#include "exchange/templates.h"

#include "exchange/assets.h"
#include "exchange/template_json.h"

#include <algorithm>

namespace ziping {

namespace {

// "10" after "9", "1.10" after "1.9"; else by their characters.
bool is_later(std::string_view a, std::string_view b) {
    const auto number = [](std::string_view& text) {
        std::size_t digits = 0;
        while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
        std::string_view found = text.substr(0, digits);
        text.remove_prefix(digits);
        while (found.starts_with('0')) found.remove_prefix(1);
        return found;
    };
    while (!a.empty() && !b.empty()) {
        const std::string_view x = number(a), y = number(b);
        if (x.size() != y.size()) return x.size() > y.size();
        if (x != y) return x > y;
        if (a.empty() || b.empty()) break;
        if (a.front() != b.front()) return a.front() > b.front();
        a.remove_prefix(1), b.remove_prefix(1);
    }
    return a.size() > b.size();
}

}    // namespace

Templates::Templates() {
    const auto index = parse_json(asset("templates.json"));    // made from the templates by cmake/embed.cmake
    if (!index || !index->is_array()) return;
    JsonReader in;
    for (const Json& one : *index)
        list_.push_back({in.text(one, "", "id"), in.text(one, "", "version"), in.text(one, "", "title"),
                         in.number(one, "", "year", 0, 2999, 0), in.text(one, "", "asset")});
}

const TemplateInfo* Templates::info(std::string_view id, std::string_view version) const {
    const TemplateInfo* newest = nullptr;
    for (const TemplateInfo& one : list_)
        if (one.id == id && (version.empty() || one.version == version))
            if (!newest || is_later(one.version, newest->version)) newest = &one;
    return newest;
}

const Template* Templates::find(std::string_view id, std::string_view version) const {
    const TemplateInfo* wanted = info(id, version);
    if (!wanted) return nullptr;
    for (const auto& one : read_)
        if (one->tpl.id == wanted->id && one->tpl.version == wanted->version) return &one->tpl;
    const std::string_view text = wanted->asset.empty() ? std::string_view{} : asset(wanted->asset);
    if (text.empty()) return nullptr;
    auto tpl = read_template(text);
    return tpl ? &read_.emplace_back(std::make_unique<Read>(Read{std::move(*tpl), {}}))->tpl : nullptr;
}

std::string_view Templates::text(std::string_view id, std::string_view version) const {
    for (const auto& one : read_)
        if (one->tpl.id == id && one->tpl.version == version && !one->text.empty()) return one->text;
    const TemplateInfo* shipped = info(id, version);
    return shipped && !shipped->asset.empty() ? asset(shipped->asset) : std::string_view{};
}

const Template* Templates::keep(Template tpl, std::string_view text) {
    if (!info(tpl.id, tpl.version)) list_.push_back({tpl.id, tpl.version, tpl.title, tpl.year, {}});
    return &read_.emplace_back(std::make_unique<Read>(Read{std::move(tpl), std::string(text)}))->tpl;
}

std::expected<const Template*, ImportError> Templates::add(std::string_view text) {
    auto tpl = read_template(text);
    if (!tpl) return std::unexpected(tpl.error());
    const Template* there = find(tpl->id, tpl->version);
    if (there && there->digest == tpl->digest) return there;
    const TemplateInfo* known = info(tpl->id, tpl->version);
    if (there || known)
        return std::unexpected(ImportError{"/version", "已有同一编号、同一版本而内容不同的模板“" + known->title + "”。",
                                           "请财政部门为修改后的模板换一个版本号（version）。"});
    return keep(std::move(*tpl), text);
}

std::expected<const Template*, ImportError> Templates::load(std::string_view text) {
    auto tpl = read_template(text);
    if (!tpl) return std::unexpected(tpl.error());
    if (const Template* there = find(tpl->id, tpl->version)) return there;
    return keep(std::move(*tpl), text);
}

}    // namespace ziping
