// What is shown of the lines of the diary that nobody can read.
#pragma once
#include "app/core/lines.h"
#include "diary/damage.h"

#include <optional>
#include <string>
#include <vector>

namespace unknot::app::files {

struct UnreadableLine {
    std::string key;
    std::string text;         // as far as it can be shown
    bool can_fold = false;    // it is longer than what is shown of it at first
    bool whole = false;       // unfolded
    bool too_long = false;    // even unfolded, the rest is left out
    bool to_remove = false;   // asked for once
    diary::Damage damage = diary::Damage::altered;
    std::vector<RecordLine> repaired;        // what a repair would give; empty: nothing is certain
    std::optional<diary::RecordType> type;   // what can be made out
    std::optional<time::Moment> at;
};

struct UnreadableDay {
    time::CivilDay day;   // of the page, by UTC
    bool more = false;    // it has lines beyond what is held in memory
    std::vector<UnreadableLine> lines;
};

struct UnreadableView {
    bool loading = false;
    std::vector<UnreadableDay> days;
    bool more = false;   // than are shown
};

}
