// What a person typed into a form, as a value to store.
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
    std::optional<diary::Value> value;   // nothing: the field is cleared
    std::string problem;                 // key of the sentence that says why it was not taken; empty: taken
};

// Empty text clears. A clock time is that of the night of the record's day: before noon it is of the morning after.
[[nodiscard]] FormText read_form_text(FormField const&, diary::Record const&, std::string_view typed,
                                      diary::Scales const&, Now const&);

// What a person typed as an Input::clock.
[[nodiscard]] TypedMoment typed_form_clock(diary::Record const&, std::string_view typed, Now const&);

// As the page's own field takes it.
[[nodiscard]] std::string write_form_text(FormField const&, diary::Record const&, diary::Scales const&, Now const&);
[[nodiscard]] std::string write_moment_text(Text, diary::Record const&, Now const&);

// When a cramp stopped; nothing: it is not known, or the record is none.
[[nodiscard]] std::optional<time::Moment> end_of_cramp(diary::Record const&, Now const&);
// What a cramp says that stopped so long after it began.
[[nodiscard]] std::vector<diary::FieldEdit> stopped_after(Milliseconds);

}
