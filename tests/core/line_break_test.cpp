#include "core/line_break.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace ziping;

namespace {

// Ideographs are two wide, all else one.
int advance(std::uint32_t c) { return c >= 0x2000 ? 2 : 1; }

std::vector<std::string> broken(std::string_view text, int width) {
    std::vector<std::string> lines;
    for (const Line& line : break_lines(text, width, advance)) lines.emplace_back(text.substr(line.begin, line.end - line.begin));
    return lines;
}

using Lines = std::vector<std::string>;

}    // namespace

TEST_CASE("a paragraph breaks between any two ideographs") {
    CHECK(broken("部门整体支出绩效自评", 8) == Lines{"部门整体", "支出绩效", "自评"});
}

TEST_CASE("no line begins with a closing mark") {    // 避头
    struct Case {
        const char* text;
        Lines lines;
    };
    for (const Case& c :
         {Case{"厉行节约，严控开支", {"厉行节", "约，严控", "开支"}}, Case{"整体支出。全年绩效", {"整体支", "出。全年", "绩效"}},
          Case{"一级指标）得分", {"一级指", "标）得分"}}, Case{"四个字的《书名》完", {"四个字的", "《书名》", "完"}},
          Case{"他说完成”了", {"他说完", "成”了"}}, Case{"比例九十％以上", {"比例九", "十％以上"}}})
        CHECK(broken(c.text, 8) == c.lines);
}

TEST_CASE("no line ends with an opening mark") {    // 避尾
    CHECK(broken("一般公（其他）", 8) == Lines{"一般公", "（其他）"});
    CHECK(broken("共计支￥20元", 7) == Lines{"共计支", "￥20元"});
}

TEST_CASE("numbers and words stay whole, a number keeps its percent sign") {
    CHECK(broken("支出620.99万元", 8) == Lines{"支出", "620.99万", "元"});
    CHECK(broken("执行率79.27%良好", 11) == Lines{"执行率", "79.27%良好"});
    CHECK(broken("使用WebAssembly编写", 12) == Lines{"使用", "WebAssembly", "编写"});
}

TEST_CASE("ellipsis and dash are not torn apart") {
    CHECK(broken("这样那样……好", 10) == Lines{"这样那", "样……好"});
    CHECK(broken("效果好极——是", 10) == Lines{"效果好", "极——是"});
}

TEST_CASE("a word longer than the line is cut") { CHECK(broken("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"}); }

TEST_CASE("line ends of the text are kept, an empty text is one empty line") {
    CHECK(broken("一\n\n二", 20) == Lines{"一", "", "二"});
    CHECK(broken("", 20) == Lines{""});
    CHECK(broken("一\n", 20) == Lines{"一", ""});
}

TEST_CASE("blanks at a break hang and do not start the next line") { CHECK(broken("ab cd ef", 5) == Lines{"ab cd", "ef"}); }

TEST_CASE("every byte of any text is in exactly one line or is a break") {
    const std::string text = "一、（一）2023年“三公”经费\xF0\xA0\xAE\xB7 "
                             "1.32万元……\n\xFF坏字节 and words，完。";
    for (int width = 1; width < 40; ++width) {
        std::size_t at = 0;
        for (const Line& line : break_lines(text, width, advance)) {
            CHECK(line.begin >= at);
            for (std::size_t i = at; i < line.begin; ++i) CHECK((text[i] == ' ' || text[i] == '\n'));
            at = line.end;
        }
        CHECK(at == text.size());
    }
}
