#include "core/template.h"

#include "core/form_use.h"
#include "core/ids.h"
#include "core/quantity.h"
#include "core/report.h"

#include <algorithm>

namespace ziping {

namespace {

void append(std::string& place, std::string_view part) {
    if (part.empty()) return;
    if (!place.empty()) place += " › ";
    place += part;
}

}    // namespace

bool Row::may_be_none() const { return !required || guidance.find("写“无”") != guidance.npos; }

bool Row::leaves_out(std::string_view column) const {
    return std::find(blank_columns.begin(), blank_columns.end(), column) != blank_columns.end();
}

const Column* Block::column(std::string_view wanted) const { return by_id(columns, wanted); }
bool Block::has_column(std::string_view wanted) const {
    return kind == BlockKind::fields ? wanted == "value" : column(wanted) != nullptr;
}
const Row* Block::row(std::string_view wanted) const { return by_id(rows, wanted); }
const Group* Block::group(std::string_view wanted) const { return by_id(groups, wanted); }

const Group* Block::group_of(std::string_view wanted) const {
    for (const Group& group : groups)
        if (by_id(group.subgroups, wanted)) return &group;
    return nullptr;
}

const Subgroup* Block::subgroup(std::string_view wanted) const {
    const Group* group = group_of(wanted);
    return group ? by_id(group->subgroups, wanted) : nullptr;
}

const Block* Form::block(std::string_view wanted) const { return by_id(blocks, wanted); }

const Path* Form::fact(std::string_view wanted) const {
    const auto it = std::find_if(facts.begin(), facts.end(), [&](const Fact& one) { return same_id(one.name, wanted); });
    return it == facts.end() ? nullptr : &it->path;
}

const Form* Template::form(std::string_view wanted) const { return by_id(forms, form_of(wanted)); }

const Block* Template::block(const CellRef& path) const {
    const Form* found = form(path.form);
    return found ? found->block(path.block) : nullptr;
}

const RuleSetting* Template::rule(std::string_view wanted) const {
    const auto it =
        std::find_if(rules.begin(), rules.end(), [&](const RuleSetting& setting) { return same_id(setting.rule, wanted); });
    return it == rules.end() ? nullptr : &*it;
}

const Path* Template::fact(std::string_view name) const {
    const auto it = std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return same_id(fact.name, name); });
    return it == facts.end() ? nullptr : &it->path;
}

const std::vector<GradeBand>& Template::grades_of(const Form& form) const { return form.grades.empty() ? grades : form.grades; }

const GradeBand* Template::grade_of(const Form& form, Decimal total) const {
    if (total > Decimal(100)) return nullptr;
    for (const GradeBand& band : grades_of(form))
        if (total >= band.min) return &band;
    return nullptr;
}

const Level* Template::level(std::string_view wanted) const { return by_id(levels, wanted); }

namespace {

// "项目|政策": one of them, or all.
std::string_view alternative(std::string_view alternatives, int wanted) {
    for (int i = 0; i < wanted; ++i) {
        const std::size_t bar = alternatives.find('|');
        if (bar == alternatives.npos) break;
        alternatives.remove_prefix(bar + 1);
    }
    return alternatives.substr(0, alternatives.find('|'));
}

}    // namespace

Path home_of(const Template& tpl, const Path& path) {
    const Block* block = tpl.block(path);
    const Row* row = block ? block->row(path.row) : nullptr;
    return row && !row->same_as.empty() ? Path::parse(row->same_as) : path;
}

std::string filled_in(std::string_view label, int year, std::string_view unit, int variant) {
    std::string out;
    while (!label.empty()) {
        const std::size_t open = std::min(label.find('{'), label.size());
        out += label.substr(0, open);
        label.remove_prefix(open);
        if (label.empty()) break;
        const std::size_t close = label.find('}');
        const std::string_view name = close == label.npos ? std::string_view{} : label.substr(1, close - 1);
        if (name == "year")
            out += std::to_string(year);
        else if (name == "last_year")
            out += std::to_string(year - 1);
        else if (name == "next_year")
            out += std::to_string(year + 1);
        else if (name == "unit")
            out += unit;
        else if (name.find('|') != name.npos && variant >= 0)
            out += alternative(name, variant);
        else if (name.find('|') != name.npos)
            for (const char c : name) out += c == '|' ? '/' : c;
        else {
            out += '{';
            label.remove_prefix(1);
            continue;
        }
        label.remove_prefix(close + 1);
    }
    return out;
}

bool row_is_gone(const Template& tpl, const Report& report, const CellRef& path) {
    const Block* block = tpl.block(path);
    return block && block->kind == BlockKind::indicators && !path.row.empty() && !block->group(path.row) &&
           !block->subgroup(path.row) && !report.row(path);
}

namespace {

// "按支出性质分" of "按支出性质分："
std::string_view without_colon(std::string_view label) {
    constexpr std::string_view colon = "：";
    if (label.ends_with(colon)) label.remove_suffix(colon.size());
    return label;
}

}    // namespace

std::string place(const Template& tpl, const Report& report, const CellRef& path) {
    if (path.form == "report") return path.column == "year" ? "年度" : "部门（单位）名称";
    const Form* form = tpl.form(path.form);
    if (!form) return path.text();
    const int variant = form->variant.empty() ? -1 : variant_of(*form, report.form(path.form));
    const auto words = [&](std::string_view label) { return filled_in(label, report.year, report.unit, variant); };
    std::string out = words(form->label);
    if (form->repeats)
        if (const auto use = use_of(tpl, report, path.form)) out = title_of(*use, report);
    const Block* block = form->block(path.block);
    if (!block) return out;
    if (path.row.empty() && path.column.empty()) {
        append(out, words(without_colon(block->title.empty() ? block->row_header : block->title)));
        return out;
    }
    if (const Row* row = block->row(path.row)) {
        append(out, words(row->label));
    } else if (const Group* group = block->group(path.row)) {
        append(out, words(group->label));
    } else if (const Subgroup* subgroup = block->subgroup(path.row)) {
        append(out, words(subgroup->label));
    } else if (const FilledRow* filled = report.row(path)) {
        if (const Subgroup* of = block->subgroup(filled->group)) append(out, words(of->label));
        const std::string_view name = trimmed(filled->text("name"));
        append(out, name.empty() ? std::string_view("（未填名称）") : name);
    } else if (row_is_gone(tpl, report, path)) {
        append(out, "（已删除的一行）");
    }
    const Column* column = block->column(path.column);
    if (column && (block->columns.size() > 1 || block->rows.empty())) append(out, words(column->label));
    return out;
}

}    // namespace ziping
