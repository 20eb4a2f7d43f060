// SDL can look up GL functions by name, for which Emscripten would link all of WebGL: 56 KB of script, 9 KB of the
// compressed download. It is never needed: ImGui's backend calls GL directly.
extern "C" void* emscripten_GetProcAddress(char const* name);

extern "C" void* emscripten_GetProcAddress(char const* /*name*/) { return nullptr; }
