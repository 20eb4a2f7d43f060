// The library as the page fetches it: one JSON object with the text of each file by its name, see
// web/scripts/library.py.
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

// The compiled-in knowledge with the library added. Fails when a file is missing or invalid; the page then keeps what
// it has.
[[nodiscard]] Result<WholeKnowledge> read_library_file(std::string_view text, Knowledge core);

}
