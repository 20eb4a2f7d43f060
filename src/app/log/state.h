// State of the area log.
#pragma once
#include "app/core/memo.h"
#include "app/log/intent.h"
#include "app/log/quick_lists.h"
#include "base/shared_text.h"

#include <cstdint>
#include <tuple>
#include <vector>

namespace unknot::app::log {

using QuickKey =
    std::tuple<std::uint64_t, std::int64_t, bool>;   // diary version, minute, whether the library is loaded

struct State {
    When when = When::now;
    SharedText food, tag;                 // being typed
    std::vector<diary::RecordId> added;   // since the screen was opened, newest first
    mutable Memo<QuickKey, QuickLists> quick;
};

}
