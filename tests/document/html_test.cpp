#include "document/html.h"

#include "document/paper.h"

#include <doctest/doctest.h>

using namespace ziping;

namespace {

std::size_t count(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + what.size())) ++found;
    return found;
}

}    // namespace

TEST_CASE("an HTML document has a section for each page, upright or turned") {
    const std::string file = html(document_of(seven_forms()));
    const auto pages = paper::paginate(document_of(seven_forms()));
    CHECK(count(file, "<section class=\"p\">") + count(file, "<section class=\"l\">") == pages.size());
    CHECK(count(file, "<section class=\"l\">") == 2);
    CHECK(file.find("- 1 -") != file.npos);
}

TEST_CASE("the code of the file stands on every page") {
    const paper::Document document = document_of(real_report());
    CHECK(document.code.size() == 14);
    CHECK(count(html(document), document.code) == paper::paginate(document).size());
}

TEST_CASE("markup in any field stays text, and nothing is loaded or run") {
    const std::string file = html(document_of(filled_with("<script>alert(1)</script><img src=x onerror=alert(1)>\"'", 5)));
    CHECK(file.find("<script") == file.npos);
    CHECK(file.find("<img") == file.npos);
    CHECK(file.find("&lt;script&gt;") != file.npos);
    CHECK(file.find("default-src 'none'") != file.npos);
    for (const char* forbidden : {"http:", "https:", "url(", "@import", "javascript:"}) CHECK(file.find(forbidden) == file.npos);
}

TEST_CASE("the same report gives the same bytes") { CHECK(html(document_of(seven_forms())) == html(document_of(seven_forms()))); }
