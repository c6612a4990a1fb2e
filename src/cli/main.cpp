// The command: ziping check [--format text|json] FILE…
#include "exchange/check.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

enum Exit { clean = 0, errors_found = 1, unreadable = 2 };

std::expected<std::string, ziping::ImportError> read_all(const std::string& name) {
    const auto slurp = [](std::istream& in) {
        // One byte more than is allowed tells a file that is too large without reading all of it.
        std::string text;
        char buffer[1 << 16];
        while (text.size() <= ziping::max_file_size && (in.read(buffer, sizeof buffer), in.gcount() > 0))
            text.append(buffer, static_cast<std::size_t>(in.gcount()));
        return text;
    };
    if (name == "-") return slurp(std::cin);
    std::ifstream file(name, std::ios::binary);
    if (!file) return std::unexpected(ziping::ImportError{"", "打不开文件。", "请检查路径和权限。"});
    return slurp(file);
}

// The shipped templates and those of files; nothing when a file cannot be used.
bool add_templates(ziping::Templates& templates, const std::vector<std::string>& files) {
    for (const std::string& name : files) {
        const auto text = read_all(name);
        const auto added = text ? templates.add(*text) : std::unexpected(text.error());
        if (added) continue;
        std::cerr << ziping::refusal_text(name, added.error()) << '\n';
        return false;
    }
    return true;
}

int check(const std::vector<std::string>& files, const std::vector<std::string>& template_files, bool json) {
    ziping::Templates templates;
    if (!add_templates(templates, template_files)) return unreadable;
    int result = clean;
    for (const std::string& name : files) {
        const auto text = read_all(name);
        const auto checked = text ? ziping::check_file(name, *text, templates) : std::unexpected(text.error());
        if (!checked) {
            std::cerr << ziping::refusal_text(name, checked.error()) << '\n';
            result = unreadable;
            continue;
        }
        std::cout << (json ? ziping::check_line(*checked) + "\n" : ziping::check_text(*checked));
        if (result == clean && checked->assessment.errors > 0) result = errors_found;
    }
    return result;
}

}    // namespace

int main(int count, char** arguments) {
    CLI::App app{"自评：检查部门整体支出绩效自评文件。"};
    app.set_help_flag("-h,--help", "显示用法");
    app.set_version_flag("--version", std::string("ziping ") + ZIPING_VERSION, "显示版本");
    app.require_subcommand(1);
    CLI::App* check_command =
        app.add_subcommand("check", "算出总分、等级和完整程度，列出发现的问题。退出码：0 无强制性问题，1 有，2 有文件读不出。");
    std::string format = "text";
    std::vector<std::string> files;
    check_command->add_option("--format", format, "text：给人看；json：每份一行")->check(CLI::IsMember({"text", "json"}));
    std::vector<std::string> template_files;
    check_command->add_option("--template", template_files, "另外使用的模板文件")->check(CLI::ExistingFile);
    check_command->add_option("FILE", files, "自评文件；- 表示标准输入")->required();
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? clean : unreadable;
    }
    return check(files, template_files, format == "json");
}
