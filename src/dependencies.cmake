# Third-party libraries, built from the sources that `./dev setup` put into build/deps, at the versions of
# dependencies.lock. Their warnings are theirs: headers are SYSTEM and nothing is -Werror.

# unknot_dependency(<name>...) sets <name>_SOURCE_DIR.
function(unknot_dependency)
    foreach(name IN LISTS ARGN)
        set(dir ${UNKNOT_BUILD_DIR}/deps/${name})
        if(NOT EXISTS ${dir})
            message(FATAL_ERROR "${dir} is missing: run ./dev setup")
        endif()
        set(${name}_SOURCE_DIR ${dir} PARENT_SCOPE)
    endforeach()
endfunction()

function(unknot_third_party target)
    add_library(${target} STATIC ${ARGN})
    # The undefined-behaviour checks would cost minutes (yyjson alone 70 s) and look for faults that are not ours; which
    # of their lines our tests reach is nobody's question.
    target_compile_options(${target} PRIVATE -w
        $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti> $<$<CONFIG:Debug>:-fno-sanitize=undefined>
        $<$<CONFIG:Coverage>:-fno-profile-instr-generate -fno-coverage-mapping -O2>)
endfunction()

unknot_dependency(imgui yyjson qrcodegen libmd)

unknot_third_party(yyjson ${yyjson_SOURCE_DIR}/src/yyjson.c)
target_include_directories(yyjson SYSTEM PUBLIC ${yyjson_SOURCE_DIR}/src)
# Without its own tables for floating point, 17 KB of the compressed download: the C library's conversion is exact too.
target_compile_definitions(yyjson PUBLIC
    YYJSON_DISABLE_NON_STANDARD=1 YYJSON_DISABLE_UTILS=1 YYJSON_DISABLE_FAST_FP_CONV=1)
target_compile_options(yyjson PRIVATE $<$<CONFIG:Debug>:-fsanitize=fuzzer-no-link>)

# The C version: the C++ one throws.
unknot_third_party(qrcodegen ${qrcodegen_SOURCE_DIR}/c/qrcodegen.c)
target_include_directories(qrcodegen SYSTEM PUBLIC ${qrcodegen_SOURCE_DIR}/c)

# Only SHA-2; it wants a config.h of its configure script, and nothing from it on little-endian machines.
unknot_third_party(libmd ${libmd_SOURCE_DIR}/src/sha2.c)
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/libmd/config.h CONTENT "")
target_include_directories(libmd PRIVATE ${CMAKE_BINARY_DIR}/generated/libmd)
target_include_directories(libmd SYSTEM PUBLIC ${libmd_SOURCE_DIR}/include)

set(imgui_sources
    ${imgui_SOURCE_DIR}/imgui.cpp ${imgui_SOURCE_DIR}/imgui_draw.cpp
    ${imgui_SOURCE_DIR}/imgui_tables.cpp ${imgui_SOURCE_DIR}/imgui_widgets.cpp)
unknot_third_party(imgui ${imgui_sources})
target_include_directories(imgui SYSTEM PUBLIC ${imgui_SOURCE_DIR})
target_compile_definitions(imgui PUBLIC
    IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_DEFAULT_FONT IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
    # Native builds see every item through ImGui's own hook, so that tests can ask for its scene node.
    $<$<NOT:$<BOOL:${EMSCRIPTEN}>>:IMGUI_ENABLE_TEST_ENGINE>)

if(NOT EMSCRIPTEN)
    unknot_dependency(doctest)
    add_library(doctest INTERFACE)
    target_include_directories(doctest SYSTEM INTERFACE ${doctest_SOURCE_DIR}/doctest)
    return()
endif()

unknot_third_party(imgui_opengl3 ${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp)
target_include_directories(imgui_opengl3 SYSTEM PUBLIC ${imgui_SOURCE_DIR}/backends)
target_link_libraries(imgui_opengl3 PUBLIC imgui)

unknot_dependency(sdl2)

# SDL's own CMake takes minutes to configure under Emscripten; these are the files a window with a GL context needs.
set(sdl2_folders
    . atomic cpuinfo events joystick joystick/dummy stdlib thread thread/generic timer timer/unix
    video video/yuv2rgb video/emscripten loadso/dlopen locale locale/emscripten misc misc/emscripten
    filesystem/emscripten)
set(sdl2_sources ${sdl2_SOURCE_DIR}/src/file/SDL_rwops.c
    ${sdl2_SOURCE_DIR}/src/render/SDL_render.c ${sdl2_SOURCE_DIR}/src/render/SDL_yuv_sw.c)
foreach(folder IN LISTS sdl2_folders)
    file(GLOB folder_sources ${sdl2_SOURCE_DIR}/src/${folder}/*.c)
    list(APPEND sdl2_sources ${folder_sources})
endforeach()

# Compiled with SDL's configuration for Emscripten, but without its joystick driver.
file(READ ${sdl2_SOURCE_DIR}/include/SDL_config_emscripten.h sdl2_config)
string(REPLACE SDL_JOYSTICK_EMSCRIPTEN SDL_JOYSTICK_DUMMY sdl2_config "${sdl2_config}")
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.35)
    # There is no EM_JS_DEPS yet, and no need of it: the functions SDL names with it are always linked there.
    string(PREPEND sdl2_config "#define EM_JS_DEPS(tag, deps)\n")
endif()
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/sdl2/SDL_config.h
    CONTENT "#define SDL_config_h_\n${sdl2_config}" @ONLY)

function(unknot_sdl2 target)
    unknot_third_party(${target} ${sdl2_sources})
    target_include_directories(${target} PRIVATE ${CMAKE_BINARY_DIR}/generated/sdl2 ${sdl2_SOURCE_DIR}/src)
    # Not SYSTEM: Emscripten's own, older SDL headers would come first.
    target_include_directories(${target} PUBLIC ${sdl2_SOURCE_DIR}/include)
    target_compile_options(${target} INTERFACE --system-header-prefix=SDL)
    target_compile_definitions(${target} PRIVATE
        SDL_AUDIO_DISABLED=1 SDL_RENDER_DISABLED=1 SDL_JOYSTICK_DISABLED=1 SDL_SENSOR_DISABLED=1
        SDL_POWER_DISABLED=1 ${ARGN})
endfunction()

# Lean: without copying pixels in software, 18 KB of the compressed download that a GL window never uses.
unknot_sdl2(sdl2 SDL_LEAN_AND_MEAN=1)
