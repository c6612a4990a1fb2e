// A small report file for tests, with one thing replaced.
//
//     read_report(file_with("\"2.77\"", "2.77"), known_templates())    an amount that is no text
#pragma once

#include "exchange/assets.h"
#include "exchange/report_json.h"
#include "exchange/templates.h"
#include "known_templates.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>

namespace ziping {

inline const Template& shipped() { return *known_templates().find("zhuzhou-2023", "1"); }

inline std::string small_file() {
    return R"({"format":"ziping-report","version":1,"template":{"id":"zhuzhou-2023","version":"1"},"id":"a1","unit":"市直机关工委",
"year":2023,"revision":2,"status":"draft","forms":{"base":{"costs":{"sangong":{"final":"2.77"}}},
"eval":{"indicators":[{"id":"r1","group":"quantity","name":"培训","target":"2期"},{"id":"r2","group":"quality"}]}},
"remarks":[{"rule":"R44","path":"eval/funding/total/budget","found":"1","reason":"追加"}],
"opinions":[{"path":"eval/indicators/r1/name","text":"请写明对象"},{"text":"请补充佐证材料"}]})";
}

inline std::string file_with(std::string_view from, std::string_view to) {
    std::string text = small_file();
    const std::size_t at = text.find(from);
    REQUIRE_MESSAGE(at != text.npos, from);
    return at == text.npos ? text : text.replace(at, from.size(), to);
}

inline Report report_of(std::string_view text) {
    auto report = read_report(text, known_templates());
    REQUIRE_MESSAGE(report.has_value(), (report ? "" : report.error().where + " " + report.error().message));
    return report ? *std::move(report) : Report{};
}

inline std::optional<bool> digest_fits(std::string_view text) {
    const auto file = ReportFile::parse(text);
    REQUIRE(file.has_value());
    return file ? file->digest_fits() : std::nullopt;
}

inline std::string written_again(std::string_view text) { return write_report(report_of(text), shipped()); }

}    // namespace ziping
