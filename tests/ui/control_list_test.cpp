#include "ui/control_list.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace ziping;

namespace {

struct Seen {
    int calls = 0;
    std::vector<ControlId> updated, moved, removed, order;
    bool reordered = false;
};

Control named(ControlId id, std::string_view label, float y = 0) {
    Control control;
    control.id = id;
    control.label = label;
    control.box = {0, y, 10, 10};
    control.clip = control.box;
    return control;
}

Seen frame(ControlList& list, std::initializer_list<Control> controls) {
    list.begin();
    for (const Control& control : controls) list.add(control);
    Seen seen;
    list.finish([&](const ControlChanges& changes) {
        ++seen.calls;
        for (const Control& c : changes.updated) seen.updated.push_back(c.id);
        for (const auto& m : changes.moved) seen.moved.push_back(m.id);
        seen.removed.assign(changes.removed.begin(), changes.removed.end());
        seen.order.assign(changes.order.begin(), changes.order.end());
        seen.reordered = changes.reordered;
    });
    return seen;
}

using Ids = std::vector<ControlId>;

}    // namespace

TEST_CASE("a frame like the last reports nothing") {
    ControlList list;
    CHECK(frame(list, {named(1, "一"), named(2, "二")}).updated == Ids{1, 2});
    CHECK(frame(list, {named(1, "一"), named(2, "二")}).calls == 0);
}

TEST_CASE("what only moved is reported by its place alone") {
    ControlList list;
    frame(list, {named(1, "一"), named(2, "二")});
    const Seen seen = frame(list, {named(1, "一"), named(2, "二", 5)});
    CHECK(seen.moved == Ids{2});
    CHECK(seen.updated.empty());
    CHECK_FALSE(seen.reordered);
}

TEST_CASE("a changed text, a removed and a new control are told apart") {
    ControlList list;
    frame(list, {named(1, "一"), named(2, "二")});
    const Seen seen = frame(list, {named(1, "壹"), named(3, "三")});
    CHECK(seen.updated == Ids{1, 3});
    CHECK(seen.removed == Ids{2});
    CHECK(seen.order == Ids{1, 3});
}

TEST_CASE("another order is reported though nothing else changed") {
    ControlList list;
    frame(list, {named(1, "一"), named(2, "二")});
    const Seen seen = frame(list, {named(2, "二"), named(1, "一")});
    CHECK(seen.order == Ids{2, 1});
    CHECK(seen.updated.empty());
}

TEST_CASE("the same id twice in a frame counts once") {
    ControlList list;
    CHECK(frame(list, {named(1, "一"), named(1, "又一")}).updated == Ids{1});
}

TEST_CASE("ids depend on all parts and on where one part ends") {
    CHECK(control_id("a", "b") == control_id("a", "b"));
    CHECK(control_id("a", "b") != control_id("ab"));
    CHECK(control_id("a", "b") != control_id("b", "a"));
    CHECK(control_id("a", "", "b") != control_id("a", "b"));
}

TEST_CASE("each of very many controls has an id of its own, which JavaScript's numbers hold") {
    std::set<ControlId> ids;
    constexpr int count = 300'000;
    for (int i = 0; i < count; ++i) {
        const ControlId id = control_id("narrative", "body", std::to_string(i), "text");
        CHECK_UNARY(id > 0 && id < (ControlId{1} << 53));
        ids.insert(id);
    }
    CHECK(ids.size() == count);
}
