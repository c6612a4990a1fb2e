#include "document/paper.h"

#include "document/table_grid.h"
#include "exchange/assets.h"
#include "exchange/report_json.h"
#include "known_templates.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace ziping {

namespace {

Report report_in(std::string_view text) {
    auto report = read_report(text, known_templates());
    REQUIRE_MESSAGE(report.has_value(), (report ? "" : report.error().where + " " + report.error().message));
    return report.value_or(Report{});
}

std::string file_text(const std::string& name) {
    std::ifstream file(std::string(ZIPING_SOURCE_DIR "/tests/fixtures/") + name, std::ios::binary);
    return (std::ostringstream() << file.rdbuf()).str();
}

std::vector<Cell> cells_with(std::string_view text, const Block& block) {
    std::vector<Cell> cells;
    if (block.kind == BlockKind::fields) return {{"value", std::string(text)}};
    for (const Column& column : block.columns) cells.push_back({column.id, std::string(text)});
    return cells;
}

}    // namespace

const Template& paper_template() { return *known_templates().find("zhuzhou-2023", "1"); }

const Report& real_report() {
    static const Report report = report_in(asset("samples/zhuzhou-2023.json"));
    return report;
}

const Report& seven_forms() {
    static const Report report = report_in(file_text("seven-forms-2023.json"));
    return report;
}

paper::Document document_of(const Report& report, const DocumentOptions& options) {
    return report_document(paper_template(), report, assess(paper_template(), report), options);
}

Report filled_with(std::string_view text, std::size_t indicators) {
    const Template& tpl = paper_template();
    Report report = new_report(tpl, "filled", std::string(text), 2023);
    report.forms.clear();
    for (const Form& form : tpl.forms) {
        FilledForm filled{form.repeats ? form.id + ".1" : form.id, {}, !form.always()};
        for (const Block& block : form.blocks) {
            FilledBlock rows{block.id, {}};
            for (const Row& row : block.rows) rows.rows.push_back({row.id, "", cells_with(text, block)});
            if (block.kind == BlockKind::indicators)
                for (std::size_t i = 0; i < indicators; ++i) {
                    const Group& group = block.groups[i % block.groups.size()];
                    rows.rows.push_back(
                        {"r" + std::to_string(i), group.subgroups[i % group.subgroups.size()].id, cells_with(text, block)});
                }
            filled.blocks.push_back(std::move(rows));
        }
        report.forms.push_back(std::move(filled));
    }
    return report;
}

std::vector<const paper::Table*> tables_of(const paper::Document& document) {
    std::vector<const paper::Table*> tables;
    for (const paper::Section& section : document.sections)
        for (const paper::Block& block : section.blocks)
            if (const auto* table = std::get_if<paper::Table>(&block)) tables.push_back(table);
    return tables;
}

std::string solid(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("　")) {
            i += 2;
            continue;
        }
        if (text[i] != ' ' && text[i] != '\n') out += text[i];
    }
    return out;
}

std::string words_of(const paper::Document& document) {
    std::string words;
    for (const paper::Section& section : document.sections)
        for (const paper::Block& block : section.blocks) {
            if (const auto* paragraph = std::get_if<paper::Paragraph>(&block)) words += paragraph->text;
            if (const auto* line = std::get_if<paper::FieldLine>(&block))
                for (const auto& field : line->fields) words += field.label + field.text;
            if (const auto* table = std::get_if<paper::Table>(&block))
                for (const paper::Row& row : table->rows)
                    for (const paper::Cell& cell : row.cells) words += paper::full_text(cell);
        }
    return solid(words);
}

}    // namespace ziping
