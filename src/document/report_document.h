// A report as paper: every form of the template, filled in, in the order of the template.
//
//     Document d = report_document(tpl, report, assess(tpl, report));
//     html(d), docx(d), xlsx(d)                                          the three files
//     report_document(tpl, report, a, {.form = "eval"})                  one form
//     report_document(tpl, report, a, {.disclosure = true})              公开版, see disclosure.h
//
// Driven by the template's blocks alone: no form is known here by its id. An outline becomes headings and paragraphs; fields placed
// on a line or a cover become those; all other blocks in a row become one table, as the official forms have it.
#pragma once

#include "core/assess.h"
#include "document/document.h"

#include <string>

namespace ziping {

struct DocumentOptions {
    std::string form;           // "eval"; "project": each of them, "project.2": one; "": all
    bool disclosure = false;    // without names and telephone numbers
};

paper::Document report_document(const Template& tpl, const Report& report, const Assessment& assessment,
                                const DocumentOptions& options = {});

}    // namespace ziping
