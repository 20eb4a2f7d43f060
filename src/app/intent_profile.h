// What a person can want of what Unknot knows about them, and of lists that open.
#pragma once
#include "diary/record_id.h"

#include <string>
#include <variant>

namespace unknot::app {

struct Fold {   // shows or hides what is behind a line
    std::string key;
};

struct TypeYear {
    std::string text;
    bool left = false;   // the field was left: say what is wrong with it
};

struct SetRegion {
    std::string region;
};

struct TypeMedicine {
    std::string text;
};

struct AddMedicine {};

struct StopMedicine {
    diary::RecordId id;
};

struct AnswerSign {   // of Help, or a question of a criterion
    std::string sign, answer;
};

using ProfileIntent = std::variant<Fold, TypeYear, SetRegion, TypeMedicine, AddMedicine, StopMedicine, AnswerSign>;

}
