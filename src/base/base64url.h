// base64url without padding, RFC 4648 section 5.
#pragma once
#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unknot {

[[nodiscard]] std::string to_base64url(std::span<std::uint8_t const>);

// Refuses other characters, padding, a length no bytes give, and unused bits that are not zero (Problem::malformed):
// each byte string has exactly one spelling.
[[nodiscard]] Result<std::vector<std::uint8_t>> from_base64url(std::string_view);

}
