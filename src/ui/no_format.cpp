// Dear ImGui's formatting of texts, left out of the page: it names child windows and tooltips, which ziping does not have.
#include <imgui.h>
#include <imgui_internal.h>

#include <cstddef>

#ifdef __EMSCRIPTEN__

int ImFormatStringV(char* buffer, std::size_t size, const char*, va_list) {
    if (buffer && size > 0) *buffer = 0;
    return 0;
}

int ImFormatString(char* buffer, std::size_t size, const char*, ...) {
    if (buffer && size > 0) *buffer = 0;
    return 0;
}

#endif
