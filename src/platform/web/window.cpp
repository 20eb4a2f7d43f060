#include "platform/web/window.h"

#include <GLES3/gl3.h>
#include <SDL.h>
#include <backends/imgui_impl_opengl3.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace unknot::platform {
namespace {

struct Window {
    SDL_Window* window = nullptr;
    bool usable = false;
    unsigned drawn = 0;
    std::optional<std::size_t> shown;   // fingerprint of the canvas contents; empty: must be drawn anew
} the_window;

template <class T>
void mix(std::size_t& print, T const* values, int count) {
    std::string_view const bytes(reinterpret_cast<char const*>(values), sizeof(T) * static_cast<std::size_t>(count));
    print = print * 31 + std::hash<std::string_view>{}(bytes);
}

// A fingerprint of the draw data; empty when a texture changes with it.
std::optional<std::size_t> print_of(ImDrawData const& data) {
    if (data.Textures != nullptr)
        for (ImTextureData const* texture : *data.Textures)
            if (texture->Status != ImTextureStatus_OK) return std::nullopt;
    std::size_t print = 0;
    mix(print, &data.DisplaySize, 1);
    mix(print, &data.FramebufferScale, 1);
    for (ImDrawList const* list : data.CmdLists) {
        mix(print, list->VtxBuffer.Data, list->VtxBuffer.Size);
        mix(print, list->IdxBuffer.Data, list->IdxBuffer.Size);
        for (ImDrawCmd const& command : list->CmdBuffer)
            mix(print, &command.ClipRect, 1);
    }
    return print;
}

// SDL listens on the canvas and the window for events that the page handles itself, and would swallow keys, taps and
// pinches.
void remove_listeners() {
    char const* canvas = "#canvas";
    std::array<char const*, 3> const targets{canvas, EMSCRIPTEN_EVENT_TARGET_WINDOW, EMSCRIPTEN_EVENT_TARGET_DOCUMENT};
    for (char const* target : targets) {
        emscripten_set_keydown_callback(target, nullptr, 0, nullptr);
        emscripten_set_keyup_callback(target, nullptr, 0, nullptr);
        emscripten_set_keypress_callback(target, nullptr, 0, nullptr);
        emscripten_set_focus_callback(target, nullptr, 0, nullptr);
        emscripten_set_blur_callback(target, nullptr, 0, nullptr);
        emscripten_set_mousemove_callback(target, nullptr, 0, nullptr);
        emscripten_set_mousedown_callback(target, nullptr, 0, nullptr);
        emscripten_set_mouseup_callback(target, nullptr, 0, nullptr);
        emscripten_set_mouseenter_callback(target, nullptr, 0, nullptr);
        emscripten_set_mouseleave_callback(target, nullptr, 0, nullptr);
        emscripten_set_wheel_callback(target, nullptr, 0, nullptr);
        emscripten_set_touchstart_callback(target, nullptr, 0, nullptr);
        emscripten_set_touchend_callback(target, nullptr, 0, nullptr);
        emscripten_set_touchmove_callback(target, nullptr, 0, nullptr);
        emscripten_set_touchcancel_callback(target, nullptr, 0, nullptr);
        emscripten_set_resize_callback(target, nullptr, 0, nullptr);
    }
    emscripten_set_pointerlockchange_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, nullptr, 0, nullptr);
    emscripten_set_fullscreenchange_callback(EMSCRIPTEN_EVENT_TARGET_DOCUMENT, nullptr, 0, nullptr);
    emscripten_set_visibilitychange_callback(nullptr, 0, nullptr);
    emscripten_set_beforeunload_callback(nullptr, nullptr);
}

}

bool open_window() {
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    the_window.window = SDL_CreateWindow("Unknot", 0, 0, 1, 1, SDL_WINDOW_OPENGL);
    bool const made = the_window.window != nullptr && SDL_GL_CreateContext(the_window.window) != nullptr;
    remove_listeners();
    if (!made) return false;
    the_window.usable = ImGui_ImplOpenGL3_Init("#version 300 es");
    return the_window.usable;
}

void resize_window(int width, int height) {
    the_window.shown.reset();   // resizing clears the canvas
    if (the_window.usable) glViewport(0, 0, width, height);
}

void draw_window() {
    auto* data = ImGui::GetDrawData();
    if (!the_window.usable || data == nullptr) return;
    // Many events, such as a finished commit, change nothing visible; drawing is the most expensive part of a frame.
    auto const print = print_of(*data);
    if (print && print == the_window.shown) return;
    the_window.shown = print;
    ImGui_ImplOpenGL3_NewFrame();   // creates shaders and buffers when there are none, such as after a lost context
    ImGui_ImplOpenGL3_RenderDrawData(data);
    ++the_window.drawn;
}

void lose_context() { the_window.usable = false; }

void restore_context() {
    // All GL objects were lost with the old context; the renderer creates them anew, textures included.
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    the_window.usable = true;
    the_window.shown.reset();
}

unsigned drawn_frames() { return the_window.drawn; }

}
