// What goes into a link: documents made from the knowledge, and, where the person chose to share it, from their diary.
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

// Nothing where the knowledge has no such entry, or no library where it needs one.
[[nodiscard]] std::optional<SharedReliefPlan> plan_to_share(knowledge::Knowledge const&, std::string_view muscle);
// The foods that bring most of it, as anyone gets them: made to the sender's own measure they would tell about them.
// Without salty ones, which too many people must not have, but for sodium.
[[nodiscard]] std::optional<SharedFoodList> foods_to_share(knowledge::Knowledge const&, knowledge::Nutrient);
[[nodiscard]] std::optional<SharedEvidence> evidence_to_share(knowledge::Knowledge const&, std::string_view claim_id);
[[nodiscard]] std::optional<SharedRaceCard> race_card_to_share(knowledge::Knowledge const&, std::string_view muscle,
                                                               std::optional<SharedSweat> const&);

// Of the last year's bouts with both weights; nothing when there is none.
[[nodiscard]] std::optional<SharedSweat> measured_sweat(diary::Diary const&, time::Instant now);

// Reads no field that the field table does not mark as shareable. At most summary_nights_limit nights (asserted).
[[nodiscard]] SharedSummary summary_to_share(diary::Diary const&, NightSpan const&);

}
