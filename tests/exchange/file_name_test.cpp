#include "exchange/file_name.h"

#include "exchange/small_report.h"

using namespace ziping;

TEST_CASE("the name of an export says unit, year, document, version and date") {
    Report report = report_of(small_file());
    CHECK(export_file_name(report, shipped()) == "市直机关工委_2023_整体支出绩效自评_第2版.json");
    report.saved_at = "2024-03-15T10:32:05+08:00";
    CHECK(export_file_name(report, shipped()) == "市直机关工委_2023_整体支出绩效自评_第2版_20240315.json");
    report.status = Status::returned;
    CHECK(export_file_name(report, shipped()) == "市直机关工委_2023_整体支出绩效自评_第2版_20240315_退回.json");
    report.status = Status::draft;
}

TEST_CASE("what file systems forbid does not stand in the name of an export") {
    Report report = report_of(small_file());
    report.unit = "a/b\\c:d*e?\"<f>|\n..";
    CHECK(export_file_name(report, shipped()) == "a_b_c_d_e___f_2023_整体支出绩效自评_第2版.json");
    report.unit = " ";
    CHECK(export_file_name(report, shipped()) == "未命名_2023_整体支出绩效自评_第2版.json");
}

TEST_CASE("the name of an export never exceeds 255 bytes nor cuts a character") {
    Report report = report_of(small_file());
    report.saved_at = "2024-03-15T10:32:05+08:00";
    report.revision = 1'000'000;
    report.unit.clear();
    for (int i = 0; i < 300; ++i) report.unit += "𠮷";
    const std::string name = export_file_name(report, shipped());
    CHECK(name.size() <= 255);
    CHECK(name.find("𠮷_2023_") != name.npos);
}
