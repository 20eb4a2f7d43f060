// Text in HTML.
#pragma once
#include <string>
#include <string_view>

namespace unknot {

// Escapes &, <, >, " and ', for text and quoted attribute values.
[[nodiscard]] std::string escape_html(std::string_view);

}
