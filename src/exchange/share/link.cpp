#include "exchange/share/link.h"

#include "base/base64url.h"
#include "base/crc32.h"

#include <span>

namespace unknot::exchange {
namespace {

constexpr std::string_view marker = "#s1.";
constexpr char last_letter = 'z';   // programs that detect links drop a trailing '-' or '_'
constexpr std::uint8_t link_version = 1;
constexpr std::size_t input_limit = 64 * 1024;

// Version, kind, length, and the complement of the length, which tells a link that was cut short from one whose length
// was altered; then the payload, then the CRC-32 of everything before it. Numbers are big-endian.
constexpr std::size_t header_bytes = 6, crc_bytes = 4;
constexpr std::size_t header_characters = 8;   // as base64url

constexpr std::size_t characters_for(std::size_t bytes) { return (bytes * 4 + 2) / 3; }

void put16(std::vector<std::uint8_t>& bytes, std::size_t number) {
    bytes.push_back(static_cast<std::uint8_t>(number >> 8));
    bytes.push_back(static_cast<std::uint8_t>(number));
}

std::size_t get16(std::vector<std::uint8_t> const& bytes, std::size_t at) {
    return static_cast<std::size_t>(bytes[at] << 8 | bytes[at + 1]);
}

Error no_link() { return {Problem::malformed, {}, "this is not an Unknot link"}; }

Error cut_short() { return {Problem::truncated, {}, "the link is cut short: ask for it again"}; }

Error altered() { return {Problem::checksum, {}, "the link was altered on its way: ask for it again"}; }

Error newer() { return {Problem::unsupported_version, {}, "the link was made with a newer version"}; }

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string percent_decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        int const high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        int const low = high >= 0 ? hex_digit(text[i + 2]) : -1;
        if (low < 0) {
            out += text[i];
            continue;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_code_character(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

// Whether the link ends here: at the end of the text, a cut "%2E", or a tracking parameter.
bool is_cut_at(std::string_view rest) {
    return rest.empty() || rest == "%" || rest == "%2" || rest.front() == '?' || rest.front() == '&';
}

// A program that writes "#S1." has changed the case of the document too.
bool is_capital_marker(std::string_view text) {
    auto const at = text.find("#S");
    return at != std::string_view::npos && at + 2 < text.size() && is_digit(text[at + 2]);
}

// The characters after the marker that can belong to the link: what messengers and trackers append begins with another
// character.
Result<std::string> find_code(std::string text) {
    // Some apps encode an address again each time it is passed on.
    for (int round = 0; round < 3 && text.find('%') != std::string::npos; ++round)
        text = percent_decoded(text);
    auto const first = text.find_first_not_of(" \t\r\n");
    if (first != std::string::npos && text.compare(first, marker.size() - 1, marker.substr(1)) == 0) {
        text.insert(first, "#");
    }
    auto const at = text.find("#s");
    if (at == std::string::npos) return is_capital_marker(text) ? altered() : no_link();
    auto version_end = at + 2;
    while (version_end < text.size() && is_digit(text[version_end]))
        ++version_end;
    if (is_cut_at(std::string_view(text).substr(version_end))) return cut_short();
    if (version_end == at + 2 || text[version_end] != '.') return no_link();
    if (text.compare(at, marker.size(), marker) != 0) return newer();
    auto end = at + marker.size();
    while (end < text.size() && is_code_character(text[end]))
        ++end;
    return text.substr(at + marker.size(), end - at - marker.size());
}

std::uint32_t crc_at_end(std::vector<std::uint8_t> const& bytes) {
    auto const at = bytes.size() - crc_bytes;
    return static_cast<std::uint32_t>(get16(bytes, at) << 16 | get16(bytes, at + 2));
}

}

Result<std::string> write_link(LinkDocument const& document) {
    auto const size = document.payload.size();
    std::vector<std::uint8_t> bytes{link_version, static_cast<std::uint8_t>(document.kind)};
    if (marker.size() + characters_for(header_bytes + size + crc_bytes) + 1 > link_fragment_limit) {
        return Error{Problem::too_large, {}, "too much for a link"};
    }
    put16(bytes, size);
    put16(bytes, ~size);
    bytes.insert(bytes.end(), document.payload.begin(), document.payload.end());
    auto const crc = crc32(bytes);
    put16(bytes, crc >> 16);
    put16(bytes, crc);
    return std::string(marker) + to_base64url(bytes) + last_letter;
}

Result<LinkDocument> read_link(std::string_view text) {
    if (text.size() > input_limit) return Error{Problem::too_large, {}, "longer than any link"};
    auto const found = find_code(std::string(text));
    if (!found) return found.error();
    std::string_view const code = found.value();
    if (code.size() < header_characters) return cut_short();
    auto const header = from_base64url(code.substr(0, header_characters)).value();
    auto const size = get16(header, 2);
    if ((size ^ get16(header, 4)) != 0xFFFF) return altered();
    auto const expected = characters_for(header_bytes + size + crc_bytes);
    if (code.size() < expected + 1) return cut_short();
    auto const bytes = from_base64url(code.substr(0, expected));
    if (code[expected] != last_letter || !bytes) return altered();
    auto const body = std::span(bytes.value()).first(header_bytes + size);
    if (crc32(body) != crc_at_end(bytes.value())) return altered();
    auto const kind = static_cast<LinkKind>(body[1]);
    if (body[0] != link_version || kind < LinkKind::relief_plan || kind > last_link_kind) return newer();
    return LinkDocument{kind, {body.begin() + header_bytes, body.end()}};
}

}
