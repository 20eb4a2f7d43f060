// Words that stand beside the name of a medicine on a box and say nothing of what is in it.
#pragma once
#include <string_view>

namespace unknot::knowledge {

// Dosage forms and units that medicine_key leaves out. Changing the list changes which records are of one medicine.
[[nodiscard]] bool is_form(std::string_view word);
// "2.5mg" and "80/5" are doses; "b12" and "d3" are part of a name.
[[nodiscard]] bool is_dose(std::string_view word);
// Other forms, units, containers, times and makers. None of them may turn a medicine into another: "cream", "eye" and
// "night" are not here, as what stands in such a tube or packet is not the tablet. Two words are given as one.
[[nodiscard]] bool is_beside_the_name(std::string_view word);
// "and", "with", "plus": needs a medicine before and behind. "Ramipril plus" is a product of its own.
[[nodiscard]] bool is_connector(std::string_view word);
// The acid or the like that a medicine is a salt of: "amlodipine besilate" is amlodipine. No metal is here, since
// potassium, magnesium and calcium count by themselves; salts with these are rows of the list.
[[nodiscard]] bool is_salt(std::string_view word);
// Metals, whose salts are different things: potassium permanganate is no potassium tablet.
[[nodiscard]] bool is_metal(std::string_view word);
// The name in a word such as "warfarin3mg"; the whole word when no dose with a unit is joined to it.
[[nodiscard]] std::string_view without_joined_dose(std::string_view word);

}
