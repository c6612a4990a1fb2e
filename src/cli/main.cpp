// The command: ziping check …, ziping print …, ziping template check …
#include "cli/commands.h"
#include "cli/files.h"

int main(int count, char** arguments) {
    CLI::App app{"自评：检查、打印部门整体支出绩效自评文件。"};
    app.set_help_flag("-h,--help", "显示用法");
    app.set_version_flag("--version", std::string("ziping ") + ZIPING_VERSION, "显示版本");
    app.require_subcommand(1);
    const ziping::Run check = ziping::add_check(app), print = ziping::add_print(app), tpl = ziping::add_template(app);
    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? ziping::fine : ziping::unreadable;
    }
    return check() + print() + tpl();    // one of them was called
}
