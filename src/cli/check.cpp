#include "exchange/check.h"
#include "cli/commands.h"
#include "cli/files.h"

#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace ziping {

namespace {

struct Options {
    std::string format = "text";
    std::vector<std::string> files, templates;
};

int check(const Options& options) {
    Templates templates;
    if (!add_templates(templates, options.templates)) return unreadable;
    int result = fine;
    std::vector<CollectedFile> read;
    for (const std::string& name : options.files) {
        const auto text = read_all(name);
        const auto checked = text ? check_file(name, *text, templates) : std::unexpected(text.error());
        if (!checked) {
            std::cerr << refusal_text(name, checked.error()) << '\n';
            result = unreadable;
            CollectedFile& refused = read.emplace_back();
            refused.file = name;
            refused.unread = told(checked.error());
            continue;
        }
        if (options.format == "json") std::cout << check_line(*checked) << '\n';
        if (options.format == "text") std::cout << check_text(*checked);
        read.push_back(checked->of);
        const bool proved = checked->of.digest_ok.value_or(true) && (!checked->evidence || checked->evidence->complete());
        if (result == fine && (checked->assessment.errors > 0 || !proved)) result = errors_found;
    }
    mark_repeated(read);
    if (options.format == "csv") std::cout << collection_csv(read);
    if (options.format == "text" && read.size() > 1) std::cout << totals_text(totals_of(read)) << '\n';
    return result;
}

}    // namespace

Run add_check(CLI::App& app) {
    CLI::App* command =
        app.add_subcommand("check", "算出总分、等级和完整程度，列出发现的问题；打包的 ZIP 另核对佐证材料。退出码：0 无问题，"
                                    "1 有强制性问题、文件或材料被改动过，2 有文件读不出。");
    auto options = std::make_shared<Options>();
    command->add_option("--format", options->format, "text：给人看；json：每份一行；csv：汇总表，可用 Excel、WPS 打开")
        ->check(CLI::IsMember({"text", "json", "csv"}));
    command->add_option("--template", options->templates, "另外使用的模板文件")->check(CLI::ExistingFile);
    command->add_option("FILE", options->files, "自评文件或打包的 ZIP；- 表示标准输入")->required();
    return [command, options] { return command->parsed() ? check(*options) : fine; };
}

}    // namespace ziping
