// A field of a form, ready to be drawn, and the choices in it.
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
    std::vector<std::string> chosen;   // words, "yes" or "no", or a whole number
    SharedText value, shown;           // of a number or text; `shown`: for when it is not being edited
    std::string unit;                  // key; empty: no unit
    std::vector<Shown> amounts;        // labels of form.amounts
    std::string problem;               // key of the sentence that says why the text was refused; empty: it was not
    std::string_view left_out = {};    // words that are not offered to this person, separated by spaces
    std::optional<time::CivilDay> night = {};   // that the question is about
    bool offered = false;                       // `chosen` is a proposal: the record has no answer yet
};

// Whether the word is among words separated by spaces.
[[nodiscard]] bool is_among(std::string_view words, std::string_view word);
// Whether the form of that record has the field.
[[nodiscard]] bool is_asked(FormField const&, diary::Record const&);
[[nodiscard]] std::vector<std::string> chosen_in(FormField const&, diary::Record const&);
// The value of the choices in a field of words or a scale; nullopt: nothing is chosen.
[[nodiscard]] std::optional<diary::Value> chosen_value(FieldView const&);

// Adds the word, or removes it if it is among them; "none" is never beside others.
[[nodiscard]] std::vector<std::string> toggled(std::vector<std::string> words, std::string_view word);

}
