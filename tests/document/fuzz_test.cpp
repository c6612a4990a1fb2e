// Reports made of hostile pieces, always the same ones: no crash, nothing printed outside its page, files that stay well-formed.
#include "document/docx.h"
#include "document/html.h"
#include "document/office_files.h"
#include "document/paper.h"
#include "document/xlsx.h"

#include <doctest/doctest.h>

#include <cstdint>

using namespace ziping;

namespace {

struct Chance {
    std::uint64_t state;
    std::size_t below(std::size_t end) {    // xorshift64*
        state ^= state >> 12, state ^= state << 25, state ^= state >> 27;
        return static_cast<std::size_t>((state * 0x2545F4914F6CDD1Dull) >> 33) % end;
    }
};

constexpr std::string_view pieces[]{"",
                                    " ",
                                    "　",
                                    "\n",
                                    "\r\n",
                                    "\t",
                                    "一",
                                    "预算绩效",
                                    "。",
                                    "，",
                                    "（",
                                    "）",
                                    "“",
                                    "……",
                                    "——",
                                    "《",
                                    "2023",
                                    "1,234.56",
                                    "100%",
                                    "-3",
                                    "=",
                                    "+",
                                    "@",
                                    "<",
                                    ">",
                                    "&",
                                    "\"",
                                    "'",
                                    "]]>",
                                    "<script>",
                                    "</p>",
                                    "_x0041_",
                                    "{",
                                    "}",
                                    "{year}",
                                    "a",
                                    "WebAssembly",
                                    "𠮷",
                                    "𬶍",
                                    "é",
                                    "e\u0301",
                                    "مرحبا",
                                    "\u202E",
                                    "\u2066",
                                    "\u2069",
                                    "\u200B",
                                    "\uFEFF",
                                    "\uFFFE",
                                    "\x01",
                                    "\x7F",
                                    "\xFF",
                                    "\xC3",
                                    "\xE4\xB8",
                                    "\xED\xA0\x80",
                                    "🙂",
                                    "﷽",
                                    "13800138000",
                                    "0731-28681234"};

std::string nasty(Chance& chance, std::size_t most) {
    std::string text;
    for (std::size_t count = chance.below(most); count > 0; --count) text += pieces[chance.below(std::size(pieces))];
    return text;
}

Report nasty_report(Chance& chance) {
    Report report = filled_with("", chance.below(12));
    report.unit = nasty(chance, 10);
    report.year = static_cast<int>(chance.below(3000));
    for (FilledForm& form : report.forms)
        for (FilledBlock& block : form.blocks)
            for (FilledRow& row : block.rows)
                for (Cell& cell : row.cells) cell.text = nasty(chance, chance.below(20) == 0 ? 900 : 12);
    return report;
}

}    // namespace

TEST_CASE("hostile reports become correct documents") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        Chance chance{seed * 0x9E3779B97F4A7C15ull};
        const Report report = nasty_report(chance);
        const paper::Document document = document_of(report, {"", static_cast<Edition>(chance.below(3))});
        for (const paper::Page& page : paper::paginate(document)) {
            const paper::Sheet& sheet = paper::sheet_of(page.landscape);
            for (const paper::Box& box : page.boxes) {
                CHECK(box.y >= sheet.top);
                CHECK(box.y + box.height <= sheet.height);
                CHECK(box.text_top + static_cast<int>(box.lines.size()) * box.line <= box.height);
            }
        }
        const std::string page = html(document);
        CHECK(page.find("<script") == page.npos);
        for (const std::string& file : {docx(document), xlsx(document)})
            for (const auto& [name, content] : parts_of(file)) {
                const std::string fault = fault_of(content);
                CHECK_MESSAGE(fault.empty(), name << ": " << fault);
            }
    }
}
