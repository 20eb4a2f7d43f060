// Which day, month and words are looked at.
#pragma once
#include "app/browse/view.h"
#include "app/core/memo.h"
#include "base/shared_text.h"
#include "diary/field_table.h"

#include <cstdint>
#include <optional>
#include <set>
#include <tuple>

namespace unknot::app::browse {

inline constexpr std::size_t found_at_first = 20;

// Diary, words, types, how many are shown, whether the library is there.
using SearchKey = std::tuple<std::uint64_t, SharedText, std::set<diary::RecordType>, std::size_t, bool>;

struct State {
    std::optional<time::CivilDay> day;     // shown; nothing: today
    std::optional<time::CivilDay> month;   // any day of it; nothing: the current
    SharedText search;
    std::set<diary::RecordType> types;   // looked for; none: all
    std::size_t found_shown = found_at_first;
    mutable Memo<SearchKey, SearchView> found;
};

}
