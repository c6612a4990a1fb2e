// A report as paper: every form of the template, filled in, in the order of the template.
//
//     Document d = report_document(tpl, report, assess(tpl, report));
//     html(d), docx(d), xlsx(d)                                          the three files
//     report_document(tpl, report, a, {.form = "eval"})                  one form
//     report_document(tpl, report, a, {.edition = Edition::disclosure})  公开版
//     report_document(tpl, report, a, {.edition = Edition::opinions})    审核意见单 instead of the forms
//
// Driven by the template's blocks alone: no form is known here by its id. An outline becomes headings and paragraphs; fields placed
// on a line or a cover become those; all other blocks in a row become one table, as the official forms have it.
#pragma once

#include "core/assess.h"
#include "document/document.h"
#include "exchange/file_name.h"

namespace ziping {

paper::Document report_document(const Template& tpl, const Report& report, const Assessment& assessment,
                                const DocumentOptions& options = {});

}    // namespace ziping
