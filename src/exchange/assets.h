// Assets: the templates and samples of assets/, compiled into the command and the tests (cmake/embed.cmake writes the source file).
// The page holds only "templates.json", the list of the templates, and loads what is wanted: Host::load_asset.
//
//   asset("templates/zhuzhou-2023.json")   its JSON text, line breaks and indentation removed; empty when there is none
//   asset_paths("samples")                 "samples/….json", sorted; empty when the folder is unknown
#pragma once

#include <span>
#include <string_view>

namespace ziping {

std::string_view asset(std::string_view path);
std::span<const std::string_view> asset_paths(std::string_view folder);

}    // namespace ziping
