// Intents of the form of a record.
#pragma once
#include "app/core/moment_text.h"
#include "diary/field_table.h"
#include "diary/record_id.h"

#include <string>
#include <variant>

namespace unknot::app::form {

struct TypeField {
    diary::RecordId id;
    diary::Field field;
    std::string text;
    bool left = false;   // the field was left: store the text
};

struct TypeMoment {
    diary::RecordId id;
    Text what;
    std::string text;
    bool left = false;
};

struct TapAmount {
    diary::RecordId id;
    diary::Field field;
    int amount;   // in the field's own unit
};

struct TakeStep {   // of a number, up or down
    diary::RecordId id;
    diary::Field field;
    bool up;
};

struct ScalePortion {   // doubles the portion, or halves it
    diary::RecordId id;
    double by;
};

struct ChoosePlace {   // of a cramp, on the picture of the body
    diary::RecordId id;
    std::string muscle, side;   // words of the field table
};

struct Store {   // a past cramp, of which nothing more is known
    diary::RecordId id;
};

struct ToggleTag {   // one of the person's own words, at the time of a cramp
    diary::RecordId cramp;
    std::string name;
};

struct OpenNewTag {   // at the time of a cramp
    diary::RecordId cramp;
};

struct ChooseClock {   // one of the moments of a ClockQuestion
    diary::RecordId id;
    std::string field;
    time::Moment at;
};

using Intent = std::variant<TypeField, TypeMoment, TapAmount, TakeStep, ScalePortion, ChoosePlace, Store, ToggleTag,
                            OpenNewTag, ChooseClock>;

}
