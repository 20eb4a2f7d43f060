// The content lines of an .ics file (RFC 5545, 3.1): folded and escaped.
#pragma once
#include <string>
#include <string_view>

namespace unknot::exchange {

inline constexpr std::size_t calendar_line_octets = 75;   // without the line end

// Appends "NAME:value" and a line end; longer lines are folded with CRLF and a space, never inside a UTF-8 character.
void append_calendar_line(std::string& out, std::string_view line);

// A TEXT value (RFC 5545, 3.3.11): escapes backslash, semicolon, comma and line break, and drops characters that must
// not be shown.
[[nodiscard]] std::string escape_calendar_text(std::string_view);

}
