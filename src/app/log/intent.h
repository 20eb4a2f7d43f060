// What can be wanted of writing into the diary.
#pragma once
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

using Intent = std::variant<SetWhen, AddIntake, AddItem, TypeFood, TypeTag, AddTag, OpenNew>;

}
