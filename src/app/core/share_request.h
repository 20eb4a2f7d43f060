// What a person wants to share, and its form in the address: "#share/calf", "#share/nights/90".
#pragma once
#include "exchange/share/link.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace unknot::app {

struct ShareRequest {
    // A muscle for a plan; for the other kinds, in their order: nutrient, claim, muscle, number of nights.
    std::string subject = "calf";
    exchange::LinkKind kind = exchange::LinkKind::relief_plan;
    friend bool operator==(ShareRequest const&, ShareRequest const&) = default;
};

// In the order of the screen.
inline constexpr std::array<exchange::LinkKind, 5> share_kinds = {
    exchange::LinkKind::relief_plan, exchange::LinkKind::food_list, exchange::LinkKind::evidence,
    exchange::LinkKind::race_card, exchange::LinkKind::summary};

// "plan", "foods", "evidence", "race" or "nights".
[[nodiscard]] std::string_view word(exchange::LinkKind);
[[nodiscard]] std::optional<exchange::LinkKind> kind_from_word(std::string_view);

// The first choice for a kind.
[[nodiscard]] ShareRequest usual_request(exchange::LinkKind);

// Reads the text after "share/". Any subject is accepted; whether it exists is found when the link is made.
[[nodiscard]] ShareRequest read_share_request(std::string_view);
[[nodiscard]] std::string write_share_request(ShareRequest const&);

// Numbers of nights that can be shared; nullopt for any other subject.
inline constexpr std::array<int, 3> shared_nights = {30, 90, 365};
[[nodiscard]] std::optional<int> nights_of(ShareRequest const&);

}
