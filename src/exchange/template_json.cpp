#include "exchange/template_json.h"

#include "exchange/canonical.h"
#include "exchange/digest.h"
#include "exchange/template_check.h"

#include <algorithm>
#include <array>

namespace ziping {

namespace {

constexpr std::array<std::string_view, 6> block_kinds{"outline", "line_items", "funding", "goals", "indicators", "fields"};
constexpr std::array<std::string_view, 15> cell_kinds{"text",   "prose", "amount", "count",  "percent",
                                                      "weight", "score", "target", "actual", "level",
                                                      "choice", "tick",  "date",   "phone",  "year"};
constexpr std::array<std::string_view, 3> places{"table", "line", "cover"};
constexpr std::array<std::string_view, 3> severities{"error", "warning", "hint"};
constexpr const char* mend = "请对照 assets/schema/template.schema.json 修改模板文件。";

// One member of the file with the place where it stands.
struct Node {
    const Json& json;
    std::string where;
};

struct TemplateReader {
    JsonReader in;

    std::string text(const Node& node, const char* member, bool required = false) {
        return in.text(node.json, node.where, member, required);
    }
    bool flag(const Node& node, const char* member) { return in.flag(node.json, node.where, member); }
    int number(const Node& node, const char* member, int most) { return in.number(node.json, node.where, member, 0, most, 0); }

    Decimal decimal(const Node& node, const char* member, bool required = false) {
        const std::string plain = text(node, member, required);
        if (plain.empty()) return {};
        const auto value = Decimal::parse(plain);
        if (!value) in.fail(node.where + "/" + member, "“" + plain + "”不是数。", mend);
        return value.value_or(Decimal());
    }

    template <class Enum, std::size_t count>
    Enum choice(const Node& node, const char* member, const std::array<std::string_view, count>& names, bool required) {
        const std::string name = text(node, member, required);
        if (name.empty()) return Enum{};
        const auto it = std::find(names.begin(), names.end(), name);
        if (it == names.end()) in.fail(node.where + "/" + member, "不认识“" + name + "”。", mend);
        return it == names.end() ? Enum{} : static_cast<Enum>(it - names.begin());
    }

    // Each element of an array member that is an object.
    template <class Item>
    std::vector<Item> list(const Node& node, const char* member, Item (TemplateReader::*read)(const Node&)) {
        std::vector<Item> items;
        const Json* array = in.array(node.json, node.where, member);
        for (std::size_t i = 0; array && i < array->size() && !in.failed(); ++i) {
            const Node element{(*array)[i], node.where + "/" + member + "/" + std::to_string(i)};
            if (!element.json.is_object()) in.fail(element.where, "这里应为一组成员（{…}）。", mend);
            items.push_back((this->*read)(element));
        }
        return items;
    }

    // "result/total/value"
    static Path within_form(std::string_view text) { return Path::parse("/" + std::string(text)); }

    std::vector<Path> paths(const Node& node, const char* member, Path (*read)(std::string_view)) {
        std::vector<Path> out;
        for (const std::string& text : texts(node, member)) out.push_back(read(text));
        return out;
    }

    std::vector<std::string> texts(const Node& node, const char* member) {
        std::vector<std::string> out;
        const Json* array = in.array(node.json, node.where, member);
        for (std::size_t i = 0; array && i < array->size(); ++i) {
            if (const auto* one = (*array)[i].get_ptr<const std::string*>())
                out.push_back(*one);
            else
                in.fail(node.where + "/" + member + "/" + std::to_string(i), "这里应为文字。", mend);
        }
        return out;
    }

    std::string id(const Node& node, const char* member = "id") {
        std::string name = text(node, member, true);
        if (!is_id(name)) in.fail(node.where + "/" + member, "编号只能用字母、数字和 _ - .，不超过 64 个。", mend);
        return name;
    }

    Choice option(const Node& node) { return {id(node), text(node, "label", true)}; }

