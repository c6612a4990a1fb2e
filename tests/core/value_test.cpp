#include "core/quantity.h"

#include <doctest/doctest.h>

#include <string>

using namespace ziping;

namespace {

// ">=98 %" for a number, "<= 2023-12-31" for a day, "words", "blank"; "+" after a compound, "?" after a placeholder.
std::string told(std::string_view text) {
    constexpr std::string_view operators[] = {"", ">", ">=", "=", "<=", "<"};
    const Value v = read_value(text);
    std::string out;
    if (v.kind == Value::Kind::blank) out = "blank";
    if (v.kind == Value::Kind::words) out = "words";
    if (v.kind == Value::Kind::number) {
        out = std::string(operators[static_cast<int>(v.op)]) + v.number.text();
        if (!v.unit.empty()) out += " " + v.unit;
    }
    if (v.kind == Value::Kind::date)
        out = std::to_string(v.day.year) + "-" + std::to_string(v.day.month) + "-" + std::to_string(v.day.day);
    if (v.compound) out += " +";
    if (v.placeholder) out += " ?";
    return out;
}

struct Reading {
    std::string_view text, told;
};

void check_all(std::initializer_list<Reading> readings) {
    for (const Reading& one : readings) {
        CAPTURE(one.text);
        CHECK(told(one.text) == one.told);
    }
}

}    // namespace

TEST_CASE("a year in Chinese digits is read") {
    for (const char* text : {"二〇二四年三月十五日", "二○二四年三月十五日", "二零二四年三月十五日"}) {
        const Value value = read_value(text);
        CHECK_MESSAGE((value.day == Day{2024, 3, 15}), text);
    }
}

TEST_CASE("a number stands with its unit") {
    check_all({{"2期", "2 期"},
               {"2期 ", "2 期"},
               {"100人/次", "100 人/次"},
               {"100%", "100 %"},
               {"９５％", "95 %"},
               {"1,469次", "1469 次"},
               {"22100册", "22100 册"},
               {"20万元", "20 万元"},
               {"1.5亿元", "1.5 亿元"},
               {"5‰", "5 ‰"},
               {"100", "100"},
               {"0", "0"},
               {"-3%", "-3 %"},
               {"−3%", "-3 %"},
               {"5A级", "5 A级"},
               {"0投诉", "0 投诉"},
               {"5个工作日", "5 个工作日"},
               {"1次/年", "1 次/年"},
               {"600余篇", "600 篇"},
               {"20多场次", "20 场次"},
               {"90%左右", "90 %"},
               {"100%覆盖", "100 %"},
               {"100人（次）", "100 人"}});
}

TEST_CASE("comparisons are understood before and after, as signs and as words") {
    check_all({{"≥98%", ">=98 %"},
               {"≥ 98 %", ">=98 %"},
               {"＞95％", ">95 %"},
               {"＞＝95%", ">=95 %"},
               {"≧95%", ">=95 %"},
               {"=2次", "=2 次"},
               {"≤5%", "<=5 %"},
               {"<5起", "<5 起"},
               {"不低于90%", ">=90 %"},
               {"不少于12次", ">=12 次"},
               {"大于等于3次", ">=3 次"},
               {"大于或等于3次", ">=3 次"},
               {"大于3次", ">3 次"},
               {"高于上限90%", "words"},
               {"高于90%", ">90 %"},
               {"超过90%", ">90 %"},
               {"至少2期", ">=2 期"},
               {"不超过5次", "<=5 次"},
               {"控制在10%以内", "<=10 %"},
               {"控制在≤10%", "<=10 %"},
               {"控制在20万元内", "<=20 万元"},
               {"小于等于5天", "<=5 天"},
               {"低于3%", "<3 %"},
               {"95%以上", ">=95 %"},
               {"95%（含）以上", ">=95 %"},
               {"95%及以上", ">=95 %"},
               {"5次以内", "<=5 次"},
               {"3个工作日内", "<=3 个工作日"},
               {"100人以下", "<=100 人"},
               {"不低于百分之九十", ">=90 %"}});
}

TEST_CASE("a verb before the number is no obstacle, a sentence is") {
    check_all({{"完成2期", "2 期"},
               {"已完成100%", "100 %"},
               {"100%完成", "100 %"},
               {"达到95%", "95 %"},
               {"达98.5%", "98.5 %"},
               {"全年共开展12次", "12 次"},
               {"实际完成3次", "3 次"},
               {"约300人", "300 人"},
               {"完成3次培训", "3 次培训"},
               {"已完成", "words"},
               {"完成", "words"},
               {"进一步提升", "words"},
               {"达标", "words"},
               {"是", "words"},
               {"无", "words"},
               {"/", "words"},
               {"较上年增长5%", "words"},
               {"开展12次党的二十大精神专题宣讲", "words"},
               {"3-5次", "words"},
               {"按期完成1项任务并验收", "words"},
               {"为市直单位征订配发学习材料22100册", "words"}});
}

