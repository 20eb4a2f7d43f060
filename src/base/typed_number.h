// Numbers as people type and read them, without a locale.
#pragma once
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace unknot {

inline constexpr std::size_t typed_number_bytes = 40;

// "16.9", "16,9", " -3 ", "1 500" (any space between groups of three digits). A comma before three digits could mean a
// thousand or a decimal ("1,500", not "0,125") and is refused with Problem::conflict. Never NaN or infinite: nonsense
// is Problem::malformed, what is longer than the limit Problem::too_large.
[[nodiscard]] Result<double> read_typed_number(std::string_view);

// Rounded to `decimals` (0 to 9), without trailing zeros: "16.9", "500", never "-0". The number must be finite
// (asserted).
[[nodiscard]] std::string write_number(double, int decimals);

// At least `width` digits, with zeros in front: "07". For numbers that are not negative.
[[nodiscard]] std::string write_padded(std::int64_t number, std::size_t width);

}
