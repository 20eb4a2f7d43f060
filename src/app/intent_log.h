// What a person can want of writing into the diary.
#pragma once
#include "app/intent_diary.h"
#include "app/intent_look.h"
#include "diary/change.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace unknot::app {

enum class When : std::uint8_t { now, a_quarter_ago, half_an_hour_ago, an_hour_ago, last_night };

struct SetWhen {   // of what is added next
    When when;
};

struct AddIntake {   // one tap
    std::vector<diary::FieldEdit> fields;
};

struct AddItem {   // one portion of something of the person's own
    diary::RecordId id;
};

struct TypeFood {   // to look a food up
    std::string text;
};

struct TypeTag {
    std::string text;
};

struct AddTag {
    std::string name;
};

struct OpenNew {   // the form of a new record
    diary::RecordType type;
    std::string what;   // of an intake or an item
};

struct OpenCheckIn {};   // of the day that is not over

struct OpenRecord {
    diary::RecordId id;
};

struct TypeField {   // into the form that is open
    diary::RecordId id;
    diary::Field field;
    std::string text;
    bool left = false;
};

struct TypeMoment {   // Text::date or Text::start
    diary::RecordId id;
    Text what;
    std::string text;
    bool left = false;
};

struct ChooseClock {   // one of the moments that a ClockQuestion offers
    diary::RecordId id;
    std::string field;
    time::Moment at;
};

struct TapAmount {
    diary::RecordId id;
    diary::Field field;
    int amount;   // in the field's own unit
};

struct SetFlag {
    diary::RecordId id;
    diary::Field field;
    bool on;
};

struct ScalePortion {   // twice as much, or half
    diary::RecordId id;
    double by;
};

using LogIntent = std::variant<SetWhen, AddIntake, AddItem, TypeFood, TypeTag, AddTag, OpenNew, OpenCheckIn, OpenRecord,
                               TypeField, TypeMoment, ChooseClock, TapAmount, SetFlag, ScalePortion, OpenDay, TurnDay,
                               TurnMonth, TypeSearch, ToggleType, ShowMoreFound>;

}
