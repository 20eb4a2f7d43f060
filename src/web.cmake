# The page's engine, and the bare page that `./dev bench` measures it against, linked with the same options.

# Debian's Emscripten finds its JavaScript optimiser's modules only when told where Debian keeps them.
if(EXISTS /usr/share/nodejs)
    set_property(DIRECTORY PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
endif()

function(unknot_web_program name export_name)
    add_executable(${name} ${ARGN})
    # No eval: the content security policy forbids it. No file system, no errno, no longjmp: nothing uses them.
    target_link_options(${name} PRIVATE
        -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0 -sASSERTIONS=0 -sSUPPORT_ERRNO=0 -sSUPPORT_LONGJMP=0
        -sDISABLE_EXCEPTION_CATCHING=1 -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=16MB
        -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=${export_name} -sENVIRONMENT=web
        -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
        -sBINARYEN_EXTRA_PASSES=--converge)   # once more over all, until nothing gets smaller
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
endfunction()

# The platform's objects are linked whole: what the page calls is reached from no C++ code.
unknot_web_program(unknot createUnknot main.cpp $<TARGET_OBJECTS:unknot_platform>)
target_link_libraries(unknot PRIVATE unknot_rules unknot_platform)
target_link_options(unknot PRIVATE
    -sEXPORTED_FUNCTIONS=_main,_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8
    --profiling-funcs   # the names of functions, by which they are split
    # A function with one caller would become part of it, whichever side of the split it belongs to.
    -sBINARYEN_EXTRA_PASSES=--converge,--one-caller-inline-max-function-size=16)

# What the first frame needs, and what is deferred, which the page fetches after it.
set(split ${CMAKE_SOURCE_DIR}/web/scripts/split.py)
set(screens ${CMAKE_CURRENT_SOURCE_DIR}/app/screens.inc)
set(engine_files ${CMAKE_BINARY_DIR}/engine.js ${CMAKE_BINARY_DIR}/first.wasm ${CMAKE_BINARY_DIR}/deferred.wasm)
add_custom_command(
    OUTPUT ${engine_files}
    COMMAND ${UNKNOT_PYTHON} ${split} ${CMAKE_BINARY_DIR} ${screens} $<$<CONFIG:Quick>:--quick>
    DEPENDS unknot ${split} ${CMAKE_SOURCE_DIR}/web/scripts/areas.py ${screens}
    COMMAND_EXPAND_LISTS VERBATIM)
add_custom_target(engine DEPENDS ${engine_files})

# SDL2 and Dear ImGui as anyone has them: ImGui with its SDL2 backend and embedded font, though without the demo.
unknot_sdl2(sdl2_bare)
unknot_third_party(imgui_bare ${imgui_sources}
    ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp ${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp)
target_include_directories(imgui_bare SYSTEM PUBLIC ${imgui_SOURCE_DIR} ${imgui_SOURCE_DIR}/backends)
target_compile_definitions(imgui_bare PUBLIC IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS)
# The SDL2 backend uses EM_JS without including it.
target_compile_options(imgui_bare PRIVATE "SHELL:-include emscripten/em_macros.h" "SHELL:-include emscripten/em_js.h")
target_link_libraries(imgui_bare PUBLIC sdl2_bare)

unknot_web_program(bare createBare ${CMAKE_SOURCE_DIR}/tests/bench/bare/main.cpp)
target_link_libraries(bare PRIVATE unknot_rules imgui_bare)

# The engine alone, for `./dev bench` to time in the browser.
unknot_web_program(bench_engine createEngine ${CMAKE_SOURCE_DIR}/tests/bench/engine/main.cpp)
set_target_properties(bench_engine PROPERTIES EXCLUDE_FROM_ALL ON)
target_link_libraries(bench_engine PRIVATE unknot_rules unknot_insight)
target_link_options(bench_engine PRIVATE --no-entry -sEXPORTED_FUNCTIONS=_fit,_begin_look,_step_look)
