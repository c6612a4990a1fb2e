#include "exchange/unknown.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace ziping {

namespace {

std::string name_of(const Json& element) {
    JsonReader in;
    const std::string id = in.text(element, "", "id");
    if (!id.empty()) return id;
    if (element.contains("digest")) return list_name(in.text(element, "", "digest"), in.text(element, "", "indicator"));
    if (element.contains("outcome")) return list_name(in.text(element, "", "at"), in.text(element, "", "outcome"));
    return list_name(in.text(element, "", "rule"), in.text(element, "", "path"));
}

// The elements of lists by their names; each list is read once. Where it stands in the file tells a list, as its elements stay where they
// are.
class Elements {
public:
    Json* find(Json& list, std::string_view where, const std::string& name) {
        if (!list.is_array()) return nullptr;
        const auto [of, fresh] = lists_.try_emplace(std::string(where));
        for (std::size_t i = 0; fresh && i < list.size(); ++i) of->second.try_emplace(name_of(list[i]), i);
        const auto element = of->second.find(name);
        return element == of->second.end() ? nullptr : &list[element->second];
    }

private:
    std::map<std::string, std::unordered_map<std::string, std::size_t>> lists_;
};

// The object at `where`, objects on the way made when they are missing; null when a list, or an element of it, is.
Json* place_of(Json& file, std::string_view where, Elements& elements) {
    const std::string_view whole = where;
    Json* at = &file;
    while (!where.empty() && at) {
        const std::string_view list = whole.substr(0, whole.size() - where.size());
        where.remove_prefix(1);
        const std::string name(where.substr(0, where.find('/')));
        where.remove_prefix(name.size());
        if (name.starts_with('[')) {
            at = elements.find(*at, list, name.substr(1, name.size() - 2));
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
    Elements elements;
    for (const Unknown& one : unknown) {
        auto value = parse_json(one.json);
        if (!value) continue;
        Json* place = place_of(file, one.where, elements);
        if (place && !place->contains(one.member)) (*place)[one.member] = *std::move(value);
    }
}

}    // namespace ziping
