#include "exchange/collection_csv.h"

#include "core/iso_time.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace ziping {

namespace {

constexpr std::array<std::string_view, 23> headings{"单位",
                                                    "年度",
                                                    "版次",
                                                    "状态",
                                                    "总分",
                                                    "等级",
                                                    "复核总分",
                                                    "复核等级",
                                                    "偏离度（%）",
                                                    "待答复意见",
                                                    "审核日期",
                                                    "审核人",
                                                    "已填",
                                                    "应填",
                                                    "强制性",
                                                    "核实性",
                                                    "提示",
                                                    "全年预算数（万元）",
                                                    "全年执行数（万元）",
                                                    "预算执行率（%）",
                                                    "摘要核对",
                                                    "文件",
                                                    "备注"};
constexpr std::size_t day_length = std::string_view("2024-03-15").size();
using Line = std::array<std::string, headings.size()>;

// What somebody wrote: a spreadsheet must not take it for a formula.
std::string written(const std::string& text) {
    static constexpr std::array<std::string_view, 11> begins{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    for (const std::string_view begin : begins)
        if (text.starts_with(begin)) return "'" + text;
    return text;
}

void append_cell(std::string& line, std::string_view text) {
    const bool quoted = text.find_first_of(",\"\r\n") != text.npos;
    if (quoted) line += '"';
    for (const char c : text) {
        if (c == '"') line += '"';
        line += c;
    }
    if (quoted) line += '"';
}

template <class Cells>
void append_row(std::string& out, const Cells& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        append_cell(out, cells[i]);
    }
    out += "\r\n";
}

std::string text_of(const Figure& figure) { return figure.known() ? figure.value.text() : ""; }
std::string text_of(const std::optional<Decimal>& value) { return value ? value->text() : ""; }

std::string digest_text(std::optional<bool> ok) { return !ok ? "" : *ok ? "一致" : "导出后被改动"; }

void append_report(std::string& out, const CollectedFile& one) {
    const Collected& r = one.report;
    if (one.missing) return append_row(out, Line{written(r.unit), std::to_string(r.year), "", "未交"});
    if (!one.unread.empty()) {
        Line line{written(r.unit)};    // nothing more is known of a file that no year was read of
        if (r.year > 0) line[1] = std::to_string(r.year), line[2] = std::to_string(r.revision), line[3] = label_of(r.status);
        line[line.size() - 2] = written(one.file);
        line.back() = one.unread;
        return append_row(out, line);
    }
    std::string remark;
    const auto add = [&](const std::string& words) { remark += (remark.empty() ? "" : "；") + words; };
    if (r.total.state == Figure::provisional) add("总分为暂计，缺 " + std::to_string(r.total.gaps) + " 项");
    if (one.other_template) add("填报时的模板内容不同");
    if (one.repeated) add("单位重复");
    if (one.unlisted) add("不在应交名单");
    append_row(out, Line{written(r.unit),
                         std::to_string(r.year),
                         std::to_string(r.revision),
                         std::string(r.under_review ? "审核中" : label_of(r.status)),
                         text_of(r.total),
                         r.grade,
                         text_of(r.rescored),
                         r.rescored_grade,
                         text_of(r.deviation),
                         std::to_string(r.under_review ? 0 : r.opinions),    // of those that went back
                         minute_of(r.reviewed_at).substr(0, day_length),
                         written(r.reviewer),
                         std::to_string(r.filled),
                         std::to_string(r.required),
                         std::to_string(r.errors),
                         std::to_string(r.warnings),
                         std::to_string(r.hints),
                         text_of(r.budget),
                         text_of(r.executed),
                         text_of(r.rate()),
                         digest_text(one.digest_ok),
                         written(one.file),
                         std::move(remark)});
}

}    // namespace

void mark_repeated(std::vector<CollectedFile>& files) {
    std::vector<UnitYear> reports;
    for (const CollectedFile& one : files) reports.push_back({one.report.unit, one.report.year});
    const std::vector<bool> twice = repeated(reports);
    for (std::size_t i = 0; i < files.size(); ++i) files[i].repeated = twice[i];
}

Totals totals_of(const std::vector<CollectedFile>& files) {
    std::vector<Collected> rows;
    rows.reserve(files.size());
    for (const CollectedFile& one : files)
        if (one.unread.empty() && !one.missing) rows.push_back(one.report);
    return totals(rows);
}

// Not inlined: see core/collection.cpp.
[[gnu::noinline]] std::string collection_csv(const std::vector<CollectedFile>& files) {
    std::string out = "\xEF\xBB\xBF";
    append_row(out, headings);
    for (const CollectedFile& one : files) append_report(out, one);
    const Totals all = totals_of(files);
    std::string remark = totals_text(all);
    const auto missing =
        static_cast<std::size_t>(std::count_if(files.begin(), files.end(), [](const auto& one) { return one.missing; }));
    if (const std::size_t unread = files.size() - all.reports - missing; unread > 0)
        remark += "另有 " + std::to_string(unread) + " 份没有汇总，见备注。";
    if (const auto repeated =
            std::count_if(files.begin(), files.end(), [](const auto& one) { return one.repeated && one.unread.empty(); });
        repeated > 1)
        remark += std::to_string(repeated) + " 份单位重复，合计中都已计入。";
    if (missing > 0) remark += std::to_string(missing) + " 个单位未交。";
    Line last;
    const auto at = [&](std::string_view heading) -> std::string& {
        return last[static_cast<std::size_t>(std::find(headings.begin(), headings.end(), heading) - headings.begin())];
    };
    at("单位") = "合计（总分为平均）";
    at("总分") = text_of(all.average);
    at("复核总分") = text_of(all.average_rescored);
    at("全年预算数（万元）") = all.budget.text();
    at("全年执行数（万元）") = all.executed.text();
    at("预算执行率（%）") = text_of(all.rate);
    at("备注") = std::move(remark);
    append_row(out, last);
    return out;
}

std::string totals_text(const Totals& totals) {
    std::string text = "共 " + std::to_string(totals.reports) + " 份";
    std::size_t graded = 0;
    std::string_view before = "：";
    const auto count = [&](std::string_view grade, std::size_t reports) {
        text.append(before).append(grade) += " " + std::to_string(reports) + " 份";
        before = "，";
    };
    for (const auto& [grade, reports] : totals.grades) {
        count(grade, reports);
        graded += reports;
    }
    if (graded < totals.reports) count("未评等级", totals.reports - graded);
    if (totals.average) text += "；" + std::to_string(totals.scored) + " 份有完整总分，平均 " + totals.average->text() + " 分";
    if (totals.average_rescored) text += "，复核后平均 " + totals.average_rescored->text() + " 分";
    if (totals.rate)
        text += "；全年预算 " + totals.budget.text() + " 万元，执行 " + totals.executed.text() + " 万元（" + totals.rate->text() +
                "%）";
    return text + "。";
}

}    // namespace ziping
