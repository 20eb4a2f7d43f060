// The beginning of a text that may be very long.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace unknot {

// At most so many code points; the last is "…" when the text is longer. Reads no more of the text than it returns.
[[nodiscard]] std::string shortened(std::string_view, std::size_t code_points);

}
