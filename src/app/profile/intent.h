// What can be wanted of what Unknot knows about the person.
#pragma once
#include "diary/record_id.h"

#include <string>
#include <variant>

namespace unknot::app::profile {

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

using Intent = std::variant<TypeYear, SetRegion, TypeMedicine, AddMedicine, StopMedicine>;

}
