// The asset files compiled into the engine. The definition is generated when building (see `unknot_embed` in
// src/CMakeLists.txt), so that the page, the command and the tests read the same bytes.
#pragma once
#include <span>
#include <string_view>

namespace unknot::knowledge {

struct EmbeddedFile {
    std::string_view name;    // "relief.json"; a file of strings is "strings/today.json"
    std::string_view bytes;   // UTF-8, whole file
};

[[nodiscard]] std::span<EmbeddedFile const> embedded_files();

}
