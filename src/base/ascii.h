// Letters of ASCII only; others stay as they are, see base/fold.h for those.
#pragma once
#include <string>
#include <string_view>

namespace unknot {

[[nodiscard]] constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

[[nodiscard]] constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

[[nodiscard]] std::string lower(std::string_view);

}
