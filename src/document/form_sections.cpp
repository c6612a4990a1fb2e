#include "document/form_sections.h"

#include "document/table_draft.h"
#include "document/text.h"
#include "document/title.h"
#include "document/type.h"

#include <algorithm>

namespace ziping {

namespace {

bool in_table(const Block& block) {
    return block.kind != BlockKind::outline && !(block.kind == BlockKind::fields && block.place != Placement::table);
}

bool closes_indicators(const TableDraft& table, const Block& block) {
    const Block* indicators = table.indicators.block;
    return indicators && indicators->column("weight") && indicators->column("score") && !block.rows.empty() &&
           std::all_of(block.rows.begin(), block.rows.end(), [](const Row& row) { return row.computed; });
}

// The form's notes stand between its table and the signatures.
struct Notes {
    std::vector<std::string> texts;
    void print(paper::Section& section) {
        for (const std::string& text : texts) add_paragraphs(section, paper::Style::note, text);
        texts.clear();
    }
};

}    // namespace

void add_paragraphs(paper::Section& section, paper::Style style, std::string_view text, const Path& path) {
    for (const std::string_view one : paragraphs(text))
        section.blocks.emplace_back(paper::Paragraph{style, std::string(one), path});
}

void add_title(paper::Section& section, const Answers& answers, const FormUse& use, paper::Style style) {
    const paper::Length width = paper::sheet_of(section.landscape).text_width(), size = paper::type_of(style).size;
    std::string text = title_lines(answers.words(use.form->title), tidy(answers.report.unit), width, size);
    section.blocks.emplace_back(paper::Paragraph{style, std::move(text), {}});
}

void add_table(paper::Section& section, const Answers& answers, const FormUse& use, const std::vector<const Block*>& blocks) {
    TableDraft table(answers, use, paper::sheet_of(section.landscape).text_width(), blocks);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = *blocks[i];
        table.next_part();
        if (is_list(block)) {    // continues under the label of the block before it
            std::vector<const Block*> beside{&block};
            while (i + 1 < blocks.size() && blocks[i + 1]->beside && is_list(*blocks[i + 1])) beside.push_back(blocks[++i]);
            add_lists(table, beside);
            continue;
        }
        if (std::string side = side_label(block); !side.empty())
            table.open_side(table.narrow_side ? narrow_label(answers.words(side)) : answers.words(side));
        else
            table.close_side();
        switch (block.kind) {
        case BlockKind::line_items: add_line_items(table, block); break;
        case BlockKind::funding: add_funding(table, block); break;
        case BlockKind::goals: add_goals(table, block); break;
        case BlockKind::indicators: add_indicators(table, block); break;
        case BlockKind::fields: closes_indicators(table, block) ? add_result(table, block) : add_fields(table, block); break;
        case BlockKind::outline: break;
        }
    }
    if (table.row_count() > 0) section.blocks.emplace_back(table.finish());
}

void add_form(paper::Document& document, const Answers& answers, const FormUse& use) {
    const Form& form = *use.form;
    const std::string name = tidy(title_of(use, answers.report));
    const auto cover = std::find_if(form.blocks.begin(), form.blocks.end(), [](const Block& block) {
        return block.kind == BlockKind::fields && block.place == Placement::cover;
    });
    const bool has_cover = cover != form.blocks.end();
    if (has_cover) {
        paper::Section& section = document.sections.emplace_back(paper::Section{name, form.landscape, true, {}});
        add_cover(section, answers, use, *cover);
    }
    paper::Section& section = document.sections.emplace_back(paper::Section{name, form.landscape, false, {}});
    if (!has_cover) add_paragraphs(section, paper::Style::annex, answers.words(form.annex));
    add_title(section, answers, use, paper::Style::title);

    Notes notes;
    if (!form.note.empty()) notes.texts.push_back(answers.words(form.note));
    for (std::size_t i = 0; i < form.blocks.size();) {
        std::vector<const Block*> table;
        for (; i < form.blocks.size() && in_table(form.blocks[i]); ++i) {
            table.push_back(&form.blocks[i]);
            if (!form.blocks[i].note.empty()) notes.texts.push_back(answers.words(form.blocks[i].note));
        }
        if (!table.empty()) {
            add_table(section, answers, use, table);
            notes.print(section);
        } else if (form.blocks[i].kind == BlockKind::outline) {
            add_outline(section, answers, use, form.blocks[i]);
            if (!form.blocks[i].note.empty()) notes.texts.push_back(answers.words(form.blocks[i].note));
            ++i;
        } else {
            if (form.blocks[i].place == Placement::line) add_field_line(section, answers, use, form.blocks[i]);
            ++i;
        }
    }
    notes.print(section);
}

}    // namespace ziping
