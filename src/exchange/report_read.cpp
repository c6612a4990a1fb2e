#include "exchange/report_json.h"

#include "core/edit.h"
#include "core/iso_time.h"
#include "core/quantity.h"
#include "exchange/canonical.h"
#include "exchange/digest.h"
#include "exchange/paper_code.h"
#include "exchange/template_check.h"
#include "exchange/templates.h"
#include "exchange/unknown.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <span>

namespace ziping {

namespace {

constexpr std::array<std::string_view, 17> head_members{"format",   "version", "template", "id",        "unit",   "year",
                                                        "revision", "status",  "saved_at", "forms",     "absent", "remarks",
                                                        "opinions", "reviews", "evidence", "last_year", "digest"};

bool is_indicator_list(const Json& value) {
    return value.is_array() &&
           std::all_of(value.begin(), value.end(), [](const Json& row) { return row.contains("id") && row.contains("group"); });
}

bool is_form_list(const Json& value) {
    return value.is_array() && std::all_of(value.begin(), value.end(), [](const Json& form) { return form.contains("id"); });
}

struct ReportReader {
    const Templates& templates;
    JsonReader in{};
    Report report{};
    const Template* tpl = nullptr;    // null when it is not here
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
        return short_enough(in.text(object, where, member, required), where + "/" + member);
    }
    std::string short_enough(const std::string& as_written, const std::string& where) {
        if (as_written.size() > max_text) in.fail(where, "文字超过 20 万字节。", "请缩短后重新导出。");
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
        constexpr std::size_t most = 1'000;    // cells: no form has a tenth of that
        if (object.size() > most) return in.fail(where, "这一行超过 " + std::to_string(most) + " 格。", "请确认选对了文件。");
        for (const auto& [column, value] : object.items()) {
            if (!row.group.empty() && (column == "id" || column == "group")) continue;
            const bool is_text = value.is_string();
            if (is_foreign(spec && spec->has_column(column), column, is_text || value.is_number())) {
                keep(where, column, value);
            } else if (!is_text) {
                in.fail(where + "/" + column, "这一格应为文字（用引号括起来），如 \"2.77\"。");
            } else if (std::string answer = short_enough(value.get_ref<const std::string&>(), where + "/" + column);
                       !answer.empty()) {
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
            read_cells(list[i], element_of(where, row.id), spec, row);
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

    void read_form(const Json& blocks, const std::string& where, const Form* spec, FilledForm form) {
        if (!blocks.is_object()) return in.fail(where, "一张表应为一组成员（{…}）。");
        for (const auto& [block_id, block] : blocks.items()) {
            if (in.failed()) return;
            if (form.id.find('.') != form.id.npos && block_id == "id") continue;
            const Block* part = spec ? spec->block(block_id) : nullptr;
            if (is_foreign(part, block_id, block.is_object() || is_indicator_list(block)))
                keep(where, block_id, block);
            else
                read_block(block, where + "/" + block_id, part, form, block_id);
        }
        if (!form.blocks.empty() || form.added) report.forms.push_back(std::move(form));
    }

    // A form that repeats: a list of its uses, each with its number as id.
    void read_uses(const Json& list, const std::string& form_id, const Form* spec) {
        const std::string where = "/forms/" + form_id;
        for (std::size_t i = 0; i < list.size() && !in.failed(); ++i) {
            const std::string at = where + "/" + std::to_string(i);
            count_row(at);
            if (!list[i].is_object()) return in.fail(at, "一张表应为一组成员（{…}）。");
            const std::string number = id(list[i], at, "id");
            if (number.find('.') != number.npos) return in.fail(at + "/id", "编号中不能有“.”。");
            const std::string use = form_id + "." + number;
            if (report.form(use)) return in.fail(at + "/id", "编号“" + number + "”重复。");
            if (i == max_uses) return in.fail(at, "同一张表超过 " + std::to_string(max_uses) + " 份。", "请确认选对了文件。");
            read_form(list[i], element_of(where, number), spec, {use, {}, true});
        }
    }

    void read_forms(const Json& file) {
        const Json* forms = in.object(file, "", "forms");
        if (!forms) return in.fail("/forms", "缺少“forms”（各表内容）。");
        for (const auto& [form_id, value] : forms->items()) {
            if (in.failed()) return;
            const Form* spec = tpl && form_id.find('.') == form_id.npos ? tpl->form(form_id) : nullptr;
            const bool repeats = spec ? spec->repeats : value.is_array();
            if (is_foreign(spec, form_id, value.is_object() || is_form_list(value)) || form_id.find('.') != form_id.npos)
                keep("/forms", form_id, value);
            else if (!repeats)
                read_form(value, "/forms/" + form_id, spec, {form_id, {}, spec ? spec->optional : value.empty()});
            else if (value.is_array())
                read_uses(value, form_id, spec);
            else
                in.fail("/forms/" + form_id, "这一部分应为列表（[…]）。");
        }
    }

    void read_absent(const Json& file) {
        const Json* absent = in.array(file, "", "absent");
        std::set<std::string_view> seen;
        for (std::size_t i = 0; absent && i < absent->size() && !in.failed(); ++i) {
            const auto* name = (*absent)[i].get_ptr<const std::string*>();
            const std::string at = "/absent/" + std::to_string(i);
            count_row(at);
            if (!name || !is_id(*name)) return in.fail(at, "这里应为一张表的编号。");
            if (seen.insert(*name).second) report.absent.push_back(*name);
        }
    }

    Path path(const std::string& written, const std::string& where) {
        Path path = Path::parse(written);
        if (path.text() != written) in.fail(where, "路径不合规。");
        return path;
    }

    void read_last_year(const Json& file) {
        static constexpr std::array<std::string_view, 4> known{"year", "digest", "values", "fresh"};
        const Json* last = in.object(file, "", "last_year");
        if (!last) return;
        report.last.year = in.number(*last, "/last_year", "year", earliest_year, latest_year, 0);
        if (report.last.year == 0) in.fail("/last_year", "缺少“year”（上年年度）。");
        report.last.digest = text(*last, "/last_year", "digest");
        if (const Json* values = in.object(*last, "/last_year", "values"))
            for (const auto& [name, value] : values->items()) {
                if (in.failed()) return;
                count_row("/last_year/values");
                const auto* said = value.get_ptr<const std::string*>();
                if (!said) return in.fail("/last_year/values/" + name, "这里应为文字。");
                report.last.values.push_back({path(name, "/last_year/values"), short_enough(*said, "/last_year/values/" + name)});
            }
        if (const Json* fresh = in.array(*last, "/last_year", "fresh"))
            for (const Json& one : *fresh) {
                const auto* name = one.get_ptr<const std::string*>();
                if (!name || in.failed()) return in.fail("/last_year/fresh", "这里应为一格的路径。");
                count_row("/last_year/fresh");
                report.last.fresh.push_back(path(*name, "/last_year/fresh"));
            }
        keep_others(*last, "/last_year", known);
    }

    // Calls read(one, place) for each element of a list of objects; `what` names one: "一条说明".
    template <class Read>
    void each(const Json& file, const std::string& member, const char* what, Read read) {
        const Json* list = in.array(file, "", member.c_str());
        for (std::size_t i = 0; list && i < list->size() && !in.failed(); ++i) {
            const std::string at = "/" + member + "/" + std::to_string(i);
            count_row(at);
            if (!(*list)[i].is_object()) return in.fail(at, std::string(what) + "应为一组成员（{…}）。");
            read((*list)[i], at);
        }
    }

    void read_remarks(const Json& file) {
        static constexpr std::array<std::string_view, 4> known{"rule", "path", "found", "reason"};
        each(file, "remarks", "一条说明", [&](const Json& one, const std::string& at) {
            const std::string path = text(one, at, "path", true);
            Remark remark{text(one, at, "rule", true), this->path(path, at + "/path"), text(one, at, "found"),
                          text(one, at, "reason", true)};
            for (const Remark& other : report.remarks)
                if (other.rule == remark.rule && other.path == remark.path) in.fail(at, "同一问题有两条说明。");
            keep_others(one, element_of("/remarks", list_name(remark.rule, path)), known);
            report.remarks.push_back(std::move(remark));
        });
    }

    void read_opinions(const Json& file) {
        static constexpr std::array<std::string_view, 3> known{"path", "text", "score"};
        each(file, "opinions", "一条审核意见", [&](const Json& one, const std::string& at) {
            const std::string path = text(one, at, "path");
            Opinion opinion{path.empty() ? Path() : this->path(path, at + "/path"), text(one, at, "text"),
                            text(one, at, "score")};
            const auto blank = [](const std::string& said) { return !said.empty() && is_blank(said); };
            if (opinion.empty() || blank(opinion.text)) in.fail(at + "/text", "审核意见是空的，缺少文字。");
            if (blank(opinion.score)) in.fail(at + "/score", "复核得分是空的。");
            if (report.opinion(opinion.path)) in.fail(at, "同一处有两条审核意见。");
            keep_others(one, element_of("/opinions", list_name("", path)), known);
            report.opinions.push_back(std::move(opinion));
        });
    }

    void read_reviews(const Json& file) {
        static constexpr std::array<std::string_view, 4> known{"revision", "outcome", "at", "by"};
        each(file, "reviews", "一条审核记录", [&](const Json& one, const std::string& at) {
            Review review{in.number(one, at, "revision", 1, 1'000'000, 1), Status::returned, text(one, at, "at", true),
                          text(one, at, "by")};
            if (!is_time(review.at)) in.fail(at + "/at", "审核时间应写成如 2024-03-15T10:30:00+08:00。");
            const std::string outcome = in.text(one, at, "outcome");
            if (outcome == status_names[static_cast<std::size_t>(Status::accepted)])
                review.outcome = Status::accepted;
            else if (outcome != status_names[static_cast<std::size_t>(Status::returned)])
                in.fail(at + "/outcome", "审核结果应为 returned 或 accepted。");
            keep_others(one, element_of("/reviews", list_name(review.at, outcome)), known);
            report.reviews.push_back(std::move(review));
        });
    }

    void read_evidence(const Json& file) {
        static constexpr std::array<std::string_view, 4> known{"indicator", "name", "size", "digest"};
        each(file, "evidence", "一份佐证材料", [&](const Json& one, const std::string& at) {
            const std::string indicator = text(one, at, "indicator", true);
            const int size = in.number(one, at, "size", 0, std::numeric_limits<int>::max(), 0);
            Evidence evidence{path(indicator, at + "/indicator"), text(one, at, "name", true), static_cast<std::uint32_t>(size),
                              text(one, at, "digest", true)};
            if (short_code(evidence.digest).empty()) in.fail(at + "/digest", "佐证材料的校验值写得不对。");
            keep_others(one, element_of("/evidence", list_name(evidence.digest, indicator)), known);
            report.evidence.push_back(std::move(evidence));
        });
    }

    void read_template_ref(const Json& file) {
        static constexpr std::array<std::string_view, 3> known{"id", "version", "digest"};
        const Json* ref = in.object(file, "", "template");
        if (!ref) return in.fail("/template", "缺少“template”（所用模板）。");
        report.tpl = {id(*ref, "/template", "id"), id(*ref, "/template", "version"), text(*ref, "/template", "digest")};
        keep_others(*ref, "/template", known);
        tpl = templates.find(report.tpl.id, report.tpl.version);
    }

    void read_head(const Json& file) {
        report.id = id(file, "", "id");
        report.unit = text(file, "", "unit");
        report.year = in.number(file, "", "year", earliest_year, latest_year, 0);
        if (report.year == 0) in.fail("/year", "缺少“year”（年度）。");
        report.revision = in.number(file, "", "revision", 1, 1'000'000, 1);
        report.saved_at = text(file, "", "saved_at");
        if (!report.saved_at.empty() && !is_time(report.saved_at))
            in.fail("/saved_at", "“saved_at”应为时间，如 2024-03-15T10:30:00+08:00。");
        const std::string status = in.text(file, "", "status");
        const auto named = std::find(status_names.begin(), status_names.end(), status);
        if (!status.empty() && named == status_names.end())
            in.fail("/status", "状态“" + status.substr(0, 40) + "”应为 draft、submitted、returned 或 accepted。");
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
        read_absent(file);
        read_remarks(file);
        read_opinions(file);
        read_reviews(file);
        read_evidence(file);
        read_last_year(file);
        keep_others(file, "", head_members);
    }
};

}    // namespace

std::expected<ReportFile, ImportError> ReportFile::parse(std::string_view text) {
    auto json = parse_json(text);
    if (!json) return std::unexpected(json.error());
    JsonReader in;
    if (!json->is_object() || in.text(*json, "", "format") != report_format)
        return std::unexpected(ImportError{"/format", "这不是自评报告文件。", "请选择由本程序“导出”的 .json 文件。"});
    return ReportFile(std::move(*json));
}

std::expected<Report, ImportError> ReportFile::read(const Templates& templates) const {
    ReportReader reader{templates};
    reader.read_file(json_);
    if (reader.in.failed()) return std::unexpected(reader.in.error());
    return std::move(reader.report);
}

TemplateRef ReportFile::template_ref() const {
    JsonReader in;
    const Json* ref = in.object(json_, "", "template");
    return ref ? TemplateRef{in.text(*ref, "", "id"), in.text(*ref, "", "version"), {}} : TemplateRef{};
}

std::optional<bool> ReportFile::digest_fits() const {
    const auto written = json_.find("digest");
    if (written == json_.end()) {
        JsonReader in;
        const std::string status = in.text(json_, "", "status");
        return status.empty() || status == status_names.front() ? std::nullopt : std::optional(false);
    }
    const auto* claimed = written->get_ptr<const std::string*>();
    if (!claimed || short_code(*claimed).empty()) return false;
    return digest(canonical(json_, "digest"), std::string_view(*claimed).substr(0, claimed->find(':'))) == *claimed;
}

std::string ReportFile::code() const {
    JsonReader in;
    const std::string claimed = in.text(json_, "", "digest");
    return paper_code(json_, short_code(claimed).empty() ? "sm3" : std::string_view(claimed).substr(0, claimed.find(':')));
}

std::expected<Report, ImportError> read_report(std::string_view text, const Templates& templates) {
    const auto file = ReportFile::parse(text);
    return file ? file->read(templates) : std::unexpected(file.error());
}

}    // namespace ziping
