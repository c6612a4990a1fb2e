// A document as DOCX (WordprocessingML, ECMA-376 part 1): with real headings and styles, for an office to go on editing.
//
//     std::string file = docx(document);
//
// Each style of paper is a style of the file, so that a change to one changes all its lines; tables have a grid, explicit widths and
// merged cells; lines are broken by the word processor, with white space, fonts and line heights as computed for print, so that pages
// come out alike. Fonts are named with fall-backs in the font table.
#pragma once

#include "document/document.h"

#include <string>

namespace ziping {

std::string docx(const paper::Document& document);

// The parts that are the same for every document (docx_styles.cpp).
std::string docx_styles();
std::string docx_fonts();
std::string docx_settings();
// "S0" …, "Heading1" …: ids of the styles.
std::string docx_style_id(paper::Style style);
inline constexpr std::string_view word_namespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

}    // namespace ziping
