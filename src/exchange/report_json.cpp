#include "exchange/report_json.h"

#include "core/edit.h"
#include "exchange/canonical.h"
#include "exchange/digest.h"

#include <algorithm>
#include <array>

namespace ziping {

namespace {

constexpr std::array head_members{"format", "version", "template", "id", "unit", "year", "revision", "status", "saved_at", "forms", "remarks", "digest"};
constexpr std::array<std::string_view, 3> status_names{"draft", "submitted", "returned"};
constexpr std::size_t max_id = 64;

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= max_id && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' || c == ':';
    });
}

// Control characters other than line break and tab have no place in a form.
std::string clean(const std::string& text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
    return out;
}

// --- Reading ---------------------------------------------------------------------------------------------------------

struct ReportReader {
    JsonReader in;
    Report report;
    std::size_t rows = 0;

    void keep_unknown(const Json& object, const std::string& where, auto&& known) {
        for (const auto& [member, value] : object.items())
            if (!known(member)) report.unknown.push_back({where, member, json_text(value, false)});
    }

    std::string id(const std::string& text, const std::string& where) {
        if (!is_id(text)) in.fail(where, "编号“" + text.substr(0, 40) + "”不合规：只能用字母、数字和 _ - . :。");
        return text;
    }

    void read_cells(const Json& object, const std::string& where, FilledRow& row, bool indicator) {
        for (const auto& [column, value] : object.items()) {
            if (indicator && (column == "id" || column == "group")) continue;
            const auto* text = value.get_ptr<const std::string*>();
            if (!text) {
                if (value.is_structured())
                    report.unknown.push_back({where, column, json_text(value, false)});
                else
                    in.fail(where + "/" + column, "这一格应为文字（用引号括起来），如 \"2.77\"。");
                continue;
            }
            if (text->size() > max_text) in.fail(where + "/" + column, "这一格超过 20 万字节。", "请缩短后重新导出。");
            std::string kept = clean(*text);
            if (!kept.empty()) row.cells.push_back({id(column, where), std::move(kept)});
        }
    }

    void count_row(const std::string& where) {
        if (++rows > max_rows) in.fail(where, "文件超过 " + std::to_string(max_rows) + " 行。", "请确认选对了文件。");
    }

    void read_indicators(const Json& array, const std::string& where, FilledBlock& block) {
        for (std::size_t i = 0; i < array.size() && !in.failed(); ++i) {
            const std::string at = where + "/" + std::to_string(i);
            const Json& object = array[i];
            count_row(at);
            if (!object.is_object()) return in.fail(at, "一行指标应为一组成员（{…}）。");
            FilledRow row;
            row.id = id(in.text(object, at, "id", true), at + "/id");
            row.group = id(in.text(object, at, "group", true), at + "/group");
            if (block.row(row.id)) in.fail(at + "/id", "行号“" + row.id + "”重复。");
            read_cells(object, where + "/" + row.id, row, true);
            block.rows.push_back(std::move(row));
        }
    }

    void read_block(const Json& value, const std::string& where, FilledForm& form, const std::string& name) {
        FilledBlock block{id(name, where), {}};
        if (value.is_array()) {
            read_indicators(value, where, block);
        } else if (value.is_object()) {
            for (const auto& [row_id, cells] : value.items()) {
                const std::string at = where + "/" + row_id;
                count_row(at);
                if (!cells.is_object()) return in.fail(at, "一行应为一组成员（{…}）。");
                FilledRow row{id(row_id, at), "", {}};
                read_cells(cells, at, row, false);
                if (!row.cells.empty()) block.rows.push_back(std::move(row));
                if (in.failed()) return;
            }
        } else {
            return in.fail(where, "这一部分应为 {…} 或 […]。");
        }
        if (!block.rows.empty()) form.blocks.push_back(std::move(block));
    }

    void read_forms(const Json& forms) {
        for (const auto& [form_id, blocks] : forms.items()) {
            const std::string where = "/forms/" + form_id;
            FilledForm form{id(form_id, where), {}};
            if (!blocks.is_object()) return in.fail(where, "一张表应为一组成员（{…}）。");
            for (const auto& [block_id, block] : blocks.items()) {
                read_block(block, where + "/" + block_id, form, block_id);
                if (in.failed()) return;
            }
            if (!form.blocks.empty()) report.forms.push_back(std::move(form));
        }
    }

