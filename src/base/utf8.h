// UTF-8: validation, repair, and what may be shown.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace unknot {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
[[nodiscard]] std::string_view without_byte_order_mark(std::string_view);

// Well-formed by Unicode table 3-7: no overlong form, no surrogate, nothing above U+10FFFF.
[[nodiscard]] bool is_utf8(std::string_view);

// The same text with each maximal broken part replaced by U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view);

struct CodePoint {
    std::size_t bytes = 1;
    char32_t code = 0;
    bool valid = false;   // false: an invalid part, to be replaced by U+FFFD
};

// The code point at `at`, which must lie within the text.
[[nodiscard]] CodePoint code_point_at(std::string_view, std::size_t at);

// Counts code points; invalid bytes count one each.
[[nodiscard]] std::size_t count_code_points(std::string_view);

// For showing text from others: valid UTF-8 without control characters (line feed and tab stay) and without
// bidirectional controls, which can make a text read as something else.
[[nodiscard]] std::string to_displayable(std::string_view);

// Cleans typed or pasted text for storing: each kind of line break becomes a line feed, a tab a space, and invisible
// controls are dropped, bidirectional embeddings, overrides and isolates among them. Joiners and direction marks stay,
// because scripts and emoji need them.
[[nodiscard]] std::string without_controls(std::string_view);

}
