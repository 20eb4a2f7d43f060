// Intents of the screen Today.
#pragma once
#include "diary/record_id.h"
#include "time/civil.h"

#include <string>
#include <variant>

namespace unknot::app::today {

struct AnswerMorning {
    diary::RecordId id;
    std::string after;
};

struct AnswerNextDay {   // of a cramp that left the muscle a bit sore
    diary::RecordId id;
    std::string after;
};

struct FinishMorning {
    diary::RecordId id;
    bool skipped = false;
};

struct AnswerNight {   // whether a cramp came in a night that is over
    time::CivilDay night;
    bool cramp = false;
};

using Intent = std::variant<AnswerMorning, AnswerNextDay, FinishMorning, AnswerNight>;

}
