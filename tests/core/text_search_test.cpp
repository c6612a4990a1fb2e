#include "core/text_search.h"

#include "core/marks.h"
#include "core/rules/finding.h"
#include "core/rules/headcount.h"
#include "core/rules/numbering.h"
#include "core/spending.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <iterator>
#include <string>

using namespace ziping;

TEST_CASE("words are found at character borders") {
    CHECK(find_word("基本支出情况", "支出") == 6);
    CHECK(find_word("支出支出", "支出", 1) == 6);
    CHECK(find_word("收入", "支出") == std::string_view::npos);
    CHECK(find_word("", "支出") == std::string_view::npos);
    CHECK(has_any("较上年下降", {"上年", "去年"}));
    CHECK_FALSE(has_any("本年", {"上年", "去年"}));
}

TEST_CASE("affixes are taken off in any order, blanks too") {
    CHECK(without_suffixes("项目支出共计为 ", {"为", "共计"}) == "项目支出");
    CHECK(without_prefixes("：“ 良”", {"：", "“"}) == "良”");
    CHECK(without_suffixes("", {"为"}).empty());
}

TEST_CASE("characters are counted without blanks") {
    CHECK(characters("厉行节约，严控各项开支") == 11);
    CHECK(characters(" 　a 中\n") == 2);
    CHECK(first_characters("中共株洲", 2) == "中共");
    CHECK(first_characters("中", 5) == "中");
}

TEST_CASE("a quotation is cut, and the marks within it become single ones") {
    CHECK(say({quoted("已完成")}) == "“已完成”");
    CHECK(say({quoted("创建“四强”党支部")}) == "“创建‘四强’党支部”");
    CHECK(say({quoted("“”")}) == "“‘’”");
    CHECK(say({quoted("")}) == "“”");
    CHECK(say({quoted("一二三四五六七八九十一二三四五六七八九十一二三四五六")}) ==
          "“一二三四五六七八九十一二三四五六七八九十一二三四…”");
}

TEST_CASE("numbers are read with separators, points and full-width digits") {
    struct Case {
        std::string_view text, value;
        int places;
    };
    for (const auto& [text, value, places] :
         {Case{"学习1469次", "1469", 0}, Case{"1,469次", "1469", 0}, Case{"共1,234,567.80元", "1234567.8", 2},
          Case{"２３．５％", "23.5", 1}, Case{"1.2.3", "1.2", 1}, Case{"12,34", "12", 0}, Case{"3。", "3", 0},
          Case{"20.", "20", 0}}) {
        CAPTURE(text);
        const auto number = next_number(text, 0);
        REQUIRE(number.has_value());
        CHECK(number->value.text() == value);
        CHECK(number->places == places);
    }
    CHECK_FALSE(next_number("没有数字，ＡＢＣ", 0).has_value());
    CHECK_FALSE(next_number("12345678901234567890123", 0).has_value());
}

TEST_CASE("amounts of money are counted in 万元") {
    const auto amount = [](std::string_view text) { return amount_at(text, *next_number(text, 0)); };
    CHECK(amount("620.99万元")->value.text() == "620.99");
    CHECK(amount("620.99 万元")->places == 2);
    CHECK(amount("6,209,900元")->value.text() == "620.99");
    CHECK(amount("6,209,900元")->places == 4);
    CHECK(amount("1.2亿元")->value.text() == "12000");
    CHECK_FALSE(amount("600余万元").has_value());
    CHECK_FALSE(amount("20人").has_value());
}

TEST_CASE("a year is four digits before 年") {
    const auto year = [](std::string_view text) { return year_at(text, *next_number(text, 0)); };
    CHECK(year("2023年") == 2023);
    CHECK(year("２０２３ 年度") == 2023);
    CHECK(year("株办字[2019]38号") == 0);
    CHECK(year("5年") == 0);
    CHECK(year("2023.5年") == 0);
}

TEST_CASE("sentences and clauses are bounded by Chinese punctuation") {
    const std::string_view text = "上年完成。本年支出20万元，其中：基本支出12万元；其他";
    const std::size_t at = find_word(text, "12");
    CHECK(clause_before(text, at) == "其中：基本支出");
    CHECK(clause_after(text, at) == "12万元");
    CHECK(text.substr(sentence_begin(text, at)).starts_with("本年"));
    CHECK(sentence_end(text, 0) == find_word(text, "。"));
}

TEST_CASE("one way through a text finds its numbers, what they count, and a bracket") {
    std::vector<NumberInText> numbers;
    CharacterSet characters;
    const Marks marks = read_marks("2023年支出〔全年执行数〕万元，下降１５.6％，20人，满意度（  ）。", numbers, characters);
    CHECK(marks.bracket);
    CHECK(marks.unfilled == "（  ）");
    REQUIRE(numbers.size() == 3);
    CHECK(numbers[0].measure == Measure::year);
    CHECK(numbers[1].measure == Measure::percent);
    CHECK(numbers[1].value.text() == "15.6");
    CHECK(numbers[2].measure == Measure::people);
    CHECK(characters.may_hold("满意度"));
    CHECK(characters.may_hold("年"));      // after a number
    CHECK(characters.may_hold("20人"));    // only Chinese characters are looked at
    CHECK(!characters.may_hold("满意率"));
    CHECK(!characters.may_hold("等级"));
}

