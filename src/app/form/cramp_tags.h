// The person's own words that are noted at the time of a cramp. They are records of their own, like those of a day.
#pragma once
#include "diary/diary.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unknot::app::form {

// Null: there is none.
[[nodiscard]] diary::Record const* tag_at(diary::Diary const&, time::Moment const&, std::string_view name);
// Those of that moment, then others used before, the last used first; and whether each is of that moment.
[[nodiscard]] std::vector<std::pair<std::string, bool>> tags_at(diary::Diary const&, time::Moment const&);

}
