// Intents of the log screens.
#pragma once
#include "diary/change.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace unknot::app::log {

enum class When : std::uint8_t { now, a_quarter_ago, half_an_hour_ago, an_hour_ago, last_night };

struct SetWhen {   // of the next record added
    When when;
};

struct AddRecord {   // with one tap
    diary::RecordType type;
    std::vector<diary::FieldEdit> fields;
};

struct AddItem {   // adds one portion of one of the person's own items
    diary::RecordId id;
};

struct TypeFood {   // searches the food table
    std::string text;
};

struct TypeTag {
    std::string text;
};

struct AddTag {
    std::string name;
};

struct OpenNew {   // opens the form of a new record
    diary::RecordType type;
    std::string what;   // the kind of an intake or item
};

using Intent = std::variant<SetWhen, AddRecord, AddItem, TypeFood, TypeTag, AddTag, OpenNew>;

}
