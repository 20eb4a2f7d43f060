// State of the area findings.
#pragma once
#include "app/core/memo.h"
#include "app/findings/view.h"

#include <cstdint>
#include <optional>
#include <utility>

namespace unknot::app::findings {

struct State {
    // Caches of pure functions. The key of the second is the version of the diary and last night.
    mutable FindingsMemo findings;
    mutable Memo<std::pair<std::uint64_t, std::int32_t>, std::optional<TrendCard>> trend;
};

}
