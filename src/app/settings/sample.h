// A made-up diary of some weeks, to look at before one's own begins.
#pragma once
#include "diary/change.h"
#include "diary/diary.h"

namespace unknot::app::settings {

inline constexpr int sample_nights = 42;

// Of the tag that marks a diary as the sample.
[[nodiscard]] diary::RecordId sample_id();
[[nodiscard]] bool has_sample(diary::Diary const&);
// Besides it there are at most settings: nothing of the person's own is lost with it.
[[nodiscard]] bool is_only_sample(diary::Diary const&);
// Its last night is the one that is over at `now`. The same for the same moment.
[[nodiscard]] diary::Change sample_diary(time::Moment const& now, Minutes day_start);

}
