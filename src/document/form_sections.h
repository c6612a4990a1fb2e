// One form of the template as sections of a document: a cover where it has one, then the form on pages of its own.
#pragma once

#include "document/answers.h"

#include <vector>

namespace ziping {

void add_form(paper::Document& document, const Answers& answers, const FormUse& use);

void add_cover(paper::Section& section, const Answers& answers, const FormUse& use, const Block& block);
void add_outline(paper::Section& section, const Answers& answers, const FormUse& use, const Block& block);
void add_field_line(paper::Section& section, const Answers& answers, const FormUse& use, const Block& block);
void add_table(paper::Section& section, const Answers& answers, const FormUse& use, const std::vector<const Block*>& blocks);
void add_title(paper::Section& section, const Answers& answers, const FormUse& use, paper::Style style);
void add_paragraphs(paper::Section& section, paper::Style style, std::string_view text, const Path& path = {});

}    // namespace ziping
