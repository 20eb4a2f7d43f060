// What can be wanted of looking into the diary: by day, month or word.
#pragma once
#include "diary/field_table.h"
#include "time/civil.h"

#include <string>
#include <variant>

namespace unknot::app::browse {

struct OpenDay {
    time::CivilDay day;
};

struct TurnDay {   // days on, or back
    int days;
};

struct TurnMonth {
    int months;
};

struct TypeSearch {
    std::string text;
};

struct ToggleType {   // among those looked for
    diary::RecordType type;
};

struct ShowMoreFound {};

using Intent = std::variant<OpenDay, TurnDay, TurnMonth, TypeSearch, ToggleType, ShowMoreFound>;

}
