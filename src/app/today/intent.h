// What can be wanted of the card of the morning.
#pragma once
#include "diary/record_id.h"

#include <string>
#include <variant>

namespace unknot::app::today {

struct AnswerMorning {
    diary::RecordId id;
    std::string after;
};

struct FinishMorning {
    diary::RecordId id;
    bool skipped = false;
};

struct ToggleHelped {   // a word of what helped, on or off; the card shows those of the cramp before as chosen
    diary::RecordId id;
    std::string word;
};

using Intent = std::variant<AnswerMorning, FinishMorning, ToggleHelped>;

}
