// Random documents of links, of every kind, the same for the same seed.
#pragma once
#include "exchange/share/document.h"
#include "support/random_diary.h"

namespace unknot::tests {

[[nodiscard]] exchange::SharedDocument random_shared(Chance&, exchange::LinkKind);

// Every night with the maximum of data.
[[nodiscard]] exchange::SharedSummary fullest_summary(int nights);

inline constexpr exchange::LinkKind all_kinds[] = {exchange::LinkKind::relief_plan, exchange::LinkKind::food_list,
                                                   exchange::LinkKind::evidence, exchange::LinkKind::race_card,
                                                   exchange::LinkKind::summary};

}
