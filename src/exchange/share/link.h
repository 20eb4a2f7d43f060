// The envelope of every share link: "#s1." + base64url(version, kind, length, payload, CRC-32) + "z".
// A link cut short, altered or from a newer version says so; it never opens as something else.
#pragma once
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::exchange {

// Append only; the numbers are in people's links.
enum class LinkKind : std::uint8_t { relief_plan = 1, food_list, evidence, race_card, summary };
inline constexpr LinkKind last_link_kind = LinkKind::summary;

struct LinkDocument {
    LinkKind kind = LinkKind::relief_plan;
    std::vector<std::uint8_t> payload;
};

inline constexpr std::size_t link_fragment_limit = 1900;   // leaves 100 of a whole address of 2000 for the rest

// The URL fragment with its '#'. Fails with Problem::too_large.
[[nodiscard]] Result<std::string> write_link(LinkDocument const&);

// Takes a fragment, a whole address or a bare code, percent-encoded or not, with or without appended tracking
// parameters. Fails with Problem::malformed (not our link), truncated, checksum (altered) or unsupported_version.
[[nodiscard]] Result<LinkDocument> read_link(std::string_view);

}
