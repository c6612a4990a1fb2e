#include "exchange/template_check.h"

#include <algorithm>
#include <set>

namespace ziping {

namespace {

struct TemplateCheck {
    const Template& tpl;
    JsonReader in;

    void fail(std::string where, std::string message) { in.fail(std::move(where), std::move(message), "请修改模板文件。"); }

    template <class Item>
    void unique(const std::vector<Item>& items, const std::string& where) {
        std::set<std::string_view> seen;
        for (const Item& item : items)
            if (!seen.insert(item.id).second) fail(where, "编号“" + item.id + "”重复。");
    }

    template <class Item>
    void highest_first(const std::vector<Item>& items, const std::string& where) {
        unique(items, where);
        for (std::size_t i = 1; i < items.size(); ++i)
            if (items[i].min >= items[i - 1].min) fail(where, "应从高到低排列：" + items[i].label);
    }

    void highest_first(const std::vector<ScoreStep>& steps, const std::string& where) {
        for (std::size_t i = 1; i < steps.size(); ++i)
            if (steps[i].from >= steps[i - 1].from) fail(where, "应从高到低排列：" + steps[i].from.text());
    }

    // Each but the last has a limit, the lowest first; the last has none.
    void check(const std::vector<DeviationBand>& bands, const std::string& where) {
        if (bands.empty() || bands.back().most) fail(where, "最后一档应没有“most”（上限）。");
        for (std::size_t i = 0; i + 1 < bands.size(); ++i)
            if (!bands[i].most || (i > 0 && *bands[i].most <= *bands[i - 1].most))
                return fail(where, "除最后一档外都应有“most”（上限），从低到高排列：" + bands[i].label);
    }

    bool exists(const Path& path) const {
        if (path.form == "report") return path.column == "unit";
        const Block* block = tpl.block(path);
        return block && block->row(path.row) && block->has_column(path.column);
    }

    void cell(const Path& path, const std::string& where) {
        if (!exists(path)) fail(where, "没有这一格：" + path.text());
    }

    // Columns that are known by their id are what their name says.
    void known_columns(const Block& block, const std::string& where) {
        struct Known {
            BlockKind block;
            std::string_view id;
            CellKind kind;
            std::string_view written;
        };
        static constexpr Known all[] = {{BlockKind::indicators, "target", CellKind::target, "target"},
                                        {BlockKind::indicators, "actual", CellKind::actual, "actual"},
                                        {BlockKind::indicators, "weight", CellKind::weight, "weight"},
                                        {BlockKind::indicators, "score", CellKind::score, "score"},
                                        {BlockKind::indicators, "level", CellKind::level, "level"},
                                        {BlockKind::funding, "initial", CellKind::amount, "amount"},
                                        {BlockKind::funding, "budget", CellKind::amount, "amount"},
                                        {BlockKind::funding, "executed", CellKind::amount, "amount"},
                                        {BlockKind::funding, "weight", CellKind::weight, "weight"},
                                        {BlockKind::funding, "rate", CellKind::percent, "percent"},
                                        {BlockKind::funding, "score", CellKind::score, "score"}};
        for (const Known& known : all) {
            const Column* column = known.block == block.kind ? block.column(known.id) : nullptr;
            if (column && column->kind != known.kind)
                fail(where + "/columns/" + column->id + "/kind", "这一列的类型应为 " + std::string(known.written) + "。");
        }
    }

    void check(const Block& block, const std::string& where) {
        known_columns(block, where);
        unique(block.columns, where + "/columns");
        unique(block.rows, where + "/rows");
        unique(block.groups, where + "/groups");
        std::set<std::string_view> subgroups;
        for (const Group& group : block.groups)
            for (const Subgroup& subgroup : group.subgroups) {
                highest_first(subgroup.steps, where + "/groups/" + group.id + "/subgroups/" + subgroup.id + "/steps");
                if (!subgroups.insert(subgroup.id).second) fail(where + "/groups/" + group.id, "编号“" + subgroup.id + "”重复。");
            }
        if (block.kind == BlockKind::funding && block.rows.empty()) fail(where + "/rows", "资金表至少要有一行。");
        for (const Column& column : block.columns) {
            if (column.ratio.size() == 1) fail(where + "/columns/" + column.id + "/ratio", "应为分子一列、分母至少一列。");
            if (!column.carries.empty() && !block.column(column.carries))
                fail(where + "/columns/" + column.id + "/carries", "没有这一列：" + column.carries);
            if (column.kind == CellKind::choice && column.options.empty())
                fail(where + "/columns/" + column.id + "/options", "选择列应列出可选的项目。");
            unique(column.options, where + "/columns/" + column.id + "/options");
            for (const std::string& other : column.ratio)
                if (!block.column(other)) fail(where + "/columns/" + column.id + "/ratio", "没有这一列：" + other);
        }
        for (const Row& row : block.rows) {
            if (row.kind == CellKind::choice && row.options.empty())
                fail(where + "/rows/" + row.id + "/options", "选择项应列出可选的项目。");
            unique(row.options, where + "/rows/" + row.id + "/options");
            if (!row.same_as.empty()) cell(Path::parse(row.same_as), where + "/rows/" + row.id + "/same_as");
            for (const std::string& column : row.blank_columns)
                if (!block.has_column(column)) fail(where + "/rows/" + row.id + "/blank_columns", "没有这一列：" + column);
        }
    }

    void check(const Sum& sum, const Form& form, const std::string& where) {
        std::vector<Path> cells = sum.parts;
        cells.push_back(sum.total);
        for (Path& path : cells) {
            path.form = form.id;
            if (sum.columns.empty()) cell(path, where);
            for (const std::string& column : sum.columns) cell(path.with_column(column), where);
        }
    }

    void check_all() {
        if (tpl.forms.empty()) fail("/forms", "模板里没有表。");
        unique(tpl.forms, "/forms");
        for (const Form& form : tpl.forms) {
            const std::string where = "/forms/" + form.id;
            if (form.id == "report" || form.id == "total" || form.id.find('.') != form.id.npos)
                fail(where, "表的编号不能是 report 或 total，也不能含有“.”。");
            unique(form.blocks, where + "/blocks");
            for (const Block& block : form.blocks) check(block, where + "/blocks/" + block.id);
            for (const Sum& sum : form.sums) check(sum, form, where + "/sums/" + sum.rule);
            for (const Fact& fact : form.facts)
                cell({form.id, fact.path.block, fact.path.row, fact.path.column}, where + "/facts/" + fact.name);
            for (const std::string& one : {form.names, form.variant})
                if (!one.empty()) cell(Path::parse(form.id + "/" + one), where);
            highest_first(form.grades, where + "/grades");
        }
        for (const Fact& fact : tpl.facts) cell(fact.path, "/facts/" + fact.name);
        for (const Quotable& one : tpl.quotable) cell(one.path, "/quotable/" + one.label);
        highest_first(tpl.grades, "/grades");
        highest_first(tpl.levels, "/levels");
        highest_first(tpl.scoring.over, "/scoring/over");
        highest_first(tpl.scoring.capped, "/scoring/capped");
        check(tpl.deviations, "/deviations");
    }
};

}    // namespace

std::optional<ImportError> template_error(const Template& tpl) {
    TemplateCheck check{tpl, {}};
    check.check_all();
    if (!check.in.failed()) return std::nullopt;
    return check.in.error();
}

}    // namespace ziping
