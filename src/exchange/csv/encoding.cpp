#include "exchange/csv/encoding.h"

#include "base/utf8.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace unknot::exchange {
namespace {

enum class Ends { little, big };   // which byte of a UTF-16 unit comes first

constexpr std::size_t bytes_looked_at = 512;

// Codes of the bytes 0x80 to 0x9F in Windows-1252; 0 where it has none. Source: the WHATWG Encoding Standard.
constexpr char32_t high_codes[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                     0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_code(std::string& out, char32_t code) {
    auto const byte = [&](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) {
        byte(0xC0 | code >> 6);
    } else if (code < 0x10000) {
        byte(0xE0 | code >> 12);
        byte(0x80 | (code >> 6 & 0x3F));
    } else {
        byte(0xF0 | code >> 18);
        byte(0x80 | (code >> 12 & 0x3F));
        byte(0x80 | (code >> 6 & 0x3F));
    }
    byte(0x80 | (code & 0x3F));
}

std::string from_utf16(std::string_view bytes, Ends ends) {
    auto const unit = [&](std::size_t at) {
        auto const first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(ends == Ends::little ? second << 8 | first : first << 8 | second);
    };
    std::string out;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        auto code = unit(at);
        bool const high = code >= 0xD800 && code < 0xDC00, lone_low = code >= 0xDC00 && code < 0xE000;
        auto const low = high && at + 3 < bytes.size() ? unit(at + 2) : 0;
        bool const pair = low >= 0xDC00 && low < 0xE000;
        if (pair) {
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        }
        append_code(out, (high && !pair) || lone_low ? 0xFFFD : code);
    }
    return out;
}

std::string from_windows_1252(std::string_view bytes) {
    std::string out;
    for (char const letter : bytes) {
        auto const byte = static_cast<unsigned char>(letter);
        bool const special = byte >= 0x80 && byte < 0xA0;
        auto const code = special ? high_codes[byte - 0x80] : static_cast<char32_t>(byte);
        append_code(out, code == 0 && byte != 0 ? 0xFFFD : code);
    }
    return out;
}

// A text in European letters has a zero in most units; a mark says it for sure.
std::optional<Ends> utf16_ends(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return Ends::little;
    if (bytes.starts_with("\xFE\xFF")) return Ends::big;
    std::size_t even = 0, odd = 0;
    auto const seen = std::min(bytes.size(), bytes_looked_at);
    for (std::size_t at = 0; at < seen; ++at)
        if (bytes[at] == '\0') ++(at % 2 == 0 ? even : odd);
    if (odd * 3 > seen && even * 8 < odd) return Ends::little;
    if (even * 3 > seen && odd * 8 < even) return Ends::big;
    return {};
}

void end_lines_with_line_feeds(std::string& text) {
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        bool const alone = text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
        if (alone && !quoted) text[at] = '\n';
    }
}

}

Result<std::string> read_table_text(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04"))
        return Error{
            Problem::malformed, {}, "this is a spreadsheet's own file or an archive; save the table as CSV first"};
    auto const ends = utf16_ends(bytes);
    auto text = ends ? from_utf16(bytes, *ends) : is_utf8(bytes) ? std::string(bytes) : from_windows_1252(bytes);
    if (text.find('\0') != std::string::npos) return Error{Problem::malformed, {}, "this file is no text"};
    text.erase(0, text.size() - without_byte_order_mark(text).size());
    end_lines_with_line_feeds(text);
    return text;
}

}