TEST_CASE("Chinese numerals are read where people use them") {
    check_all({{"万分之五", "0.05 %"},
               {"千分之三", "0.3 %"},
               {"百分之九十五", "95 %"},
               {"百分之95.5", "95.5 %"},
               {"百分之百", "100 %"},
               {"一次", "1 次"},
               {"两期", "2 期"},
               {"十二场", "12 场"},
               {"二十人", "20 人"},
               {"三次以上", ">=3 次"},
               {"一百户", "100 户"},
               {"一般", "words"},
               {"一次性完成", "words"},
               {"一人一档", "words"},
               {"十分满意", "words"},
               {"一流", "words"},
               {"三公经费", "words"}});
}

TEST_CASE("days and deadlines end where they end") {
    check_all({{"12月底前", "0-12-31"},
               {"12月", "0-12-31"},
               {"十二月", "0-12-31"},
               {"11月底前完成", "0-11-30"},
               {"6月中旬", "0-6-20"},
               {"2月", "0-2-29"},
               {"12月15日前", "0-12-15"},
               {"2023年2月底前", "2023-2-28"},
               {"2024年2月底前", "2024-2-29"},
               {"2023年12月31日前", "2023-12-31"},
               {"2023 年 12 月 31 日前完成", "2023-12-31"},
               {"于2023年11月完成", "2023-11-30"},
               {"已于12月20日完成", "0-12-20"},
               {"２０２３年１２月", "2023-12-31"},
               {"2023年", "2023-12-31"},
               {"2023年度", "2023-12-31"},
               {"2023年底前", "2023-12-31"},
               {"2023.12", "2023-12-31"},
               {"2023.6.30", "2023-6-30"},
               {"2023-12-31", "2023-12-31"},
               {"2023/12/5", "2023-12-5"},
               {"第四季度", "0-12-31"},
               {"三季度末", "0-9-30"},
               {"2023年第二季度", "2023-6-30"},
               {"年底前", "0-12-31"},
               {"年内完成", "0-12-31"},
               {"当年12月底前", "0-12-31"},
               {"上半年", "0-6-30"},
               {"1-12月", "0-12-31"},
               {"2023年1-12月", "2023-12-31"},
               {"2023年1月1日至12月31日", "2023-12-31"},
               {"1月至6月", "0-6-30"},
               {"截止2023年12月31日", "2023-12-31"}});
}

TEST_CASE("what looks like a day but is none") {
    check_all({{"3个月", "3 个月"},
               {"3年", "3 年"},
               {"每月10日前", "words"},
               {"13月", "13 月"},
               {"12月32日", "words"},
               {"5日内", "<=5 日"},
               {"2023.5万元", "2023.5 万元"},
               {"按月完成", "words"},
               {"第五季度", "words"}});
}

TEST_CASE("the first of several quantities is read, and said to be not alone") {
    check_all({{"100%,1000件", "100 % +"},
               {"100%，1000件", "100 % +"},
               {"2期、120人", "2 期 +"},
               {"100%/1000件", "100 % +"},
               {"2次；每次50人", "2 次 +"},
               {"2期（共120人）", "2 期"},
               {"100%，全部完成", "100 %"}});
}

TEST_CASE("sample text of the form is no answer") {
    check_all({{"≥**人", "words ?"},
               {"XX%", "words ?"},
               {"××次", "words ?"},
               {"……", "words ?"},
               {"指标1：", "words ?"},
               {"__个", "words ?"}});
    CHECK(!read_value("100%").placeholder);
    CHECK(!read_value("质量：优").placeholder);
}

TEST_CASE("blank cells are blank, whatever fills them") { check_all({{"", "blank"}, {"　", "blank"}, {" \n", "blank"}}); }

TEST_CASE("any bytes can be read") {
    for (const std::string_view text : {"\xFF", "\xE2\x89", "≥", "≥\xE2", "百分之", "第", "1-", "-1月", "年", "1年年", "(含)",
                                        "2023年-", "至12月", "9999999999999999999"}) {
        CAPTURE(text);
        const Value v = read_value(text);
        CHECK((v.kind == Value::Kind::words || v.kind == Value::Kind::number || v.kind == Value::Kind::date));
    }
}
