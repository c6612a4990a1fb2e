#include "cli/commands.h"
#include "cli/files.h"
#include "core/template_doubts.h"
#include "exchange/check.h"
#include "exchange/template_json.h"

#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace ziping {

namespace {

int check(const std::string& file) {
    const auto text = read_all(file);
    if (!text) {
        std::cerr << refusal_text(file, text.error()) << '\n';
        return unreadable;
    }
    const auto tpl = read_template(*text);
    if (!tpl) {
        std::cout << refusal_text(file, tpl.error()) << '\n';
        return errors_found;
    }
    std::cout << file << "：" << tpl->title << "（" << tpl->id << " 第" << tpl->version << "版）\n";
    for (const Form& form : tpl->forms) {
        const Decimal sum = points_of(form);
        std::cout << "  " << form.id << " " << form.label;
        if (sum != Decimal()) std::cout << "，共 " << sum.text() << " 分";
        std::cout << '\n';
    }
    std::cout << "  规则 " << tpl->rules.size() << " 条\n";
    const std::vector<std::string> told = doubts(*tpl);
    for (const std::string& doubt : told) std::cout << "  请核对 " << doubt << '\n';
    return told.empty() ? fine : errors_found;
}

}    // namespace

Run add_template(CLI::App& app) {
    CLI::App* group = app.add_subcommand("template", "模板文件");
    group->require_subcommand(1);
    CLI::App* command =
        group->add_subcommand("check", "检查模板文件。退出码：0 没有问题，1 有错误或要核对的地方，2 文件打不开。");
    auto file = std::make_shared<std::string>();
    command->add_option("FILE", *file, "模板文件；- 表示标准输入")->required();
    return [command, file] { return command->parsed() ? check(*file) : fine; };
}

}    // namespace ziping
