// Makes the view of what was deleted lately.
#pragma once
#include "app/browse/state.h"
#include "app/browse/view.h"
#include "diary/diary.h"
#include "knowledge/knowledge.h"

namespace unknot::app::browse {

// Deleted records stay in the diary; older ones are only not listed.
inline constexpr int days_listed = 30;

[[nodiscard]] DeletedView deleted_view(diary::Diary const&, knowledge::Knowledge const&, State const&,
                                       time::Moment const& now);

}
