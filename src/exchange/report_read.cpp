#include "exchange/report_json.h"

#include "core/edit.h"
#include "exchange/template_check.h"
#include "exchange/templates.h"
#include "exchange/unknown.h"

#include <algorithm>
#include <array>
#include <span>

namespace ziping {

namespace {

constexpr std::array<std::string_view, 12> head_members{"format",   "version", "template", "id",    "unit",    "year",
                                                        "revision", "status",  "saved_at", "forms", "remarks", "digest"};

bool is_indicator_list(const Json& value) {
    return value.is_array() &&
           std::all_of(value.begin(), value.end(), [](const Json& row) { return row.contains("id") && row.contains("group"); });
}

struct ReportReader {
    JsonReader in;
    Report report;
    const Template* tpl = nullptr;    // null when it is not shipped
    std::size_t rows = 0;

    // What the template does not ask for is kept as it stands; without the template, what does not look like a part of a form.
    bool is_foreign(bool asked_for, std::string_view name, bool fits) const { return tpl ? !asked_for : !is_id(name) || !fits; }

    void keep(std::string where, std::string member, const Json& value) {
        if (report.unknown.size() == max_unknown) in.fail(where, "不认识的内容超过 " + std::to_string(max_unknown) + " 项。");
        report.unknown.push_back(unknown_member(std::move(where), std::move(member), value));
    }

    void keep_others(const Json& object, const std::string& where, std::span<const std::string_view> known) {
        for (const auto& [member, value] : object.items())
            if (std::find(known.begin(), known.end(), member) == known.end()) keep(where, member, value);
    }

    std::string text(const Json& object, const std::string& where, const char* member, bool required = false) {
        const std::string as_written = in.text(object, where, member, required);
        if (as_written.size() > max_text) in.fail(where + "/" + member, "文字超过 20 万字节。", "请缩短后重新导出。");
        return clean(as_written);
    }

    std::string id(const Json& object, const std::string& where, const char* member) {
        std::string name = in.text(object, where, member, true);
        if (!is_id(name)) in.fail(where + "/" + member, "编号不合规：只能用字母、数字和 _ - .，不超过 64 个。");
        return name;
    }

    void count_row(const std::string& where) {
        if (++rows > max_rows) in.fail(where, "文件超过 " + std::to_string(max_rows) + " 行。", "请确认选对了文件。");
    }

    void read_cells(const Json& object, const std::string& where, const Block* spec, FilledRow& row) {
        for (const auto& [column, value] : object.items()) {
            if (!row.group.empty() && (column == "id" || column == "group")) continue;
            const bool is_text = value.is_string();
            if (is_foreign(spec && has_column(*spec, column), column, is_text)) {
                keep(where, column, value);
            } else if (!is_text) {
                in.fail(where + "/" + column, "这一格应为文字（用引号括起来），如 \"2.77\"。");
            } else if (std::string answer = text(object, where, column.c_str()); !answer.empty()) {
                row.cells.push_back({column, std::move(answer)});
            }
        }
    }

    void read_indicators(const Json& list, const std::string& where, const Block* spec, FilledBlock& block) {
        for (std::size_t i = 0; i < list.size() && !in.failed(); ++i) {
            const std::string at = where + "/" + std::to_string(i);
            count_row(at);
            if (!list[i].is_object()) return in.fail(at, "一行指标应为一组成员（{…}）。");
            FilledRow row{id(list[i], at, "id"), id(list[i], at, "group"), {}};
            if (block.row(row.id)) in.fail(at + "/id", "行号“" + row.id + "”重复。");
            read_cells(list[i], where + "/" + row.id, spec, row);
            block.rows.push_back(std::move(row));
        }
    }

    void read_rows(const Json& object, const std::string& where, const Block* spec, FilledBlock& block) {
        for (const auto& [row_id, cells] : object.items()) {
            if (in.failed()) return;
            if (is_foreign(spec && spec->row(row_id), row_id, cells.is_object())) {
                keep(where, row_id, cells);
                continue;
            }
            const std::string at = where + "/" + row_id;
            count_row(at);
            if (!cells.is_object()) return in.fail(at, "一行应为一组成员（{…}）。");
            FilledRow row{row_id, "", {}};
            read_cells(cells, at, spec, row);
            if (!row.cells.empty()) block.rows.push_back(std::move(row));
        }
    }

    void read_block(const Json& value, const std::string& where, const Block* spec, FilledForm& form,
                    const std::string& block_id) {
        FilledBlock block{block_id, {}};
        const bool indicators = spec ? spec->kind == BlockKind::indicators : value.is_array();
        if (indicators && !value.is_array()) return in.fail(where, "这一部分应为列表（[…]）。");
        if (!indicators && !value.is_object()) return in.fail(where, "这一部分应为一组成员（{…}）。");
        if (indicators)
            read_indicators(value, where, spec, block);
        else
            read_rows(value, where, spec, block);
        if (!block.rows.empty()) form.blocks.push_back(std::move(block));
    }

