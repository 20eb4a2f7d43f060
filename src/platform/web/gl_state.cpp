// ImGui's renderer reads the state of GL before it draws and puts it back after. Eight of these questions wait for the
// GPU's process: 45 ms of a frame. Nobody but the renderer draws here, and it sets all it needs itself, so what it puts
// back matters to no one: each question gets a constant that is valid to be set again. The rest goes to GL.
#include <GLES3/gl3.h>

extern "C" void emscripten_glGetIntegerv(GLenum name, GLint* value);

extern "C" void glGetIntegerv(GLenum name, GLint* value) {
    switch (name) {
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
        for (int side = 0; side < 4; ++side)
            value[side] = 0;
        return;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA: *value = GL_ONE; return;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; return;
    case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; return;
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING: *value = 0; return;
    default: emscripten_glGetIntegerv(name, value);
    }
}
