#include "document/type.h"

#include "document/title.h"

#include <doctest/doctest.h>

using namespace ziping;
using namespace ziping::paper;

namespace {

std::vector<std::string> texts(std::string_view text, const std::vector<TextLine>& lines) {
    std::vector<std::string> out;
    for (const TextLine& line : lines) out.emplace_back(text.substr(line.begin, line.end - line.begin));
    return out;
}

using Texts = std::vector<std::string>;

}    // namespace

TEST_CASE("paper is A4 with the margins of official papers") {
    CHECK(portrait.width == 11906);
    CHECK(portrait.height == 16838);
    CHECK(portrait.text_width() - mm(156) <= 1);
    CHECK(portrait.text_height() / type_of(Style::body).line == 22);    // lines
    CHECK(portrait.text_width() / type_of(Style::body).size == 27);     // characters, 28 with a hair less margin
    CHECK(landscape.text_width() == mm(297) - mm(37) - mm(35));
}

TEST_CASE("ASCII has the widths of Times, all else a full em") {
    CHECK(width_of("支出", 200) == 400);
    CHECK(width_of("2023", 200) == 400);
    CHECK(width_of("“…”", 200) == 600);
    CHECK(width_of("e\u0301", 1000) == 444);
    CHECK(width_of("a", 1000, true) > width_of("a", 1000));
}

TEST_CASE("the first line is indented, the others hang") {
    const std::string text = "一二三四五六七八九十";
    CHECK(texts(text, lines_of(text, pt(50), pt(10), false, pt(20))) == Texts{"一二三", "四五六七八", "九十"});
    CHECK(texts(text, lines_of(text, pt(50), pt(10), false, 0, pt(20))) == Texts{"一二三四五", "六七八", "九十"});
    CHECK(lines_of("", pt(50), pt(10)).size() == 1);
    const auto lines = lines_of("一二三\n四", pt(20), pt(10));
    CHECK(lines.size() == 3);
    CHECK_FALSE(lines[0].last);
    CHECK(lines[1].last);
    CHECK(lines[2].last);
}

TEST_CASE("heads are broken into lines of one length") {
    const std::string text = "偏差原因分析及改进措施";
    CHECK(texts(text, balanced_lines(text, pt(100), pt(10))) == Texts{"偏差原因分析", "及改进措施"});
    CHECK(texts("绩效指标", balanced_lines("绩效指标", pt(30), pt(10))) == Texts{"绩效", "指标"});
}

TEST_CASE("a title turns between phrases") {
    const auto set = [](std::string_view title, std::string_view unit, int characters) {
        return title_lines(title, unit, pt(characters * 10), pt(10));
    };
    CHECK(set("2023年度市妇联整体支出绩效自评报告", "市妇联", 20) == "2023年度市妇联整体支出绩效自评报告");
    CHECK(set("2023年度中共株洲市直属机关工作委员会整体支出绩效自评报告", "中共株洲市直属机关工作委员会", 20) ==
          "2023年度中共株洲市直属机关工作委员会\n整体支出绩效自评报告");
    CHECK(set("2023年度部门（单位）整体支出绩效评价基础数据表", "", 20) == "2023年度部门（单位）\n整体支出绩效评价基础数据表");
    CHECK(set("一二三四五六七八九十", "", 4) == "一二三四五六七八九十");
}
