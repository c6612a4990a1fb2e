#include "exchange/small_report.h"
#include "known_templates.h"

using namespace ziping;

namespace {

void refuses(const std::string& text, std::string_view where, std::string_view what) {
    const auto report = read_report(text, known_templates());
    REQUIRE_FALSE(report.has_value());
    if (report) return;
    CAPTURE(report.error().message);
    CHECK(report.error().where == where);
    CHECK(report.error().message.find(what) != std::string::npos);
    CHECK_FALSE(report.error().remedy.empty());
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

}    // namespace

TEST_CASE("a broken file is refused with place and remedy") {
    refuses("", "", "空");
    refuses(" \r\n", "", "空");
    refuses("{\"format\":\"ziping-report\",\n \"单位\": 1,,", "第 2 行第 10 列", "不完整");
    refuses("{}", "/format", "不是自评报告");
    refuses("[1,2]", "/format", "不是自评报告");
    refuses(small_file() + "x", "第 5 行第 83 列", "不完整");
}

TEST_CASE("a file of another version of the format says which") {
    refuses(file_with("\"version\":1,", "\"version\":9,"), "/version", "此文件由更新版本的程序生成（格式第 9 版）");
    refuses(file_with("\"version\":1,", "\"version\":0,"), "/version", "整数");
    refuses(file_with("\"version\":1,", "\"version\":1.5,"), "/version", "整数");
    refuses(file_with("\"version\":1,", ""), "/version", "缺少");
}

TEST_CASE("a member of the wrong type or out of range is refused") {
    refuses(file_with("\"year\":2023", "\"year\":\"2023\""), "/year", "整数");
    refuses(file_with("\"year\":2023", "\"year\":20230"), "/year", "1949");
    refuses(file_with("\"year\":2023", "\"year\":18446744073709551615"), "/year", "1949");
    refuses(file_with("\"year\":2023,", ""), "/year", "缺少");
    refuses(file_with("\"draft\"", "\"done\""), "/status", "done");
    refuses(file_with("\"draft\"", "1"), "/status", "文字");
    refuses(file_with("\"revision\":2", "\"revision\":0"), "/revision", "整数");
    refuses(file_with("\"id\":\"a1\"", "\"id\":\"a/1\""), "/id", "编号");
    refuses(file_with("\"id\":\"a1\",", ""), "/id", "缺少");
    refuses(file_with("{\"id\":\"zhuzhou-2023\",\"version\":\"1\"}", "\"zhuzhou-2023\""), "/template", "一组成员");
    refuses(file_with("\"template\":{\"id\":\"zhuzhou-2023\",\"version\":\"1\"},", ""), "/template", "缺少");
    refuses(file_with("\"forms\":{", "\"forms\":3,\"other\":{"), "/forms", "一组成员");
}

TEST_CASE("one form too often is refused") {
    std::string uses;
    for (int i = 0; i <= 500; ++i) uses += (i > 0 ? "," : "") + std::string("{\"id\":\"") + std::to_string(i) + "\"}";
    refuses(file_with("\"forms\":{", "\"forms\":{\"project\":[" + uses + "],"), "/forms/project/500", "500 份");
}

TEST_CASE("numbers that take long to write are few") {
    std::string many = "[1.5";
    for (int i = 0; i < 1'000; ++i) many += ",2.2250738585072014e-308";
    refuses(file_with("\"year\"", "\"x\":" + many + "],\"year\""), "/x/1000", "小数");
}

TEST_CASE("a time that is none is refused") {
    for (const char* text : {"二〇二四年三月十五日", "2024-03-15", "now"})
        refuses(file_with("\"year\"", "\"saved_at\":\"" + std::string(text) + "\",\"year\""), "/saved_at", "时间");
}

TEST_CASE("an answer of the wrong shape is refused") {
    refuses(file_with("\"2.77\"", "2.77"), "/forms/base/costs/sangong/final", "文字");
    refuses(file_with("{\"final\":\"2.77\"}", "\"2.77\""), "/forms/base/costs/sangong", "一组成员");
    refuses(file_with("{\"sangong\":{\"final\":\"2.77\"}}", "[]"), "/forms/base/costs", "一组成员");
    refuses(file_with("\"forms\":{", "\"forms\":{\"narrative\":3,"), "/forms/narrative", "一组成员");
    refuses(file_with("\"indicators\":[", "\"goals\":{\"goal\":[]},\"indicators\":["), "/forms/eval/goals/goal", "一组成员");
    refuses(file_with("{\"id\":\"r2\",\"group\":\"quality\"}", "7"), "/forms/eval/indicators/1", "一组成员");
    refuses(file_with("\"r2\"", "\"r1\""), "/forms/eval/indicators/1/id", "重复");
    refuses(file_with("\"id\":\"r1\",", ""), "/forms/eval/indicators/0/id", "缺少");
    refuses(file_with("\"id\":\"r1\"", "\"id\":\"r/1\""), "/forms/eval/indicators/0/id", "编号");
    refuses(file_with("\"group\":\"quality\"", "\"group\":null"), "/forms/eval/indicators/1/group", "文字");
    refuses(file_with("\"path\":\"eval/funding/total/budget\"", "\"path\":\"a/b/\""), "/remarks/0/path", "路径");
    refuses(
        file_with("\"remarks\":[", "\"remarks\":[{\"rule\":\"R44\",\"path\":\"eval/funding/total/budget\",\"reason\":\"一\"},"),
        "/remarks/1", "两条");
    refuses(file_with("\"remarks\":[", "\"last_year\":{\"values\":{\"base/a/b/c\":\"1\"}},\"remarks\":["), "/last_year", "year");
    refuses(file_with("\"remarks\":[", "\"last_year\":{\"year\":2022,\"values\":{\"base/a/b/c\":1}},\"remarks\":["),
            "/last_year/values/base/a/b/c", "文字");
    refuses(file_with("\"opinions\":[", "\"opinions\":[{\"text\":\"补充\"},"), "/opinions/2", "两条");
    refuses(file_with("{\"text\":\"请补充佐证材料\"}", "{\"path\":\"eval\"}"), "/opinions/1/text", "缺少");
    refuses(file_with("{\"text\":\"请补充佐证材料\"}", "3"), "/opinions/1", "一组成员");
    refuses(file_with("\"text\":\"请补充佐证材料\"", "\"text\":\" \""), "/opinions/1/text", "空");
    refuses(file_with("{\"text\":\"请补充佐证材料\"}", "{\"score\":\" \"}"), "/opinions/1/score", "空");
    refuses(file_with("{\"text\":\"请补充佐证材料\"}", "{\"score\":1.5}"), "/opinions/1/score", "文字");
    const auto with_review = [](std::string_view review) {
        return file_with("\"opinions\":[", "\"reviews\":[" + std::string(review) + "],\"opinions\":[");
    };
    refuses(with_review("{\"outcome\":\"returned\",\"at\":\"昨天\"}"), "/reviews/0/at", "审核时间");
    refuses(with_review("{\"outcome\":\"draft\",\"at\":\"2024-03-20T10:00:00+08:00\"}"), "/reviews/0/outcome", "审核结果");
    refuses(with_review("{\"outcome\":\"returned\"}"), "/reviews/0/at", "缺少");
}

TEST_CASE("a member that is given twice is refused") {
    refuses(file_with("\"year\":2023", "\"year\":2023,\"year\":2024"), "/year", "出现两次");
    refuses(file_with("\"final\":\"2.77\"", "\"final\":\"2.77\",\"final\":\"9\""), "/forms/base/costs/sangong/final", "出现两次");
    refuses(file_with("\"target\":\"2期\"", "\"target\":\"2期\",\"name\":\"\""), "/forms/eval/indicators/0/name", "出现两次");
}

TEST_CASE("another encoding is named") {
    refuses(file_with("市直机关工委", "\xCA\xD0\xD6\xB1"), "", "GBK");
    refuses(file_with("市直机关工委", "\xE5\xB8"), "", "UTF-8");
    refuses("\xFF\xFE{", "", "UTF-16");
    refuses("\xFE\xFF{", "", "UTF-16");
    refuses(std::string("{\0\"\0", 4), "", "UTF-16");
    refuses(small_file() + std::string(1, '\0') + "{}", "", "空字符");
    CHECK(read_report("\xEF\xBB\xBF" + small_file(), known_templates()).has_value());
}

TEST_CASE("a file that is too large, too deep or too long is refused before it is kept") {
    refuses(std::string(max_file_size + 1, ' '), "", "16 MB");
    refuses(std::string(100'000, '['), "", "嵌套");
    refuses(repeated("{\"a\":", 100'000), "", "嵌套");
    refuses("[" + repeated("0,", 300'000) + "0]", "/199999", "200000 项");
    std::string unknown;
    for (int i = 0; i < 1'001; ++i) unknown += "\"m" + std::to_string(i) + "\":0,";
    refuses(file_with("\"year\"", unknown + "\"year\""), "", "不认识的内容");
    std::string rows;
    for (int i = 0; i < 10'001; ++i) rows += ",{\"id\":\"x" + std::to_string(i) + "\",\"group\":\"quantity\"}";
    refuses(file_with(",{\"id\":\"r2\",\"group\":\"quality\"}", rows), "/forms/eval/indicators/9999", "10000 行");
    std::string absent;
    for (int i = 0; i < 10'001; ++i) absent += ",\"x" + std::to_string(i) + "\"";
    refuses(file_with("\"forms\":", "\"absent\":[" + absent.substr(1) + "],\"forms\":"), "/absent/9997", "10000 行");
    std::string cells;
    for (int i = 0; i < 1'001; ++i) cells += "\"c" + std::to_string(i) + "\":\"1\",";
    refuses(file_with("\"final\"", cells + "\"final\""), "/forms/base/costs/sangong", "1000 格");
    refuses(file_with("2.77", std::string(200'001, '9')), "/forms/base/costs/sangong/final", "20 万字节");
    refuses(file_with("市直机关工委", std::string(200'001, 'x')), "/unit", "20 万字节");
}

TEST_CASE("nesting up to the limit is kept") {
    const int free_levels = static_cast<int>(max_depth) - 1;
    const std::string deep = repeated("[", free_levels) + repeated("]", free_levels);
    const std::string once = written_again(file_with("\"year\":2023", "\"year\":2023,\"x\":" + deep));
    CHECK(written_again(once) == once);
}

TEST_CASE("control characters, NUL and lone surrogates do no harm") {
    CHECK(report_of(file_with("市直机关工委", "市直\\u0000机关\\u001b\\u007f工委\\n")).unit == "市直机关工委\n");
    CHECK_FALSE(read_report(file_with("市直机关工委", "\\ud83d"), known_templates()).has_value());
    CHECK_FALSE(read_report(file_with("市直机关工委", "\\ude00\\ud83d"), known_templates()).has_value());
    CHECK_FALSE(read_report(file_with("市直机关工委", "市直\n机关"), known_templates()).has_value());
    CHECK_FALSE(read_report(file_with("市直机关工委", "\xED\xA0\x80"), known_templates()).has_value());
    CHECK(report_of(file_with("市直机关工委", "𠮷\\ud842\\udfb7")).unit == "𠮷𠮷");
}

TEST_CASE("numbers beyond every range are refused or kept, never taken over") {
    CHECK_FALSE(read_report(file_with("\"year\":2023", "\"year\":1e999"), known_templates()).has_value());
    CHECK_FALSE(read_report(file_with("\"year\":2023", "\"year\":-0"), known_templates()).has_value());
    const std::string once = written_again(file_with("\"year\":2023", "\"year\":2023,\"x\":123456789012345678901234567890"));
    CHECK(written_again(once) == once);
}

TEST_CASE("a truncated file is an error at every length") {
    const std::string text = small_file();
    for (std::size_t length = 0; length < text.size(); ++length)
        CHECK_FALSE(read_report(std::string_view(text).substr(0, length), known_templates()).has_value());
}

TEST_CASE("random damage never does more than refuse the file or change a text") {
    const std::string text = small_file();
    std::uint32_t seed = 20'231'231;
    const auto next = [&](std::size_t below) {
        seed = seed * 1'664'525u + 1'013'904'223u;
        return static_cast<std::size_t>(seed >> 8) % below;
    };
    int kept = 0;
    for (int i = 0; i < 5000; ++i) {
        std::string damaged = text;
        for (std::size_t k = next(3) + 1; k > 0; --k) {
            char& byte = damaged[next(damaged.size())];
            byte = next(2) ? static_cast<char>(byte ^ (1 << next(8))) : static_cast<char>(next(96) + 0x20);
        }
        const auto report = read_report(damaged, known_templates());
        if (!report) continue;
        ++kept;
        const std::string once = write_report(*report, shipped());
        CHECK(written_again(once) == once);
    }
    CHECK(kept > 100);
}
