// The trigger model's day table from a diary: nights with both answers, and the exposures of the 24 hours before, each
// factor with its one window. Source: evidence 6.2 and 6.3.
#pragma once
#include "insight/day_table.h"
#include "insight/describe_nights.h"
#include "knowledge/library.h"

namespace unknot::insight {

// A night counts when the questions of both evening and morning were answered: intake on other days is not known. It
// counts whenever its cramp came. What was written down when the night was over says nothing of the day
// (Before::known_by); DayTable::late counts such evenings. The 24 hours end at the first cramp, so that what was taken
// because of it stays out; in a night without one they end at the usual time of the person's cramps. Remedies are no
// factors: they need a planned test. A cramp during exercise counts for the session (see sessions.h), not for the
// night. The person's own tags are factors too. Without the library, medicines have the usual prior. The table passes
// check().
[[nodiscard]] DayTable trigger_days(diary::Diary const&, Nights const&, knowledge::Library const*);

// The same rows without factors: enough for the analysis points, and much cheaper.
[[nodiscard]] DayTable trigger_day_rows(diary::Diary const&, Nights const&);

}
