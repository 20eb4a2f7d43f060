// State of the area browse: the chosen day, month and search, and how much is shown.
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

// Version of the diary, words, types, number shown, whether the library is loaded.
using SearchKey = std::tuple<std::uint64_t, SharedText, std::set<diary::RecordType>, std::size_t, bool>;

// Version of the diary, number shown, day of UTC, whether the library is loaded.
using DeletedKey = std::tuple<std::uint64_t, std::size_t, std::int64_t, bool>;

struct State {
    std::optional<time::CivilDay> day;     // nullopt: today
    std::optional<time::CivilDay> month;   // any day of it; nullopt: the current month
    SharedText search;
    std::set<diary::RecordType> types;   // to search; empty: all
    std::size_t found_shown = found_at_first;
    mutable Memo<SearchKey, SearchView> found;
    std::size_t deleted_shown = found_at_first;
    mutable Memo<DeletedKey, DeletedView> deleted;
};

}
