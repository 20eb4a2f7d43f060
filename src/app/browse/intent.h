// Intents of the screens day, month, search and recently deleted.
#pragma once
#include "diary/field_table.h"
#include "diary/record_id.h"
#include "time/civil.h"

#include <string>
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

struct TypeSearch {
    std::string text;
};

struct ToggleType {   // of record, to be searched or not
    diary::RecordType type;
};

struct ShowMoreFound {};

struct BringBack {   // a deleted record
    diary::RecordId id;
};

struct ShowMoreDeleted {};

using Intent =
    std::variant<OpenDay, TurnDay, TurnMonth, TypeSearch, ToggleType, ShowMoreFound, BringBack, ShowMoreDeleted>;

}
