// The subcommands: each adds itself to the program and runs when it was called.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>

namespace ziping {

// What runs, and gives the exit code, when this subcommand was parsed.
using Run = std::function<int()>;

Run add_check(CLI::App& app);       // ziping check [--format text|json|csv] [--template FILE] FILE…
Run add_print(CLI::App& app);       // ziping print --format html|docx|xlsx|zip [--public|--opinions] [--form ID] FILE -o OUT
Run add_template(CLI::App& app);    // ziping template check FILE

}    // namespace ziping
