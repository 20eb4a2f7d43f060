// Sessions of exercise with their cramps, and the trigger model's table with a row for each session. Source: evidence
// 6.3: unit = session, covariate minutes.
#pragma once
#include "insight/day_table.h"
#include "insight/describe_nights.h"
#include "knowledge/library.h"

#include <set>
#include <vector>

namespace unknot::insight {

// A cramp within this time after a session still belongs to it (judgement).
inline constexpr Minutes after_session{60};

struct Session {
    diary::Record const* exercise = nullptr;
    Minutes length;
    // With context exercise or swimming, from its start to an hour after its end.
    std::vector<diary::Record const*> cramps;
};

// Oldest first, up to the last night; sessions of unknown length are left out, since minutes matter most. A cramp
// belongs to the last session begun before it. Points into the diary.
[[nodiscard]] std::vector<Session> sessions_of(diary::Diary const&, Nights const&);
[[nodiscard]] std::set<diary::Record const*> cramps_of_sessions(std::vector<Session> const&);

// A row for each session. A person who records a session records its cramp too: a session without one counts as
// answered no (judgement). Factors come from the session, and from the 24 hours before it: alcohol, caffeine, tags,
// diet and medicines. Without the library, medicines have the usual prior. The table passes check().
[[nodiscard]] DayTable trigger_sessions(diary::Diary const&, Nights const&, knowledge::Library const*);

// The same rows without factors: enough for the analysis points, and much cheaper.
[[nodiscard]] DayTable trigger_session_rows(diary::Diary const&, Nights const&);

}
