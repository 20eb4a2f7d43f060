// What App remembers beside the diary.
#pragma once
#include "app/advised.h"
#include "app/now.h"
#include "app/relief.h"
#include "app/view.h"
#include "diary/change.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace unknot::app {

// The start time the page noted when relief was asked for before the diary was there.
struct Launch {
    std::optional<time::Moment> left_alone;   // noted so long ago that the cramp is over
    std::uint32_t commit = 0;                 // of its record; once stored, the note can go
};

// The last change as long as it can be taken back.
struct Undoable {
    diary::Change reverse;
    std::string message;
    std::optional<Milliseconds> until;   // nothing: it is offered as long as after `commit`
    std::uint32_t commit = 0;            // that it waits for; 0: for none
};

// What is typed about the person and not stored yet, and what the page "Why" has open.
struct AboutYou {
    std::string year, problem;
    SharedText medicine;
    bool typed = false;   // the year
    std::set<std::string> unfolded;
};

// The person's own words as this tab stored them last, in case another tab stores others over them.
struct OwnWords {
    diary::RecordId record;
    diary::Field field;
    std::string text;
};

}
