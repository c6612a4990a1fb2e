// Program: what leaves the house – files of the open report, its documents, paper.
#include "ui/program.h"

#include "core/quantity.h"
#include "exchange/package.h"
#include "exchange/report_json.h"

#include <string>
#include <utility>

namespace ziping {

namespace {

std::string_view export_name(Status status) {
    switch (status) {
    case Status::submitted: return "导出提交版";
    case Status::returned: return "导出退回文件";
    case Status::accepted: return "导出通过文件";
    case Status::draft: break;
    }
    return "导出草稿";
}

}    // namespace

void Program::export_report(Status status) {
    if (!work) return;
    if (work->report().saved_at.empty() || work->report().status != status || status == Status::returned) {
        if (work->shown_only() && work->has_template())    // that window would give the same revision out once more
            return tell("这份报告正在另一个窗口中编辑：请在那里导出，或先接管编辑");
        work->mark_exported(status, host.local_time());
    }
    give_out(export_name(status));
}

void Program::return_report() {
    if (!work || !work->reviewing() || work->open_opinions() == 0) return;
    work->mark_exported(Status::returned, host.local_time(), std::string(trimmed(reviewer)));
    give_out(export_name(Status::returned));
}

void Program::accept_report() {
    if (!work || !work->reviewing() || !work->may_accept()) return;
    work->mark_exported(Status::accepted, host.local_time(), std::string(trimmed(reviewer)));
    give_out(export_name(Status::accepted));
}

void Program::give_out(std::string_view as) {
    const Report& report = work->report();
    host.save_file(export_file_name(report, work->tpl()), "application/json", write_report(report, work->tpl()));
    mark_altered(report.id, false);    // what leaves here is answered for here
    keep_version(as);
    save_now();
    tell("已" + std::string(as) + "，第" + std::to_string(report.revision) + "版");
}

void Program::export_document(FileFormat format, Edition edition) {
    if (!work) return;
    PaperOrder order;
    order.use = PaperOrder::save;
    order.format = format;
    order.content.edition = edition;
    order.file_name = document_file_name(work->report(), work->tpl(), format, order.content);
    order.mime = format == FileFormat::docx ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                                            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    keep_version(format == FileFormat::docx ? "导出 Word" : "导出 Excel");
    make_paper(std::move(order));
}

void Program::pack() {
    if (!work) return;
    PaperOrder order;
    order.use = PaperOrder::save;
    order.format = FileFormat::zip;
    order.file_name = document_file_name(work->report(), work->tpl(), FileFormat::zip);
    order.mime = "application/zip";
    const std::vector<Evidence>& evidence = work->report().evidence;
    const std::vector<std::string> names = names_in_package(evidence);
    std::size_t size = 8u << 20;    // report and documents
    for (std::size_t i = 0; i < evidence.size(); ++i)
        if (host.holds_evidence(evidence[i].digest) && !left_out.contains(evidence[i].digest)) {
            order.enclosed.push_back({evidence[i].digest, names[i]});
            size += evidence[i].size;
        }
    if (size > max_page_package_size) return notify({"材料合计超过 200 MiB，装不进一个包：请不装入较大的文件，另行报送。", true});
    keep_version("打包");
    make_paper(std::move(order));
}

void Program::hide_preview() {
    if (std::exchange(preview.shown, false)) host.place_paper({}, ui.scale);
}

void Program::make_paper(PaperOrder order) {
    const Report& report = work->report();
    order.report = write_report(report, work->tpl());
    order.tpl = templates.text(report.tpl.id, report.tpl.version);
    host.make_paper(order);
}

void Program::paper_made(PaperOrder::Use use, FileFormat format, int sheets) {
    if (use == PaperOrder::show) preview.sheets = std::max(sheets, 0);
    if (sheets < 0) return notify({"排版程序没有载入，请检查网络或重新打开本页后再试。填写的内容不受影响。", true});
    if (use != PaperOrder::save) return;
    if (sheets == 0) return tell("没有可以导出的表格");
    tell(format == FileFormat::docx ? "已导出 Word 文档" : format == FileFormat::xlsx ? "已导出 Excel 表格" : "已打包");
}

}    // namespace ziping
