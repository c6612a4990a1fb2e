#include "core/returned.h"

#include "core/assess.h"
#include "core/edit.h"
#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

const Path cell = Path::parse("base/costs/sangong/final");

Report submitted() {
    Report report = clean_report();
    report.revision = 2;
    report.status = Status::submitted;
    report.saved_at = "2024-03-15T10:00:00+08:00";
    return report;
}

Report returned(std::string_view opinion) {
    Report report = submitted();
    report.status = Status::returned;
    report.saved_at = "2024-03-20T10:00:00+08:00";
    report.opinions = {{cell, std::string(opinion)}};
    return report;
}

}    // namespace

TEST_CASE("what came back takes the place of what was submitted") {
    CHECK(with_opinions(submitted(), returned("请附明细")) == returned("请附明细"));
    CHECK(with_opinions(returned("请附明细"), returned("请附明细")) == returned("请附明细"));
}

TEST_CASE("a revision that was begun in the meantime stays, with the opinions") {
    Report mine = submitted();
    mine.revision = 3;
    mine.status = Status::draft;
    mine.saved_at.clear();
    CHECK(ziping::apply(mine, SetText{cell, "9"}).has_value());
    const auto both = with_opinions(mine, returned("请附明细"));
    REQUIRE(both.has_value());
    CHECK(both->text(cell) == "9");
    CHECK(both->revision == 3);
    CHECK(both->status == Status::draft);
    CHECK(both->opinion(cell)->text == "请附明细");
}

TEST_CASE("a returned file that is opened again leaves the submission that answers it as it is") {
    Report mine = returned("请附明细");
    mine.revision = 3;
    mine.status = Status::submitted;
    mine.remarks = {{std::string(opinion_rule), cell, "请附明细", "已附"}};
    CHECK(with_opinions(mine, returned("请附明细")) == mine);
}

TEST_CASE("what was accepted takes the place of what was submitted, and disturbs no later revision") {
    Report accepted = returned("请附明细");
    accepted.opinions.front() = {Path::parse("eval/indicators/r1/score"), "", "1"};
    accepted.status = Status::accepted;
    CHECK(with_opinions(submitted(), accepted) == accepted);
    Report mine = submitted();
    mine.revision = 3;
    mine.status = Status::draft;
    CHECK(with_opinions(mine, accepted) == mine);
}

TEST_CASE("opinions that were not returned yet go on in the next submission") {
    Report mine = submitted();
    const Path other = Path::parse("base/costs/sangong/last");
    mine.opinions = {{cell, "请附明细"}, {other, "已答复的"}};
    mine.remarks = {{std::string(opinion_rule), other, "已答复的", "答复"}};
    Report next = submitted();
    next.revision = 3;
    Report carried = next;
    CHECK(carry_unsent_opinions(mine, carried) == 1);
    CHECK(carried.opinions == std::vector<Opinion>{{cell, "请附明细"}});
    carried = next;
    carried.opinions = {{cell, "另一条"}};
    CHECK(carry_unsent_opinions(mine, carried) == 0);
    mine.status = Status::returned;
    carried = next;
    CHECK(carry_unsent_opinions(mine, carried) == 0);
}

TEST_CASE("a revision that has left the house in the meantime goes on as the next one") {
    Report mine = submitted();
    mine.revision = 3;
    const auto both = with_opinions(mine, returned("请附明细"));
    REQUIRE(both.has_value());
    CHECK(both->revision == 4);
    CHECK(both->status == Status::draft);
    CHECK(both->saved_at == "");
}

TEST_CASE("what was answered may be asked again in other words") {
    Report mine = returned("请附明细");
    mine.status = Status::submitted;
    mine.remarks = {{std::string(opinion_rule), cell, "请附明细", "已附"}};
    Report again = mine;
    again.status = Status::returned;
    again.opinions = {{cell, "明细不全"}};
    CHECK(with_opinions(mine, again) == again);
}

TEST_CASE("somebody has to decide where answers differ or an opinion would go, and about what was not returned") {
    CHECK_FALSE(with_opinions(returned("请附明细"), returned("请附合同")).has_value());
    CHECK_FALSE(with_opinions(submitted(), submitted()).has_value());
    Report other = submitted();
    CHECK(ziping::apply(other, SetText{cell, "9"}).has_value());
    CHECK_FALSE(with_opinions(other, returned("请附明细")).has_value());
    Report newer = returned("请附明细");    // an older file comes once more
    newer.revision = 3;
    newer.opinions.push_back({{}, "请按时报送"});
    CHECK_FALSE(with_opinions(newer, returned("请附明细")).has_value());
    Report unsent = submitted();    // a colleague's review of the same revision
    unsent.opinions = {{{}, "请按时报送"}};
    CHECK_FALSE(with_opinions(unsent, returned("请附明细")).has_value());
}

TEST_CASE("the next submission follows the one that was handed over, not a draft") {
    Report next = returned("请附明细");
    next.revision = 3;
    next.status = Status::submitted;
    CHECK(follows(submitted(), next));
    CHECK(follows(returned("请附明细"), next));
    CHECK_FALSE(follows(next, submitted()));
    Report mine = submitted();
    mine.status = Status::draft;
    CHECK_FALSE(follows(mine, next));
    next.status = Status::draft;
    CHECK_FALSE(follows(submitted(), next));
}

TEST_CASE("opinions that a submission holds no more, or with other words, are counted") {
    CHECK(lost_opinions(returned("请附明细"), returned("请附明细")) == 0);
    CHECK(lost_opinions(returned("请附明细"), returned("请附合同")) == 1);
    CHECK(lost_opinions(returned("请附明细"), submitted()) == 1);
}

TEST_CASE("what is known of earlier reviews comes together in the order of time") {
    const Review first{1, Status::returned, "2024-03-01T10:00:00+08:00", "主管部门"},
        second{2, Status::returned, "2024-03-20T10:00:00+08:00", "市财政局 张三"};
    Report mine = submitted(), back = returned("请附明细");
    mine.reviews = {first};
    back.reviews = {second};
    CHECK(with_opinions(mine, back)->reviews == std::vector{first, second});
    CHECK(joined_reviews(back, mine) == std::vector{first, second});
    CHECK(joined_reviews(back, back) == std::vector{second});
    mine.revision = 3;
    mine.status = Status::draft;
    mine.saved_at.clear();
    CHECK(with_opinions(mine, back)->reviews == std::vector{first, second});
}
