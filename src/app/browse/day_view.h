// Makes the views of a day, with its ledger and records, and of a month.
#pragma once
#include "advice/advise.h"
#include "app/browse/state.h"
#include "app/browse/view.h"

namespace unknot::app::browse {

// Today, or a later day when a wrong clock dated records ahead, so that every record can be reached.
[[nodiscard]] time::CivilDay last_day_of(diary::Diary const&, time::Moment const& now);

// `advice` is the current advice, for the reference amounts in today's ledger; null: none are shown.
[[nodiscard]] DayView day_view(diary::Diary const&, knowledge::Knowledge const&, advice::Advice const*, State const&,
                               time::Moment const& now);

[[nodiscard]] CalendarView calendar_view(diary::Diary const&, State const&, time::Moment const& now);

}
