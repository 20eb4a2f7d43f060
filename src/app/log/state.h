// What is remembered of writing into the diary.
#pragma once
#include "app/core/memo.h"
#include "app/log/intent.h"
#include "app/log/quick_lists.h"
#include "base/shared_text.h"

#include <cstdint>
#include <tuple>
#include <vector>

namespace unknot::app::log {

using QuickKey = std::tuple<std::uint64_t, std::int64_t, bool>;   // diary, minute, whether the library is there

struct State {
    When when = When::now;
    SharedText food, tag;                 // being typed
    std::vector<diary::RecordId> added;   // on this visit to the screen, newest first
    mutable Memo<QuickKey, QuickLists> quick;
};

}
