// Intents of the profile screen.
#pragma once
#include "diary/record_id.h"

#include <string>
#include <variant>

namespace unknot::app::profile {

struct TypeYear {
    std::string text;
    bool left = false;   // the field was left: show what is wrong with it
};

struct SetRegion {
    std::string region;
};

struct TypeMedicine {
    std::string text;
};

struct AddMedicine {
    std::string name;
};

struct StopMedicine {
    diary::RecordId id;
};

using Intent = std::variant<TypeYear, SetRegion, TypeMedicine, AddMedicine, StopMedicine>;

}
