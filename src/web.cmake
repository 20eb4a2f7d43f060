# Debian's Emscripten finds its JavaScript optimiser's modules only when told where Debian keeps them.
if(EXISTS /usr/share/nodejs)
    set_property(DIRECTORY PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
endif()

# The page's engine, and the bare page that `./dev bench` measures it against, with the same options.
function(unknot_web_program name)
    add_executable(${name} ${ARGN})
    target_link_libraries(${name} PRIVATE sdl2 imgui_opengl3)
    # No eval and no file system: the first for the content security policy, the second for size.
    target_link_options(${name} PRIVATE
        -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0 -sASSERTIONS=0 -sSUPPORT_ERRNO=0 -sSUPPORT_LONGJMP=0
        -sDISABLE_EXCEPTION_CATCHING=1 -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=16MB
        -sMODULARIZE=1 -sEXPORT_ES6=1 -sENVIRONMENT=web
        -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
endfunction()

unknot_web_program(bare ${CMAKE_SOURCE_DIR}/tests/bench/bare/main.cpp ${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp)
target_link_options(bare PRIVATE -sEXPORT_NAME=createBare)
# The SDL2 backend uses EM_JS without including it.
set_source_files_properties(${imgui_SOURCE_DIR}/backends/imgui_impl_sdl2.cpp PROPERTIES
    COMPILE_OPTIONS "-w;-include;emscripten/em_macros.h;-include;emscripten/em_js.h")

if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/main.cpp)
# The platform's objects are linked whole: what the page calls is reached from no C++ code.
unknot_web_program(unknot main.cpp $<TARGET_OBJECTS:unknot_platform>)
target_link_libraries(unknot PRIVATE unknot_rules unknot_platform)
target_link_options(unknot PRIVATE -sEXPORT_NAME=createUnknot
    -sEXPORTED_FUNCTIONS=_main,_malloc,_free
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToUTF8,lengthBytesUTF8)
endif()
