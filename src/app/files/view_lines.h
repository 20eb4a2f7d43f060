// View of the diary's unreadable lines.
#pragma once
#include "app/core/lines.h"
#include "diary/damage.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::app::files {

struct UnreadableLine {
    std::string key;
    std::string text;         // the part that is displayed
    bool can_fold = false;    // longer than what is shown at first
    bool whole = false;       // all of it is shown
    bool too_long = false;    // the rest is left out even when unfolded
    bool to_remove = false;   // removal was asked for once
    diary::Damage damage = diary::Damage::altered;
    std::vector<RecordLine> repaired;        // the records a repair would give; empty: nothing is certain
    std::optional<diary::RecordType> type;   // if it can be read from the line
    std::optional<time::Moment> at;
};

struct UnreadableDay {
    time::CivilDay day;   // of the page, in UTC
    bool more = false;    // some of its lines are not in memory
    std::vector<UnreadableLine> lines;
};

struct UnreadableView {
    bool loading = false;
    std::vector<UnreadableDay> days;
    bool more = false;   // there are more than those shown
};

}
