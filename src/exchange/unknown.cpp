#include "exchange/unknown.h"

#include <algorithm>

namespace ziping {

namespace {

std::string name_of(const Json& element) {
    JsonReader in;
    const std::string id = in.text(element, "", "id");
    if (!id.empty()) return id;
    if (element.contains("digest")) return list_name(in.text(element, "", "digest"), in.text(element, "", "indicator"));
    return list_name(in.text(element, "", "rule"), in.text(element, "", "path"));
}

Json* element_in(Json& list, std::string_view name) {
    if (!list.is_array()) return nullptr;
    const auto element = std::find_if(list.begin(), list.end(), [&](const Json& one) { return name_of(one) == name; });
    return element == list.end() ? nullptr : &*element;
}

// The object at `where`, objects on the way made when they are missing; null when a list, or an element of it, is.
Json* place_of(Json& file, std::string_view where) {
    Json* at = &file;
    while (!where.empty() && at) {
        where.remove_prefix(1);
        const std::string name(where.substr(0, where.find('/')));
        where.remove_prefix(name.size());
        if (name.starts_with('[')) {
            at = element_in(*at, std::string_view(name).substr(1, name.size() - 2));
        } else if (!at->is_object() || (where.starts_with("/[") && !at->contains(name))) {
            return nullptr;
        } else {
            at = &(*at)[name];
            if (at->is_null()) *at = Json::object();
        }
    }
    return at && at->is_object() ? at : nullptr;
}

}    // namespace

Unknown unknown_member(std::string where, std::string member, const Json& value) {
    return {std::move(where), std::move(member), json_text(value, false)};
}

std::string element_of(std::string_view list, std::string_view name) {
    return std::string(list).append("/[").append(name).append("]");
}

std::string list_name(std::string_view what, std::string_view path) {
    std::string name = std::string(what) + " " + std::string(path);
    std::replace(name.begin(), name.end(), '/', '.');
    return name;
}

void put_back(Json& file, const std::vector<Unknown>& unknown) {
    for (const Unknown& one : unknown) {
        auto value = parse_json(one.json);
        if (!value) continue;
        Json* place = place_of(file, one.where);
        if (place && !place->contains(one.member)) (*place)[one.member] = *std::move(value);
    }
}

}    // namespace ziping
