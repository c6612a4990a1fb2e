#include "core/compare.h"

#include "core/edit.h"
#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

std::vector<Difference> after(std::initializer_list<Edit> edits) {
    const Report before = clean_report();
    Report changed = before;
    for (const Edit& edit : edits) REQUIRE(ziping::apply(changed, edit));
    return differences(official_template(), before, changed);
}

Path path(std::string_view text) { return Path::parse(text); }

}    // namespace

TEST_CASE("nothing differs where nothing was changed") {
    CHECK(after({}).empty());
    Report blank = clean_report();
    blank.remarks = {{"R15", path("eval/indicators/r1/actual"), "x", "说明"}};
    blank.revision = 7;
    CHECK(differences(official_template(), clean_report(), blank).empty());
}

TEST_CASE("a cell that was changed, filled in or emptied") {
    const std::string amount(clean_report().text(path("base/costs/sangong/final")));
    const auto found = after({SetText{path("base/costs/sangong/final"), "9"}, SetText{path("eval/indicators/r1/score"), ""}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == Difference::changed);
    CHECK(found[0].place == "基础数据表 › 三公经费 › 2023年决算数");
    CHECK(found[0].before == amount);
    CHECK(found[0].after == "9");
    CHECK(found[1].path == path("eval/indicators/r1/score"));
    CHECK(found[1].after == "");
}

TEST_CASE("blanks around a text are no difference; rows that stand in another order are one") {
    const std::string name(clean_report().text(path("eval/indicators/r1/name")));
    CHECK(after({SetText{path("eval/indicators/r1/name"), " " + name + "　"}}).empty());
    const auto found = after({MoveRow{path("eval/indicators/r1"), 3, clean_report().row(path("eval/indicators/r1"))->group}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == Difference::moved);
    CHECK(found[0].path == path("eval/indicators"));
    CHECK(found[0].place.starts_with("自评表"));
    // what was added or removed is told as that, and moves nobody
    for (const Difference& one : after({RemoveRow{path("eval/indicators/r1")}})) CHECK(one.kind == Difference::removed);
}

TEST_CASE("an indicator that was added, removed or moved to another 二级") {
    const Report report = clean_report();
    const FilledRow first = report.block("eval", "indicators")->rows.front();
    const auto found = after({RemoveRow{path("eval/indicators/" + first.id)},
                              InsertRow{path("eval/indicators"), 0, {"x9", "quality", {{"name", "新指标"}, {"weight", "1"}}}}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == Difference::added);
    CHECK(found[0].place == "自评表 › 质量指标 › 新指标");
    CHECK(found[1].kind == Difference::removed);
    CHECK(found[1].place.ends_with(std::string(first.text("name"))));
    const auto moved = after({MoveRow{path("eval/indicators/" + first.id), 0, "quality"}});
    REQUIRE(moved.size() == 1);
    CHECK(moved[0].after == "质量指标");
}

TEST_CASE("the unit's name, and forms that were added or taken away") {
    const auto found = after(
        {SetText{path("report/unit"), "市妇联"}, InsertForm{0, new_form(*official_template().form("project"), "project.9")}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].after == "市妇联");
    CHECK(found[1].kind == Difference::added);
    CHECK(found[1].path == path("project.9"));
}

TEST_CASE("of a long text what differs is shown, whole characters") {
    std::string long_text;
    for (int i = 0; i < 60; ++i) long_text += "全面从严治党";
    std::string other = long_text;
    other.replace(300, 3, "宽");
    Report before = clean_report(), now = before;
    REQUIRE(ziping::apply(before, SetText{path("narrative/body/functions/text"), long_text}));
    REQUIRE(ziping::apply(now, SetText{path("narrative/body/functions/text"), other}));
    const auto found = differences(official_template(), before, now);
    REQUIRE(found.size() == 1);
    CHECK(found[0].before == "…从严治党全面从严治党全面从严治党全…");
    CHECK(found[0].after.find("宽") != std::string::npos);
    CHECK(found[0].after.size() == found[0].before.size());
    REQUIRE(ziping::apply(now, SetText{path("narrative/body/functions/text"), long_text + "全面从严治党"}));
    CHECK(differences(official_template(), before, now)[0].after.ends_with("治党"));
}
