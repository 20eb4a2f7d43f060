#include "exchange/calendar/lines.h"

#include "base/utf8.h"

namespace unknot::exchange {
namespace {

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// The bytes of the text that fit: at least one character, whatever its length.
std::size_t fitting(std::string_view text, std::size_t octets) {
    if (text.size() <= octets) return text.size();
    auto end = octets;
    while (end > 0 && continues_character(text[end]))
        --end;
    return end > 0 ? end : octets;
}

}

void append_calendar_line(std::string& out, std::string_view line) {
    auto part = fitting(line, calendar_line_octets);
    out.append(line.substr(0, part)).append("\r\n");
    for (line.remove_prefix(part); !line.empty(); line.remove_prefix(part)) {
        part = fitting(line, calendar_line_octets - 1);   // the leading space counts
        out.append(" ").append(line.substr(0, part)).append("\r\n");
    }
}

std::string escape_calendar_text(std::string_view text) {
    std::string out;
    for (char const letter : to_displayable(text)) {
        switch (letter) {
        case '\n': out += "\\n"; break;
        case '\\':
        case ';':
        case ',': out += '\\'; [[fallthrough]];
        default: out += letter;
        }
    }
    return out;
}

}
