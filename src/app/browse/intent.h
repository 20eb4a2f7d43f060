// Intents of the screens day, month and search.
#pragma once
#include "diary/field_table.h"
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

using Intent = std::variant<OpenDay, TurnDay, TurnMonth, TypeSearch, ToggleType, ShowMoreFound>;

}
