// Documents for tests: reports as paper, and what stands on it.
//
//     paper::Document d = document_of(seven_forms());
//     lines_on(paper::paginate(d))      every line of print, in order
#pragma once

#include "document/pages.h"
#include "document/report_document.h"

#include <string>
#include <vector>

namespace ziping {

const Template& paper_template();    // zhuzhou-2023
const Report& real_report();         // assets/samples: the real report of 2023
const Report& seven_forms();         // tests/fixtures: every form, two projects

paper::Document document_of(const Report& report, const DocumentOptions& options = {});

// The report with every cell that a person can fill in set to `text`, and as many indicators as asked for.
Report filled_with(std::string_view text, std::size_t indicators = 3);

std::vector<const paper::Table*> tables_of(const paper::Document& document);

// Without blanks and line ends: what is compared when lines were broken.
std::string solid(std::string_view text);

// All words of the document and of its pages, solid. Heads that are printed again are left out of the pages.
std::string words_of(const paper::Document& document);

}    // namespace ziping
