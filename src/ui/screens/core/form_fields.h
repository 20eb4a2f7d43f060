// Draws a field of a form that offers choices.
#pragma once
#include "app/core/form_fields.h"
#include "ui/screens/core/screens.h"

#include <string>

namespace unknot::ui {

// For words, scale, yes or no, and length. Draws nothing for a field to type into.
[[nodiscard]] OptionalIntent draw_choice_field(Ui&, diary::RecordId const&, app::FieldView const&,
                                               std::string const& label);

// "field.<name>"
[[nodiscard]] std::string label_key(app::FieldView const&);

}
