// What App remembers of writing into the diary and looking into it.
#pragma once
#include "app/intent_log.h"
#include "app/parts.h"
#include "diary/change.h"
#include "diary/search.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace unknot::app {

// A record whose form is open and that is stored with the first thing filled in.
struct Fresh {
    diary::RecordId id;
    diary::RecordType type = diary::RecordType::note;
    time::Moment at;
    std::vector<diary::FieldEdit> fields;   // what is known of it already
};

inline constexpr std::size_t found_at_first = 20;

struct LogState {
    When when = When::now;
    SharedText food, tag;                 // being typed
    std::vector<diary::RecordId> added;   // on this visit to the screen, newest first
    diary::RecordId record;               // of the form
    std::optional<Fresh> fresh;
    std::optional<time::CivilDay> day;     // shown; nothing: today
    std::optional<time::CivilDay> month;   // any day of it; nothing: the current
    SharedText search;
    std::set<diary::RecordType> types;   // looked for; none: all
    std::size_t found_shown = found_at_first;
};

}
