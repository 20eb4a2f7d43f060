// Intents of the screen Today.
#pragma once
#include "diary/record_id.h"
#include "time/civil.h"

#include <string>
#include <variant>
#include <vector>

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

struct AskNight {   // about one of the missed nights
    time::CivilDay night;
};

struct AnswerNights {   // whether a cramp came in nights that are over
    std::vector<time::CivilDay> nights;
    bool cramp = false;
};

using Intent = std::variant<AnswerMorning, AnswerNextDay, FinishMorning, AskNight, AnswerNights>;

}
