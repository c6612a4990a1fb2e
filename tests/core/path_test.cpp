#include "core/path.h"

#include <doctest/doctest.h>

using namespace ziping;

TEST_CASE("a path is form, block, row and column") {
    const Path path = Path::parse("eval/indicators/q3/actual");
    CHECK(path == Path{"eval", "indicators", "q3", "actual"});
    CHECK(path.text() == "eval/indicators/q3/actual");
    CHECK(path.with_column("score").text() == "eval/indicators/q3/score");
}

TEST_CASE("the end of a path may be left out") {
    for (const std::string_view text : {"eval", "eval/indicators", "eval/indicators/output", "report/unit", "report/year", ""}) {
        CAPTURE(text);
        CHECK(Path::parse(text).text() == text);
    }
    CHECK(Path::parse("report/unit") == Path{"report", "", "", "unit"});
}

TEST_CASE("odd paths are read without harm") {
    CHECK(Path::parse("a/b/c/d/e") == Path{"a", "b", "c", "d/e"});
    CHECK(Path::parse("///") == Path{});
    CHECK(Path::parse("eval/indicators/") == Path{"eval", "indicators", "", ""});
    CHECK(Path{"eval", "", "r1", "score"}.text() == "eval//r1/score");
}