    void read_remarks(const Json& remarks) {
        for (std::size_t i = 0; i < remarks.size() && !in.failed(); ++i) {
            const std::string where = "/remarks/" + std::to_string(i);
            count_row(where);
            if (!remarks[i].is_object()) return in.fail(where, "一条说明应为一组成员（{…}）。");
            const Json& one = remarks[i];
            Remark remark{in.text(one, where, "rule", true), Path::parse(in.text(one, where, "path", true)), in.text(one, where, "found"),
                          clean(in.text(one, where, "reason", true))};
            keep_unknown(one, "/remarks/" + remark.rule + "/" + remark.path.text(),
                         [](std::string_view m) { return m == "rule" || m == "path" || m == "found" || m == "reason"; });
            report.remarks.push_back(std::move(remark));
        }
    }

    void read_head(const Json& file) {
        report.id = id(in.text(file, "", "id", true), "/id");
        report.unit = clean(in.text(file, "", "unit"));
        report.year = in.number(file, "", "year", 1949, 2999, 0);
        if (report.year == 0) in.fail("/year", "缺少“year”（年度）。");
        report.revision = in.number(file, "", "revision", 1, 1'000'000, 1);
        report.saved_at = clean(in.text(file, "", "saved_at"));
        const std::string status = in.text(file, "", "status");
        const auto known = std::find(status_names.begin(), status_names.end(), status);
        if (!status.empty() && known == status_names.end()) in.fail("/status", "不认识的状态“" + status.substr(0, 40) + "”。");
        if (known != status_names.end()) report.status = static_cast<Status>(known - status_names.begin());
        if (const Json* tpl = in.object(file, "", "template")) {
            report.tpl = {in.text(*tpl, "/template", "id", true), in.text(*tpl, "/template", "version", true), in.text(*tpl, "/template", "digest")};
            keep_unknown(*tpl, "/template", [](std::string_view m) { return m == "id" || m == "version" || m == "digest"; });
        } else {
            in.fail("/template", "缺少“template”（所用模板）。");
        }
    }
};

// --- Writing ---------------------------------------------------------------------------------------------------------

struct ReportWriter {
    const Report& report;

    void add_unknown(Json& object, const std::string& where) {
        for (const Unknown& unknown : report.unknown)
            if (unknown.where == where) {
                Json value = Json::parse(unknown.json, nullptr, false);
                if (!value.is_discarded()) object[unknown.member] = std::move(value);
            }
    }

    // In the order of the template's ids, then what it does not know.
    template <class Spec, class Filled, class Id>
    static std::vector<const Filled*> ordered(const std::vector<Spec>* specs, const std::vector<Filled>& filled, Id id_of) {
        std::vector<const Filled*> out;
        if (specs)
            for (const Spec& spec : *specs)
                for (const Filled& one : filled)
                    if (id_of(one) == spec.id) out.push_back(&one);
        for (const Filled& one : filled)
            if (std::find(out.begin(), out.end(), &one) == out.end()) out.push_back(&one);
        return out;
    }

    Json cells(const FilledRow& row, const Block* block, const std::string& where, Json object) {
        for (const Cell* cell : ordered(block ? &block->columns : nullptr, row.cells, [](const Cell& c) { return c.column; }))
            object[cell->column] = cell->text;
        add_unknown(object, where);
        return object;
    }

    Json block(const FilledBlock& filled, const Block* spec, const std::string& where) {
        const bool indicators = std::any_of(filled.rows.begin(), filled.rows.end(), [](const FilledRow& row) { return !row.group.empty(); });
        if (indicators) {
            Json rows = Json::array();
            for (const FilledRow& row : filled.rows) {
                Json object = Json::object();
                object["id"] = row.id;
                object["group"] = row.group;
                rows.push_back(cells(row, spec, where + "/" + row.id, std::move(object)));
            }
            return rows;
        }
        Json rows = Json::object();
        for (const FilledRow* row : ordered(spec ? &spec->rows : nullptr, filled.rows, [](const FilledRow& r) { return r.id; }))
            rows[row->id] = cells(*row, spec, where + "/" + row->id, Json::object());
        return rows;
    }

