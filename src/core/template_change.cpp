#include "core/template_change.h"

#include "core/rules/rule.h"

#include <algorithm>

namespace ziping {

namespace {

class Comparison {
public:
    explicit Comparison(int year) : year_(year) {}

    void forms(const Template& a, const Template& b) {
        lists(a.forms, b.forms, "", [&](const Form& x, const Form& y) {
            const std::string where = label(y.label);
            relabelled(x.title, y.title, where + "的标题");
            lists(x.blocks, y.blocks, where, [&](const Block& p, const Block& q) { blocks(p, q, where); });
        });
    }

    void blocks(const Block& a, const Block& b, const std::string& form) {
        const std::string where = b.title.empty() ? form : form + " › " + label(b.title);
        if (a.weight != b.weight) number(where + "：预算执行分值", a.weight, b.weight);
        lists(a.columns, b.columns, where,
              [&](const Column& x, const Column& y) { relabelled(x.label, y.label, where + "的列"); });
        lists(a.rows, b.rows, where, [&](const Row& x, const Row& y) {
            relabelled(x.label, y.label, where + "的行");
            if (x.points != y.points) number(where + " › " + label(y.label) + "：分值", x.points, y.points);
            if (!x.required && y.required) say(TemplateChange::changed, where + " › " + label(y.label) + "：改为必填");
        });
        lists(a.groups, b.groups, where, [&](const Group& x, const Group& y) {
            relabelled(x.label, y.label, where + "的一级指标");
            if (x.weight != y.weight) number(where + " › " + y.label + "：分值", x.weight, y.weight);
            lists(x.subgroups, y.subgroups, where + " › " + y.label,
                  [&](const Subgroup& p, const Subgroup& q) { relabelled(p.label, q.label, where + "的二级指标"); });
        });
    }

    void bands(const Template& a, const Template& b) {
        lists(a.grades, b.grades, "等级", [&](const GradeBand& x, const GradeBand& y) {
            if (x.min != y.min) number("等级“" + y.label + "”的下限", x.min, y.min);
        });
        lists(a.levels, b.levels, "达成程度", [&](const Level& x, const Level& y) {
            if (x.min != y.min) number("达成程度“" + y.label + "”的下限（%）", x.min, y.min);
        });
    }

    void rules(const Template& a, const Template& b) {
        const auto name = [](const std::string& id) {
            const Rule* known = rule(id);
            return "检查规则 " + id + (known ? " " + std::string(known->title) : "");
        };
        for (const RuleSetting& setting : b.rules) {
            const RuleSetting* before = a.rule(setting.rule);
            if (!before)
                say(TemplateChange::added, name(setting.rule));
            else if (before->severity != setting.severity)
                say(TemplateChange::changed, name(setting.rule) + "：" + word(before->severity) + " → " + word(setting.severity));
            else if (before->limits != setting.limits)
                say(TemplateChange::changed, name(setting.rule) + "：标准有调整");
        }
        for (const RuleSetting& setting : a.rules)
            if (!b.rule(setting.rule)) say(TemplateChange::removed, name(setting.rule));
    }

    std::vector<TemplateChange> found;

private:
    static const char* word(Severity severity) {
        return severity == Severity::error ? "强制性" : severity == Severity::warning ? "核实性" : "提示";
    }
    std::string label(std::string_view text) const { return filled_in(text, year_); }
    static const std::string& name_of(const Form& form) { return form.label; }
    static const std::string& name_of(const Block& block) { return block.title.empty() ? block.id : block.title; }
    static const std::string& name_of(const auto& item) { return item.label; }

    void say(TemplateChange::Kind kind, std::string what) { found.push_back({kind, std::move(what)}); }
    void number(const std::string& where, Decimal a, Decimal b) {
        say(TemplateChange::changed, where + " " + a.text() + " → " + b.text());
    }
    void relabelled(const std::string& a, const std::string& b, const std::string& where) {
        if (a != b) say(TemplateChange::changed, where + "“" + label(a) + "”改为“" + label(b) + "”");
    }

    // What came, what went, and what stands in both.
    template <class Item, class Both>
    void lists(const std::vector<Item>& a, const std::vector<Item>& b, const std::string& where, Both both) {
        const auto in = [](const std::vector<Item>& items, const std::string& id) {
            return std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
        };
        const std::string prefix = where.empty() ? "" : where + " › ";
        for (const Item& item : b) {
            const auto before = in(a, item.id);
            if (before == a.end())
                say(TemplateChange::added, prefix + label(name_of(item)));
            else
                both(*before, item);
        }
        for (const Item& item : a)
            if (in(b, item.id) == b.end()) say(TemplateChange::removed, prefix + label(name_of(item)));
    }

    int year_;
};

}    // namespace

std::vector<TemplateChange> changes_between(const Template& before, const Template& after, int year) {
    Comparison comparison(year);
    comparison.forms(before, after);
    comparison.bands(before, after);
    comparison.rules(before, after);
    return std::move(comparison.found);
}

std::vector<Path> not_asked(const Template& tpl, const Report& report) {
    std::vector<Path> paths;
    for (const FilledForm& form : report.forms)
        for (const FilledBlock& block : form.blocks) {
            const Block* asked = tpl.block({form.id, block.id, "", ""});
            for (const FilledRow& row : block.rows)
                for (const Cell& cell : row.cells) {
                    const bool has_row =
                        asked && (row.group.empty() ? asked->row(row.id) != nullptr : asked->subgroup(row.group) != nullptr);
                    if (!has_row || !asked->has_column(cell.column)) paths.push_back({form.id, block.id, row.id, cell.column});
                }
        }
    return paths;
}

}    // namespace ziping
