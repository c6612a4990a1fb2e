#include "exchange/collection_csv.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

CollectedFile file(std::string unit, std::string name) {
    CollectedFile one;
    one.report.unit = std::move(unit);
    one.report.year = 2023;
    one.report.revision = 2;
    one.report.status = Status::submitted;
    one.report.total = {Figure::complete, *Decimal::parse("98.5"), 0};
    one.report.grade = "优";
    one.report.required = 120, one.report.filled = 118;
    one.report.errors = 1, one.report.warnings = 2, one.report.hints = 3;
    one.report.budget = Decimal::parse("620.99");
    one.report.executed = Decimal::parse("590");
    one.digest_ok = true;
    one.file = std::move(name);
    return one;
}

// The lines after the first.
std::vector<std::string> rows_of(const std::string& csv) {
    std::vector<std::string> rows;
    for (std::size_t at = csv.find("\r\n") + 2; at < csv.size();) {
        const std::size_t end = csv.find("\r\n", at);
        rows.push_back(csv.substr(at, end - at));
        at = end + 2;
    }
    return rows;
}

}    // namespace

TEST_CASE("a row each, the totals in the last one") {
    CollectedFile half = file("市妇联", "b.json");
    half.report.total = {Figure::provisional, Decimal(40), 7};
    half.report.grade = "";
    half.report.status = Status::draft;
    half.digest_ok = false;
    CollectedFile rescored = file("市档案馆", "a.json");
    rescored.report.rescored = Decimal(90);
    rescored.report.rescored_grade = "良";
    rescored.report.reviewed_at = "2024-03-20T09:00:00+08:00";
    rescored.report.reviewer = "市财政局 张三";
    rescored.report.deviation = *Decimal::parse("8.63");
    const std::string csv = collection_csv({rescored, half});
    CHECK(csv.starts_with("\xEF\xBB\xBF单位,年度,版次,状态,总分,等级,复核总分,复核等级,偏离度（%）,"));
    const auto rows = rows_of(csv);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] ==
          "市档案馆,2023,2,已提交,98.5,优,90,良,8.63,0,2024-03-20,市财政局 张三,118,120,1,2,3,620.99,590,95.01,一致,a.json,");
    CHECK(rows[1] == "市妇联,2023,2,草稿,40,,,,,0,,,118,120,1,2,3,620.99,590,95.01,导出后被改动,b.json,总分为暂计，缺 7 项");
    CHECK(rows[2] == "合计（总分为平均）,,,,98.5,,90,,,,,,,,,,,1241.98,1180,95.01,,,共 2 份：优 1 份，未评等级 1 份；1 "
                     "份有完整总分，平均 98.5 "
                     "分，复核后平均 90 分；全年预算 1241.98 万元，执行 1180 万元（95.01%）。");
}

TEST_CASE("what would be a formula, or tear the table apart, is a text") {
    for (const char* formula : {"=1+1", "+1", "-1", "@a", "\t=1"})
        CHECK(rows_of(collection_csv({file(formula, "")}))[0].starts_with("'" + std::string(formula)));
    const auto rows = rows_of(collection_csv({file("市\"一\"局,甲", "a\nb.json")}));
    CHECK(rows[0].starts_with("\"市\"\"一\"\"局,甲\",2023"));
    CHECK(rows[0].find(",\"a\nb.json\",") != std::string::npos);
}

TEST_CASE("a number below 0 stays a number") {
    CollectedFile negative = file("市妇联", "");
    negative.report.executed = Decimal(-5);
    CHECK(rows_of(collection_csv({negative}))[0].find(",620.99,-5,-0.81,") != std::string::npos);
}

TEST_CASE("a report that was not read has its line, and counts in no total") {
    CollectedFile unread = file("市残联", "b.json");
    unread.unread = "缺少模板";
    const std::string table = collection_csv({file("市妇联", "a.json"), unread});
    CHECK(rows_of(table)[1] == "市残联,2023,2,已提交,,,,,,,,,,,,,,,,,,b.json,缺少模板");
    CHECK(rows_of(table)[2].find("共 1 份：") != std::string::npos);
    CHECK(rows_of(table)[2].ends_with("另有 1 份没有汇总，见备注。"));
}

TEST_CASE("another content of the template is told") {
    CollectedFile other = file("市妇联", "");
    other.other_template = true;
    CHECK(rows_of(collection_csv({other}))[0].ends_with(",填报时的模板内容不同"));
}

TEST_CASE("the totals of nothing") { CHECK(totals_text(totals({})) == "共 0 份。"); }
