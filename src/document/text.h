// Texts as paper can carry them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ziping {

// Valid UTF-8 without what neither XML nor a printed page can hold: control characters and non-characters are dropped, bytes that
// are no UTF-8 become U+FFFD, a tab becomes a blank, every kind of line end '\n'. Blanks at both ends and blank lines there go too.
std::string tidy(std::string_view text);

// The same, for an answer that stands in one line with other words: a text that is written from right to left, or that turns the
// direction of writing, keeps that to itself (U+2068 … U+2069).
std::string isolated(std::string tidy_text);

// Its lines without blanks at either end; empty ones are left out.
std::vector<std::string_view> paragraphs(std::string_view tidy_text);

void append_utf8(std::string& out, char32_t c);

}    // namespace ziping
