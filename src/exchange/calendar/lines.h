// The content lines of an .ics file (RFC 5545, 3.1): folded and escaped.
#pragma once
#include <string>
#include <string_view>

namespace unknot::exchange {

inline constexpr std::size_t calendar_line_octets = 75;   // without the line end

// "NAME:value" with its line end; longer lines go on after CRLF and a space, never cut inside a UTF-8 character.
void append_calendar_line(std::string& out, std::string_view line);

// A TEXT value (3.3.11): backslash, semicolon, comma and line break escaped; characters that must not be shown left
// out.
[[nodiscard]] std::string escape_calendar_text(std::string_view);

}
