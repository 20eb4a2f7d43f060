// The reference of `./dev bench`: Dear ImGui's own way to stand on SDL2 and WebGL 2, a window with a button.
#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include "imgui_impl_sdl2.h"

#include <SDL.h>
#include <emscripten.h>

#include <string>

namespace {

SDL_Window* window = nullptr;
int presses = 0;

void draw_frame() {
    SDL_Event event;
    while (SDL_PollEvent(&event))
        ImGui_ImplSDL2_ProcessEvent(&event);

    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::NewFrame();
    ImGui::Begin("Bare");
    // The page's title follows, so that the bench sees the button answer.
    if (ImGui::Button("Press")) SDL_SetWindowTitle(window, std::to_string(++presses).c_str());
    ImGui::Text("%d", presses);
    ImGui::End();
    ImGui::Render();

    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(window);
}

}

int main(int, char**) {
    if (SDL_Init(SDL_INIT_VIDEO | SDL_INIT_TIMER) != 0) return 1;
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    window = SDL_CreateWindow("Bare", 0, 0, 800, 600, SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE);
    SDL_GLContext const context = SDL_GL_CreateContext(window);
    if (!context) return 1;

    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;   // there is no file to write
    ImGui_ImplSDL2_InitForOpenGL(window, context);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    emscripten_set_main_loop(draw_frame, 0, 0);
    return 0;
}
