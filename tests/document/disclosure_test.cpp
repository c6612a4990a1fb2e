#include "core/disclosure.h"

#include "document/files.h"
#include "document/paper.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

std::vector<std::string> phones_in(std::string_view text) {
    std::vector<std::string> found;
    without_phones(text, &found);
    return found;
}

using Phones = std::vector<std::string>;

}    // namespace

TEST_CASE("telephone numbers in prose are found as people write them") {
    CHECK(phones_in("请拨13800138000联系") == Phones{"13800138000"});
    CHECK(phones_in("手机：138 0013 8000，或 139-1234-5678。") == Phones{"138 0013 8000", "139-1234-5678"});
    CHECK(phones_in("+8613800138000") == Phones{"8613800138000"});
    CHECK(phones_in("0086 138 0013 8000") == Phones{"0086 138 0013 8000"});
    CHECK(phones_in("电话0731-28681234、(0731)2868123") == Phones{"0731-28681234", "0731)2868123"});
    CHECK(phones_in("010-66554433") == Phones{"010-66554433"});
    CHECK(phones_in("联系电话：28681234") == Phones{"28681234"});
    CHECK(phones_in("１３８００１３８０００") == Phones{"１３８００１３８０００"});
    CHECK(phones_in("李明 13800138000 2023年") == Phones{"13800138000"});
}

TEST_CASE("other numbers are no telephone numbers") {
    for (const char* text : {"株办字[2019]38号", "2023-01-01至2023-12-31", "22100册", "支出15000000000元", "430202199001011234",
                             "20230315", "热线2023-2024年", "28681234人次", "0.13800138000", "1.38001380001"})
        CHECK_MESSAGE(phones_in(text).empty(), text);
    CHECK(without_phones("原样（括号）１２３\u3000，") == "原样（括号）１２３\u3000，");
}

TEST_CASE("the clerk sees beforehand what a published copy leaves out") {
    Report report = seven_forms();
    report.forms.front().blocks.back().rows.front().cells.front().text += "咨询电话0731-28681234。";
    const auto left_out = omissions(paper_template(), report);
    std::string all;
    for (const Omission& one : left_out) all += one.path.text() + "=" + one.text + ";";
    CHECK(all ==
          "narrative/body/functions/text=0731-28681234;base/signoff/filler/value=张敏;base/signoff/phone/value=0731-28680000;"
          "base/signoff/leader/value=李建国;");
}

TEST_CASE("no copy names what was left out, and every one keeps the rest") {
    const Template& tpl = paper_template();
    Report report = seven_forms();
    report.forms.front().blocks.back().rows.front().cells.front().text += "咨询电话0731-28681234。";
    const Assessment assessment = assess(tpl, report);
    for (const FileFormat format : {FileFormat::html, FileFormat::docx, FileFormat::xlsx}) {
        const std::string file = document_file(tpl, report, assessment, format, {.edition = Edition::disclosure});
        for (const Omission& one : omissions(tpl, report)) CHECK_MESSAGE(file.find(one.text) == file.npos, one.text);
        CHECK(file.find("张敏") == file.npos);
        CHECK(file.find("2024年3月15日") != file.npos);
        CHECK(file.find("填表人") == file.npos);
    }
    const std::string full = document_file(tpl, report, assessment, FileFormat::html);
    for (const char* text : {"张敏", "李建国", "0731-28680000"}) CHECK(full.find(text) != full.npos);
}

TEST_CASE("the published copy carries the code of the report it was made from") {
    CHECK(document_of(seven_forms(), {.edition = Edition::disclosure}).code == document_of(seven_forms()).code);
}

TEST_CASE("what stands around a number stays whole") {
    CHECK(without_phones("电话(0731)28681234。") == "电话（略）。");
    CHECK(without_phones("（电话+8613800138000）") == "（电话（略））");
}
