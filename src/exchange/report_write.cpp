#include "exchange/report_json.h"

#include "core/order.h"
#include "exchange/canonical.h"
#include "exchange/digest.h"
#include "exchange/unknown.h"

#include <algorithm>

namespace ziping {

namespace {

const std::string& key(const Cell& cell) { return cell.column; }
std::string_view key(const FilledForm& form) { return form_of(form.id); }
const std::string& key(const auto& part) { return part.id; }

// The answers in the order of the template's parts, then those that it does not ask for.
template <class Part, class Answer>
std::vector<const Answer*> ordered(const std::vector<Part>* parts, const std::vector<Answer>& answers) {
    std::vector<const Answer*> out;
    for (const Answer& answer : answers) out.push_back(&answer);
    if (!parts) return out;
    const auto rank = [&](const Answer* answer) {
        return std::find_if(parts->begin(), parts->end(), [&](const Part& part) { return part.id == key(*answer); }) -
               parts->begin();
    };
    put_in_order(out, [&](const Answer* a, const Answer* b) { return rank(a) < rank(b); });
    return out;
}

Json cells(const FilledRow& row, const Block* spec, Json object) {
    for (const Cell* cell : ordered(spec ? &spec->columns : nullptr, row.cells)) object[cell->column] = clean(cell->text);
    return object;
}

Json indicators(const FilledBlock& block, const Block* spec) {
    Json rows = Json::array();
    for (const FilledRow& row : block.rows)
        rows.push_back(cells(row, spec, Json::object({{"id", row.id}, {"group", row.group}})));
    return rows;
}

Json fixed_rows(const FilledBlock& block, const Block* spec) {
    Json rows = Json::object();
    for (const FilledRow* row : ordered(spec ? &spec->rows : nullptr, block.rows))
        rows[row->id] = cells(*row, spec, Json::object());
    return rows;
}

Json blocks(const FilledForm& filled, const Form* form, Json object) {
    for (const FilledBlock* block : ordered(form ? &form->blocks : nullptr, filled.blocks)) {
        if (block->rows.empty()) continue;
        const Block* spec = form ? form->block(block->id) : nullptr;
        object[block->id] = block->rows.front().group.empty() ? fixed_rows(*block, spec) : indicators(*block, spec);
    }
    return object;
}

// Uses of a form that repeats are a list, for their order counts.
Json forms(const Report& report, const Template& tpl) {
    Json all = Json::object();
    for (const FilledForm* filled : ordered(&tpl.forms, report.forms)) {
        const Form* form = tpl.form(filled->id);
        const std::size_t point = filled->id.find('.');
        if (point != filled->id.npos) {
            Json& uses = all[filled->id.substr(0, point)];
            if (uses.is_null()) uses = Json::array();
            uses.push_back(blocks(*filled, form, Json::object({{"id", filled->id.substr(point + 1)}})));
        } else if (Json answers = blocks(*filled, form, Json::object()); !answers.empty() || filled->added) {
            all[filled->id] = std::move(answers);
        }
    }
    return all;
}

Json last_year(const LastYear& last) {
    Json values = Json::object(), fresh = Json::array();
    auto& members = values.get_ref<Json::object_t&>();    // appended: a look-up each would be quadratic
    for (const LastYear::Value& value : last.values) members.emplace_back(value.path.text(), clean(value.text));
    for (const Path& path : last.fresh) fresh.push_back(path.text());
    Json object = Json::object({{"year", last.year}});
    if (!last.digest.empty()) object["digest"] = last.digest;
    object["values"] = std::move(values);
    if (!fresh.empty()) object["fresh"] = std::move(fresh);
    return object;
}

Json remarks(const Report& report) {
    Json all = Json::array();
    for (const Remark& remark : report.remarks)
        all.push_back(Json::object({{"rule", remark.rule},
                                    {"path", remark.path.text()},
                                    {"found", clean(remark.found)},
                                    {"reason", clean(remark.reason)}}));
    return all;
}

Json opinions(const Report& report) {
    Json all = Json::array();
    for (const Opinion& opinion : report.opinions) {
        Json one = Json::object({{"path", opinion.path.text()}});
        if (!opinion.text.empty()) one["text"] = clean(opinion.text);
        if (!opinion.score.empty()) one["score"] = clean(opinion.score);
        all.push_back(std::move(one));
    }
    return all;
}

Json reviews(const Report& report) {
    Json all = Json::array();
    for (const Review& review : report.reviews) {
        Json one = Json::object({{"revision", review.revision},
                                 {"outcome", status_names[static_cast<std::size_t>(review.outcome)]},
                                 {"at", review.at}});
        if (!review.by.empty()) one["by"] = clean(review.by);
        all.push_back(std::move(one));
    }
    return all;
}

Json evidence(const Report& report) {
    Json all = Json::array();
    for (const Evidence& one : report.evidence)
        all.push_back(Json::object(
            {{"indicator", one.indicator.text()}, {"name", clean(one.name)}, {"size", one.size}, {"digest", one.digest}}));
    return all;
}

Json template_ref(const TemplateRef& tpl) {
    Json ref = Json::object({{"id", tpl.id}, {"version", tpl.version}});
    if (!tpl.digest.empty()) ref["digest"] = tpl.digest;
    return ref;
}

}    // namespace

Json report_content(const Report& report, const Template& tpl) {
    Json file = Json::object({{"format", report_format}, {"version", report_version}, {"template", template_ref(report.tpl)}});
    file["id"] = report.id;
    file["unit"] = clean(report.unit);
    file["year"] = report.year;
    file["revision"] = report.revision;
    file["status"] = status_names[static_cast<std::size_t>(report.status)];
    if (!report.saved_at.empty()) file["saved_at"] = report.saved_at;
    file["forms"] = forms(report, tpl);
    if (!report.absent.empty()) file["absent"] = report.absent;
    if (!report.remarks.empty()) file["remarks"] = remarks(report);
    if (!report.opinions.empty()) file["opinions"] = opinions(report);
    if (!report.reviews.empty()) file["reviews"] = reviews(report);
    if (!report.evidence.empty()) file["evidence"] = evidence(report);
    if (report.last.year != 0) file["last_year"] = last_year(report.last);
    put_back(file, report.unknown);
    return file;
}

std::string write_report(const Report& report, const Template& tpl) {
    Json file = report_content(report, tpl);
    if (std::string seal = digest(canonical(file), tpl.digest_algorithm); !seal.empty()) file["digest"] = std::move(seal);
    return json_text(file, true);
}

bool made_with_another(const Report& report, const Template& tpl) {
    return !report.tpl.digest.empty() && report.tpl.digest != tpl.digest;
}

}    // namespace ziping
