// What Dear ImGui's backend asks OpenGL for before it draws, to put it back afterwards. Nobody else draws on the canvas, and the backend
// sets all that it needs anew, so any value will do that may be put back: asking the browser, which asks the GPU's process, costs more
// than all the drawing.
#include <GLES2/gl2.h>

#include <algorithm>

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
}
