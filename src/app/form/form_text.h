// Reads what a person typed into a form, and writes values as text for its fields.
#pragma once
#include "app/core/forms.h"
#include "app/core/moment_text.h"
#include "app/core/now.h"
#include "diary/change.h"
#include "diary/shown_values.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::app::form {

struct FormText {
    std::optional<diary::Value> value;   // nullopt: clears the field
    std::string problem;                 // key of the sentence that says why it was refused; empty: it was not
};

// Empty text clears the field. A clock time belongs to the night of the record's day: before noon it is the next
// morning.
[[nodiscard]] FormText read_form_text(FormField const&, diary::Record const&, std::string_view typed,
                                      diary::Scales const&, Now const&);

// Reads the text of a field of kind Input::clock.
[[nodiscard]] TypedMoment typed_form_clock(diary::Record const&, std::string_view typed, Now const&);

// In the form that the page's own field takes.
[[nodiscard]] std::string write_form_text(FormField const&, diary::Record const&, diary::Scales const&, Now const&);
[[nodiscard]] std::string write_moment_text(Text, diary::Record const&, Now const&);

// When a cramp stopped; nullopt: not known, or the record is not a cramp.
[[nodiscard]] std::optional<time::Moment> end_of_cramp(diary::Record const&, Now const&);
// The fields of a cramp that lasted this long.
[[nodiscard]] std::vector<diary::FieldEdit> stopped_after(Milliseconds);

}
