// Intents of the Diary.
#pragma once
#include "app/nights/kind.h"
#include "diary/record_id.h"
#include "time/civil.h"

#include <string>
#include <variant>

namespace unknot::app::nights {

struct ShowKind {   // only entries of this kind
    Kind kind;
};

struct Search {   // among the entries, or stop doing so
    bool on;
};

struct TypeSearch {
    std::string text;
};

struct FoldDrinks {   // of a day, or unfold them
    time::CivilDay day;
};

struct Select {   // entries, to delete several of them; or stop doing so
    bool on;
};

struct ToggleChosen {
    diary::RecordId id;
};

struct DeleteChosen {};

using Intent = std::variant<ShowKind, Search, TypeSearch, FoldDrinks, Select, ToggleChosen, DeleteChosen>;

}
