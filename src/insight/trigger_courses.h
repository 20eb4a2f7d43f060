// Factors that depend on the day alone: what began on a day, and goes on.
#pragma once
#include "diary/diary.h"
#include "insight/day_table.h"
#include "knowledge/library.h"

#include <vector>

namespace unknot::insight {

// `keto_start`: the first weeks of a low-carb diet, weighted by exp(-day / 14).
void add_keto(diary::Diary const&, std::vector<time::CivilDay> const&, std::vector<Column>&);

// `medicine:<key>`: rises over 14 days from a start or a change of dose; ends with a stop. Medicines that began after
// the last day are left out, and those beyond max_candidates. Without the library all have the usual prior.
void add_medicines(diary::Diary const&, std::vector<time::CivilDay> const&, knowledge::Library const*,
                   std::vector<Column>&);

// `season`: from 1 in the middle of July to -1 half a year away, of unknown direction, since nobody says on which half
// of the earth they live; in diaries of at least half a year.
void add_season(std::vector<time::CivilDay> const&, std::vector<Column>&);

// `pregnancy`: rises with the weeks until the day the baby is due.
void add_pregnancy(diary::Diary const&, std::vector<time::CivilDay> const&, std::vector<Column>&);

}
