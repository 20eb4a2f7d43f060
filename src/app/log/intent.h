// What can be wanted of writing into the diary.
#pragma once
#include "app/core/moment_text.h"
#include "diary/change.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace unknot::app::log {

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

struct TapAmount {
    diary::RecordId id;
    diary::Field field;
    int amount;   // in the field's own unit
};

struct ScalePortion {   // twice as much, or half
    diary::RecordId id;
    double by;
};

using Intent = std::variant<SetWhen, AddIntake, AddItem, TypeFood, TypeTag, AddTag, OpenNew, TypeField, TypeMoment,
                            TapAmount, ScalePortion>;

}
