// A field of a form in which something is chosen.
#pragma once
#include "app/core/form_fields.h"
#include "ui/screens/core/screens.h"

#include <string>

namespace unknot::ui {

// One word or several, a number of a scale, yes or no, or how long a cramp was. Nothing of a field to type into.
[[nodiscard]] Wanted draw_choice_field(Ui&, diary::RecordId const&, app::FieldView const&);

// "field.<name>"
[[nodiscard]] std::string label_key(app::FieldView const&);

}
