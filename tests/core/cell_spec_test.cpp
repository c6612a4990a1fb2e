// What the template says about a cell, and what a reader sees for its text.
#include "core/cell_spec.h"

#include "rules/fixture.h"

#include <doctest/doctest.h>

using namespace ziping;

TEST_CASE("the kind of a cell is its column's, else its row's") {
    const auto spec = [](const char* path) { return spec_of(official_template(), Path::parse(path)); };
    CHECK(spec("base/costs/sangong/final").kind == CellKind::amount);
    CHECK(spec("base/costs/sangong/final").unit == "万元");
    CHECK(spec("eval/result/total/value").kind == CellKind::score);
    CHECK(spec("eval/result/total/value").unit == "分");
    CHECK(spec("monitor/indicators/r1/able").options.size() > 1);
    CHECK(spec("narrative/body/functions/text").kind == CellKind::prose);
    CHECK(spec("nowhere/a/b/c").kind == CellKind::text);
}

TEST_CASE("ids are shown in words, everything else as typed") {
    const auto word = [](const char* path, const char* typed) {
        return word_for(official_template(), Path::parse(path), typed).value_or("-");
    };
    CHECK(word("monitor/indicators/r1/able", "yes") == "是");
    CHECK(word("monitor/indicators/r1/able", "maybe") == "-");
    CHECK(word("eval/indicators/r1/level", official_template().levels.front().id.c_str()) ==
          official_template().levels.front().label);
    CHECK(word("eval/indicators/r1/actual", "2期") == "-");
    CHECK(word("base/costs/sangong/final", "") == "-");
}
