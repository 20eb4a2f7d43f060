// A day of the diary: its ledger and all its records; a month of it; and what a search finds.
#pragma once
#include "advice/advise.h"
#include "app/browse/state.h"
#include "app/browse/view.h"

namespace unknot::app::browse {

// Today, or the day of what a wrong clock dated ahead: nothing is out of reach.
[[nodiscard]] time::CivilDay last_day_of(diary::Diary const&, time::Moment const& now);

// `advice` is that of now, for the reference amounts beside today's ledger; null: none are shown.
[[nodiscard]] DayView day_view(diary::Diary const&, knowledge::Knowledge const&, advice::Advice const*, State const&,
                               time::Moment const& now);

[[nodiscard]] CalendarView calendar_view(diary::Diary const&, State const&, time::Moment const& now);

}
