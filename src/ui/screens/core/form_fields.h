// Draws a field of a form that offers choices.
#pragma once
#include "app/core/form_fields.h"
#include "ui/screens/core/screens.h"

#include <string>

namespace unknot::ui {

// For words, scale, yes or no, and length, below its label. Draws no other field.
[[nodiscard]] OptionalIntent draw_choice_field(Ui&, diary::RecordId const&, app::FieldView const&,
                                               std::string const& label);

// The same without the label: for a card whose heading is the question.
[[nodiscard]] OptionalIntent draw_choices(Ui&, diary::RecordId const&, app::FieldView const&, std::string const& label);

// A choice among numbers; one that is tapped again is taken back.
[[nodiscard]] app::SetNumber tapped_number(diary::RecordId const&, app::FieldView const&, std::string const& key);

// "field.<name>"
[[nodiscard]] std::string label_key(app::FieldView const&);

}
