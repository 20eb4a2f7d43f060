// State of the area browse: the chosen day and month, and how many deleted records are shown.
#pragma once
#include "app/browse/view.h"
#include "app/core/memo.h"

#include <cstdint>
#include <optional>
#include <tuple>

namespace unknot::app::browse {

inline constexpr std::size_t deleted_at_first = 20;

// Version of the diary, number shown, day of UTC, whether the library is loaded.
using DeletedKey = std::tuple<std::uint64_t, std::size_t, std::int64_t, bool>;

struct State {
    std::optional<time::CivilDay> day;     // nullopt: today
    std::optional<time::CivilDay> month;   // any day of it; nullopt: the current month
    std::size_t deleted_shown = deleted_at_first;
    mutable Memo<DeletedKey, DeletedView> deleted;
};

}
