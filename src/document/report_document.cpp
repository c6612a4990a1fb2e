#include "document/report_document.h"

#include "core/disclosure.h"
#include "document/form_sections.h"
#include "document/opinion_sheet.h"
#include "document/text.h"

#include "exchange/paper_code.h"

namespace ziping {

paper::Document report_document(const Template& tpl, const Report& report, const Assessment& assessment,
                                const DocumentOptions& options) {
    paper::Document document;
    document.title = tidy(report.unit + " " + filled_in(tpl.title, report.year, report.unit));
    document.code = paper_code(report, tpl);
    const bool disclosure = options.edition == Edition::disclosure;
    const Report copy = disclosure ? disclosed(tpl, report) : Report{};
    Answers answers{tpl, disclosure ? copy : report, assessment, disclosure};
    if (options.edition == Edition::opinions) {
        add_opinions(document, answers);
        return document;
    }
    for (const FormUse& use : uses_of(tpl, answers.report)) {
        if (!options.form.empty() && options.form != use.id && options.form != use.form->id) continue;
        answers.variant = use.variant;
        add_form(document, answers, use);
    }
    return document;
}

}    // namespace ziping
