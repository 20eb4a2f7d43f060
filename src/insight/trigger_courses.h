// Factors that follow from the day alone: what began on one, and goes on.
#pragma once
#include "diary/diary.h"
#include "insight/day_table.h"
#include "knowledge/library.h"

#include <vector>

namespace unknot::insight {

// `keto_start`: the first weeks of a diet without carbs weigh most, exp(-day / 14).
void add_keto(diary::Diary const&, std::vector<time::CivilDay> const&, std::vector<Column>&);

// `medicine:<key>`: a step from a start or a change of dose, rising over 14 days; it ends with a stop. What began after
// the last of the days is left out, and so is what has no room. Without the library all have the usual prior.
void add_medicines(diary::Diary const&, std::vector<time::CivilDay> const&, knowledge::Library const*,
                   std::vector<Column>&);

}
