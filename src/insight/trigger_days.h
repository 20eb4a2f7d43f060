// The trigger model's day table, made from a diary: nights with both answers, and the exposures of the 24 hours before,
// each factor in its one window. Source: evidence 6.2 and 6.3.
#pragma once
#include "insight/day_table.h"
#include "insight/describe_nights.h"
#include "knowledge/library.h"

namespace unknot::insight {

// A night counts where the evening's questions were answered and the morning's too: what was drunk on other days is not
// known. The evening's answers count when they were given before the cramp. The 24 hours end at the first cramp, so
// that what was taken because of it stays out; in a night without one at the clock time at which the person's cramps
// usually begin. Remedies are no factors: they need a planned test. Cramps of a session of exercise are its events (see
// sessions.h) and none of the night's. The person's own tags are factors too. Without the library, medicines count with
// the usual prior. The table passes check().
[[nodiscard]] DayTable trigger_days(diary::Diary const&, Nights const&, knowledge::Library const*);

// The same rows without the factors: enough to tell where the looks stand, and much cheaper.
[[nodiscard]] DayTable trigger_day_rows(diary::Diary const&, Nights const&);

}
