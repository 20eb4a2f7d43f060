// A field of a form, ready to be drawn, and what is chosen in it.
#pragma once
#include "app/core/forms.h"
#include "app/core/lines.h"
#include "base/shared_text.h"
#include "diary/change.h"
#include "diary/record.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unknot::app {

struct FieldView {
    FormField form;
    std::vector<std::string> chosen;   // words, "yes" or "no", or a number of a scale or a length
    SharedText value, shown;           // of a field to type into; `shown`: while it is not edited
    std::string unit;                  // key; empty: none
    std::vector<Shown> amounts;        // to tap, beside form.amounts
    std::string problem;               // key of the sentence that says why the text was not taken; empty: it was
};

// Whether the field is asked of that record.
[[nodiscard]] bool is_asked(FormField const&, diary::Record const&);
[[nodiscard]] std::vector<std::string> chosen_in(FormField const&, diary::Record const&);
// Of what is chosen in a field of words or a scale; nothing where nothing is.
[[nodiscard]] std::optional<diary::Value> chosen_value(FieldView const&);

// The words with one more, or without it where it was among them; "none" stands alone.
[[nodiscard]] std::vector<std::string> toggled(std::vector<std::string> words, std::string_view word);

}