    Json forms(const Template& tpl) {
        Json all = Json::object();
        for (const FilledForm* filled : ordered(&tpl.forms, report.forms, [](const FilledForm& f) { return f.id; })) {
            const Form* spec = tpl.form(filled->id);
            Json form = Json::object();
            for (const FilledBlock* one : ordered(spec ? &spec->blocks : nullptr, filled->blocks, [](const FilledBlock& b) { return b.id; }))
                form[one->id] = block(*one, spec ? spec->block(one->id) : nullptr, "/forms/" + filled->id + "/" + one->id);
            all[filled->id] = std::move(form);
        }
        return all;
    }

    Json remarks() {
        Json all = Json::array();
        for (const Remark& remark : report.remarks) {
            Json one = Json::object();
            one["rule"] = remark.rule;
            one["path"] = remark.path.text();
            one["found"] = remark.found;
            one["reason"] = remark.reason;
            add_unknown(one, "/remarks/" + remark.rule + "/" + remark.path.text());
            all.push_back(std::move(one));
        }
        return all;
    }

    Json file(const Template& tpl) {
        Json out = Json::object();
        out["format"] = report_format;
        out["version"] = report_version;
        Json ref = Json::object();
        ref["id"] = report.tpl.id;
        ref["version"] = report.tpl.version;
        if (!report.tpl.digest.empty()) ref["digest"] = report.tpl.digest;
        add_unknown(ref, "/template");
        out["template"] = std::move(ref);
        out["id"] = report.id;
        out["unit"] = report.unit;
        out["year"] = report.year;
        out["revision"] = report.revision;
        out["status"] = std::string(status_names[static_cast<std::size_t>(report.status)]);
        if (!report.saved_at.empty()) out["saved_at"] = report.saved_at;
        out["forms"] = forms(tpl);
        if (!report.remarks.empty()) out["remarks"] = remarks();
        add_unknown(out, "");
        return out;
    }
};

}    // namespace

std::expected<Report, ImportError> read_report(std::string_view text) {
    auto file = parse_json(text);
    if (!file) return std::unexpected(file.error());
    ReportReader reader;
    if (!file->is_object() || reader.in.text(*file, "", "format") != report_format)
        return std::unexpected(ImportError{"/format", "这不是自评报告文件。", "请选择由本程序“导出”的 .json 文件。"});
    const int version = reader.in.number(*file, "", "version", 1, 1'000'000, 0);
    if (version > report_version)
        return std::unexpected(ImportError{"/version", "此文件由更新版本的程序生成（格式第 " + std::to_string(version) + " 版）。", "请更新本程序后再打开。"});
    if (version == 0) reader.in.fail("/version", "缺少“version”（格式版本）。");
    reader.read_head(*file);
    if (const Json* forms = reader.in.object(*file, "", "forms"))
        reader.read_forms(*forms);
    else
        reader.in.fail("/forms", "缺少“forms”（各表内容）。");
    if (const Json* remarks = reader.in.array(*file, "", "remarks")) reader.read_remarks(*remarks);
    reader.keep_unknown(*file, "", [](std::string_view member) {
        return std::find(head_members.begin(), head_members.end(), member) != head_members.end();
    });
    if (reader.in.failed()) return std::unexpected(reader.in.error());
    return std::move(reader.report);
}

std::string write_report(const Report& report, const Template& tpl) {
    Json file = ReportWriter{report}.file(tpl);
    file["digest"] = digest(canonical(file), tpl.digest_algorithm);
    return json_text(file, true);
}

std::optional<bool> digest_fits(std::string_view text) {
    auto file = parse_json(text);
    if (!file || !file->is_object()) return std::nullopt;
    const auto it = file->find("digest");
    if (it == file->end()) return std::nullopt;
    const auto* written = it->get_ptr<const std::string*>();
    if (!written) return false;
    const std::string claimed = *written;
    file->erase(it);
    return digest(canonical(*file), claimed.substr(0, claimed.find(':'))) == claimed;
}

}    // namespace ziping
