#include "press/press.h"

#include "core/assess.h"
#include "exchange/assets.h"
#include "exchange/report_json.h"
#include "known_templates.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

constexpr std::string_view sample = "samples/zhuzhou-2023.json", tpl = "templates/zhuzhou-2023.json";

}    // namespace

TEST_CASE("the press makes the bytes that the command makes") {
    Press press;
    REQUIRE(press.take(asset(sample), asset(tpl)));
    Templates templates;
    const auto report = read_report(asset(sample), templates);
    REQUIRE(report.has_value());
    const Template& known = *templates.find("zhuzhou-2023", "1");
    const Assessment assessment = assess(known, *report);
    for (const FileFormat format : {FileFormat::html, FileFormat::docx, FileFormat::xlsx}) {
        CAPTURE(ending(format));
        CHECK(press.make(format, {}) == document_file(known, *report, assessment, format));
        CHECK(press.make(format, {"eval", Edition::disclosure}) ==
              document_file(known, *report, assessment, format, {"eval", Edition::disclosure}));
    }
}

TEST_CASE("a preview tells whose answer lies at a place, and goes on telling while other files are made") {
    Press press;
    REQUIRE(press.take(asset(sample), asset(tpl)));
    CHECK(!press.preview({.form = "base"}).empty());
    REQUIRE(press.sheets() > 0);
    const auto answers = [&] {
        std::size_t found = 0;
        for (int y = 0; y < 16838; y += 100)
            for (int x = 0; x < 11906; x += 100) found += press.answer_at(0, x, y).form == "base";
        return found;
    };
    const std::size_t found = answers();
    CHECK(found > 100);
    REQUIRE(press.take(asset(sample), asset(tpl)));
    CHECK(!press.make(FileFormat::xlsx, {}).empty());
    CHECK(answers() == found);
    CHECK(press.answer_at(99, 0, 0) == Path());
}

TEST_CASE("a report whose template is not there is printed as far as that goes; what is no report is refused") {
    Press press;
    CHECK_FALSE(press.take("{", asset(tpl)));
    CHECK(press.make(FileFormat::html, {}).empty());
    CHECK(press.preview({}).empty());
    REQUIRE(press.take(asset(sample), "{"));
    CHECK(!press.make(FileFormat::html, {}).empty());
}
