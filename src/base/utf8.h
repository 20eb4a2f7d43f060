// UTF-8: what is text, and what may be shown.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace unknot {

// Well-formed by Unicode table 3-7: no overlong form, no surrogate, nothing above U+10FFFF.
[[nodiscard]] bool is_utf8(std::string_view);

// The same text with each maximal broken part replaced by U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view);

struct CodePoint {
    std::size_t bytes = 1;
    char32_t code = 0;
    bool valid = false;   // not: the maximal broken part that U+FFFD stands for
};

// The one that begins at `at`, which lies within the text.
[[nodiscard]] CodePoint code_point_at(std::string_view, std::size_t at);

// How many code points; broken bytes count one each.
[[nodiscard]] std::size_t count_code_points(std::string_view);

// For showing what others wrote: valid UTF-8 without control characters (line feed and tab stay) and without
// bidirectional controls, which can make text read as something else.
[[nodiscard]] std::string to_displayable(std::string_view);

// What a person typed or pasted, as it is kept: every kind of line break is a line feed, a tab is a space, and the
// controls nobody sees are dropped, those that turn or isolate the direction of text among them. Joiners and marks of
// direction stay: scripts and emoji need them.
[[nodiscard]] std::string without_controls(std::string_view);

}
