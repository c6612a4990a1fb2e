#include "exchange/check.h"

#include "exchange/package.h"
#include "exchange/report_json.h"
#include "exchange/templates.h"

namespace ziping {

namespace {

const char* name_of(Severity severity) {
    return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "hint";
}

const char* chinese_of(Severity severity) {
    return severity == Severity::error ? "强制性" : severity == Severity::warning ? "核实性" : "提示";
}

CheckedFile::EvidenceNames names_of(const EvidenceCheck& check) {
    CheckedFile::EvidenceNames names{check.present.size(), {}, {}, described(check)};
    for (const Evidence* one : check.missing) names.missing.push_back(one->name);
    for (const Evidence* one : check.changed) names.changed.push_back(one->name);
    return names;
}

}    // namespace

std::expected<CheckedFile, ImportError> check_file(std::string_view name, std::string_view bytes, const Templates& templates) {
    const bool packed = is_zip(bytes);
    const auto package = packed ? read_package(bytes) : Package{{}, bytes, {}};
    if (!package) return std::unexpected(package.error());
    const auto file = ReportFile::parse(package->report);
    if (!file) return std::unexpected(file.error());
    const auto report = file->read(templates);
    if (!report) return std::unexpected(report.error());
    const Template* tpl = templates.find(report->tpl.id, report->tpl.version);
    if (!tpl)
        return std::unexpected(ImportError{"/template", "需要模板“" + report->tpl.id + "”第" + report->tpl.version + "版。",
                                           "请用 --template 给出该模板文件，或使用带有该模板的程序版本。"});
    CheckedFile checked{{{}, std::string(name), file->digest_fits()}, assess(*tpl, *report), {}};
    checked.of.report = collect(*tpl, *report, checked.assessment);
    checked.of.other_template = made_with_another(*report, *tpl);
    if (packed) checked.evidence = names_of(check_evidence(*report, package->evidence));
    return checked;
}

std::string check_line(const CheckedFile& checked) {
    const Assessment& a = checked.assessment;
    Json line = Json::object();
    line["file"] = checked.of.file;
    line["unit"] = checked.of.report.unit;
    line["year"] = checked.of.report.year;
    line["total"] = a.main.total.known() ? Json(a.main.total.value.text()) : Json();
    line["grade"] = a.main.grade ? Json(a.main.grade->label) : Json();
    line["complete"] = a.complete();
    line["digest_ok"] = checked.of.digest_ok ? Json(*checked.of.digest_ok) : Json();
    Json findings = Json::array();
    for (const Finding& finding : a.findings) {
        Json one = Json::object();
        one["rule"] = finding.rule;
        one["severity"] = name_of(finding.severity);
        one["path"] = finding.path.text();
        one["message"] = finding.message;
        if (!finding.remark.empty()) one["remark"] = finding.remark;
        findings.push_back(std::move(one));
    }
    line["findings"] = std::move(findings);
    const Collected& of = checked.of.report;
    if (of.rescored) line["rescored"] = of.rescored->text();
    if (of.deviation) line["deviation"] = of.deviation->text();
    if (checked.of.other_template) line["template_ok"] = false;
    if (checked.evidence)
        line["evidence"] = Json::object({{"present", checked.evidence->present},
                                         {"missing", checked.evidence->missing},
                                         {"changed", checked.evidence->changed}});
    return json_text(line, false);
}

std::string check_text(const CheckedFile& checked) {
    const Assessment& a = checked.assessment;
    std::string out =
        checked.of.file + "\n  " + checked.of.report.unit + " " + std::to_string(checked.of.report.year) + "年度\n  总分 ";
    out += a.main.total.known() ? a.main.total.value.text() : "—";
    if (a.main.grade) out += " " + a.main.grade->label;
    if (a.main.total.state == Figure::provisional) out += "（暂计，缺 " + std::to_string(a.main.total.gaps) + " 项）";
    out += "  已填 " + std::to_string(a.filled) + "/" + std::to_string(a.required);
    out += "  强制性 " + std::to_string(a.errors) + "  核实性 " + std::to_string(a.warnings) + "  提示 " +
           std::to_string(a.hints) + "\n";
    const Collected& of = checked.of.report;
    if (of.rescored) out += "  复核总分 " + of.rescored->text();
    if (!of.rescored_grade.empty()) out += "（" + of.rescored_grade + "）";
    if (of.deviation) out += "  偏离度 " + of.deviation->text() + "%（" + of.deviation_level + "）";
    if (of.rescored) out += "\n";
    if (checked.of.digest_ok && !*checked.of.digest_ok) out += "  摘要不符或被删去：文件导出后被改动过\n";
    if (checked.of.other_template) out += "  模板不符：填报时所用的模板与这里的编号、版本相同，内容不同\n";
    if (checked.evidence) out += "  " + checked.evidence->text + "\n";
    for (const Finding& finding : a.findings) {
        out += "  [" + std::string(chinese_of(finding.severity)) + "] " + finding.rule + " " + finding.message + "\n";
        if (!finding.remark.empty()) out += "         说明：" + finding.remark + "\n";
    }
    return out;
}

std::string refusal_text(std::string_view name, const ImportError& error) {
    return "文件 " + std::string(name) + " 读不出来：" + told(error);
}

}    // namespace ziping
