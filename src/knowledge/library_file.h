// The library as the page fetches it: one JSON object of texts by file name, see web/scripts/library.py.
#pragma once
#include "base/result.h"
#include "knowledge/knowledge.h"
#include "knowledge/strings.h"

#include <string_view>

namespace unknot::knowledge {

struct WholeKnowledge {
    Knowledge knowledge;
    Strings strings;
};

// What is compiled in, with the library added. Fails when a file is missing or is not what it should be; then the page
// keeps what it has.
[[nodiscard]] Result<WholeKnowledge> read_library_file(std::string_view text, Knowledge core);

}
