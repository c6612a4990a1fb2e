#include "core/find_text.h"

#include "core/edit.h"
#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

std::vector<Match> found(const Report& report, std::string_view words) { return find_text(official_template(), report, words); }

}    // namespace

TEST_CASE("words are found in every form, in its order, a cell each") {
    const Report report = changed(clean_report(), {{"narrative/body/other/text", "发布预警信号168期。再发布168期。"},
                                                   {"eval/indicators/r3/name", "发布预警信号168期"},
                                                   {"project.1/head/agency/value", "预警168中心"}});
    const auto matches = found(report, "168");
    REQUIRE(matches.size() == 3);
    CHECK(matches[0].path.text() == "narrative/body/other/text");
    CHECK(matches[1].path.text() == "eval/indicators/r3/name");
    CHECK(matches[2].path.text() == "project.1/head/agency/value");
    CHECK(matches[0].place == "自评报告 › 十、其他需要说明的情况");
    CHECK(matches[0].around.substr(matches[0].begin, matches[0].end - matches[0].begin) == "168");
}

TEST_CASE("width and case make no difference, and the words are marked as they were written") {
    const Report report = changed(clean_report(), {{"narrative/body/other/text", "引进ＬＥＤ屏１２块"}});
    for (const char* words : {"led", "LED", "12块", "ｌｅｄ屏１２"}) {
        CAPTURE(words);
        const auto matches = found(report, words);
        REQUIRE(matches.size() == 1);
        CHECK(matches[0].around == "引进ＬＥＤ屏１２块");
        CHECK(matches[0].begin >= std::string_view("引进").size());
    }
}

TEST_CASE("of a long text only what stands around is shown, in one line") {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "围绕中心工作";
    text += "\n宣讲12场\n";
    for (int i = 0; i < 40; ++i) text += "服务大局工作";
    const auto matches = found(changed(clean_report(), {{"narrative/body/other/text", text}}), "宣讲12场");
    REQUIRE(matches.size() == 1);
    const std::string& around = matches[0].around;
    CHECK(around.starts_with("…"));
    CHECK(around.ends_with("…"));
    CHECK(around.find('\n') == around.npos);
    CHECK(around.size() < 260);
    CHECK(around.substr(matches[0].begin, matches[0].end - matches[0].begin) == "宣讲12场");
}

TEST_CASE("nothing is found for nothing, in what is chosen, or beyond the most") {
    CHECK(found(clean_report(), " 　").empty());
    CHECK(found(clean_report(), "met").empty());    // the id of a level
    CHECK(found(clean_report(), "没有这几个字").empty());
    Report many = clean_report();
    for (int i = 0; i < 600; ++i)
        CHECK(ziping::apply(
                  many,
                  InsertRow{Path::parse("eval/indicators"), 0, {"x" + std::to_string(i), "quantity", {{"name", "第几项工作"}}}})
                  .has_value());
    CHECK(found(many, "第几项").size() == most_matches);
}