    Column column(const Node& node) {
        Column c;
        c.id = id(node);
        c.label = text(node, "label", true);
        c.kind = choice<CellKind>(node, "kind", cell_kinds, true);
        c.unit = text(node, "unit");
        c.computed = flag(node, "computed");
        c.required = flag(node, "required");
        c.ratio = texts(node, "ratio");
        c.width = number(node, "width", 100);
        c.carries = text(node, "carries");
        c.options = list(node, "options", &TemplateReader::option);
        c.below = flag(node, "below");
        c.head = text(node, "head");
        return c;
    }

    Row row(const Node& node) {
        Row r;
        r.id = id(node);
        r.label = text(node, "label", true);
        r.level = number(node, "level", 9);
        r.prefix = text(node, "prefix");
        r.beside = flag(node, "beside");
        r.personal = flag(node, "personal");
        r.kind = choice<CellKind>(node, "kind", cell_kinds, false);
        r.heading = flag(node, "heading");
        r.computed = flag(node, "computed");
        r.required = flag(node, "required");
        r.same_as = text(node, "same_as");
        r.guidance = text(node, "guidance");
        r.blank_columns = texts(node, "blank_columns");
        r.options = list(node, "options", &TemplateReader::option);
        r.points = decimal(node, "points");
        return r;
    }

    ScoreStep step(const Node& node) { return {decimal(node, "from", true), decimal(node, "share", true)}; }

    Subgroup subgroup(const Node& node) {
        return {id(node), text(node, "label", true), text(node, "guidance"), flag(node, "required"),
                list(node, "steps", &TemplateReader::step)};
    }

    Group group(const Node& node) {
        return {id(node), text(node, "label", true), decimal(node, "weight", true),
                list(node, "subgroups", &TemplateReader::subgroup)};
    }

    Sum sum(const Node& node) {
        return {text(node, "rule", true), within_form(text(node, "total", true)), paths(node, "parts", &within_form),
                texts(node, "columns"), flag(node, "at_least")};
    }

    Block block(const Node& node) {
        Block b;
        b.id = id(node);
        b.kind = choice<BlockKind>(node, "kind", block_kinds, true);
        b.place = choice<Placement>(node, "place", places, false);
        b.title = text(node, "title");
        b.row_header = text(node, "row_header");
        b.beside = flag(node, "beside");
        b.optional = flag(node, "optional");
        b.columns = list(node, "columns", &TemplateReader::column);
        b.rows = list(node, "rows", &TemplateReader::row);
        b.groups = list(node, "groups", &TemplateReader::group);
        b.weight = decimal(node, "weight");
        b.note = text(node, "note");
        return b;
    }

    Form form(const Node& node) {
        Form f;
        f.id = id(node);
        f.label = text(node, "label", true);
        f.annex = text(node, "annex");
        f.title = text(node, "title", true);
        f.guidance = text(node, "guidance");
        f.blocks = list(node, "blocks", &TemplateReader::block);
        f.sums = list(node, "sums", &TemplateReader::sum);
        f.note = text(node, "note");
        f.optional = flag(node, "optional");
        f.repeats = flag(node, "repeats");
        f.landscape = flag(node, "landscape");
        f.months = number(node, "months", 12);
        f.names = text(node, "names");
        f.variant = text(node, "variant");
        f.facts = facts(node);
        f.grades = list(node, "grades", &TemplateReader::grade);
        return f;
    }

    DeviationBand deviation(const Node& node) {
        const bool limited = node.json.contains("most");
        return {text(node, "label", true), limited ? std::optional(decimal(node, "most")) : std::nullopt};
    }
    GradeBand grade(const Node& node) { return {id(node), text(node, "label", true), decimal(node, "min", true)}; }

    Level level(const Node& node) {
        return {id(node), text(node, "label", true), decimal(node, "min", true), decimal(node, "max", true),
                decimal(node, "suggested", true)};
    }

