// Makes the documents for share links from the knowledge and, where the person chose to share it, from their diary.
#pragma once
#include "exchange/share/document.h"
#include "exchange/share/nights.h"
#include "knowledge/knowledge.h"

#include <optional>
#include <string_view>

namespace unknot::exchange {

inline constexpr std::size_t shared_foods = 10;

// The situation a race card is for.
inline constexpr std::string_view race_situation = "running";

// Empty when the knowledge has no such entry, or the required library is not loaded.
[[nodiscard]] std::optional<SharedReliefPlan> plan_to_share(knowledge::Knowledge const&, std::string_view muscle);
// The foods richest in the nutrient, the same for every sender: a personal list would reveal something about the
// sender. Without salty foods, which too many people must not have, except for sodium.
[[nodiscard]] std::optional<SharedFoodList> foods_to_share(knowledge::Knowledge const&, knowledge::Nutrient);
[[nodiscard]] std::optional<SharedEvidence> evidence_to_share(knowledge::Knowledge const&, std::string_view claim_id);
[[nodiscard]] std::optional<SharedRaceCard> race_card_to_share(knowledge::Knowledge const&, std::string_view muscle,
                                                               std::optional<SharedSweat> const&);

// From the bouts of the last year with both weights; empty when there are none.
[[nodiscard]] std::optional<SharedSweat> measured_sweat(diary::Diary const&, time::Instant now);

// Reads only fields that the field table marks as shareable. At most summary_nights_limit nights (asserted).
[[nodiscard]] SharedSummary summary_to_share(diary::Diary const&, NightSpan const&);

}
