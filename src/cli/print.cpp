#include "cli/commands.h"
#include "cli/files.h"
#include "core/disclosure.h"
#include "document/files.h"
#include "exchange/check.h"
#include "exchange/report_json.h"
#include "exchange/templates.h"

#include <iostream>
#include <memory>
#include <string>

namespace ziping {

namespace {

struct Options {
    std::string format = "html", form, file, out;
    std::vector<std::string> templates;
    bool disclosure = false, opinions = false;
};

int refuse(const std::string& name, const ImportError& error) {
    std::cerr << refusal_text(name, error) << '\n';
    return unreadable;
}

int print(const Options& options) {
    const auto format = *file_format(options.format);
    if (format == FileFormat::zip && (options.disclosure || options.opinions || !options.form.empty())) {
        std::cerr << "zip 是报送用的整包，里面有全部内容：不能与 --public、--opinions 或 --form 合用。\n";
        return unreadable;
    }
    Templates templates;
    if (!add_templates(templates, options.templates)) return unreadable;
    const auto text = read_all(options.file);
    if (!text) return refuse(options.file, text.error());
    const auto report = read_report(*text, templates);
    if (!report) return refuse(options.file, report.error());
    const Template* tpl = templates.find(report->tpl.id, report->tpl.version);
    if (!tpl) return refuse(options.file, {"/template", "需要模板“" + report->tpl.id + "”第" + report->tpl.version + "版。", ""});
    if (!options.form.empty() && !tpl->form(options.form))
        return refuse(options.file, {"", "模板里没有表“" + options.form + "”。", ""});
    if (options.opinions && report->opinions.empty()) return refuse(options.file, {"/opinions", "这份报告没有审核意见。", ""});
    const Edition edition = options.opinions ? Edition::opinions : options.disclosure ? Edition::disclosure : Edition::complete;
    if (options.disclosure)    // the clerk reads what will be missing
        for (const Omission& omission : omissions(*tpl, *report))
            std::cerr << "略去 " << place(*tpl, *report, omission.path) << "：" << omission.text << '\n';

    const std::string made = document_file(*tpl, *report, calculate(*tpl, *report), format, {options.form, edition});
    if (made.empty()) return refuse(options.file, {"", "这里没有表格，做不成 XLSX。", ""});
    if (write_all(options.out, made)) return fine;
    std::cerr << "写不了文件 " << options.out << '\n';
    return unreadable;
}

}    // namespace

Run add_print(CLI::App& app) {
    CLI::App* command = app.add_subcommand(
        "print", "做成打印页（HTML）、Word（DOCX）、表格（XLSX）或报送用的整包（ZIP）。退出码：0 成功，2 读不出或写不了。");
    auto options = std::make_shared<Options>();
    command->add_option("--format", options->format, "html、docx、xlsx，或 zip（数据文件、Word 和 Excel 一包）")
        ->check(CLI::IsMember({"html", "docx", "xlsx", "zip"}))
        ->required();
    CLI::Option* disclosure = command->add_flag("--public", options->disclosure, "公开版：略去姓名和电话；不用于 zip");
    CLI::Option* form = command->add_option("--form", options->form, "只做这一张表（模板中的编号，如 eval）；不用于 zip");
    command->add_flag("--opinions", options->opinions, "审核意见单：意见、复核得分和答复；不用于 zip")
        ->excludes(disclosure)
        ->excludes(form);
    command->add_option("--template", options->templates, "另外使用的模板文件")->check(CLI::ExistingFile);
    command->add_option("FILE", options->file, "自评文件；- 表示标准输入")->required();
    command->add_option("-o,--output", options->out, "写到哪里；- 表示标准输出")->required();
    return [command, options] { return command->parsed() ? print(*options) : fine; };
}

}    // namespace ziping
