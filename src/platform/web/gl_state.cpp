// ImGui's renderer reads the GL state before it draws and restores it after. Eight of these queries wait for the GPU
// process: 45 ms of a frame. Only the renderer draws here, and it sets all the state it needs, so what it restores does
// not matter: each query returns a valid constant. Other queries go to GL.
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
