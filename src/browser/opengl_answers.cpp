// Answers to what Dear ImGui's backend for OpenGL asks before it draws, to put it back afterwards. Nobody else draws on the canvas, and
// the backend sets all that it needs anew, so any value will do that may be put back: asking the browser, which asks the GPU's process,
// costs more than all the drawing.
#include <GLES2/gl2.h>

#include <algorithm>
#include <cstdarg>
#include <cstdlib>
#include <cstring>

extern "C" {

void glGetIntegerv(GLenum name, GLint* value) {
    switch (name) {
    case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; break;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX: std::fill_n(value, 4, 0); break;
    default: *value = 0; break;    // no program, texture or buffer; GL_ZERO
    }
}

GLboolean glIsEnabled(GLenum) { return GL_FALSE; }

// Only the backend reaches it, for the number in the "#version 100" that it wrote itself; the real one weighs as much as the backend.
int sscanf(const char* text, const char* format, ...) {
    std::va_list numbers;
    va_start(numbers, format);
    *va_arg(numbers, int*) = static_cast<int>(std::strtol(text + std::strcspn(format, "%"), nullptr, 10));
    va_end(numbers);
    return 1;
}
}
