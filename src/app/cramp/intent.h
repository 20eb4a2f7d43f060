// What can be wanted of the form of a cramp.
#pragma once
#include "app/core/moment_text.h"
#include "diary/record_id.h"

#include <string>
#include <variant>

namespace unknot::app::cramp {

struct EditText {
    diary::RecordId id;
    Text what;
    std::string text;
    bool left = false;   // the field was left: store it
};

using Intent = std::variant<EditText>;

}
