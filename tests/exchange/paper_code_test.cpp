#include "exchange/paper_code.h"

#include "exchange/digest.h"
#include "exchange/small_report.h"

using namespace ziping;

namespace {

std::string code_of(const Report& report) { return paper_code(report, shipped()); }

}    // namespace

TEST_CASE("a file has the code of its printed pages") {
    const Report report = report_of(asset("samples/zhuzhou-2023.json"));
    const std::string code = code_of(report);
    CHECK(read_code(code) == code);
    const auto file = ReportFile::parse(write_report(report, shipped()));
    REQUIRE(file.has_value());
    if (file) CHECK(file->code() == code);
}

TEST_CASE("the code stays when a report is explained, handed over and reviewed") {
    const Report before = report_of(small_file());
    Report after = before;
    after.status = Status::accepted;
    after.saved_at = "2024-03-15T10:30:00+08:00";
    after.revision = 3;
    after.remarks.clear();
    after.opinions.clear();
    after.evidence.push_back({Path::parse("eval/indicators/r1"), "签到表.pdf", 1, "sm3:" + std::string(64, '0')});
    CHECK(code_of(after) == code_of(before));
}

TEST_CASE("the code changes with any answer, and with the report") {
    const Report before = report_of(small_file());
    const std::string code = code_of(before);
    CHECK(code_of(report_of(file_with("2.77", "2.78"))) != code);
    CHECK(code_of(report_of(file_with("\"year\":2023", "\"year\":2022"))) != code);
    CHECK(code_of(report_of(file_with("\"id\":\"a1\"", "\"id\":\"a2\""))) != code);
    CHECK(code_of(report_of(file_with("市直机关工委", "市妇联"))) != code);
    Report without = before;
    without.absent.push_back("project");
    CHECK(code_of(without) != code);
}
