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

// The object at `where`, objects on the way made when they are missing; null when a list has no such element.
Json* place_of(Json& file, std::string_view where) {
    Json* at = &file;
    while (!where.empty() && at) {
        where.remove_prefix(1);
        const std::string name(where.substr(0, where.find('/')));
        where.remove_prefix(name.size());
        if (at->is_array()) {
            const auto element = std::find_if(at->begin(), at->end(), [&](const Json& one) { return name_of(one) == name; });
            at = element == at->end() ? nullptr : &*element;
        } else if (at == &file && (name == "remarks" || name == "opinions" || name == "evidence") && !at->contains(name)) {
            return nullptr;    // a list without elements is not written
        } else if (at->is_object()) {
            at = &(*at)[name];
            if (at->is_null()) *at = Json::object();
        } else {
            at = nullptr;
        }
    }
    return at && at->is_object() ? at : nullptr;
}

}    // namespace

Unknown unknown_member(std::string where, std::string member, const Json& value) {
    return {std::move(where), std::move(member), json_text(value, false)};
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