    void read_form(const Json& blocks, const std::string& where, const Form* spec, const std::string& form_id) {
        if (!blocks.is_object()) return in.fail(where, "一张表应为一组成员（{…}）。");
        FilledForm form{form_id, {}};
        for (const auto& [block_id, block] : blocks.items()) {
            if (in.failed()) return;
            const Block* part = spec ? spec->block(block_id) : nullptr;
            if (is_foreign(part, block_id, block.is_object() || is_indicator_list(block)))
                keep(where, block_id, block);
            else
                read_block(block, where + "/" + block_id, part, form, block_id);
        }
        if (!form.blocks.empty()) report.forms.push_back(std::move(form));
    }

    void read_forms(const Json& file) {
        const Json* forms = in.object(file, "", "forms");
        if (!forms) return in.fail("/forms", "缺少“forms”（各表内容）。");
        for (const auto& [form_id, blocks] : forms->items()) {
            if (in.failed()) return;
            const Form* spec = tpl ? tpl->form(form_id) : nullptr;
            if (is_foreign(spec, form_id, blocks.is_object()))
                keep("/forms", form_id, blocks);
            else
                read_form(blocks, "/forms/" + form_id, spec, form_id);
        }
    }

    void read_remarks(const Json& file) {
        constexpr std::array<std::string_view, 4> known{"rule", "path", "found", "reason"};
        const Json* remarks = in.array(file, "", "remarks");
        for (std::size_t i = 0; remarks && i < remarks->size() && !in.failed(); ++i) {
            const std::string at = "/remarks/" + std::to_string(i);
            const Json& one = (*remarks)[i];
            count_row(at);
            if (!one.is_object()) return in.fail(at, "一条说明应为一组成员（{…}）。");
            const std::string path = text(one, at, "path", true);
            Remark remark{text(one, at, "rule", true), Path::parse(path), text(one, at, "found"), text(one, at, "reason", true)};
            if (remark.path.text() != path) in.fail(at + "/path", "路径不合规。");
            for (const Remark& other : report.remarks)
                if (other.rule == remark.rule && other.path == remark.path) in.fail(at, "同一问题有两条说明。");
            keep_others(one, "/remarks/" + remark_name(remark.rule, path), known);
            report.remarks.push_back(std::move(remark));
        }
    }

    void read_template_ref(const Json& file) {
        constexpr std::array<std::string_view, 3> known{"id", "version", "digest"};
        const Json* ref = in.object(file, "", "template");
        if (!ref) return in.fail("/template", "缺少“template”（所用模板）。");
        report.tpl = {id(*ref, "/template", "id"), id(*ref, "/template", "version"), text(*ref, "/template", "digest")};
        keep_others(*ref, "/template", known);
        tpl = find_template(report.tpl.id, report.tpl.version);
    }

    void read_head(const Json& file) {
        report.id = id(file, "", "id");
        report.unit = text(file, "", "unit");
        report.year = in.number(file, "", "year", 1949, 2999, 0);
        if (report.year == 0) in.fail("/year", "缺少“year”（年度）。");
        report.revision = in.number(file, "", "revision", 1, 1'000'000, 1);
        report.saved_at = text(file, "", "saved_at");
        const std::string status = in.text(file, "", "status");
        const auto named = std::find(status_names.begin(), status_names.end(), status);
        if (!status.empty() && named == status_names.end())
            in.fail("/status", "状态“" + status.substr(0, 40) + "”应为 draft、submitted 或 returned。");
        if (named != status_names.end()) report.status = static_cast<Status>(named - status_names.begin());
    }

    void read_file(const Json& file) {
        const int version = in.number(file, "", "version", 1, 1'000'000, 0);
        if (version == 0) in.fail("/version", "缺少“version”（格式版本）。");
        if (version > report_version)
            in.fail("/version", "此文件由更新版本的程序生成（格式第 " + std::to_string(version) + " 版）。",
                    "请更新本程序后再打开。");
        read_head(file);
        read_template_ref(file);
        read_forms(file);
        read_remarks(file);
        keep_others(file, "", head_members);
    }
};

}    // namespace

std::expected<Report, ImportError> read_report(std::string_view text) {
    const auto file = parse_json(text);
    if (!file) return std::unexpected(file.error());
    ReportReader reader;
    if (!file->is_object() || reader.in.text(*file, "", "format") != report_format)
        return std::unexpected(ImportError{"/format", "这不是自评报告文件。", "请选择由本程序“导出”的 .json 文件。"});
    reader.read_file(*file);
    if (reader.in.failed()) return std::unexpected(reader.in.error());
    return std::move(reader.report);
}

}    // namespace ziping
