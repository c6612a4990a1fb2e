#include "exchange/package.h"

#include "exchange/digest.h"
#include "exchange/report_json.h"
#include "exchange/templates.h"
#include "known_templates.h"
#include "rules/fixture.h"

#include <doctest/doctest.h>

#include <random>

using namespace ziping;

TEST_CASE("evidence goes through the exchange file unchanged") {
    Report report = clean_report();
    report.evidence = {{Path::parse("eval/indicators/r1"), "签到表.pdf", 5, digest("first", "sm3")},
                       {Path::parse("project.1/indicators/r2"), "照片.jpg", 2'000'000'000, digest("x", "sha256")}};
    const auto back = read_report(write_report(report, official_template()), known_templates());
    REQUIRE(back.has_value());
    CHECK(back->evidence == report.evidence);
}

TEST_CASE("what a newer program says of evidence is kept with it") {
    Report report = clean_report();
    const auto indicator = Path::parse("eval/indicators/r1");
    report.evidence = {{indicator, "签到表.pdf", 5, digest("first", "sm3")}, {indicator, "照片.jpg", 6, digest("second", "sm3")}};
    std::string text = write_report(report, official_template());
    const std::size_t at = text.find("\"name\": \"照片.jpg\"");
    REQUIRE(at != text.npos);
    text.insert(at, "\"x-page\": 3, ");
    auto back = read_report(text, known_templates());
    REQUIRE(back.has_value());
    back->evidence.erase(back->evidence.begin());    // its place in the list is another now
    const std::string again = write_report(*back, official_template());
    CHECK(again.find("x-page") != again.npos);
    back->evidence.clear();
    CHECK(write_report(*back, official_template()).find("x-page") == std::string::npos);
}

TEST_CASE("evidence with a malformed digest is refused at its place") {
    Report report = clean_report();
    report.evidence = {{Path::parse("eval/indicators/r1"), "签到表.pdf", 5, "sm3:12"}};
    const auto back = read_report(write_report(report, official_template()), known_templates());
    REQUIRE(!back.has_value());
    CHECK(back.error().where == "/evidence/0/digest");
}

TEST_CASE("what is unzipped is what was zipped, and damage is found wherever it is") {
    const std::string file = zip({{"a.txt", "first"}, {"夹/说明.txt", ""}, {"b.bin", std::string("\0PK\x05\x06", 5)}});
    const auto entries = unzip(file);
    REQUIRE(entries.has_value());
    REQUIRE(entries->size() == 3);
    CHECK((*entries)[1].name == "夹/说明.txt");
    CHECK((*entries)[2].content == std::string_view("\0PK\x05\x06", 5));
    for (std::size_t size = 0; size < file.size(); ++size) (void)unzip(file.substr(0, size));    // never beyond the end
    std::mt19937 random(1);
    for (int i = 0; i < 5'000; ++i) {
        std::string damaged = file;
        for (int n = 0; n < 3; ++n) damaged[random() % damaged.size()] = static_cast<char>(random());
        (void)unzip(damaged);
    }
}

TEST_CASE("names within a package are safe and differ") {
    const auto named = [](const char* name) { return Evidence{{}, name, 0, ""}; };
    const std::vector<Evidence> evidence{named("签到表.pdf"), named("签到表.pdf"), named("../../etc/passwd"),
                                         named(""),           named("a\tb?.jpg"),  named("签到表.pdf"),
                                         named("a.PDF"),      named("A.pdf")};
    CHECK(names_in_package(evidence) == std::vector<std::string>{"签到表.pdf", "签到表 (2).pdf", ".._.._etc_passwd", "未命名",
                                                                 "a_b.jpg", "签到表 (3).pdf", "a.PDF", "A (2).pdf"});
}
