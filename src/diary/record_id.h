// Record ids: UUIDs of version 7 (RFC 9562) with the time of the event, so that they sort by it.
#pragma once
#include "time/civil.h"

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace unknot::diary {

struct RecordId {
    std::array<std::uint8_t, 16> bytes{};

    friend constexpr bool operator==(RecordId const&, RecordId const&) = default;

    friend bool operator<(RecordId const& a, RecordId const& b) { return a.bytes < b.bytes; }
};

inline constexpr std::size_t entropy_bytes = 10;

// The instant is the time of the event and must be in range; 74 of the 80 random bits are used.
[[nodiscard]] RecordId uuid_v7(time::Instant, std::span<std::uint8_t const, entropy_bytes> entropy);

// Lower case, 8-4-4-4-12.
[[nodiscard]] std::string to_string(RecordId const&);
// Accepts upper case; refuses other versions than 7 and times after the year 9999.
[[nodiscard]] Result<RecordId> id_from_string(std::string_view);

[[nodiscard]] time::Instant instant_of(RecordId const&);

// The page a record is stored in: the UTC day of its id, as a key "YYYY-MM-DD". It never changes, whatever is edited.
[[nodiscard]] time::CivilDay page_day(RecordId const&);
[[nodiscard]] std::string page_key(RecordId const&);
// The smallest id a record of that page can have. Days before 1970-01-01 count as it.
[[nodiscard]] RecordId first_id(time::CivilDay page);

}

template <>
struct std::hash<unknot::diary::RecordId> {
    std::size_t operator()(unknot::diary::RecordId const&) const noexcept;
};
