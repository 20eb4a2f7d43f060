#include "diary/record_id.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace unknot::diary {
namespace {

constexpr std::size_t text_length = 36;

constexpr bool is_hyphen_place(std::size_t at) { return at == 8 || at == 13 || at == 18 || at == 23; }

constexpr int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

Error malformed(std::string what) { return {Problem::malformed, "id", std::move(what)}; }

}

RecordId uuid_v7(time::Instant at, std::span<std::uint8_t const, entropy_bytes> entropy) {
    assert(in_range(at));
    RecordId id;
    for (std::size_t i = 0; i < 6; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(at.ms >> (40 - 8 * i));
    std::copy(entropy.begin(), entropy.end(), id.bytes.begin() + 6);
    id.bytes[6] = static_cast<std::uint8_t>(0x70 | (id.bytes[6] & 0x0F));
    id.bytes[8] = static_cast<std::uint8_t>(0x80 | (id.bytes[8] & 0x3F));
    return id;
}

std::string to_string(RecordId const& id) {
    std::string text;
    text.reserve(text_length);
    for (auto const byte : id.bytes) {
        if (is_hyphen_place(text.size())) text += '-';
        text += "0123456789abcdef"[byte >> 4];
        text += "0123456789abcdef"[byte & 15];
    }
    return text;
}

Result<RecordId> id_from_string(std::string_view text) {
    if (text.size() != text_length) return malformed("an id has 36 characters");
    RecordId id;
    std::size_t nibble = 0;
    for (std::size_t at = 0; at < text_length; ++at) {
        if (is_hyphen_place(at)) {
            if (text[at] != '-') return malformed("an id is written 8-4-4-4-12");
            continue;
        }
        auto const digit = digit_of(text[at]);
        if (digit < 0) return malformed("an id is written in hexadecimal digits");
        auto& byte = id.bytes[nibble / 2];
        byte = static_cast<std::uint8_t>(byte << 4 | digit);
        ++nibble;
    }
    if (id.bytes[6] >> 4 != 7 || id.bytes[8] >> 6 != 2) return malformed("not a UUID of version 7");
    if (!in_range(instant_of(id))) return malformed("an id made after the year 9999");
    return id;
}

time::Instant instant_of(RecordId const& id) {
    time::Instant at;
    for (std::size_t i = 0; i < 6; ++i)
        at.ms = at.ms << 8 | id.bytes[i];
    return at;
}

time::CivilDay page_day(RecordId const& id) { return {static_cast<std::int32_t>(instant_of(id).ms / ms_per_day)}; }

std::string page_key(RecordId const& id) { return to_iso(page_day(id)); }

RecordId first_id(time::CivilDay page) {
    RecordId id;
    auto ms = std::max<std::int64_t>(page.days, 0) * ms_per_day;
    for (std::size_t i = 6; i-- > 0; ms >>= 8)
        id.bytes[i] = static_cast<std::uint8_t>(ms & 0xFF);
    return id;
}

}

std::size_t std::hash<unknot::diary::RecordId>::operator()(unknot::diary::RecordId const& id) const noexcept {
    // The halves hold the time and the random bits; both are needed, since ids of one import may share either.
    std::uint64_t time_half, random_half;
    std::memcpy(&time_half, id.bytes.data(), 8);
    std::memcpy(&random_half, id.bytes.data() + 8, 8);
    return static_cast<std::size_t>((time_half * 0x9E3779B97F4A7C15u) ^ random_half);
}