TEST_CASE("numbers of lists stand at the start of a line, and are no decimals, ranges or years") {
    const auto first = [](std::string_view text) {
        const auto mark = next_item(text, 0);
        return mark ? text_of(mark->kind, mark->number) : std::string();
    };
    CHECK(first("正文\n一、基本情况") == "一、");
    CHECK(first("　（十二）其他") == "（十二）");
    CHECK(first("(三)机构") == "（三）");
    CHECK(first("3．机构") == "3.");
    CHECK(first("（4）资产") == "（4）");
    CHECK(first("⑤资产") == "⑤");
    for (std::string_view text : {"1.5万元", "三、四季度", "2023、", "见一、", "（含结转）", "十一届三次全会", "1-1. 附表", ""}) {
        CAPTURE(text);
        CHECK(first(text).empty());
    }
    CHECK(text_of(ItemMark::section, 24) == "二十四、");
    CHECK(mentions_item("见1、党建", ItemMark::item, 1));
    CHECK(count_items("1.一\n2.二\n（1）三") == 2);
    CHECK(count_items("一是预算不细；二是执行慢。") == 2);
    CHECK(count_items("统一是关键") == 0);
}

TEST_CASE("pieces of the form that nobody filled in are found") {
    for (std::string_view text : {"年  月  日", "2024年　月　日", "2024年3月 日", "年月日", "XX市", "共××次", "≥**人", "电话____",
                                  "满意度（  ）", "联系（）", "支出X万元", "X年", "文件《》"}) {
        CAPTURE(text);
        CHECK_FALSE(unfilled_piece(text).empty());
    }
    CHECK(unfilled_piece("定于 年  月  日 召开") == "年  月  日");
}

TEST_CASE("ordinary prose has no unfilled pieces") {
    for (std::string_view text :
         {"", "2024年3月15日", "全年 月均支出", "XXL码服装", "ExxonMobil", "3×5", "出生年月日", "（含结转）", "5*6", "a_b",
          "X光机1台", "每月 日常维护", "“四强”党支部", "2023年 3月 15日", "《意见》（试行）"}) {
        CAPTURE(text);
        CHECK(unfilled_piece(text).empty());
    }
}

TEST_CASE("a stroke or 无 says nothing") {
    for (std::string_view text : {"", "　", "无", " / ", "—", "无偏差"}) CHECK(says_nothing(text));
    CHECK_FALSE(says_nothing("因疫情推迟"));
}

TEST_CASE("no text, however broken, is read past its end") {
    constexpr std::string_view pieces[] = {"支出",     "年",   "2023", "万元", "１",   "，",       "。", "（", "　", "X", "\xE6",
                                           "\xEF\xBC", "\x80", "1,2",  "上",   ".",    "编制",     "人", " ",  "月", "×", "《",
                                           "“",        "基本", "元",   "_",    "\xC3", "\xE3\x80", "0",  "共", "无"};
    std::uint32_t state = 1;
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int length = round % 12; length >= 0; --length) {
            state = state * 1664525 + 1013904223;
            text += pieces[(state >> 16) % std::size(pieces)];
        }
        const std::string_view exact(text.data(), text.size());
        CHECK(unfilled_piece(exact).size() <= text.size());
        for (const SpendingClaim& claim : spending_claims(exact)) CHECK(claim.amount.number.end <= text.size());
        for (const HeadcountClaim& claim : headcount_claims(exact, 2023)) CHECK(claim.number.end <= text.size());
        CHECK(first_characters(exact, 100) == exact);
        std::vector<NumberInText> numbers;
        CharacterSet characters;
        CHECK(read_marks(exact, numbers, characters).unfilled.size() <= text.size());
        for (const NumberInText& number : numbers) CHECK(number.end <= text.size());
        for (auto mark = next_item(exact, 0); mark; mark = next_item(exact, mark->end)) CHECK(mark->end <= text.size());
        CHECK(count_items(exact) >= 0);
    }
}

TEST_CASE("a sentence without an end is looked back into only so far, and begins at a character") {
    std::string text;
    for (int i = 0; i < 1'000; ++i) text += "较上年增加5%，";
    const std::size_t at = text.size();
    CHECK(at - sentence_begin(text, at) <= 1'500);
    CHECK(at - sentence_begin(text, at) > 1'400);
    CHECK(text.substr(sentence_begin(text, at)).front() != '\x80');
    CHECK(sentence_begin("本年。支出", std::string_view("本年。支出").size()) == std::string_view("本年。").size());
}
