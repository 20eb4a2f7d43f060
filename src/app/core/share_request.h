// What a person wants to share, and its place in the address: "#share/calf", "#share/nights/90".
#pragma once
#include "exchange/share/link.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace unknot::app {

struct ShareRequest {
    // A muscle, and for other kinds a nutrient, a claim, a muscle again, or how many nights.
    std::string subject = "calf";
    exchange::LinkKind kind = exchange::LinkKind::relief_plan;
    friend bool operator==(ShareRequest const&, ShareRequest const&) = default;
};

// In the order they are offered.
inline constexpr std::array<exchange::LinkKind, 5> share_kinds = {
    exchange::LinkKind::relief_plan, exchange::LinkKind::food_list, exchange::LinkKind::evidence,
    exchange::LinkKind::race_card, exchange::LinkKind::summary};

// "plan", "foods", "evidence", "race" or "nights".
[[nodiscard]] std::string_view word(exchange::LinkKind);
[[nodiscard]] std::optional<exchange::LinkKind> kind_from_word(std::string_view);

// What a kind begins with.
[[nodiscard]] ShareRequest usual_request(exchange::LinkKind);

// Of what stands after "share/". Anything is a wish; whether there is such a thing to share shows later.
[[nodiscard]] ShareRequest read_share_request(std::string_view);
[[nodiscard]] std::string write_share_request(ShareRequest const&);

// Nights to share, as offered; nothing for any other subject.
inline constexpr std::array<int, 3> shared_nights = {30, 90, 365};
[[nodiscard]] std::optional<int> nights_of(ShareRequest const&);

}
