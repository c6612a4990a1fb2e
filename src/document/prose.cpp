// What stands outside tables: the cover, the report's sections, the line of signatures.
#include "document/form_sections.h"

#include "core/disclosure.h"
#include "document/text.h"

#include <array>

namespace ziping {

using paper::Style;

namespace {

Path field_path(const FormUse& use, const Block& block, const Row& row) { return {use.id, block.id, row.id, "value"}; }

std::string field_text(const Answers& answers, const Path& path, const Row& row) {
    std::string text = answers.text(path);
    return isolated(row.kind == CellKind::date ? answers.date(text) : std::move(text));
}

// 附件说明 (GB/T 9704-2012, 7.3.8): “附件：” and under it the titles, one a line.
void add_annex_list(paper::Section& section, const Answers& answers, const Row& row, const Path& path) {
    std::string lead = answers.words(row.label) + "：";
    const std::string text = answers.text(path);
    Style style = Style::list;
    for (const std::string_view one : paragraphs(text)) {
        section.blocks.emplace_back(paper::Paragraph{style, lead + std::string(one), path});
        style = Style::list_more;
        lead.clear();
    }
}

}    // namespace

void add_cover(paper::Section& section, const Answers& answers, const FormUse& use, const Block& block) {
    add_paragraphs(section, Style::annex, answers.words(use.form->annex));
    add_title(section, answers, use, Style::cover_title);
    for (const Row& row : block.rows) {
        const Path path = field_path(use, block, row);
        std::string text = field_text(answers, path, row);
        if (row.kind != CellKind::date) text = answers.words(row.label) + "：" + text;
        if (home_of(answers.tpl, path).form == "report") text += "（盖章）";    // the seal goes over the unit's name
        const Style style = row.kind == CellKind::date ? Style::cover_date : Style::cover_line;
        section.blocks.emplace_back(paper::Paragraph{style, std::move(text), home_of(answers.tpl, path)});
    }
}

void add_outline(paper::Section& section, const Answers& answers, const FormUse& use, const Block& block) {
    constexpr std::array<Style, 4> headings{Style::heading1, Style::heading2, Style::heading3, Style::heading4};
    for (const Row& row : block.rows) {
        const Path path{use.id, block.id, row.id, "text"};
        if (row.label.starts_with("附件")) {
            add_annex_list(section, answers, row, path);
            continue;
        }
        const Style style = headings[static_cast<std::size_t>(std::min(row.level, 3))];
        section.blocks.emplace_back(paper::Paragraph{style, answers.words(row.label), path});
        if (!row.heading) add_paragraphs(section, Style::body, answers.text(path), home_of(answers.tpl, path));
    }
}

void add_field_line(paper::Section& section, const Answers& answers, const FormUse& use, const Block& block) {
    paper::FieldLine line;
    for (const Row& row : block.rows) {
        const Path path = field_path(use, block, row);
        if (answers.disclosure && is_personal(answers.tpl, path)) continue;
        std::string text = answers.text(path);
        if (row.kind == CellKind::date && text.empty()) text = answers.date(text);
        line.fields.push_back({answers.words(row.label) + "：", isolated(std::move(text)), home_of(answers.tpl, path)});
    }
    if (!line.fields.empty()) section.blocks.emplace_back(std::move(line));
}

}    // namespace ziping
