#include "core/template_doubts.h"

#include "core/ids.h"
#include "core/path.h"
#include "core/rules/rule.h"

#include <algorithm>

namespace ziping {

namespace {

// Whether the template has what the path names, as far as it goes; a 一级 or 二级 may stand for a row.
bool has_cell(const Template& tpl, const CellRef& path) {
    if (path.form == "report") return true;
    const Form* form = tpl.form(path.form);
    if (!form) return false;
    if (path.block.empty()) return true;
    const Block* block = form->block(path.block);
    if (!block) return false;
    const bool row = path.row.empty() || block->row(path.row) || block->group(path.row) || block->subgroup(path.row);
    return row && (path.column.empty() || block->has_column(path.column));
}

}    // namespace

Decimal points_of(const Form& form) {
    Decimal points;
    for (const Block& block : form.blocks)
        for (const Group& group : block.groups)
            if (group.weight.is_zero()) return {};
    for (const Block& block : form.blocks) {
        points += block.weight;
        for (const Group& group : block.groups) points += group.weight;
        for (const Row& row : block.rows) points += row.points;
    }
    return points;
}

std::vector<std::string> doubts(const Template& tpl) {
    std::vector<std::string> told;
    for (const Form& form : tpl.forms)
        if (const Decimal points = points_of(form); !points.is_zero() && points != Decimal(100))
            told.push_back("表“" + form.id + "”：各项分值合计 " + points.text() + " 分，应为 100 分。");
    for (auto setting = tpl.rules.begin(); setting != tpl.rules.end(); ++setting) {
        const std::string of = "规则 " + setting->rule + "：";
        if (!rule(setting->rule)) told.push_back(of + "本程序没有这条规则，不会检查。");
        if (std::any_of(tpl.rules.begin(), setting, [&](const RuleSetting& other) {
                return other.rule == setting->rule && other.cells == setting->cells && other.words == setting->words;
            }))
            told.push_back(of + "同样的内容写了不止一次。");
        for (const Path& cell : setting->cells)
            if (!has_cell(tpl, cell)) told.push_back(of + "没有“" + cell.text() + "”这一格，这项检查对它不起作用。");
    }
    return told;
}

}    // namespace ziping
