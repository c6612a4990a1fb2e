#include "rules/fixture.h"
#include "known_templates.h"

#include "exchange/assets.h"
#include "exchange/report_json.h"
#include "exchange/template_json.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

namespace ziping {

namespace {

std::string file_text(const std::string& name) {
    std::ifstream file(std::string(ZIPING_SOURCE_DIR "/tests/fixtures/") + name, std::ios::binary);
    return (std::ostringstream() << file.rdbuf()).str();
}

Edit edit_of(const Report& report, const Change& change) {
    const Path path = Path::parse(change.path);
    if (!path.column.empty() || path.form == "report") return SetText{path, std::string(change.text)};
    if (path.block.empty() && change.text == "absent") return SetAbsent{path.form};
    if (path.block.empty() && change.text.empty()) return RemoveForm{path.form};
    if (path.block.empty()) return InsertForm{report.forms.size(), new_form(*official_template().form(path.form), path.form)};
    if (change.text.empty()) return RemoveRow{path};
    const FilledBlock* block = report.block(path.form, path.block);
    return InsertRow{{path.form, path.block, "", ""}, block ? block->rows.size() : 0, {path.row, std::string(change.text), {}}};
}

constexpr std::string_view last_year_prefix = "last_year/";

void set_last_year(LastYear& last, const Path& path, std::string_view text) {
    if (last.year == 0) last.year = 2022;
    std::erase_if(last.values, [&](const LastYear::Value& value) { return value.path == path; });
    if (!text.empty()) last.values.push_back({path, std::string(text)});
}

std::string described(const Case& one) {
    std::string text(one.rule);
    text += one.kind == Case::fires ? " fires" : " quiet";
    for (const Change& change : one.changes) text.append(" ").append(change.path).append(" = “").append(change.text).append("”");
    return text;
}

std::string found(const Assessment& assessment, std::string_view rule) {
    std::string text;
    for (const Finding& finding : assessment.findings)
        if (finding.rule == rule) text += "\n    " + finding.path.text() + ": " + finding.message;
    return text.empty() ? "nothing" : text;
}

}    // namespace

Case fires(std::string_view rule, std::vector<Change> changes, std::string_view path) {
    return {rule, Case::fires, std::move(changes), path};
}
Case quiet(std::string_view rule, std::vector<Change> changes, std::string_view path) {
    return {rule, Case::quiet, std::move(changes), path};
}

const Template& official_template() {
    static const Template tpl = read_template(asset("templates/zhuzhou-2023.json")).value_or(Template{});
    return tpl;
}

const Report& clean_report() {
    static const Report report = read_report(file_text("clean-2023.json"), known_templates()).value_or(Report{});
    return report;
}

Report changed(const Report& report, const std::vector<Change>& changes) {
    Report copy = report;
    for (const Change& change : changes) {
        if (change.path.starts_with(last_year_prefix)) {
            set_last_year(copy.last, Path::parse(change.path.substr(last_year_prefix.size())), change.text);
            continue;
        }
        const auto done = ziping::apply(copy, edit_of(copy, change));
        CHECK_MESSAGE(done.has_value(), change.path << ": " << (done ? std::string() : done.error()));
    }
    return copy;
}

Assessment assessed(const std::vector<Change>& changes) { return assess(official_template(), changed(clean_report(), changes)); }

const Finding* finding_of(const Assessment& assessment, std::string_view rule, std::string_view path) {
    const auto it = std::find_if(assessment.findings.begin(), assessment.findings.end(), [&](const Finding& finding) {
        return finding.rule == rule && (path.empty() || finding.path.text() == path);
    });
    return it == assessment.findings.end() ? nullptr : &*it;
}

void check_all(const std::vector<Case>& cases) {
    for (const Case& one : cases) {
        const Assessment assessment = assessed(one.changes);
        const bool spoke = finding_of(assessment, one.rule, one.path) != nullptr;
        CHECK_MESSAGE(spoke == (one.kind == Case::fires),
                      described(one) << " at " << one.path << ", but found " << found(assessment, one.rule));
    }
}

}    // namespace ziping
