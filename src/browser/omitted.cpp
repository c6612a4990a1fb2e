// What Dear ImGui's core refers to but ziping never reaches: tables and columns, whose cells would need a window each, and the
// reading of .ini files. Empty here, so the linker leaves the real ones out: 5 % of what a clerk loads.
#include <imgui.h>
#include <imgui_internal.h>

#include <cstdarg>
#include <cstdlib>
#include <string_view>

// Left for the one call the WebGL backend makes: the number in "#version 100".
extern "C" int sscanf(const char* text, const char* format, ...) {
    constexpr std::string_view version = "#version ";
    if (!std::string_view(format).starts_with(version) || !std::string_view(text).starts_with(version)) return 0;
    va_list places;
    va_start(places, format);
    *va_arg(places, int*) = std::atoi(text + version.size());
    va_end(places);
    return 1;
}

void ImGui::EndTable() {}
void ImGui::TableEndRow(ImGuiTable*) {}
void ImGui::TableEndCell(ImGuiTable*) {}
void ImGui::TablePushColumnChannel(int) {}
void ImGui::TablePopColumnChannel() {}
void ImGui::TablePushBackgroundChannel() {}
void ImGui::TablePopBackgroundChannel() {}
void ImGui::TableGcCompactTransientBuffers(ImGuiTable*) {}
void ImGui::TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void ImGui::TableGcCompactSettings() {}
void ImGui::TableSettingsAddSettingsHandler() {}
void ImGui::EndColumns() {}
void ImGui::PushColumnsBackground() {}
void ImGui::PopColumnsBackground() {}
