// Sessions of exercise with the cramps that belong to them, and the trigger model's table with one row for each.
// Source: evidence 6.3: unit = session, covariate minutes.
#pragma once
#include "insight/day_table.h"
#include "insight/describe_nights.h"
#include "knowledge/library.h"

#include <set>
#include <vector>

namespace unknot::insight {

inline constexpr Minutes after_session{60};   // in which a cramp still counts as one of the session (judgement)

struct Session {
    diary::Record const* exercise = nullptr;
    Minutes length;
    std::vector<diary::Record const*> cramps;   // in exercise or in swimming, from its start to an hour after its end
};

// Oldest first, up to the last night; those whose length is not known are left out, since minutes matter most. A cramp
// belongs to the last session that had begun. Points into the diary.
[[nodiscard]] std::vector<Session> sessions_of(diary::Diary const&, Nights const&);
[[nodiscard]] std::set<diary::Record const*> cramps_of_sessions(std::vector<Session> const&);

// One row for each session. Who writes a session down writes its cramp down: one without a cramp counts as answered no
// (judgement). Factors are what is said of the session, and alcohol, caffeine, tags and what goes on for long of the 24
// hours before it. Medicines have the usual prior without the library. The table passes check().
[[nodiscard]] DayTable trigger_sessions(diary::Diary const&, Nights const&, knowledge::Library const*);

// The same rows without the factors: enough to tell where the looks stand, and much cheaper.
[[nodiscard]] DayTable trigger_session_rows(diary::Diary const&, Nights const&);

}
