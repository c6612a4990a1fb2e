#include "core/sketch.h"

#include <algorithm>

namespace ziping {

namespace {

void add_column(Block& block, const std::string& id) {
    if (block.column(id)) return;
    Column& column = block.columns.emplace_back();
    column.id = column.label = id;
}

// Indicators become rows of their own, too: their groups mean nothing here.
Block sketch_of(const FilledBlock& filled) {
    Block block;
    block.id = filled.id;
    block.kind = BlockKind::line_items;
    block.title = filled.id;
    block.row_header = filled.id;
    for (const FilledRow& answered : filled.rows) {
        Row row;
        row.id = answered.id;
        row.label = answered.group.empty() ? answered.id : answered.group + " " + answered.id;
        block.rows.push_back(std::move(row));
        for (const Cell& cell : answered.cells) add_column(block, cell.column);
    }
    return block;
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
        if (tpl.form(id)) continue;    // one use of a form that repeats stands for all
        Form form;
        form.label = form.title = id;
        form.repeats = filled.id != id;
        form.optional = filled.added;
        form.id = std::move(id);
        for (const FilledForm& use : report.forms)
            if (form_of(use.id) == form.id)
                for (const FilledBlock& block : use.blocks)
                    if (!form.block(block.id)) form.blocks.push_back(sketch_of(block));
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
