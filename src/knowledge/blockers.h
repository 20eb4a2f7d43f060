// Contraindications: who must not do or take what. Facts: assets/knowledge/blockers.json, from the evidence pack 3.5
// and 5.2; and what each sign of assets/knowledge/help.json forbids.
#pragma once
#include "knowledge/when.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::knowledge {

// The columns of the table: what a suggestion can involve.
enum class Column : std::uint8_t {
    fluid,
    salt,
    rehydration,
    potassium_supplement,
    potassium_food,
    magnesium,
    vitamin_k2,
    greens,
    heat,
    lying_flat,
    painkiller,
    keto,
    massage,
    stretch,
    compression,
    hot_bath,
    raw_oysters,
    alcohol,
    caffeine_change,
    high_dose_b6,
    aspirin,
    exercise,        // effort, and walks as exercise
    stretch_habit,   // stretching to prevent cramps, not in one
    drinking,        // how much to drink, by thirst too
};
inline constexpr std::size_t column_count = 24;

// A row of the table. Columns that it does not name are allowed.
struct Blocker {
    std::string id, reason;   // the reason completes "We left this out because ..."
    When when;                // without "not": adding something to a profile never lifts a blocker
    std::vector<Column> block, ask;
    std::vector<std::string> sources;
    bool verified = false;
    bool about_unknown = false;   // holds only because something about the person is not known
};

}
