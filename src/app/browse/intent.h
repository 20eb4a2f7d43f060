// Intents of the screens day, month and recently deleted.
#pragma once
#include "diary/record_id.h"
#include "time/civil.h"

#include <variant>

namespace unknot::app::browse {

struct OpenDay {
    time::CivilDay day;
};

struct TurnDay {   // forward, or back when negative
    int days;
};

struct TurnMonth {
    int months;
};

struct BringBack {   // a deleted record
    diary::RecordId id;
};

struct ShowMoreDeleted {};

using Intent = std::variant<OpenDay, TurnDay, TurnMonth, BringBack, ShowMoreDeleted>;

}
