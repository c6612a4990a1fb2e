#include "core/sketch.h"

#include <algorithm>

namespace ziping {

namespace {

void add_column(Block& block, const std::string& id) {
    if (block.column(id)) return;
    Column& column = block.columns.emplace_back();
    column.id = column.label = id;
}

Block& block_of(Form& form, const std::string& id) {
    for (Block& block : form.blocks)
        if (block.id == id) return block;
    Block& block = form.blocks.emplace_back();
    block.kind = BlockKind::line_items;
    block.id = block.title = block.row_header = id;
    return block;
}

// Indicators become rows of their own, too: their groups mean nothing here.
void add(Block& block, const FilledBlock& filled) {
    for (const FilledRow& answered : filled.rows) {
        for (const Cell& cell : answered.cells) add_column(block, cell.column);
        if (block.row(answered.id)) continue;
        Row row;
        row.id = answered.id;
        row.label = answered.group.empty() ? answered.id : answered.group + " " + answered.id;
        block.rows.push_back(std::move(row));
    }
}

}    // namespace

Template sketch_of(const Report& report) {
    Template tpl;
    tpl.id = report.tpl.id;
    tpl.version = report.tpl.version;
    tpl.digest = report.tpl.digest;
    tpl.title = report.tpl.id;
    tpl.year = report.year;
    tpl.document = "自评";
    tpl.digest_algorithm = tpl.digest.starts_with("sm3:") ? "sm3" : "sha256";    // as its own digest is
    for (const FilledForm& filled : report.forms) {
        std::string id(form_of(filled.id));
        if (tpl.form(id)) continue;    // made for all uses of a form that repeats
        Form form;
        form.label = form.title = id;
        form.repeats = filled.id != id;
        form.optional = filled.added;
        form.id = std::move(id);
        for (const FilledForm& use : report.forms)
            if (form_of(use.id) == form.id)
                for (const FilledBlock& block : use.blocks) add(block_of(form, block.id), block);
        tpl.forms.push_back(std::move(form));
    }
    if (tpl.forms.empty()) {
        Form& none = tpl.forms.emplace_back();
        none.id = "none";
        none.label = none.title = "空白报告";
    }
    return tpl;
}

}    // namespace ziping
