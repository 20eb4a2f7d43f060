#include "base/utf8.h"

namespace unknot {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct Lead {
    std::size_t length;
    unsigned char low, high;   // of the second byte: this is what refuses overlong forms, surrogates and > U+10FFFF
};

constexpr Lead lead_of(unsigned char byte) {
    if (byte < 0x80) return {1, 0, 0};
    if (byte < 0xC2) return {0, 0, 0};
    if (byte < 0xE0) return {2, 0x80, 0xBF};
    if (byte < 0xF0)
        return {3, byte == 0xE0 ? static_cast<unsigned char>(0xA0) : static_cast<unsigned char>(0x80),
                byte == 0xED ? static_cast<unsigned char>(0x9F) : static_cast<unsigned char>(0xBF)};
    if (byte < 0xF5)
        return {4, byte == 0xF0 ? static_cast<unsigned char>(0x90) : static_cast<unsigned char>(0x80),
                byte == 0xF4 ? static_cast<unsigned char>(0x8F) : static_cast<unsigned char>(0xBF)};
    return {0, 0, 0};
}

bool is_control(char32_t code) {
    return (code < 0x20 && code != '\n' && code != '\t') || (code >= 0x7F && code < 0xA0);
}

// Bidirectional embeddings, overrides and isolates, which can make a text read as something else.
bool turns_text(char32_t code) { return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069); }

bool is_bidi_control(char32_t code) { return code == 0x061C || code == 0x200E || code == 0x200F || turns_text(code); }

// Vertical tab, form feed, next line, line and paragraph separator: other programs break lines with these.
bool breaks_line(char32_t code) {
    return code == 0x0B || code == 0x0C || code == '\r' || code == 0x85 || code == 0x2028 || code == 0x2029;
}

// Line and paragraph separators and noncharacters break layouts; nobody types them.
bool is_unshowable(char32_t code) {
    return code == 0x2028 || code == 0x2029 || (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
}

}

CodePoint code_point_at(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    auto const lead = lead_of(byte(at));
    if (lead.length == 0) return {};
    if (lead.length == 1) return {1, byte(at), true};
    char32_t code = byte(at) & (0x7Fu >> lead.length);
    for (std::size_t i = 1; i < lead.length; ++i) {
        if (at + i >= text.size()) return {i, 0, false};
        unsigned const low = i == 1 ? lead.low : 0x80, high = i == 1 ? lead.high : 0xBF;
        if (byte(at + i) < low || byte(at + i) > high) return {i, 0, false};
        code = (code << 6) | (byte(at + i) & 0x3Fu);
    }
    return {lead.length, code, true};
}

std::string_view without_byte_order_mark(std::string_view text) {
    return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

bool is_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        auto const next = code_point_at(text, at);
        if (!next.valid) return false;
        at += next.bytes;
    }
    return true;
}

std::string to_utf8(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const next = code_point_at(text, at);
        out += next.valid ? text.substr(at, next.bytes) : replacement;
        at += next.bytes;
    }
    return out;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        at += code_point_at(text, at).bytes;
    return count;
}

std::string to_displayable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const next = code_point_at(text, at);
        if (!next.valid) {
            out += replacement;
        } else if (!is_control(next.code) && !is_bidi_control(next.code) && !is_unshowable(next.code)) {
            out += text.substr(at, next.bytes);
        }
        at += next.bytes;
    }
    return out;
}

std::string without_controls(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const next = code_point_at(text, at);
        auto const part = text.substr(at, next.bytes);
        at += next.bytes;
        bool const half_a_break = part == "\r" && at < text.size() && text[at] == '\n';
        if (next.valid && breaks_line(next.code)) {
            if (!half_a_break) out += '\n';
        } else if (part == "\t") {
            out += ' ';
        } else if (!next.valid || (!is_control(next.code) && !turns_text(next.code))) {
            out += part;
        }
    }
    return out;
}

}
