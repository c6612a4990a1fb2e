#include "cli/files.h"

#include "exchange/check.h"
#include "exchange/package.h"

#include <fstream>
#include <iostream>

namespace ziping {

std::expected<std::string, ImportError> read_all(const std::string& name) {
    const auto slurp = [](std::istream& in) {
        std::string text;
        char buffer[1 << 16];
        const auto most = [&] { return is_zip(text) ? max_package_size : max_file_size; };
        while (text.size() <= most() && (in.read(buffer, sizeof buffer), in.gcount() > 0))
            text.append(buffer, static_cast<std::size_t>(in.gcount()));
        return text;
    };
    if (name == "-") return slurp(std::cin);
    std::ifstream file(name, std::ios::binary);
    if (!file) return std::unexpected(ImportError{"", "打不开文件。", "请检查路径和权限。"});
    return slurp(file);
}

bool write_all(const std::string& name, std::string_view bytes) {
    const auto size = static_cast<std::streamsize>(bytes.size());
    if (name == "-") return bool(std::cout.write(bytes.data(), size).flush());
    std::ofstream file(name, std::ios::binary);
    return file && file.write(bytes.data(), size) && file.flush();
}

bool add_templates(Templates& templates, const std::vector<std::string>& files) {
    for (const std::string& name : files) {
        const auto text = read_all(name);
        const auto added = text ? templates.add(*text) : std::unexpected(text.error());
        if (added) continue;
        std::cerr << refusal_text(name, added.error()) << '\n';
        return false;
    }
    return true;
}

}    // namespace ziping
