#include "document/text.h"
#include "document/xml.h"

#include <doctest/doctest.h>

using namespace ziping;

TEST_CASE("rare characters stay as they are") {
    for (const char* text : {"𠮷", "𬶍", "𫖯", "㎡", "é", "🙂", "العربية"}) CHECK(tidy(text) == text);
}

TEST_CASE("what neither XML nor paper can hold is dropped, line ends become one kind") {
    CHECK(tidy("a\x01"
               "b\x7F"
               "c\xC2\x85"
               "d\xEF\xBF\xBE"
               "e\xEF\xB7\x90"
               "f") == "abc\ndef");
    CHECK(tidy("一\r\n二\r三\u2028四\v五") == "一\n二\n三\n四\n五");
    CHECK(tidy(std::string("a\0b", 3)) == "ab");
    CHECK(tidy("a\tb") == "a b");
    CHECK(tidy(" 　\n一\n　") == "一");
    CHECK(tidy("\xFF一\xC0\x80\xED\xA0\x80") == "\uFFFD一\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("a text that turns the direction of writing keeps that to itself") {
    CHECK(isolated("张三") == "张三");
    CHECK(isolated("مرحبا") == "\u2068مرحبا\u2069");
    CHECK(isolated("a\u202Eb") == "\u2068a\u202Eb\u2069");
    CHECK(isolated("\u2067a") == "\u2068\u2067a\u2069\u2069");
    CHECK(isolated("a\u2069\u2069b") == "\u2068ab\u2069");
}

TEST_CASE("paragraphs are lines without blanks around them") {
    CHECK(paragraphs("　　一\n\n  二  \n") == std::vector<std::string_view>{"一", "二"});
    CHECK(paragraphs("").empty());
}

TEST_CASE("a text never becomes markup") {
    Xml x;
    x.raw("<t").attribute("a", "\"><script>").raw(">").text("</t>&amp;'").raw("</t>");
    CHECK(x.out == "<t a=\"&quot;&gt;&lt;script&gt;\">&lt;/t&gt;&amp;amp;&#39;</t>");
}
