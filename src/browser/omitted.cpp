// What Dear ImGui's core and the C++ library refer to but ziping never reaches: tables and columns, whose cells would need a window
// each, the reading of .ini files, recovery from unbalanced calls, popups of Dear ImGui's own, keyboard shortcuts, messages on a
// console. The linker takes these empty ones and leaves the real ones out: a tenth of what a clerk loads.
#include <imgui.h>
#include <imgui_internal.h>

#include <__verbose_abort>

extern "C" {
int fprintf(FILE*, const char*, ...) { return 0; }
int fiprintf(FILE*, const char*, ...) { return 0; }    // what the compiler makes of it
}
void std::__libcpp_verbose_abort(char const*, ...) noexcept { __builtin_trap(); }

void ImGui::ErrorRecoveryTryToRecoverState(const ImGuiErrorRecoveryState*) {}
void ImGui::ErrorRecoveryTryToRecoverWindowState(const ImGuiErrorRecoveryState*) {}
bool ImGui::Selectable(const char*, bool, ImGuiSelectableFlags, const ImVec2&) { return false; }
void ImGui::SetTooltip(const char*, ...) {}
bool ImGui::Shortcut(ImGuiKeyChord, ImGuiInputFlags, ImGuiID) { return false; }
bool ImGui::ArrowButtonEx(const char*, ImGuiDir, ImVec2, ImGuiButtonFlags) { return false; }
ImVec2 ImGui::FindBestWindowPosForPopup(ImGuiWindow* window) { return window->Pos; }
ImGuiWindowSettings* ImGui::CreateNewWindowSettings(const char*) { return nullptr; }

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