    RuleSetting rule(const Node& node) {
        RuleSetting setting{text(node, "rule", true),
                            choice<Severity>(node, "severity", severities, true),
                            {},
                            paths(node, "cells", &Path::parse),
                            texts(node, "words")};
        for (const std::string& word : setting.words)
            if (word.empty()) in.fail(node.where + "/words", "词语是空的。", mend);
        for (const std::string& limit : texts(node, "limits")) {
            const auto value = Decimal::parse(limit);
            if (!value) in.fail(node.where + "/limits", "“" + limit + "”不是数。", mend);
            setting.limits.push_back(value.value_or(Decimal()));
        }
        return setting;
    }

    // Names of cells; those of a form stand without it: "result/total/value".
    std::vector<Fact> facts(const Node& node) {
        std::vector<Fact> out;
        const Json* names = in.object(node.json, node.where, "facts");
        if (!names) return out;
        for (const auto& [name, path] : names->items()) {
            if (const auto* place = path.get_ptr<const std::string*>())
                out.push_back({name, node.where.empty() ? Path::parse(*place) : within_form(*place)});
            else
                in.fail(node.where + "/facts/" + name, "这里应为一格的路径。", mend);
        }
        return out;
    }

    Quotable quotable(const Node& node) { return {text(node, "label", true), Path::parse(text(node, "path", true))}; }

    Template read(const Json& file) {
        const Node node{file, ""};
        Template tpl;
        tpl.id = id(node);
        tpl.version = id(node, "version");
        tpl.title = text(node, "title", true);
        tpl.year = number(node, "year", 2999);
        tpl.document = text(node, "document", true);
        tpl.digest_algorithm = text(node, "digest_algorithm", true);
        if (tpl.digest_algorithm != "sm3" && tpl.digest_algorithm != "sha256")
            in.fail("/digest_algorithm", "应为 sm3 或 sha256。", mend);
        tpl.forms = list(node, "forms", &TemplateReader::form);
        tpl.grades = list(node, "grades", &TemplateReader::grade);
        tpl.levels = list(node, "levels", &TemplateReader::level);
        if (in.array(file, "", "deviations")) tpl.deviations = list(node, "deviations", &TemplateReader::deviation);
        if (const Json* scoring = in.object(file, "", "scoring")) {
            const Node how{*scoring, "/scoring"};
            tpl.scoring = {flag(how, "linear"), decimal(how, "floor"), list(how, "over", &TemplateReader::step),
                           list(how, "capped", &TemplateReader::step)};
        }
        tpl.rules = list(node, "rules", &TemplateReader::rule);
        tpl.facts = facts(node);
        tpl.quotable = list(node, "quotable", &TemplateReader::quotable);
        return tpl;
    }
};

}    // namespace

std::expected<Template, ImportError> read_template(std::string_view text) {
    auto file = parse_json(text);
    if (!file) return std::unexpected(file.error());
    TemplateReader reader;
    if (!file->is_object() || reader.in.text(*file, "", "format") != template_format)
        return std::unexpected(ImportError{"/format", "这不是自评模板文件。", mend});
    const int version = reader.in.number(*file, "", "format_version", 1, 1'000'000, 0);
    if (version == 0) reader.in.fail("/format_version", "缺少“format_version”（格式版本）。", mend);
    if (version > template_version)
        return std::unexpected(ImportError{"/format_version", "此模板需要更新版本的程序。", "请更新本程序后再打开。"});
    Template tpl = reader.read(*file);
    if (reader.in.failed()) return std::unexpected(reader.in.error());
    if (auto error = template_error(tpl)) return std::unexpected(std::move(*error));
    tpl.digest = digest(canonical(*file), tpl.digest_algorithm);
    return tpl;
}

bool is_template(std::string_view text) {
    const auto file = parse_json(text);
    JsonReader in;
    return file && file->is_object() && in.text(*file, "", "format") == template_format;
}

}    // namespace ziping
