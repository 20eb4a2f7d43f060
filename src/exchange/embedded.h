// The asset files that this folder compiles into the engine (see `unknot_embed` in src/CMakeLists.txt).
#pragma once
#include <span>
#include <string_view>

namespace unknot::exchange {

struct EmbeddedFile {
    std::string_view name;    // "report.css"
    std::string_view bytes;   // UTF-8, whole file
};

[[nodiscard]] std::span<EmbeddedFile const> embedded_files();

}
